"""Whose an office is, told by what its holder does to the other of the pair, or the other to him.

"President X expelled the Peruvian ambassador": X is not Peru's. "Peru invited President X", "Peru is an ally of President X": nor
is he there. Each way gives the one of the pair that the sentence tells not to be his, or None. Who is told with nothing but such
words is left without a state where the words may also be of his own: "urged Peruvians", "relations of Peru".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from legation.engine.grammars.holder_visits import RECEIVED
from legation.engine.lexicon import ADVERBS, BE, DETERMINERS, EPITHETS, HAVE
from legation.engine.office_words import ENVOYS, STATESMEN
from legation.engine.sentence import Sentence
from legation.engine.unit import Unit
from legation.model import Entity

_TOWARDS = frozenset(
    "criticized criticised condemned denounced accused blamed thanked praised lauded commended congratulated warned threatened invited hosted "
    "received welcomed summoned expelled recognized recognised visited toured invaded chastised rebuked assured lambasted invite invites invited "
    "visits welcomes receives hosts criticizes criticises accuses praises thanks inviting visiting accusing criticizing criticising condemning praising thanking "
    "summon summons summoning expel expels expelling criticize criticise condemn accuse praise thank congratulate warn rebuke denounce "
    "welcome receive host visit lambast".split()
)
_TIES = frozenset(
    "ties relations relationship relationships links cooperation alliance friendship partnership war stance diplomacy conflict tensions".split()
)
_STANCES = frozenset("stance policy opposition campaign rhetoric threats hostility".split())
_WITH = frozenset("with towards toward against".split())
_SEATS = frozenset("embassy consulate mission visit trip ambassador envoy troops delegation aid support".split())
_STOPS = frozenset(
    ", ; : and but while when after before who which because as whose if where although though by that of from".split()
)
_OWN = frozenset(
    "people peoples citizens nationals workers community diaspora communities students immigrants migrants refugees voters opposition rebels "
    "dissidents politicians parliament congress senate media press judiciary court courts elections election constitution".split()
)
_DOES_TO = frozenset(
    "invited hosted received welcomed congratulated recognized recognised supported backed criticized criticised condemned accused awarded "
    "honoured honored invites hosts receives welcomes supports backs recognizes recognises".split()
)
_GIVES = frozenset("granted gave offered sent extended conveyed".split())
_GIVEN_TO = frozenset("asylum refuge sanctuary envoy letter message telegram condolences congratulations".split())
_HIS = frozenset(
    "government regime rule presidency administration victory election re-election reelection overthrow ouster removal".split()
)
_ALLIES = frozenset("ally allies supporter supporters backer backers friend friends partner partners".split())
_NEAR = frozenset("of one former close closest strong staunch staunchest longtime main".split())
_MEETS = frozenset(
    "met meets received welcomed hosted greeted meet with by was were is and has had also held talks talk bilateral separate private discussions "
    "later then discussed conferred to meeting meetings a an the paid courtesy call calls on had separately call".split()
)
_MET = frozenset(
    "met meets meet received welcomed hosted greeted talks discussions conferred meeting meetings call calls".split()
)
_OUT_OF_OFFICE = re.compile(r"(?:then-)?(?:former|ex)\b", re.IGNORECASE)
_ASKS = frozenset(
    "urged urges asked asks offered offers assured reassured pressed implored begged".split()
)  # of another state by name
_ASKS_BY = {"on": "called", "upon": "called", "to": "apologized apologised apologizes apologises appealed complained"}
_GUESTS = ("officials", "delegation", "delegations", "diplomats")
_SUMMONED = frozenset(
    "summoned expelled received welcomed hosted greeted invited condemned criticized criticised accused denounced".split()
)
_AT = frozenset("at in on the international airport upon his her arrival palace house there".split())
REACH = 12  # units from a holder to whom he does something to


def acts_towards(s: Sentence, i: int) -> Entity | None:
    """The one to whom the person at unit i does something: "President X criticized | Peru", "broke off ties with | Peru"."""
    units = s.units
    held = units[i].holdings[0]
    if held.office == "opposition leader" or _OUT_OF_OFFICE.match(s.passage.text, held.begin):
        return None  # who may well oppose his own state's government
    k = i + 1
    while k < len(units) and k - i < REACH:
        if units[k].kind in ("party", "adjective", "people", "place") and (units[k].values or units[k].person):
            found = s.entities(k)
            told = len(found) == 1 and found[0] in s.ctx.pair and not _is_own(units, k)
            return found[0] if told and _is_object(units, i, k) else None
        if units[k].low in _STOPS:
            return None
        k += 1
    return None


def _is_own(units: Sequence[Unit], k: int) -> bool:
    """Whether the state at k may be the holder's own: "urged Peru's citizens", "sought Peru's ..."."""
    after = units[k + 1].low if k + 1 < len(units) else ""
    return units[k].kind == "people" or after in _OWN or (units[k].possessive and not units[k].person)


def _is_object(units: Sequence[Unit], i: int, k: int) -> bool:
    """Whether the words between say that the one at k is what the holder at i does something to."""
    at = _before(units, k)
    between = [u.low for u in units[i + 1 : at]]
    if units[k].kind == "party" and not units[k].head and not units[k].person:  # a state by its name
        asks = units[at].low in _ASKS and at == i + 1
        if asks or (at == i + 2 and units[i + 1].low in _ASKS_BY.get(units[at].low, "").split()):
            return True
    if at > i and units[at].low in _TOWARDS:
        return all(w in ADVERBS or w in HAVE or w.endswith("ly") or w in ("to", "decided", "ordered") for w in between)
    ties = units[at].low in _WITH and bool(set(between) & _TIES)
    seat = units[at].low in ("in", "to") and bool(between) and between[-1] in _SEATS
    fled = units[at].low == "to" and bool(between) and between[0] in ("fled", "escaped")
    return ties or seat or fled


def takes_stance(s: Sentence, i: int) -> Entity | None:
    """Against whom the person at unit i, the only one named, has a stance: "X said he would keep his tough stance against | Peru"."""
    units = s.units
    at = next(
        (
            k
            for k in range(i + 2, len(units) - 2)
            if units[k].low in _STANCES and units[k + 1].low in ("against", "towards", "toward")
        ),
        None,
    )
    if at is None or any(u.person for u in units[i + 1 :]) or not {u.low for u in units[max(i, at - 4) : at]} & {"his", "her"}:
        return None
    k = at + 2 + (units[at + 2].low == "the")
    found = s.entities(k) if k < len(units) and units[k].kind == "party" and not units[k].possessive else ()
    return found[0] if len(found) == 1 and found[0] in s.ctx.pair else None


def done_to(s: Sentence, i: int) -> Entity | None:
    """The one that does something to the person at unit i: "Peru | invited President X", "backed the government of X"."""
    units = s.units
    k = _before(units, i)
    if k > 1 and units[k].low in ("of", "for", "to") and units[_before(units, k)].low in (*_HIS, "support"):
        k = _before(units, _before(units, k))
    if k > 2 and units[k].low == "to" and units[k - 1].low in _GIVEN_TO:
        k = _before(units, k - 1)
        if units[k].low not in _GIVES:
            return None
    elif k < 1 or units[k].low not in _DOES_TO:
        return None
    k -= 1
    while k > 0 and (units[k].low in HAVE or units[k].low in ADVERBS or units[k].low.endswith("ly")):
        k -= 1
    return _of_pair(s, k)


def ally_of(s: Sentence, i: int) -> Entity | None:
    """Who is told to be an ally of the person at unit i: "Peru was one of President X's closest allies"."""
    units = s.units
    after = [u.low for u in units[i + 1 : i + 4]]
    told = units[i].possessive and bool(set(after) & _ALLIES)
    k = i - 1
    if not told:
        if i < 3 or units[k].low != "of" or units[k - 1].low not in _ALLIES:
            return None
        k -= 2
    while k > 0 and (units[k].low in DETERMINERS or units[k].low in ADVERBS or units[k].low in _NEAR):
        k -= 1
    return _of_pair(s, k - 1) if k > 0 and units[k].low in BE else None


def _before(units: Sequence[Unit], i: int) -> int:
    """The last unit before i that is no article or epithet."""
    k = i - 1
    while k > 0 and (units[k].low in DETERMINERS or units[k].low in EPITHETS):
        k -= 1
    return k


def _of_pair(s: Sentence, k: int) -> Entity | None:
    """The one of the pair that the unit at k stands for, a state, its government or a person of it."""
    if k < 0 or s.units[k].kind not in ("party", "pronoun") or s.units[k].possessive or s.units[k].group:
        return None
    found = s.entities(k)
    return found[0] if len(found) == 1 and found[0] in s.ctx.pair else None


def meets_him(s: Sentence, i: int) -> Entity | None:
    """The one whose visitor, told by a pronoun or as an official, meets the person at unit i: "He met President X"."""
    units = s.units
    k = i - 1
    while k >= 0 and units[k].low in _MEETS:
        k -= 1
    if k < 0 or not {u.low for u in units[k + 1 : i]} & _MET:
        return None
    who = units[k]
    if who.kind == "pronoun" and who.low not in ("he", "she"):
        return None
    if who.kind == "pronoun" or who.head in _GUESTS:
        return _of_pair(s, k)
    courtesy = "courtesy" in {u.low for u in units[k + 1 : i]} and who.head in STATESMEN and not who.person
    return _of_pair(s, k) if courtesy else None


def meets_guests(s: Sentence, i: int) -> Entity | None:
    """Whose officials the person at unit i is said to meet or receive: "Minister X met with | Peruvian officials"."""
    units, k = s.units, i + 1
    while k < len(units) - 1 and (units[k].low in _MEETS or units[k].low in DETERMINERS):
        k += 1
    if not {u.low for u in units[i + 1 : k]} & (_MET | {"met", "receives"}) or units[k].person:
        return None
    return _of_pair(s, k) if units[k].head in _GUESTS or units[k].head in STATESMEN else None  # an envoy may be his own


def done_by(s: Sentence, i: int) -> Entity | None:
    """Whose envoy or officials somebody at unit i summoned or received: "The Peruvian ambassador was summoned by | Minister X"."""
    units = s.units
    if i < 3 or units[i - 1].low != "by" or units[i - 2].low not in _SUMMONED:
        return None
    k = i - 3
    while k > 0 and (units[k].low in BE or units[k].low in HAVE or units[k].low in ADVERBS):
        k -= 1
    driven = units[k].head in ENVOYS and units[i - 2].low in ("summoned", "expelled")
    told = units[k + 1].low in BE | HAVE and not units[k].person and (units[k].head in _GUESTS or driven)
    return _of_pair(s, k) if told else None


def received_by(s: Sentence, i: int) -> Entity | None:
    """Whose visitor the person at unit i received: "President X of Peru was welcomed at the airport by | the prime minister, Y"."""
    units = s.units
    k = _before(units, i) if units[i - 1].low in DETERMINERS else i - 1
    if k < 3 or units[k].low != "by":
        return None
    k -= 1
    while k > 2 and (units[k].kind == "place" or units[k].low in _AT) and units[k].low not in RECEIVED:
        k -= 1
    if units[k].low not in RECEIVED or units[k - 1].low not in BE:
        return None
    k -= 1
    while k > 0 and (units[k].low in BE or units[k].low in HAVE or units[k].low in ADVERBS):
        k -= 1
    who = units[k]
    visitor = len(who.person) == 1 and not (who.holdings and who.holdings[0].office in ENVOYS)
    return _of_pair(s, k) if (visitor and units[k - 1].low != "of") or who.low in ("he", "she") else None


def invited_by(s: Sentence, i: int) -> Entity | None:
    """Whose visitors come at the invitation of the person at unit i: all others named in the sentence are of that one state."""
    units = s.units
    if i < 2 or units[i - 1].low not in ("of", "by", "from") or units[i - 2].low not in ("invitation", "invited"):
        return None
    others = {v for u in units if u.person and u is not units[i] for v in u.values}
    found = others.pop() if len(others) == 1 else None
    return found if found in s.ctx.pair else None


__all__ = [
    "acts_towards",
    "ally_of",
    "done_by",
    "done_to",
    "invited_by",
    "meets_guests",
    "meets_him",
    "received_by",
    "takes_stance",
]
