"""Quantities in English prose: amounts of money, shares, and how many of something.

A mention's offsets cover the number with its approximator ("about 10,000"), and with the currency or percent sign that is part
of it. `unit` is an ISO 4217 code, "%", a measure ("km"), or the plural noun counted ("refugees"). `number` is None where the
text gives none ("dozens of", "500 to 600"): the mention then only says that something is counted.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from legation.currencies import CODES, LETTER_SIGNS, MONEY, SIGNS
from legation.date_atoms import WORDS
from legation.find_dates import find_dates
from legation.model import Mention, MentionKind
from legation.number_pairs import as_plain, find_pairs, range_ends

_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "bn": 10**9, "mn": 10**6}
_SHORT_SCALES = {
    "mil": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "bln": 10**9,
    "crore": 10**7,
    "crores": 10**7,
    "lakh": 10**5,
    "lakhs": 10**5,
}
_STEPS = {**WORDS, **_SCALES, "dozen": 12}
_MEASURES = {
    "km": "km", "kilometre": "km", "kilometer": "km", "mile": "miles", "tonne": "tonnes", "metric ton": "tonnes", "ton": "tons", "barrel": "barrels",
    "hectare": "hectares", "acre": "acres", "square kilometre": "km²", "square kilometer": "km²", "km²": "km²", "square mile": "square miles",
    "cubic metre": "m³", "cubic meter": "m³", "kilogram": "kilograms",
}  # fmt: skip


def _any(words: Sequence[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


_NOT_PUT = r"(?<!handed\s)(?<!hand\s)(?<!handing\s)(?<!turned\s)"  # "handed over two boats" is about no number above two
_APPROX = (
    rf"(?:about|approximately|around|roughly|nearly|almost|(?:some|an\sestimated|estimated|circa|c\.|{_NOT_PUT}over|up\sto|close\sto|as\smany\sas|as\smuch\sas"
    rf"|(?:slightly\s|well\s|a\slittle\s)?(?:more|less|fewer|greater|{_NOT_PUT}over)(?:\sthan)?|at\sleast|at\smost|just\s(?:over|under)))\s?"
)
_DIGITS = (
    r"\d{1,3},\d{1,2}(?=\s(?:million|billion|mn|bn)\b)|\d{1,3}(?:\.\d{3}){2,}"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+|\d+(?:\.\d+)?"
)
_HEADS = re.compile(
    r"\s(?:[A-Z][a-z]+(?:s|ese)\b|(?:[A-Z][a-z]+\s)?(?:citizens|nationals|people|tourists|visitors|immigrants)\b)"
)
_SCALE = rf"(?:hundred\s(?:thousand|million)|{_any([*_SCALES, *_SHORT_SCALES])})"
_FIGURE = rf"(?P<digits>{_DIGITS})(?:[\s-]?(?P<scale>{_SCALE})\b|(?P<abbr>[mkb]n?)\b)?"
_ONE = _any(list(WORDS))
_GREAT = "hundred|thousand|million|billion|trillion|dozen"
_WORDED = (
    rf"(?P<words>(?:half\sa\s(?:{_GREAT})|(?:an?\s(?:half\s)?(?:{_GREAT})|(?:{_ONE}))(?:(?<=hred|sand|lion)\sand\s(?:{_ONE})|\sand\sa\shalf"
    rf"|[\s-](?:{_ONE}|{_GREAT}))*))\b"
).replace("(?<=hred|sand|lion)", "(?:(?<=dred)|(?<=sand)|(?<=lion))")
_VAGUE = (
    rf"(?P<vague>(?:several|many|a\sfew|few|some|tens\sof|hundreds\sof|thousands\sof|scores\sof)\s(?:{_GREAT})s?(?:\s(?:{_GREAT}))*"
    r"|(?:dozens|scores|hundreds|thousands|millions|billions)(?=\sof\b|\smore\b|\sfled\b))"
)
_GREATER = r"\d{1,3}(?:,\d{3}|(?:\.\d+)?\s(?:million|billion))"  # the upper end of "2-3 million", "5,000-6,000"
_QUANTITY = re.compile(
    rf"""(?<![\w.,:/#$€£¥°'’])(?<!\D-)(?<!^-)
    (?P<approx>{_APPROX})?
    (?: (?:(?P<sign>{_any(list(SIGNS))}|(?-i:{_any(list(LETTER_SIGNS))}))\s?|(?P<code>(?-i:{"|".join(CODES)}))\s?)?{_FIGURE}
      | {_VAGUE}
      | {_WORDED}
    )
    (?: (?P<percent>\s?%|\s(?:per\s?cent|percent)\b) | [\s-](?P<money>{_any(list(MONEY))})s?\b(?!(?<=pounds)\sof\b) | \s(?P<after>(?-i:{"|".join(CODES)}))\b
      | \s?(?P<tail>(?-i:US)\s?\$|[$€£])(?!\s?\d) )?
    (?![\w%°]|[.,:/]\d|-(?!(?:{_any(list(_MEASURES))}|strong\b)|{_GREATER})\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_ANY = re.compile(rf"\d|\b(?:{_ONE}|{_GREAT}|half|score)", re.IGNORECASE)  # without one of these there is no quantity
_RANGE = re.compile(rf"\s?[–—-]\s?|\s(?:to|or|and)\s(?:{_APPROX})?", re.IGNORECASE)
_RISEN = re.compile(r"(?<!ranging )\bfrom\s$", re.IGNORECASE)
_NAME_BEFORE = re.compile(
    r"""\b(?:resolutions?|articles?|decrees?|decree-law|laws?|nos?\.|number|pages?|pp?\.|paragraphs?|section|flight|room|route|highway|group\sof|chapter
    |operation|order|bill|agenda|vision|boeing|type|model|class|annex|protocol|convention|channel|line|zone|phase|level|part|volume|vol\.|apollo
    |soyuz|sputnik|article|clause|rule|unit|camp|pier|gate|hotel|radio|war|resolution\snumber|no|any|each|every|this|that|the\sother|another)\s$""",
    re.VERBOSE | re.IGNORECASE,
)
_PRONOUN_AFTER = re.compile(
    r"\s(?:of|another|which|who|that|after|by|day|time|side|party|hand|point|such)\b|['’]s\b|(?!\s\w)", re.IGNORECASE
)
_PARTIES = re.compile(
    r"\s(?:[a-z-]+\s)?(?:countries|nations|states|governments|sides|parties|republics|peoples|capitals|neighbou?rs|leaders|presidents|powers|allies)\b"
)
_DEFINITE = re.compile(r"\b(?:the|both|these|those|between|all|which)\s(?:[a-z]+\s)?$", re.IGNORECASE)
_MEASURED = re.compile(rf"[\s-]({_any(list(_MEASURES))})s?\b")
_OF = re.compile(r"\sof\s(?:the\s)?")
_UNIT_WORD = re.compile(r"[ \u00a0]([^\W\d_][\w’'-]*)")
_PEOPLE = frozenset(
    "people men women children troops personnel police aircraft fishermen servicemen businessmen staff cattle sheep".split()
)
_STOP = frozenset(
    """a about after against all also among an and are as at because been before between but by came during each fled for from had has have he her his in
    into is it its left more nor not of on or over per she since so than that the their them then they this those though to under until up was
    were when where which while who whom whose with within years months weeks days hours minutes""".split()
)
_TIMES = re.compile(
    r"[\s-](?:years?|months?|weeks?|days?|hours?|hrs|minutes?|a\.?m\b|p\.?m\b|o['’]clock|GMT|UTC)\b", re.IGNORECASE
)


def find_quantities(text: str, dates: Sequence[Mention] | None = None) -> list[Mention]:
    """The quantities of a text, in order; `dates` are its dates, if known already: no number of theirs is one."""
    if _ANY.search(text) is None:
        return []
    taken = find_dates(text) if dates is None else sorted(dates, key=lambda m: m.begin)
    ends = [d.end for d in taken]
    found: list[re.Match[str]] = []
    for m in _QUANTITY.finditer(text):
        k = bisect_left(ends, m.start() + 1)
        is_free = k == len(taken) or taken[k].begin >= m.end()
        if is_free and _is_quantity(text, m) and _is_parted(text, m, found):
            found.append(m)
    return sorted((*_mentions(text, found), *find_pairs(text)), key=lambda q: q.begin)


def _is_parted(text: str, m: re.Match[str], before: Sequence[re.Match[str]]) -> bool:
    """Whether the match is no second half of a hyphenated name; the upper end of a range is none ("5,000-6,000")."""
    if text[max(0, m.start() - 1) : m.start()] != "-":
        return True
    is_great = bool(m["scale"]) or "," in (m["digits"] or "")
    return is_great and bool(before) and before[-1].end() == m.start() - 1


def _mentions(text: str, found: Sequence[re.Match[str]]) -> Iterator[Mention]:
    """One mention each; the two ends of a range ("500 to 600") make one that has no number."""
    i = 0
    while i < len(found):
        m = found[i]
        following = found[i + 1] if i + 1 < len(found) else None
        if following is not None and _is_range(text, m, following):
            yield _range_of(text, m, following)
            i += 2
            continue
        is_vague = bool(m["vague"] or m["approx"])
        number = None if m["vague"] or text.startswith(" and a half", m.end()) else to_number(m)
        yield Mention(m.start(), m.end(), MentionKind.QUANTITY, number=number, approximate=is_vague, unit=_unit(text, m))
        i += 1


def _is_money(m: re.Match[str]) -> bool:
    return bool(m["sign"] or m["code"] or m["money"] or m["after"] or m["tail"])


def _is_risen(text: str, a: re.Match[str]) -> bool:
    """Whether "from" stands before the number at a: where something began, not the lower of two estimates."""
    return bool(_RISEN.search(text, max(0, a.start() - 13), a.start()))


def _range_of(text: str, a: re.Match[str], b: re.Match[str]) -> Mention:
    """The range between two numbers, of which either may tell the unit: "$2–3 billion", "2 to 3 billion euros"."""
    unit = _unit(text, a) if a["sign"] or a["code"] else _unit(text, b)
    ends = (
        None
        if a["vague"] or b["vague"] or _is_risen(text, a)
        else range_ends(to_number(a), to_number(b), {"a": a["scale"], "b": b["scale"]})
    )
    return Mention(a.start(), b.end(), MentionKind.QUANTITY, ends=ends, approximate=True, unit=unit)


def _is_range(text: str, a: re.Match[str], b: re.Match[str]) -> bool:
    gap = text[a.end() : b.start()]
    if not _RANGE.fullmatch(gap):
        return False
    if bool(a["percent"]) > bool(b["percent"]) or (b["percent"] and _is_money(a)):
        return False  # "grew by 20% to $5 million"
    own = bool(a["scale"]) or not b["scale"]
    if " to" in gap and own and _is_money(a) and _is_money(b) and _is_risen(text, a):
        return False  # "rose from $2 million to $3 million"
    return " and" not in gap or bool(re.search(r"\bbetween\s$", text[max(0, a.start() - 10) : a.start()], re.IGNORECASE))


def _is_quantity(text: str, m: re.Match[str]) -> bool:
    """Whether the match counts or measures something, and is no name, time, pronoun or ambiguous spelling."""
    plain = not (m["sign"] or m["code"] or m["percent"] or m["money"] or m["after"] or m["tail"])
    if (
        m["digits"]
        and re.fullmatch(r"\d{1,3}\.\d{3}", m["digits"])
        and not m["scale"]
        and not (plain and _HEADS.match(text, m.end()))
    ):
        return False  # a decimal in English, thousands elsewhere
    if m["abbr"] and plain:
        return False
    if not plain:
        return True
    named = _NAME_BEFORE.search(text, max(0, m.start() - 24), m.start())
    great = bool(m["approx"] or "," in m[0] or m["scale"])
    counts = named is not None and great and named[0].lower() == "number "  # "Poles in Riga number about 50,000"
    if (
        named is not None
        and not counts
        and not (re.match(r"that\s$", named[0], re.IGNORECASE) and ("," in m[0] or m["scale"] or m["approx"]))
        or _TIMES.match(text, m.end())
    ):
        return False
    if m["digits"] and text[max(0, m.start() - 1) : m.start()] in ("[", "="):
        return False  # a note's number, a parameter
    if re.fullmatch(r"(?:1[5-9]|20)\d\d", m[0]) and _counted(text, m.end()) is None:
        return False  # a year that no wording makes one
    if (m["words"] or "").lower() == "one" and _PRONOUN_AFTER.match(text, m.end()):
        return False
    is_small = bool(m["words"]) or (m["digits"] or "").isdigit() and len(m["digits"]) < 2
    return not (is_small and _PARTIES.match(text, m.end()) and _DEFINITE.search(text, max(0, m.start() - 20), m.start()))


def to_number(m: re.Match[str]) -> Decimal | None:
    """The plain number: "2.5 billion" is 2500000000."""
    if m["words"]:
        return _spelled(m["words"].lower())
    scale = 1
    for word in (m["scale"] or "").lower().split():
        scale *= _SCALES.get(word) or _SHORT_SCALES[word]
    scale *= {"m": 10**6, "b": 10**9, "k": 1000}.get((m["abbr"] or "")[:1].lower(), 1)
    digits = m["digits"]
    if re.fullmatch(r"\d{1,3},\d{1,2}", digits):
        digits = digits.replace(",", ".")  # "250,56 million"
    elif scale == 1 and re.fullmatch(r"\d{1,3}(?:\.\d{3})+", digits):
        digits = digits.replace(".", "")  # "648.360 Poles"
    return as_plain(Decimal(re.sub(r"[,\s]", "", digits)) * scale)


def _spelled(words: str) -> Decimal | None:
    """A number in words; None where the words follow each other as in no number ("two five")."""
    words = words.replace(" and a half", " half").replace("a half", "half").replace("half a ", "half ")
    total, current, last = Decimal(0), Decimal(0), 10**15
    for word in (w for w in re.split("[ \u00a0-]+", words) if w not in ("a", "an", "and")):
        step = Decimal("0.5") if word == "half" else Decimal(_STEPS[word])
        if word in _SCALES or word == "dozen":
            current = (current or 1) * step
            if step >= 1000:
                total, current = total + current, Decimal(0)
        elif last <= step or (last < 20 and word != "half"):
            return None
        else:
            current += step
        last = int(step) if step >= 1 else 0
    return as_plain(total + current)


def _unit(text: str, m: re.Match[str]) -> str | None:
    if m["percent"]:
        return "%"
    if m["sign"]:
        return LETTER_SIGNS.get(m["sign"]) or SIGNS[m["sign"].upper()]
    if code := m["code"] or m["after"]:
        return "CNY" if code.upper() == "RMB" else code.upper()
    if m["tail"]:
        return SIGNS[m["tail"].upper()]
    if m["money"]:
        low = m["money"].lower()
        return next(unit for name, unit in MONEY.items() if name.lower() == low)
    return _counted(text, m.end())


def _counted(text: str, at: int) -> str | None:
    """The measure, or the first plural noun of the phrase that follows: "refugees" of "10,000 Borduvian refugees"."""
    if (m := _MEASURED.match(text, at)) is not None:
        return _MEASURES[m[1]]
    last: str | None = None
    if of := _OF.match(text, at):
        at = of.end() - 1
    for _ in range(4):
        w = _UNIT_WORD.match(text, at)
        if w is None or w[1].lower() in _STOP:
            break
        word, at = w[1], w.end()
        if word.lower() in _PEOPLE or (word.endswith("s") and not word.endswith(("ss", "us", "is", "’s", "'s"))):
            last = word
            if word[0].islower() or not re.match(r" [a-z]+s\b", text[at:]):
                break
    return last
