"""Where a person's name begins and ends among the units of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from legation.engine.lexicon import NAME_PARTICLES, NOT_A_NAME, ROLE_NOUNS
from legation.engine.unit import Unit
from legation.model import Entity
from legation.name_tables import RANK
from legation.names import fold

LONGEST = 9  # units of one name
_JOINED = re.compile(r"(?:al|el|ad|as|ar|an|at|az|ash|ibn|ud|ul|abd|d|l|o|bin|ben|ould)[-'’‘`]\w", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")
FIRST_NAMES = frozenset(("Israel", "Jordan", "Chad", "Georgia"))  # of states whose names people bear
HONORIFICS = frozenset(
    "amb madame madam mister monsieur datuk dato seri hh hrh tun tan tuanku mme mlle m he haji hajji don doña dom dame sayed sayyid syed lord lady sri shri u daw excellency majesty "
    "highness rev fr hon prof dr mr mrs ms sir sheikh shaikh sheikha general gen colonel col major lieutenant captain admiral".split()
)
MONTHS = frozenset(("may", "april", "june", "august", "march"))
PRINCELY = frozenset(
    "prince princess duke duchess archduke barone conde baron baroness count countess viscount marquis marquess".split()
)
NOBLE = frozenset(
    "baron barone count conde marquis marquess viscount baroness countess".split()
)  # in lower case too: "baron de Loe"
INSTITUTIONS = frozenset(
    "industries captains near extraordinary secretariat residence cabinet staff people people's ministry ministries office department council committee party agreement treaty summit meeting conference plenipotentiary extraordinary union university "
    "institute embassy day airport street palace house forum dialogue group commission assembly bank company corporation agency association organization "
    "organisation foundation court constitution act plan doctrine initiative declaration statement visit visits talks relations affairs government governments "
    "republic federation national federal international foreign bilateral diplomatic elect designate emeritus mission consulate ministerial minister ministers "
    "president presidents ambassador secretary state states centre center school college hospital church front movement alliance league army navy air force forces "
    "treasury parliament senate congress church museum library war battle revolution television radio news times post today yesterday agong we both several many most some such one two three".split()
)
_SHORTENED = frozenset(("jr", "sr"))
_GENERATIONS = _SHORTENED | frozenset("ii iii iv".split())
_ADDRESSES = HONORIFICS | PRINCELY


def name_end(text: str, units: Sequence[Unit], i: int) -> int:
    """The index after a personal name that starts at unit i, or i if none does; titles before it count to it."""
    start = skip_titles(text, units, i)
    j = start
    while j < len(units) and j - i < LONGEST and (n := _part(text, units, j, start)):
        j += n
        if _POSSESSIVE.search(text[units[j - 1].begin : units[j - 1].end]) or units[j - 1].possessive:
            break
    while j > start and units[j - 1].kind == "punct" and units[j - 2].low not in _SHORTENED:
        j -= 1
    if j == start or any(u.low in INSTITUTIONS or u.low in ROLE_NOUNS for u in units[start:j] if u.kind == "word"):
        return i
    return j


def name_after_title(text: str, units: Sequence[Unit], k: int) -> int:
    """The same where a title stands before: there a place may be a first name, "President | Santiago Molina"."""
    end = name_end(text, units, k)
    if end > k or k + 1 >= len(units) or units[k].end + 1 != units[k + 1].begin:
        return end
    first = text[units[k].begin : units[k].end]
    if not first.isalpha() or not (units[k].kind == "place" or first in FIRST_NAMES):
        return end
    rest = name_end(text, units, k + 1)
    return rest if rest > k + 1 and units[k + 1].kind == "word" else end


def skip_titles(text: str, units: Sequence[Unit], i: int) -> int:
    """The index after ranks and forms of address: "Sheikh", "Dr.", "Gen.", "Sir"."""
    j = i
    while j < len(units) and (
        is_rank(units[j]) or units[j].low in NOBLE or (units[j].low in _ADDRESSES and text[units[j].begin].isupper())
    ):
        after = j + 1
        if (
            after < len(units)
            and units[after].low in (".", "'", "’")
            and after + 1 < len(units)
            and text[units[after + 1].begin].isupper()
        ):
            after += 1
        if len(units[j].low) == 1 and after + 1 < len(units) and len(units[after].low) == 1 and units[after + 1].low == ".":
            break  # "M. B. Biro": no "Monsieur"
        if after >= len(units) or not (is_rank(units[after]) or _part(text, units, after, after)):
            break
        j = after
    return j


def is_rank(u: Unit) -> bool:
    """Whether a title is only a rank or a form of address."""
    return u.kind == "office" and u.head == RANK


def _part(text: str, units: Sequence[Unit], j: int, start: int) -> int:
    """How many units at j go on with the name that began at `start`."""
    u = units[j]
    word = text[u.begin : u.end]
    capital = j + 1 < len(units) and text[units[j + 1].begin : units[j + 1].begin + 1].isupper()
    if u.kind == "word":
        month = j > start and u.low in MONTHS and word[:1].isupper()  # "Theresa May"
        if (
            month
            or (word[:1].isupper() and (u.low not in NOT_A_NAME or _is_initial(text, units, j, start)))
            or (_JOINED.match(word) and (j > start or word[-1].isalpha()))
        ):
            return 1
        if u.low in NAME_PARTICLES:
            following = units[j + 1] if j + 1 < len(units) else None
            joined = following is not None and following.low in NAME_PARTICLES and j + 2 < len(units)
            goes_on = capital or (joined and text[units[j + 2].begin].isupper())
            return 1 if goes_on and following is not None and following.kind in ("word", "party", "place") else 0
        return 0
    if u.low == "." and j > start and units[j - 1].end - units[j - 1].begin <= 4 and units[j - 1].end == u.begin:
        return 1 if capital or (units[j - 1].low in _SHORTENED and j + 1 < len(units)) else 0  # "John Hill, Jr., was"
    if u.low == "," and j > start and j + 1 < len(units) and units[j + 1].low in _GENERATIONS:
        return 2  # "James Baker, III"
    if u.kind == "punct" and u.low in ('"', "“", "”", "-") and j > start:
        return 1 if u.low != "-" or (capital and u.end == units[j + 1].begin and u.begin == units[j - 1].end) else 0
    if u.kind == "party" and u.head == "person":
        return 1
    if j > start and (is_rank(u) or u.low in ("shah", "khan", "king", "prince", "sultan")) and word[:1].isupper():
        return 1 if units[j - 1].end + 1 == u.begin else 0  # "Reza Shah", "Ali Imam"
    inside = u.kind in ("place", "adjective", "unknown", "party", "date") and not u.person and start < j and word[:1].isupper()
    if inside and units[j - 1].kind in ("word", "place") and units[j - 1].end + 1 == u.begin and " " not in word:
        return 1 if u.kind != "date" or word.lower() in MONTHS else 0  # "Paris Hilton", "Theresa May"
    return 0


def _is_initial(text: str, units: Sequence[Unit], j: int, start: int) -> bool:
    """Whether the letter at j inside a name is short for one: "James | A. | Baker"."""
    after = units[j + 1] if j + 1 < len(units) else None
    follows = units[j + 2] if j + 2 < len(units) else None
    named = j > start or (follows is not None and (follows.person != () or text[follows.begin : follows.end][1:2] == "."))
    return named and units[j].end - units[j].begin == 1 and after is not None and after.low == "." and after.begin == units[j].end


def same_person(name: str, known: Entity | None, *, alone: bool = False) -> bool:
    """Whether a name as written may be the known person's: his name, a form of it, or all of it with more around it."""
    if known is None:
        return False
    wanted = fold(name)
    names = {fold(n) for n in (known.label, *known.alt_labels)}
    if wanted in names:
        return True
    words, full = set(wanted.split()), set(fold(known.label).split())
    return words < full or any(len(n.split()) > 1 and set(n.split()) < words for n in names)


__all__ = ["is_rank", "name_after_title", "name_end", "same_person", "skip_titles"]
