"""Dates in English prose: what each wording means as EDTF, and where it stands.

`find_dates(text)` gives one mention per date. Its offsets cover the date with the words that narrow it ("early", "around"),
not the preposition, which is told by `form`: in, on, since, until, by, after, before, from, from-to, between, around, as-of;
`modifier` for a date that describes a noun ("the 1994 treaty", "the treaty of 1994"); `name` for none of these.

A date that the text leaves open has `date` None and
- `noun` "--01-04" or "--10" for a day or month without its year (`unit` "day-without-year", "month-without-year");
- `basis` "Relative", `unit` and `number` for "five years later", which `resolve_relative` adds to an anchor;
- `unit` "start" and `noun` the EDTF of the start for "since the early 1960s", a start that EDTF cannot put into an interval.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from legation.date_atoms import Atom, find_atoms, is_day
from legation.date_context import PREPOSITION, QUALIFIER, form_of, has_determiner, is_modifier, is_name, is_year, narrow
from legation.date_shapes import join, resolve_relative, shape
from legation.dates import from_ymd, parse_edtf
from legation.model import Mention, MentionKind

_REACH = 40  # characters before a date in which its preposition stands
_DASH = re.compile(r"\s?[–—-]\s?(?:the\s)?")
_TO = re.compile(r"\s(?:up\s)?(?:to|until|till|through)\s(?:the\s)?", re.IGNORECASE)
_AND = re.compile(r"\s?(?:and|&)\s?(?:the\s)?", re.IGNORECASE)
_LIST = re.compile(r",?\s(?:and|&)\s(?:again\s)?(?:(?:in|on)\s)?(?:the\s)?", re.IGNORECASE)
_COMMA = re.compile(r", (?:(?:in|on) )?")
_GO_ON = re.compile(
    r"\s?[–—-]\s?(?:the\s)?present(?:\sday)?\b|\sto\s(?:the\s)?present(?:\sday)?\b|\sto\sdate\b|\sonwards?\b", re.IGNORECASE
)
_TRAILING = re.compile(r"\s?[–—-](?=\s*(?:[)\];|]|$))")
_COMPLETES = re.compile(r",?\s(?:of\s)?|,?\s(?:(?:on|in)\s(?:the\s)?)?", re.IGNORECASE)
_SPAN_BEFORE = re.compile(r"\b(?:over|for|within|throughout|every|in\sthe\scourse\sof)\s$", re.IGNORECASE)
_POST = re.compile(r"\b(?:(post)|pre)[-–]$", re.IGNORECASE)


def find_dates(text: str) -> list[Mention]:
    """The dates of a text, in order, without overlaps."""
    atoms = _qualified(text, _completed(text, _in_row(text, _decades(text, list(find_atoms(text))))))
    found: list[Mention] = []
    i = 0
    while i < len(atoms):
        m, used = _mention(text, atoms, i)
        if m is not None:
            found.append(_listed(text, found[-1], m) if found else m)
        i += used
    return found


def _listed(text: str, last: Mention, m: Mention) -> Mention:
    """ "in 1960 and 1962": the preposition holds for both."""
    is_list = last.form in ("in", "on") and m.form in ("name", "modifier") and _AND.fullmatch(text, last.end, m.begin)
    return replace(m, form=last.form) if is_list else m


def _decades(text: str, atoms: Sequence[Atom]) -> list[Atom]:
    """Drop "70s" unless it ends "the 1960s and 70s", which becomes one span."""
    out: list[Atom] = []
    for a in atoms:
        if a.unit != "decade":
            out.append(a)
        elif out and _joins(text, out[-1], a) and re.fullmatch(r"\d{3}X", out[-1].edtf) and out[-1].edtf[2] < str(a.number)[0]:
            first = out.pop()
            out.append(replace(first, end=a.end, edtf=f"[{first.edtf[:3]}0..{first.edtf[:2]}{a.number // 10}9]"))
    return out


def _in_row(text: str, atoms: Sequence[Atom]) -> list[Atom]:
    """One span of three or more decades that are told in a row: "the 1950s, 1960s and 1970s"."""
    out: list[Atom] = []
    k = 0
    while k < len(atoms):
        last = k
        while last + 1 < len(atoms) and _next_decade(text, atoms[last], atoms[last + 1]):
            last += 1
        a, b = atoms[k], atoms[last]
        if last - k > 1 and _LIST.fullmatch(text, atoms[last - 1].end, b.begin):
            a = replace(a, end=b.end, edtf=f"[{a.edtf[:3]}0..{b.edtf[:3]}9]")
            k = last
        out.append(a)
        k += 1
    return out


def _next_decade(text: str, a: Atom, b: Atom) -> bool:
    """Whether b is the decade after a, told right after it in a list."""
    return _follows(a.edtf, b.edtf) and bool(_COMMA.fullmatch(text, a.end, b.begin) or _LIST.fullmatch(text, a.end, b.begin))


def _joins(text: str, a: Atom, b: Atom) -> bool:
    gap = text[a.end : b.begin]
    return any(p.fullmatch(gap) for p in (_DASH, _TO, _AND))


def _completed(text: str, atoms: Sequence[Atom]) -> list[Atom]:
    """Join what completes each other: "a year later, on 4 March"; "4 March of that year"; give "March" in "March and May 1960" its year."""
    out: list[Atom] = []
    for b in atoms:
        a = out[-1] if out else None
        if a is not None and _COMPLETES.fullmatch(text, a.end, b.begin):
            year, day = (a, b) if a.unit == "year" else (b, a)
            if year.unit == "year" and day.is_yearless:
                out[-1] = replace(year, begin=a.begin, end=b.end, month=day.month, day=day.day, takes_the=a.takes_the)
                continue
        if a is not None and a.is_yearless and b.month is not None and b.edtf and not b.is_span and _joins(text, a, b):
            out[-1] = _with_year(a, b, bool(_AND.fullmatch(text, a.end, b.begin)))
        out.append(b)
    return _in_one_year(text, out)


def _in_one_year(text: str, atoms: list[Atom]) -> list[Atom]:
    """Give "March" and "June" in "in March, June and in September 1960" the year of the last."""
    is_list = False
    for k in range(len(atoms) - 2, -1, -1):
        a, b = atoms[k], atoms[k + 1]
        ended = bool(_LIST.fullmatch(text, a.end, b.begin))
        is_list = ended or (is_list and bool(_COMMA.fullmatch(text, a.end, b.begin)))
        if is_list and a.is_yearless and b.month is not None and b.edtf and not b.is_span:
            atoms[k] = _with_year(a, b, True)
    return atoms


def _with_year(a: Atom, b: Atom, is_list: bool) -> Atom:
    """`a` in the year of `b`; in the year before where a span would else run backwards ("December to March 1961")."""
    assert a.month is not None and b.month is not None
    year = int(b.edtf[:4])
    if (a.month, a.day or 0) > (b.month, b.day or 99):
        if is_list:
            return a
        year -= 1
    if a.day is not None and not is_day(year, a.month, a.day):
        return a
    return replace(a, edtf=from_ymd(year, a.month, a.day).edtf)


def _qualified(text: str, atoms: Sequence[Atom]) -> list[Atom]:
    """Each atom with the words before it that narrow or only adorn it."""
    out: list[Atom] = []
    for a in atoms:
        floor = out[-1].end if out else 0
        while (m := QUALIFIER.search(text, max(floor, a.begin - _REACH), a.begin)) is not None and m.start() < a.begin:
            is_about = bool(m["about"])
            edtf = narrow(a.edtf, m) if a.edtf and not a.is_span else a.edtf
            a = replace(
                a, begin=m.start(), edtf=edtf, takes_the=not is_about or a.takes_the, approximate=a.approximate or is_about
            )
        out.append(a)
    return out


def _mention(text: str, atoms: Sequence[Atom], i: int) -> tuple[Mention | None, int]:
    """The mention that begins with atom i, if it is a date, and how many atoms it takes."""
    a = atoms[i]
    floor = atoms[i - 1].end if i else 0
    form = _form(text, a, floor)
    if a.unit is not None:
        return _relative(text, a, form), 1
    if i + 1 < len(atoms) and _is_span(text, a, atoms[i + 1], form):
        if _is_count(text, a, atoms[i + 1], form):
            return None, 2
        if (joined := _span(text, a, atoms[i + 1], form)) is not None:
            return joined, 2
    if a.year_at >= 0 and a.edtf and not is_year(text, a.year_at, a.end, _context(text, a, form)):
        if a.month is None or a.year_at == a.begin or a.is_span:
            return None, 1
        a = replace(a, edtf="", end=a.begin + len(text[a.begin : a.year_at].rstrip(" ,")))
    if (form == "between" and a.edtf[:1] != "[") or (form == "" and a.is_yearless and is_name(text, a.end)):
        return None, 1
    if not a.edtf:
        return _yearless(text, a, form), 1
    return _dated(text, a, form), 1


def _context(text: str, a: Atom, form: str) -> str:
    """What speaks for a year: its preposition, or a word that makes it part of a date."""
    if a.month is not None and a.year_at > a.begin and re.fullmatch(r"[^\d,]+, ", text[a.begin : a.year_at]):
        return "by"  # "In May, 1500 soldiers left"
    if form or a.approximate:
        return form or "around"
    return (
        "in"
        if a.is_span
        or a.month is not None
        or a.takes_the
        or _POST.search(text, max(0, a.begin - 5), a.begin)
        or text[a.begin - 1 : a.begin] == "("
        else ""
    )


def _form(text: str, a: Atom, floor: int) -> str:
    """The preposition of an atom; an article between the two belongs to a later noun unless the date itself takes one."""
    m = PREPOSITION.search(text, max(floor, a.begin - _REACH), a.begin)
    if m is None or (m["the"] and not a.takes_the):
        return ""
    return form_of(m)


def _is_span(text: str, a: Atom, b: Atom, form: str) -> bool:
    """Whether two atoms are written as a span: "from A to B", "A–B", "between A and B", "the 1990s and 2000s"."""
    if a.is_span or b.is_span or b.unit is not None:
        return False
    gap = text[a.end : b.begin]
    if _AND.fullmatch(gap):
        return form == "between" or _follows(a.edtf, b.edtf)
    return bool(_DASH.fullmatch(gap)) or (form in ("", "from", "of") and bool(_TO.fullmatch(gap)))


def _follows(a: str, b: str) -> bool:
    """Whether b is the decade after the decade a."""
    return a[3:] == b[3:] == "X" and a[:3].isdigit() and b[:3].isdigit() and int(a[:3]) + 1 == int(b[:3])


def _is_count(text: str, a: Atom, b: Atom, form: str) -> bool:
    """Whether a number in a span counts something: "from 1200 to 1500 soldiers"."""
    context = form if form in ("in", "on") else "between"
    return any(x.year_at >= 0 and not is_year(text, x.year_at, b.end, context) for x in (a, b))


def _span(text: str, a: Atom, b: Atom, form: str) -> Mention | None:
    """The mention of a span; None where its ends do not make one."""
    is_and = bool(_AND.fullmatch(text, a.end, b.begin))
    if a.edtf and b.is_yearless:
        b = _year_on(a, b)
    if not a.edtf or not b.edtf:
        return Mention(a.begin, b.end, MentionKind.DATE, form="between" if is_and else "from-to")
    edtf = join(a.edtf, b.edtf, lasted=form != "between")
    if edtf is None:
        return None
    kind = (form or "name") if is_and else "modifier" if _describes(text, a.begin, b.end, form) else "from-to"
    return Mention(a.begin, b.end, MentionKind.DATE, form=kind, date=parse_edtf(edtf))


def _describes(text: str, begin: int, end: int, form: str) -> bool:
    return form == "of" or (form == "" and has_determiner(text, begin) and is_modifier(text, begin, end, False))


def _year_on(a: Atom, b: Atom) -> Atom:
    """ "from October 1963 to February": the first February after that."""
    start = parse_edtf(a.edtf).earliest
    if start is None or b.month is None or a.month is None:
        return b
    year = start.year + ((b.month, b.day or 99) < (start.month, start.day))
    return replace(b, edtf=from_ymd(year, b.month, b.day).edtf) if b.day is None or is_day(year, b.month, b.day) else b


def _dated(text: str, a: Atom, form: str) -> Mention:
    """A date whose year is told."""
    end = a.end
    if form in ("", "from", "of", "since") and not a.is_span and (m := _GO_ON.match(text, end)):
        form, end = "since", m.end()
    elif form == "" and not a.is_span and (m := _TRAILING.match(text, end)) and text[a.begin - 1 : a.begin] != "–":
        form, end = "from", m.end()
    if form == "" and (m := _POST.search(text, max(0, a.begin - 5), a.begin)):
        shaped = shape(a.edtf, "after" if m[1] else "before")
        return Mention(m.start(), end, MentionKind.DATE, form="modifier", date=parse_edtf(shaped) if shaped else None)
    is_lone = a.month is None and not a.is_span
    if form == "of" or (form == "" and is_modifier(text, a.begin, end, is_lone)):
        form = "modifier"
    elif form == "":
        form = "from-to" if a.is_span else "around" if a.approximate else "name"
    elif a.is_span and form in ("in", "on", "from"):
        form = "from-to"
    shaped = shape(a.edtf, form)
    mention = Mention(a.begin, end, MentionKind.DATE, form=form, date=parse_edtf(shaped) if shaped else None)
    return mention if shaped or form not in ("since", "from") else replace(mention, unit="start", noun=a.edtf)


def _yearless(text: str, a: Atom, form: str) -> Mention | None:
    """A day or month whose year the context must tell; a month alone only after a word that makes it one."""
    kind = form or "name"
    if a.month is None:
        return Mention(a.begin, a.end, MentionKind.DATE, form=kind)
    if a.day is None and form not in ("in", "since", "until", "on") and not a.takes_the:
        return None
    if form == "of" or (form == "" and is_modifier(text, a.begin, a.end, False)):
        kind = "modifier"
    has_day = a.day is not None and (a.month, a.day) != (2, 29)  # only some years have that day, all have its month
    noun = f"--{a.month:02}-{a.day:02}" if has_day else f"--{a.month:02}"
    unit = "day-without-year" if a.day is not None else "month-without-year"
    is_point = kind in ("in", "on", "name", "modifier", "until", "as-of") and not a.approximate
    return Mention(a.begin, a.end, MentionKind.DATE, form=kind, unit=unit, noun=noun if is_point else None)


def _relative(text: str, a: Atom, form: str) -> Mention | None:
    """ "five years later", "the same year", with a day or month where the text adds one."""
    if a.unit == "decade" or form == "between" or (a.number and _SPAN_BEFORE.search(text, max(0, a.begin - _REACH), a.begin)):
        return None
    noun = None
    if a.month is not None:
        noun = f"--{a.month:02}" + (f"-{a.day:02}" if a.day is not None else "")
    return Mention(
        a.begin,
        a.end,
        MentionKind.DATE,
        form=form or "name",
        basis="Relative",
        number=Decimal(a.number),
        approximate=a.approximate,
        unit=a.unit,
        noun=noun,
    )


__all__ = ["find_dates", "resolve_relative"]
