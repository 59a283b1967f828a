"""Bodies of a state that an office is of: "the Peruvian House of Representatives", "Peru's armed forces", "the Senate of Peru".

The state that such a name tells is the office's too: "the speaker of the Peruvian Congress", "the commander of the Air Force of Peru".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from legation.engine.unit import Unit
from legation.model import Entity

CHAMBER, COUNCIL, FORCE, MINISTRY, BANK, COURT, OTHER = "chamber", "council", "force", "ministry", "bank", "court", "other"
_NAMES = {
    CHAMBER: "congress|parliament|assembly|senate|legislature|knesset|majlis|diet|duma|sejm|riksdag|storting|folketing|saeima|seimas|"
    "house of representatives|house of commons|house of assembly|house of lords|house of councillors|chamber of deputies|bundestag|"
    "federation council|house of peoples|verkhovna rada|fono|national people's congress|npc|npc standing committee|supreme soviet|shura council|consultative assembly|house of lords|lok sabha|rajya sabha|"
    "oireachtas|althing|riigikogu|skupština|great hural|state great khural",
    COUNCIL: "cppcc|people's political consultative conference|political consultative conference|great council of chiefs|state council|"
    "national security council|security council|planning commission|national planning commission|election commission",
    FORCE: "army|navy|air force|armed forces|defence force|defence forces|defense forces|military|coast guard|land forces|naval forces|"
    "police|police force|marine corps|gendarmerie|defence force|military forces|royal guard|revolutionary guard|revolutionary guards|"
    "national guard|republican guard|naval forces|self-defense forces|peacekeeping force",
    MINISTRY: "foreign ministry|foreign office|ministry|department|state department|interior ministry|finance ministry|defence ministry|"
    "defense ministry|trade ministry|ministry of defence|ministry of defense|foreign affairs ministry|external affairs ministry|"
    "health ministry|energy ministry|economy ministry|oil ministry|justice ministry|agriculture ministry|education ministry|"
    "culture ministry|transport ministry|commerce ministry|home ministry|treasury department|commerce department|defense department|"
    "justice department",
    BANK: "central bank|reserve bank|national bank",
    COURT: "supreme court|high court|constitutional court|court of appeal",
    OTHER: "government|republic|kingdom|presidency|council of ministers|council of state|cabinet|state",
}
_KIND = {tuple(name.split()): kind for kind, names in _NAMES.items() for name in names.split("|")}
_LONGEST = max(map(len, _KIND))
_OF_ASSEMBLY = frozenset("plant plants line lines factory factories speaker president vice-president member members".split())
_BEFORE = frozenset("national federal royal supreme people's legislative state islamic defence defense own".split())
_WITHIN = frozenset(
    ("standing committee", "national committee", "presidium", "bureau")
)  # the committee that speaks for a chamber
_FIELDS_END = frozenset(". , ; : ) and who which in at on to from".split())
_HEADS = {
    (CHAMBER, "president"): "speaker",
    (CHAMBER, "vice president"): "speaker",
    (CHAMBER, "chairman"): "speaker",
    (CHAMBER, "deputy chairman"): "speaker",
    (COURT, "president"): "chief justice",
    (BANK, "president"): "central bank governor",
    (BANK, "governor"): "central bank governor",
    (BANK, "chairman"): "central bank governor",
}

_COMMANDS = frozenset("region district command fleet brigade division corps squadron garrison".split())
Body = tuple[tuple[Entity, ...], str, int]  # whose it is, its kind, the unit after it


def body_at(units: Sequence[Unit], k: int) -> Body | None:
    """The body of one state named at k, after its articles: "Peruvian armed forces", "Ministry of Health of Peru"."""
    if k >= len(units):
        return None
    owner = units[k]
    if _is_owner(owner):
        named = _name_at(units, k + 1)
        return (owner.values, named[0], named[1]) if named is not None else None
    named = _name_at(units, k)
    if named is None or named[1] + 1 >= len(units) or units[named[1]].low != "of":
        return None
    at = named[1] + 1 + (units[named[1] + 1].low == "the")
    whose = units[at] if at < len(units) else None
    plain = whose is not None and whose.kind == "party" and not whose.person and not whose.possessive and not whose.group
    return (whose.values, named[0], at + 1) if plain and whose is not None and _of_one(whose) else None


def chamber_end(units: Sequence[Unit], k: int) -> int | None:
    """The unit after the chamber of the state told at k: "the Peruvian | House of Representatives |"; None in "an assembly plant"."""
    found = body_at(units, k) if _is_owner(units[k]) and not units[k].possessive else None
    if found is None or found[1] != CHAMBER:
        return None
    after = units[found[2]] if found[2] < len(units) else None
    return found[2] if after is None or after.low not in _OF_ASSEMBLY else None


def body_ending(units: Sequence[Unit]) -> tuple[tuple[Entity, ...], int] | None:
    """(whose, where it begins) of the body that ends with a genitive: "the Peruvian | Foreign Ministry's"."""
    last = replace(units[-1], low=units[-1].low.removesuffix("'s").removesuffix("'"))
    for n in range(2, min(len(units), _LONGEST + 2) + 1):
        row = [*units[-n:-1], last]
        if _is_owner(row[0]):
            found = body_at(row, 0)
            return (found[0], len(units) - n) if found is not None and found[2] == n else None
    return None


def past_ministry(units: Sequence[Unit], k: int) -> int:
    """The index after the ministry named at k by "of the" or "at the", of the state told before it; k where none is."""
    if k + 2 >= len(units) or units[k].low not in ("of", "at", "in") or units[k + 1].low != "the":
        return k
    named = _name_at(units, k + 2)
    return named[1] if named is not None and named[0] == MINISTRY and named[1] > k + 3 else k


def past_command(text: str, units: Sequence[Unit], k: int) -> int:
    """The index after the part of a force named at k by "of the": "commander | of the Northern Military Region"; k where none is."""
    if k + 3 >= len(units) or units[k].low != "of" or units[k + 1].low != "the":
        return k
    at = k + 2
    while at < len(units) and text[units[at].begin].isupper() and at - k < _LONGEST + 2 and not units[at].possessive:
        at += 1
        if units[at - 1].low in _COMMANDS and units[at - 1].kind == "word" and at > k + 3:
            told = any(u.values and u.kind in ("party", "adjective") for u in units[k + 2 : at])
            return k if told else at
    return k


def body_before(units: Sequence[Unit]) -> tuple[str, int] | None:
    """(its kind, where its name begins) of the body named by the last words before a title: "the Peruvian | Senate | president"."""
    for n in range(min(len(units), _LONGEST), 0, -1):
        kind = _KIND.get(tuple(u.low for u in units[-n:]))
        if kind is not None:
            begin = len(units) - n
            while begin and units[begin - 1].low in _BEFORE and units[begin - 1].kind == "word":
                begin -= 1
            return kind, begin
    return None


def past_committee(units: Sequence[Unit], k: int) -> int:
    """The index after "the Standing Committee of the" at k, whose chairman is the chamber's; k where none is."""
    at = k + (k < len(units) and units[k].low == "the")
    named = " ".join(u.low for u in units[at : at + 2])
    if named not in _WITHIN or at + 3 >= len(units) or units[at + 2].low != "of":
        return k
    return at + 3 + (units[at + 3].low == "the")


def past_chamber(units: Sequence[Unit], k: int) -> tuple[str, int]:
    """(its kind, the index after) of the chamber or force that "of the" at k names without its state, ("", k) where none is."""
    if k + 2 >= len(units) or units[k].low != "of" or units[k + 1].low != "the":
        return "", k
    named = _name_at(units, past_committee(units, k + 2))
    if named is None or named[0] not in (CHAMBER, COUNCIL, FORCE) or (named[1] < len(units) and units[named[1]].low == "of"):
        return "", k
    return named


def office_in(body: str, head: str) -> str:
    """What an office of such a body is: the president of a chamber is its speaker."""
    return _HEADS.get((body, head), head)


def _is_owner(u: Unit) -> bool:
    named = u.kind == "adjective" or (u.kind == "party" and not u.person and not u.group)
    return named and _of_one(u)


def _of_one(u: Unit) -> bool:
    return len(u.values) == 1 and u.values[0].is_state


def _name_at(units: Sequence[Unit], k: int) -> tuple[str, int] | None:
    """(kind, the unit after) of the name of a body at k, "Ministry of Foreign Affairs" whole."""
    while k < len(units) and units[k].low in _BEFORE and not _known(units, k):
        k += 1
    found = _known(units, k)
    if found is None:
        return None
    kind, end = found
    if kind == MINISTRY and end < len(units) and units[end].low in ("of", "for"):
        j = end + 1
        while j < len(units) and j - end < 7 and units[j].kind == "word" and units[j].low not in _FIELDS_END | {"of"}:
            j += 1 + (j + 1 < len(units) and units[j + 1].low == "and")
        end = j if j > end + 1 else end
    return kind, end


def _known(units: Sequence[Unit], k: int) -> tuple[str, int] | None:
    words = tuple(u.low for u in units[k : k + _LONGEST])
    return next(((_KIND[words[:n]], k + n) for n in range(len(words), 0, -1) if words[:n] in _KIND), None)


__all__ = [
    "BANK",
    "CHAMBER",
    "COUNCIL",
    "COURT",
    "FORCE",
    "MINISTRY",
    "body_at",
    "body_before",
    "body_ending",
    "chamber_end",
    "office_in",
    "past_chamber",
    "past_committee",
    "past_ministry",
]
