"""Where the reading of an HTML table stands: its columns, its spans and on whom its row is."""

from __future__ import annotations

from dataclasses import dataclass, field

from legation.sources.tables import PARTNER_HEADER, Cell, place, plain_name


@dataclass(frozen=True, slots=True)
class Event:
    """A start tag, end tag or piece of text, at its place in the HTML."""

    tag: str  # "" for text
    end: bool
    begin: int
    stop: int
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class HtmlTable:
    """Where a table's reading stands: columns, spans and the row's partner."""

    infobox: bool = False
    names: list[str] = field(default_factory=list)
    covered: dict[int, tuple[int, Cell]] = field(default_factory=dict)
    row: list[Cell] = field(default_factory=list)
    header: bool = False
    heads_column: bool = False
    label: str = ""
    row_partner: str | None = None
    kept_partners: dict[Cell, str] = field(default_factory=dict)
    pending: list[str] = field(default_factory=list)

    def open_row(self) -> None:
        if self.row:
            self._end_row()
        self.row, self.pending, self.row_partner, self.label = [], [], None, ""
        for _, cell in self.covered.values():
            self.row_partner = self.kept_partners.get(cell, self.row_partner)

    def _end_row(self) -> None:
        if len(self.row) > 1 and all(c.header for c in self.row):
            placed, self.covered = place(self.row, self.covered, 1000)
            texts = dict(zip(self.row, self.pending, strict=False))
            self.names = [texts.get(placed[c], "") if c in placed else "" for c in range(max(placed) + 1)]
        else:
            _, self.covered = place(self.row, self.covered, 1000)

    def open_cell(self, event: Event) -> None:
        def span(name: str) -> int:
            value = event.attributes.get(name, "1")
            return max(1, min(int(value), 1000)) if value.isdigit() else 1

        self.header = event.tag == "th"
        self.heads_column = self.header and all(c.header for c in self.row) and event.attributes.get("scope", "") != "row"
        self.row.append(Cell(event.begin, event.stop, self.header, span("rowspan"), span("colspan")))

    def close_cell(self, text: str) -> None:
        text = " ".join(text.split())
        while len(self.pending) < len(self.row):
            self.pending.append("")
        if self.row and text:
            self.pending[len(self.row) - 1] = text
        if self.header and text:
            self.label = text

    def _number(self) -> int:
        placed, _ = place(self.row, self.covered, 1000)
        return min((c for c, cell in placed.items() if cell is self.row[-1]), default=0) if self.row else 0

    def column(self) -> str:
        number = self._number()
        return self.names[number] if number < len(self.names) else ""

    def partner(self, text: str) -> str | None:
        """The partner of the row: known once its cell is read; a cell before it has none."""
        if self.row_partner is None and PARTNER_HEADER.match(self.column()):
            self.row_partner = plain_name(text)
            if self.row_partner and self.row:
                self.kept_partners[self.row[-1]] = self.row_partner
        return self.row_partner
