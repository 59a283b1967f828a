"""Rows of a "Foreign relations of X" page: a date under a header that says what began on it.

The header and the headings above tell what the date is of; a header that could mean two things ("begun or resumed") gives
nothing. A cell may go on after its first date ("..., severed 1979, restored 1984"): each further date needs its own word.
"""

from __future__ import annotations

import re
from calendar import month_abbr

from legation.dates import PartialDate, certainly_before, from_ymd, parse_edtf
from legation.engine.sentence import Sentence, When
from legation.engine.unit import mute
from legation.engine.units import Unit
from legation.model import ArticleKind, DateBasis, EntityKind, PassageKind, Value

ESTABLISHED = re.compile(
    r"^(?:date|date (?:of )?(?:establishment|formal relations (?:began|established))|established|establishment|"
    r"(?:date of )?(?:the )?(?:establishment|beginning|start) of (?:formal |diplomatic |bilateral )*relations|"
    r"(?:formal |diplomatic |bilateral )*relations(?: were)?(?: (?:began|begun|established|started|since|date))?(?: on| in)?)\.?$",
    re.IGNORECASE,
)
RECOGNIZED = re.compile(
    r"^(?:date|year) of (?:formal |diplomatic )?recognition$|^(?:formally )?recogni[sz]ed(?: on)?$", re.IGNORECASE
)
ON_OTHER_THINGS = re.compile(
    r"\b(?:without|no (?:diplomatic|formal)|recogni|visit|treat(?:y|ies)|agreement|convention|sanction|visa|membership|organi[sz]ations?\b|"
    r"embass|consul|war\b|conflict|philatel|ambassador|terminat|sever|summit)",
    re.IGNORECASE,
)
ON_RELATIONS = re.compile(r"\brelations\b|\bcountr|\bpartners\b|\blist\b", re.IGNORECASE)
BEFORE = frozenset("on in since from before by around about circa ca c . ( , ~ the".split())
ENDINGS = {
    "RelationsSevered": frozenset("severed broken broke cut".split()),
    "RelationsSuspended": frozenset(("suspended", "interrupted", "frozen")),
    "RelationsRestored": frozenset(
        "restored resumed reestablished re-established renewed reinstated restoration resumption".split()
    ),
}
ENDED = frozenset("ended until to terminated".split())
DOUBTFUL = frozenset(
    "quasi-official quasi unofficial recognized recognised recognition de-facto consular planned expected informal".split()
)
_ISO_LIKE = re.compile(r"^\s*(?P<y>1[5-9]\d\d|20\d\d)-(?P<m>\d{1,2}|[A-Z][a-z]{2})(?:-(?P<d>\d{1,2}))?(?=$|[^\d\w–-])")
_LINE = re.compile(r"^\W*(?P<name>[^\d:()–—]{3,50}?)\s*(?:[:–—]|-(?= )|\(|,)\s*(?P<date>[^()]{4,30}?)\)?\.?$")


def read_row(s: Sentence) -> None:
    """The relation, its beginning and what else the cell dates, of the row's two parties."""
    if s.ctx.article.kind is not ArticleKind.FOREIGN_RELATIONS or len(s.ctx.pair) != 2 or s.ctx.pair[0] == s.ctx.pair[1]:
        return
    kind = kind_of_cell(s)
    if kind is None or not _is_first_dated(s):
        return
    found = _first_date(s)
    if found is None:
        return
    when, at = _or_before(s, *found)
    if any(u.low in DOUBTFUL for u in s.units) or _names_another(s):
        return
    roles: list[tuple[str, Value]] = [("participant", p) for p in s.ctx.pair]
    rule = "row-established" if kind == "RelationsEstablished" else "row-recognized"
    s.claim(kind, roles, rule, (0, at + 1) if at + 1 <= len(s.units) else (0, len(s.units)), when=when)
    if kind == "RelationsEstablished":
        _read_rest(s, at + 1, roles, when.date)
    s.units[:] = [u if u.kind not in ("word", "office") else mute(u) for u in s.units]


def kind_of_cell(s: Sentence) -> str | None:
    """The class that header and headings give to the dates of a cell or of a list line; None where they do not tell."""
    passages = s.ctx.article.passages
    if s.passage.kind is PassageKind.ITEM:
        above = " / ".join(passages[i].text for i in s.passage.headings)
        lead = " / ".join(p.text for p in s.ctx.article.leads(s.passage))
        line = _LINE.match(s.passage.text)
        told = re.search(r"\b(?:diplomatic|formal) relations\b", f"{above} / {lead}", re.IGNORECASE)
        return "RelationsEstablished" if line and told and not ON_OTHER_THINGS.search(f"{above} / {lead}") else None
    if s.passage.kind is not PassageKind.CELL or not s.passage.column:
        return None
    column = s.passage.column.strip()
    if RECOGNIZED.match(column):
        return "StateRecognized"
    if not ESTABLISHED.match(column):
        return None
    if column.lower() in ("date", "established"):
        above = " / ".join(passages[i].text for i in s.passage.headings)
        if ON_OTHER_THINGS.search(above) or not ON_RELATIONS.search(above):
            return None
    return "RelationsEstablished"


def _is_first_dated(s: Sentence) -> bool:
    """Whether no earlier line of the same cell holds a date; a second date says nothing without a word of its own."""
    passages = s.ctx.article.passages
    i = s.index - 1
    while i >= 0 and passages[i].block == s.passage.block and passages[i].kind is s.passage.kind:
        if re.search(r"\b(?:1[5-9]|20)\d\d\b", passages[i].text):
            return False
        i -= 1
    return True


def _first_date(s: Sentence) -> tuple[When, int] | None:
    """The date that the cell opens with and the unit that ends it; an interval counts from its start."""
    if (m := _ISO_LIKE.match(s.passage.text)) is not None:
        try:
            month = int(m["m"]) if m["m"].isdigit() else list(month_abbr).index(m["m"])
            date = from_ymd(int(m["y"]), month, int(m["d"]) if m["d"] else None)
        except ValueError:
            return None
        at = max(i for i, u in enumerate(s.units) if u.begin < m.end())
        return When(date, DateBasis.EXPLICIT, m.group().strip()), at
    for i, u in enumerate(s.units):
        if u.kind == "date":
            date_ = _start(u)
            return (When(date_, DateBasis.EXPLICIT, s.passage.text[u.begin : u.end], i), i) if date_ is not None else None
        if s.passage.kind is PassageKind.CELL and u.low not in BEFORE and u.kind not in ("quantity",):
            return None
    return None


def _or_before(s: Sentence, when: When, at: int) -> tuple[When, int]:
    """ "1960 or before": at the latest then."""
    if [u.low for u in s.units[at + 1 : at + 3]] not in (["or", "before"], ["or", "earlier"]) or not when.date.edtf[:1].isdigit():
        return when, at
    return When(parse_edtf(f"[..{when.date.edtf.rstrip('~?%')}]"), when.basis, when.wording, at), at + 2


def _start(u: Unit) -> PartialDate | None:
    date = u.mention.date if u.mention is not None else None
    if date is None or "/" not in date.edtf:
        return date
    start = date.edtf.split("/")[0]
    return parse_edtf(start) if start and start != ".." else None


def _names_another(s: Sentence) -> bool:
    """Whether the cell speaks of a state that is none of the row's two ("1975 (North Yemen)")."""
    return any(
        u.values
        and u.kind in ("party", "adjective", "people", "unknown")
        and not all(v in s.ctx.pair for v in u.values if v.kind is not EntityKind.PLACE)
        for u in s.units
    )


def _read_rest(s: Sentence, begin: int, roles: list[tuple[str, Value]], first: PartialDate) -> None:
    """Further dates of the cell, each of the event whose word stands next before it."""
    word = ""
    for i in range(begin, len(s.units)):
        u = s.units[i]
        for kind, words in ENDINGS.items():
            if u.low in words:
                word = kind
        if u.low in ENDED:
            word = ""
        if u.kind == "date":
            date = _start(u)
            if date is not None and certainly_before(date, first):
                return  # the cell looks back: its words are of an older story
            if word and date is not None:
                s.claim(
                    word,
                    roles,
                    "row-changed",
                    (begin, i + 1),
                    when=When(date, DateBasis.EXPLICIT, s.passage.text[u.begin : u.end], i),
                )
            word = ""
