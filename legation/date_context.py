"""What the words around a date say of it: how it is narrowed, which preposition rules it, whether a number is a year at all."""

from __future__ import annotations

import re

from legation.dates import parse_edtf, precision

_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
QUALIFIER = re.compile(
    rf"""(?:^|(?<![\w$€£]))(?:
    (?P<both>(?:early|mid|late)(?:-to-|\s(?:to|or|and)\s)(?:mid|late)[-\s])
  | (?P<early>early[-\s]|(?:very\s)?(?:beginning|start|outset|dawn|first\s(?:few\s)?years)\sof\s)
  | (?P<mid>mid[-\s–]|middle\s(?:of\s)?)
  | (?P<late>late[-\s]|(?:very\s)?(?:end|close|last\s(?:few\s)?years)\sof\s)
  | (?P<half>(?:first|second|latter)\shalf\sof\s)
  | (?P<about>(?:or\s)?(?:c\.|ca\.|circa|around|about|approximately|roughly)\s?)
  | (?:spring|summer|autumn|fall|winter|(?:morning|evening|night|afternoon|month|week|weekend|course|rest|Q[1-4]|quarter)(?=\sof))
        (?:\sof|,)?\s
  | (?:{_DAYS}),?\s | years?\s | Q[1-4]\s | as\s(?:early|late)\sas\s
  )(?:the\s(?:year\s)?)?$""",
    re.VERBOSE | re.IGNORECASE,
)
PREPOSITION = re.compile(
    r"""(?<![\w-])(?:
    (?P<vague>(?:since|until|till|by|after|before)\s(?:at\sleast|at\smost)|not\s(?:before|after|since|by))
  | (?P<asof>as\s(?:of|at))
  | (?P<until>(?:up\s)?until|till|up\sto)
  | (?P<by>by|(?:no|not)\slater\sthan)
  | (?P<before>before|prior\sto|ahead\sof)
  | (?P<after>after|following|(?:no|not)\searlier\sthan|later\sthan|post)
  | (?P<since>since)
  | (?P<from>from|(?:starting|beginning|effective)\s(?:in|from|on)|as\sfrom)
  | (?P<between>between)
  | (?P<in>in|during|throughout|within|at)
  | (?P<on>on)
  | (?P<of>of)
  )\s(?:or\s)?(?P<the>the\s|that\s)?$""",
    re.VERBOSE | re.IGNORECASE,
)
_FORMS = {"asof": "as-of"}
_NO_YEAR_AFTER = re.compile(
    r"""(?:[$€£¥#№=]\s?|\d[.,]|(?-i:[A-Z])-|
    \b(?:US|resolutions?|articles?|decrees?|nos?\.?|numbers?|numbered|pages?|pp?\.|paragraph|section|flight|room|route|highway|vision|agenda|horizon
        |order|bill|chapter|boeing|mig|type|model|regiment|some|over|nearly|almost|than|at\sleast|at\smost|estimated|exactly|another|all|total\sof
        |population\sof|hundred|thousand|height\sof|altitude\sof|distance\sof|the\sother)\s)$""",
    re.VERBOSE | re.IGNORECASE,
)
_NO_YEAR_BEFORE = re.compile(
    r"""(?:,\d{3}(?!\d)|\.\d|%|/\w|:\d|\s?(?:per\s?cent|percent|(?:(?:m|b|tr)illion|thousand|hundred)(?!s\sof)|km|kilomet|met(?:er|re)s|miles?|kg|tons?\b|tonnes?|barrels
        |hectares|acres|dollars|euros|pesos|soles|pounds|rubles|roubles|hours|hrs|GMT|UTC|feet|ft\b|MW\b|megawatt|BCE?\b|B\.C\.|days?\b|years?\b|months\b|weeks\b))""",
    re.VERBOSE | re.IGNORECASE,
)
_FOOTNOTE = re.compile(r"\.\d{1,3}(?=\s+[A-Z]|\s*$)")
"""The number of a footnote that is stuck to the end of a sentence: "in 1965.43 Peru ..."."""
_COUNTED = re.compile(
    r"""\s(?:[A-Za-z-]+\s)?(?:soldiers|troops|people|persons|men|women|children|refugees|migrants|immigrants|emigrants|workers|doctors|teachers|students
        |prisoners|civilians|citizens|families|inhabitants|residents|deaths|casualties|victims|fighters|guerrillas|rebels|personnel|police|officers
        |officials|nationals|settlers|houses|homes|companies|firms|schools|scholarships|ships|aircraft|tanks|vehicles|delegates|participants|members
        |volunteers|advisers|advisors|copies|cases|visas|passports|jobs|square|cubic|metric)\b""",
    re.VERBOSE,
)
_PLURAL = re.compile(r"\s[a-z][a-z-]*(?<![sui])s\b(?!['’])")
_WORD = re.compile(r"[ ]([A-Za-z][\w-]*)")
_DETERMINER = re.compile(
    r"(?:\b(?:the|an?|this|that|its|their|his|her|our|each|another|whose)|['’]s|s['’])\s(?:[a-z][a-z-]+\s)?$", re.IGNORECASE
)
_FUNCTION = frozenset(
    """
    a about across after again against all along already also although amid among an and another any are around as at be
    became because before began being between both but by came can could despite did do does due during each either
    ended even every few following for former from had has have he her his however if in including into is it its just
    later many may more most much neither never no nor not now of off on once one only onward onwards or other over own
    per remained saw several she should since so some still such than that the their them then there these they this
    those though through throughout till to together too two under until up upon was we went were what when where
    whereas whereby which while who whom whose why will with within without would yet
    """.split()
)
_NAMES = re.compile(
    r"\s(?:Movement|Brigade|Revolution|Square|Street|Avenue|Airport|Division|Bridge|University|Stadium|Front|Organi[sz]ation|Group|Coalition|Party|War"
    r"|Crisis|Manifesto|Day|Forces|Army|Hospital|Park|Prize|Club)\b"
)  # of a month or day without a year: "July 26 Movement", "October War", "May Day"
_COUNT_FORMS = ("", "by", "from", "between", "before", "after", "until", "around", "of")


def form_of(m: re.Match[str]) -> str:
    """The name of the preposition matched: in, on, since, until, by, after, before, from, between, as-of, of or vague."""
    group = m.lastgroup if m.lastgroup != "the" else next(k for k, v in m.groupdict().items() if v and k != "the")
    return _FORMS.get(group or "", group or "")


def is_year(text: str, begin: int, end: int, form: str) -> bool:
    """Whether four digits are a year and not an amount, a number of something, or part of a name."""
    year = int(text[begin : begin + 4])
    if not 1000 <= year <= 2099 or (year < 1500 and not form):
        return False
    is_noted = form in ("in", "on", "since", "until") and _FOOTNOTE.match(text, end)
    if _NO_YEAR_AFTER.search(text, max(0, begin - 24), begin) or (_NO_YEAR_BEFORE.match(text, end) and not is_noted):
        return False
    if (form in _COUNT_FORMS or year < 1500) and _COUNTED.match(text, end):
        return False
    if form in ("", "around") and _PLURAL.match(text, end):
        is_first = begin == 0 or text[max(0, begin - 2) : begin].strip() in ("", "(", ".", ":", ";", ",")
        return form == "" and (is_first or has_determiner(text, begin))
    return not (begin and text[begin - 1] in "-–" and (begin == 1 or text[begin - 2].isupper()))


def has_determiner(text: str, begin: int) -> bool:
    return bool(_DETERMINER.search(text, max(0, begin - 30), begin))


def is_modifier(text: str, begin: int, end: int, is_lone_year: bool) -> bool:
    """Whether a date without a preposition stands before a noun that it describes: "the 1994 treaty", "2010 Chile earthquake"."""
    word = _WORD.match(text, end)
    if word is None:
        return bool(re.match(r"-[a-z]", text[end : end + 2]))
    if word[1].lower() in _FUNCTION:
        return False
    if has_determiner(text, begin):
        return True
    return is_lone_year and (word[1][0].isupper() or begin == 0)


def is_name(text: str, end: int) -> bool:
    return bool(_NAMES.match(text, end))


def narrow(edtf: str, m: re.Match[str]) -> str:
    """A date with the qualifier before it: "early" 196X is [1960..1963], "around" 1905 is 1905~.

    Parts of a year (halves, seasons, "late 1963") stay that year: no convention fixes them.
    """
    kind = precision(parse_edtf(edtf))
    if m["about"]:
        return edtf + "~" if kind in ("day", "month", "year") and edtf[-1] != "~" else edtf
    if kind not in ("decade", "century"):
        return edtf
    share = _share(m)
    if share is None:
        return edtf
    stem, scale = edtf.rstrip("X"), "" if kind == "decade" else "0"
    return f"[{stem}{share[0]}{scale}..{stem}{share[1]}{'' if kind == 'decade' else '9'}]"


def _share(m: re.Match[str]) -> tuple[int, int] | None:
    """The first and last tenth that the qualifier leaves."""
    shares = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
    if m["both"]:
        first, last = re.findall("early|mid|late", m["both"].lower())
        return (shares[first][0], shares[last][1]) if first != last else None
    if m["half"]:
        return (0, 4) if m["half"].lower().startswith("first") else (5, 9)
    return next((s for k, s in shares.items() if m[k]), None)
