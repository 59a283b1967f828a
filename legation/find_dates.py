"""The dates that an English text names, as precise as it names them.

`find_dates` returns DATE mentions: `date` is the value (None where it needs an anchor), `form` the word that governs it
(in, on, since, until, by, before, after, as-of, from-to, around, modifier), `basis` "Explicit" or "Relative", and `noun`
"--MM-DD" or "--MM" for a date without a year.
"""

from __future__ import annotations

import re
from decimal import Decimal

from legation.dates import PartialDate, parse_edtf
from legation.model import Mention, MentionKind

MONTHS = "January February March April May June July August September October November December".split()
_NUMBER = {m[:3].lower(): i for i, m in enumerate(MONTHS, 1)}
_MONTH = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
_Y = r"(?:1[0-9]|20)\d\d"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_ORD = r"(?:st|nd|rd|th)?"
_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
_DASH = r"\s?[-–—]\s?"
_FORMS = [
    ("iso", rf"(?P<iso>{_Y}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)"),
    ("dmy_range", rf"(?P<d1>{_DAY}){_ORD}(?:{_DASH}| to | and )(?P<d2>{_DAY}){_ORD} (?:of )?(?P<m1>{_MONTH}),? (?P<y1>{_Y})"),
    ("mdy_range", rf"(?P<m2>{_MONTH}) (?P<d3>{_DAY}){_ORD}(?:{_DASH}| to | and )(?P<d4>{_DAY}){_ORD},? (?P<y2>{_Y})"),
    ("dmy", rf"(?P<d5>{_DAY}){_ORD} (?:of )?(?P<m3>{_MONTH}),? (?P<y3>{_Y})"),
    ("mdy", rf"(?P<m4>{_MONTH}) (?P<d6>{_DAY}){_ORD},? (?P<y4>{_Y})"),
    ("my", rf"(?P<m5>{_MONTH}),?(?: of)? (?P<y5>{_Y})"),
    ("dm", rf"(?P<d7>{_DAY}){_ORD} (?:of )?(?P<m6>{_MONTH})(?! \d)"),
    ("md", rf"(?P<m7>{_MONTH}) (?P<d8>{_DAY}){_ORD}(?![\d,]*\d)"),
    ("part_decade", rf"(?P<part1>[Ee]arly|[Mm]id|[Ll]ate)[- ](?P<dec1>{_Y[:-4]}\d0)['’]?s"),
    ("part_century", r"(?P<part2>[Ee]arly|[Mm]id|[Ll]ate)[- ](?P<c1>1\d|2[01])th[- ][Cc]entury"),
    ("century", r"(?P<c2>1\d|2[01])(?:th|st)[- ][Cc]entury"),
    ("decade", rf"(?P<dec2>{_Y[:-4]}\d0)['’]?s\b"),
    ("numeric", rf"(?P<dd>\d{{1,2}})[./](?P<mm>\d{{1,2}})[./](?P<yy>{_Y})"),
    ("years", rf"(?P<ya>{_Y})[-–](?P<yb>{_Y}|\d\d)(?![\d-])"),
    ("part_year", rf"(?P<part3>[Ee]arly|[Mm]id|[Ll]ate|end of|beginning of|start of)[- ](?P<y6>{_Y})(?!\d)"),
    ("year", rf"(?P<y7>{_Y})(?![\d,.]*\d|%|['’]?s\b)"),
    (
        "month_only",
        r"(?<=\b[Ii]n )(?P<m8>January|February|March|April|May|June|July|August|September|October|November|December)(?=[ ,.;])(?! \d)",
    ),
    (
        "relative",
        rf"(?i:(?P<n1>\d{{1,2}}|{'|'.join(_WORDS)}|a|several) (?P<u1>years?|months?|weeks?|days?) (?P<way>later|earlier|afterwards))",
    ),
    ("same", r"(?:[Tt]he (?P<w2>same|following|next|previous)|(?P<w3>[Tt]hat)(?: same)?) (?P<u2>year|month|day)\b"),
]
_DATE = re.compile("|".join(f"(?P<f_{n}>(?<![\\w$€£.,]){p})" for n, p in _FORMS))
_BEFORE = re.compile(
    r"(?:\b(?P<w>since|until|till|by|before|prior to|after|as of|as at|around|about|circa|c\.|ca\.|on|in|during|from|between|of|for|throughout)(?: the)?(?: year)?(?: end of)?\s*)$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s+(?:soldiers|troops|people|refugees|citizens|men|students|tons|tonnes|km|kilometers|kilometres|miles|meters|metres|dollars|euros|companies|workers|MW|million|billion|square|hectares|visitors|tourists|US\b)"
)
_NOT_YEAR = re.compile(
    r"(?:[Rr]esolution|[Aa]rticle|[Nn]o\.?|[Nn]umber|[Ll]aw|[Dd]ecree|[Pp]age|pp?\.|[Rr]oute|[Ff]light|[Ss]ection|US\$|\$|€|£|[Cc]onvention [Nn]o\.?)\s?$"
)
_MODIFIED = re.compile(
    r"(?:,)?\s(?!and\b|or\b|to\b|in\b|on\b|at\b|the\b|a\b|an\b|by\b|with\b|when\b|while\b|after\b|as\b|for\b|from\b|of\b|but\b|that\b|which\b|was\b|were\b|is\b|had\b|has\b|until\b|under\b|between\b|during\b|following\b|through\b|where\b|because\b|since\b|although\b|though\b|it\b|he\b|she\b|they\b|his\b|her\b|its\b|their\b|over\b|against\b|before\b|also\b|whereas\b|marking\b|then\b)[A-Za-z]"
)


def find_dates(text: str) -> list[Mention]:
    """All dates of a text, left to right, without overlaps; begin and end leave the governing preposition out."""
    found: list[Mention] = []
    for m in _DATE.finditer(text):
        mention = _to_mention(text, m)
        if mention is not None:
            found.append(mention)
    return _joined(text, found)


def _governor(text: str, begin: int) -> str:
    m = _BEFORE.search(text, max(0, begin - 24), begin)
    word = m["w"].lower() if m else ""
    return {
        "till": "until",
        "prior to": "before",
        "about": "around",
        "circa": "around",
        "c.": "around",
        "ca.": "around",
        "as of": "as-of",
        "as at": "as-of",
    }.get(word, word)


def _to_mention(text: str, m: re.Match[str]) -> Mention | None:
    kind = next(n for n, _ in _FORMS if m[f"f_{n}"])
    governor = _governor(text, m.start())
    form = governor
    if kind == "year":
        if _NOT_YEAR.search(text, max(0, m.start() - 14), m.start()) or (not governor and _COUNTED.match(text, m.end())):
            return None
        if governor in ("", "of") and _MODIFIED.match(text, m.end()) and text[m.end() : m.end() + 1] != ",":
            form = "modifier"
        elif (
            governor not in ("", "of", "on")
            and text[m.end() : m.end() + 1] == " "
            and re.match(r" [A-Z][a-z]+ (?!and\b)[a-z]", text[m.end() : m.end() + 30]) is None
            and _MODIFIED.match(text, m.end())
            and re.search(r"\bthe\s*$", text[: m.start()], re.IGNORECASE)
        ):
            form = "modifier"
    try:
        edtf, noun, basis, number, unit = _value(kind, m)
    except ValueError:
        return None
    if edtf is None:
        return Mention(m.start(), m.end(), MentionKind.DATE, form=form or "in", basis=basis, noun=noun, number=number, unit=unit)
    return Mention(m.start(), m.end(), MentionKind.DATE, form=form or "in", date=_governed(edtf, form))


def _month(name: str) -> int:
    return _NUMBER[name[:3].lower()]


def _value(kind: str, m: re.Match[str]) -> tuple[str | None, str | None, str, Decimal | None, str | None]:
    """(EDTF or None, partial noun, basis, number, unit)."""
    explicit = (None, "Explicit", None, None)
    if kind == "iso":
        return m["iso"], *explicit
    if kind in ("dmy_range", "mdy_range"):
        d1, d2, mo, y = (m["d1"], m["d2"], m["m1"], m["y1"]) if kind == "dmy_range" else (m["d3"], m["d4"], m["m2"], m["y2"])
        a, b = f"{y}-{_month(mo):02}-{int(d1):02}", f"{y}-{_month(mo):02}-{int(d2):02}"
        return f"{a}/{b}", *explicit
    if kind in ("dmy", "mdy"):
        d, mo, y = (m["d5"], m["m3"], m["y3"]) if kind == "dmy" else (m["d6"], m["m4"], m["y4"])
        return f"{y}-{_month(mo):02}-{int(d):02}", *explicit
    if kind == "my":
        return f"{m['y5']}-{_month(m['m5']):02}", *explicit
    if kind in ("dm", "md"):
        d, mo = (m["d7"], m["m6"]) if kind == "dm" else (m["d8"], m["m7"])
        return None, f"--{_month(mo):02}-{int(d):02}", "FromContext", None, "year"
    if kind == "month_only":
        return None, f"--{_month(m['m8']):02}", "FromContext", None, "year"
    if kind == "part_decade":
        start = int(m["dec1"])
        low, high = {"e": (0, 3), "m": (4, 6), "l": (7, 9)}[m["part1"][0].lower()]
        return f"[{start + low}..{start + high}]", *explicit
    if kind in ("part_century", "century"):
        n = int(m["c1"] or m["c2"]) - 1
        if kind == "century":
            return f"{n:02}XX", *explicit
        low, high = {"e": (0, 33), "m": (34, 66), "l": (67, 99)}[m["part2"][0].lower()]
        return f"[{n:02}{low:02}..{n:02}{high:02}]", *explicit
    if kind == "decade":
        return m["dec2"][:3] + "X", *explicit
    if kind == "numeric":
        d, mo = int(m["dd"]), int(m["mm"])
        if mo > 12 or d <= 12 and "/" in m[0]:
            raise ValueError("ambiguous")
        return f"{m['yy']}-{mo:02}-{d:02}", *explicit
    if kind == "years":
        last = m["yb"] if len(m["yb"]) == 4 else m["ya"][:2] + m["yb"]
        if int(last) <= int(m["ya"]):
            raise ValueError("no range")
        return f"{m['ya']}/{last}", *explicit
    if kind in ("year", "part_year"):
        return m["y7"] or m["y6"], *explicit
    if kind == "relative":
        word = m["n1"].lower()
        if word == "several":
            raise ValueError("vague")
        n = int(word) if word.isdigit() else 1 if word == "a" else _WORDS.index(word) + 1
        return None, None, "Relative", Decimal(-n if m["way"] == "earlier" else n), m["u1"].rstrip("s")
    step = {"same": 0, "that": 0, "following": 1, "next": 1, "previous": -1}[(m["w2"] or m["w3"]).lower()]
    return None, None, "Relative", Decimal(step), m["u2"]


def _governed(edtf: str, form: str) -> PartialDate:
    """The date in the shape that its governing word gives it: "by 2010" is [..2010], "since 1959" is 1959/.. ."""
    plain = not (edtf.startswith("[") or "/" in edtf)
    if plain and "X" in edtf and form in ("by", "before", "after", "since", "around"):
        low, high = edtf.replace("X", "0"), edtf.replace("X", "9")
        return parse_edtf({"since": f"{low}/..", "after": f"[{low}..]", "around": edtf}.get(form, f"[..{high}]"))
    if plain:
        if form in ("by", "before"):
            return parse_edtf(f"[..{edtf}]")
        if form == "until":
            return parse_edtf(edtf)
        if form == "after":
            return parse_edtf(f"[{edtf}..]")
        if form == "since":
            return parse_edtf(f"{edtf}/..")
        if form == "around":
            return parse_edtf(edtf + "~")
    return parse_edtf(edtf)


def _joined(text: str, found: list[Mention]) -> list[Mention]:
    """Join "from A to B", "between A and B", "from A until B" into one span of time."""
    out: list[Mention] = []
    for m in found:
        if out and out[-1].form in ("from", "between") and m.date is not None and out[-1].date is not None:
            middle = text[out[-1].end : m.begin].strip().lower()
            if middle in ("to", "until", "till", "and", "through", "–", "-"):
                first, last = out[-1].date.edtf, m.date.edtf
                if all(not (e.startswith("[") or "/" in e) for e in (first, last)):
                    try:
                        span = parse_edtf(f"{first}/{last}")
                    except ValueError:
                        out.append(m)
                        continue
                    form = "from-to" if out[-1].form == "from" else "between"
                    out[-1] = Mention(out[-1].begin, m.end, MentionKind.DATE, form=form, date=span)
                    continue
        out.append(m)
    return out


def resolve_relative(mention: Mention, anchor: PartialDate) -> PartialDate | None:
    """ "five years later" from an anchor: years from a year or day give a year; the same day needs a day. None where unsure."""
    m = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", anchor.edtf)
    if m is None or mention.number is None:
        return None
    year, step = int(m[1]), int(mention.number)
    if mention.unit == "year":
        return parse_edtf(f"{year + step:04}")
    if mention.unit == "month" and m[2]:
        total = year * 12 + int(m[2]) - 1 + step
        return parse_edtf(f"{total // 12:04}-{total % 12 + 1:02}")
    if mention.unit == "day" and m[3] and anchor.earliest is not None:
        import datetime as dt

        return parse_edtf((anchor.earliest + dt.timedelta(days=step)).isoformat())
    return None
