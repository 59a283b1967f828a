"""Figures told in set forms of words, read where the grammar of measures and verbs finds no sides.

"1,200 Swedes of Omani descent", "$2 billion was traded between X and Y", "X accounts for 7% of Y's exports". Each form is strict
about every word between the number and its sides: a number that belongs to something else is none of theirs.
"""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.grammars.figure_sides import AID, GIVE, Sides, fill_sides, one_state, undirected
from legation.engine.grammars.figure_words import kind, only_plain, party_at
from legation.engine.grammars.told_investment import told_investment
from legation.engine.phrases import find_complements, genitive_before
from legation.engine.sentence import Sentence, low_at
from legation.engine.subjects import find_subject
from legation.engine.voice import voice_at
from legation.engine.words import verb_forms
from legation.model import Entity

_GOODS = frozenset("products goods commodities merchandise services manufactured agricultural total value volume the all".split())
_BUYING = frozenset("receiving importing buying purchasing accounting constituting worth taking".split())
_BUYERS = frozenset("recipient importer destination market buyer customer".split())
_SELLERS = frozenset("exporter supplier".split())
_WITH_SALES = frozenset(
    ", with exports sales goods of worth totalling totaling a total exporting selling supplying about over some nearly value".split()
)
_GIFTS = AID | frozenset("donation donations contribution credit package".split())
_FLOWS = {"exports": "Exports", "export": "Exports", "imports": "Imports", "import": "Imports", "trade": "Trade"}
_INVEST = verb_forms("invest")
_HELP = {f: tag for verb in ("aid", "help", "assist", "support", "supply", "provide") for f, tag in verb_forms(verb).items()}


def told_money(s: Sentence, i: int) -> Sides | None:
    """Whose trade, investment or aid the sum at i is."""
    for form in (_traded, _flow, _being, _buyer, _seller, told_investment, _donor, _gift, _grant, _helped_with):
        if (found := form(s, i)) is not None:
            return found
    return None


def _traded(s: Sentence, i: int) -> Sides | None:
    """ "$N (worth of goods) was traded between X and Y", "X and Y traded $N worth of goods"."""
    if low_at(s, i - 1) == "traded" and (low_at(s, i + 1) in ("", ".", "in", "worth", "of")):
        head, _ = find_subject(s.units, i - 1, clause_bounds(s.units, i)[0])
        return undirected(s, "Trade", s.entities(head), (head,)) if head is not None and s.units[head].group else None
    k = i + 1
    while low_at(s, k) in ("worth", "of", "in", "goods"):
        k += 1
    if (
        low_at(s, k) not in ("was", "were", "is")
        or low_at(s, k + 1) not in ("traded", "exchanged")
        or low_at(s, k + 2) != "between"
    ):
        return None
    spot = k + 3 + (low_at(s, k + 3) == "the")
    return undirected(s, "Trade", s.entities(spot), (spot,)) if spot < len(s.units) else None


def _flow(s: Sentence, i: int) -> Sides | None:
    """ "Xian exports (of Yish products) (to Y) totalled N", "X's export value to Y was N"."""
    k = next((k for k in range(i - 1, clause_bounds(s.units, i)[0] - 1, -1) if _FLOWS.get(low_at(s, k))), None)
    if k is None or _FLOWS[low_at(s, k)] == "Trade":
        return None
    owner = genitive_before(s.units, k)
    owner = k - 1 if owner is None and kind(s, k - 1) in ("adjective", "party") else owner
    whose, n = (one_state(s, owner) if owner is not None else None), k + 1
    made: Entity | None = None
    while low_at(s, n) in ("value", "volume", "earnings", "revenue"):
        n += 1
    if not low_at(s, k).endswith("s") and n == k + 1:
        return None
    if low_at(s, n) == "of" and kind(s, n + 1) == "adjective" and low_at(s, n + 2) in _GOODS:
        made, n = one_state(s, n + 1), n + 3
    ends = find_complements(s.units, n, i)
    to, source = (next(iter(ends.get(p, [])), None) for p in ("to", "from"))
    everywhere = low_at(s, k - 1) in ("total", "overall", "global") and to is None and source is None
    if not only_plain(s, n, i) or (whose is None and made is None) or everywhere:
        return None
    if any(spot is not None and one_state(s, spot) is None for spot in (to, source)):
        return None  # "to the EU"
    measure = _FLOWS[low_at(s, k)]
    if measure == "Exports":
        return fill_sides(s, measure, (whose or made, one_state(s, to)), (k, owner or k, to or k))
    return fill_sides(s, measure, (made or one_state(s, source), whose or one_state(s, to)), (k, owner or k, source or k))


def _being(s: Sentence, i: int) -> Sides | None:
    """ "(of which) N were Xian exports to Y"."""
    k = next((k for k in range(i + 2, min(i + 5, len(s.units))) if low_at(s, k) in ("exports", "imports")), None)
    if k is None or low_at(s, i + 1) not in ("was", "were", "is", "are", "being") or kind(s, i + 2) not in ("adjective", "party"):
        return None
    ends = find_complements(s.units, k + 1, clause_bounds(s.units, k)[1])
    other = next(iter(ends.get("to" if low_at(s, k) == "exports" else "from", [])), None)
    whose, partner = one_state(s, i + 2), one_state(s, other)
    if whose is None or (partner is None and low_at(s, k + 1) in ("to", "from")):
        return None
    sides = (whose, partner) if low_at(s, k) == "exports" else (partner, whose)
    return fill_sides(s, _FLOWS[low_at(s, k)], sides, (i + 2, k, other or k))


def _buyer(s: Sentence, i: int) -> Sides | None:
    """ "X is the third largest recipient of Yish exports, receiving N", "X is Y's main export market, worth N in exports"."""
    k = i - 1
    while low_at(s, k) in ("about", "around", "some", "over", "nearly", "for", "more", "than"):
        k -= 1
    estimated = _estimated(s, i)
    if low_at(s, k) not in _BUYING and estimated is None:
        return None
    k = k if estimated is None else estimated
    noun = next((n for n in range(k - 1, max(0, k - 9), -1) if low_at(s, n) in _BUYERS), None)
    verb = next((v for v in range((noun or 0) - 1, -1, -1) if low_at(s, v) in ("is", "was", "became", "remains")), None)
    if noun is None or verb is None:
        return None
    goods = next((n for n in range(noun - 1, noun + 4) if low_at(s, n) in ("exports", "export")), None)
    head, _ = find_subject(s.units, verb, 0)
    buyer = one_state(s, head) if head is not None and not s.units[head].person else None
    owners = (verb + 1, verb + 2, (goods or 0) - 1)
    spots = [n for n in owners if n > verb and (kind(s, n) == "adjective" or (kind(s, n) == "party" and s.units[n].possessive))]
    seller = one_state(s, spots[0]) if spots else None
    if goods is None or head is None or buyer is None or seller is None or buyer == seller:
        return None
    return Sides("Exports", seller, buyer, (head, goods, spots[0]))


def _seller(s: Sentence, i: int) -> Sides | None:
    """ "X is the third largest exporter to Y, with (exports worth) N"."""
    k = i - 1
    while low_at(s, k) in _WITH_SALES:
        k -= 1
    target = party_at(s, k) if low_at(s, k - 1) in ("to", "of") else None
    noun = k - 2
    verb = next((v for v in range(noun - 1, max(0, noun - 8), -1) if low_at(s, v) in ("is", "was", "became", "remains")), None)
    head = find_subject(s.units, verb, clause_bounds(s.units, noun)[0])[0] if verb is not None else None
    seller = one_state(s, head) if head is not None and not s.units[head].person else None
    told = {low_at(s, n) for n in range(k + 1, i)} & {"with", "exporting", "selling", "supplying"}
    if low_at(s, noun) not in _SELLERS or head is None or target is None or seller in (None, target[0]) or not told:
        return None
    return Sides("Exports", seller, target[0], (head, target[1])) if seller is not None else None


def _estimated(s: Sentence, i: int) -> int | None:
    """The "with" of ", with estimates for 2022 ranging from" before the number at i."""
    k = i - 1
    while low_at(s, k) in ("from", "ranging", "for", "of", "in", "between") or kind(s, k) == "date":
        k -= 1
    return k - 1 if low_at(s, k) == "estimates" and low_at(s, k - 1) == "with" else None


def _donor(s: Sentence, i: int) -> Sides | None:
    """ "X is Y's largest donor, with $N in 2010", "X is the second largest donor to Y, at $N"."""
    k = i - 1
    while low_at(s, k) in (",", "with", "at", "totalling", "some", "a", "total", "of", "aid", "assistance", "giving", "about"):
        k -= 1
    target = party_at(s, k) if low_at(s, k - 1) in ("to", "of", "for") else None
    k -= 2 * (target is not None)
    if k == i - 1 or low_at(s, k) not in ("donor", "donors"):
        return None
    verb = next(
        (v for v in range(k - 1, max(0, k - 9), -1) if low_at(s, v) in ("is", "was", "became", "remains", "remained")), None
    )
    owner = (
        next((n for n in range(verb + 1, k) if kind(s, n) == "party" and s.units[n].possessive), None)
        if verb is not None
        else None
    )
    if target is None and owner is not None and (whose := one_state(s, owner)) is not None:
        target = (whose, owner)
    head = find_subject(s.units, verb, clause_bounds(s.units, k)[0])[0] if verb is not None else None
    return _aid(s, head, k, target)


def _gift(s: Sentence, i: int) -> Sides | None:
    """ "X pledged a $N donation to Y", "X gave a $N grant for Y's schools"."""
    noun = next((n for n in range(i + 1, min(i + 4, len(s.units))) if low_at(s, n) in _GIFTS), None)
    if noun is None or any(s.units[n].kind != "word" for n in range(i + 1, noun)):
        return None
    k = next((k for k in range(i - 1, max(-1, i - 4), -1) if low_at(s, k) in GIVE), None)
    voice = voice_at(s.units, k, GIVE[low_at(s, k)]) if k is not None else None
    if k is None or voice is None or voice.kind != "active":
        return None
    head, _ = find_subject(s.units, voice.start, clause_bounds(s.units, i)[0])
    target = party_at(s, noun + 2) if low_at(s, noun + 1) in ("to", "for") else None
    giver = one_state(s, head)
    if head is None or giver is None or target is None or giver == target[0]:
        return None
    return Sides("Aid", giver, target[0], (head, k, noun, target[1]))


def _grant(s: Sentence, i: int) -> Sides | None:
    """ "X made a grant of N to Y": to the state itself, its ministry or its people."""
    if low_at(s, i - 1) != "of" or low_at(s, i - 2) not in AID - {"aid", "assistance", "relief"}:
        return None
    k = next((k for k in range(i - 3, max(-1, i - 7), -1) if low_at(s, k) in ("made", "extended", "provided", "gave")), None)
    if k is None or any(kind(s, n) not in ("word", "adjective") for n in range(k + 1, i - 2)):
        return None
    head, _ = find_subject(s.units, k, clause_bounds(s.units, i)[0])
    return _aid(s, head, k, party_at(s, i + 2) if low_at(s, i + 1) == "to" else None)


def _helped_with(s: Sentence, i: int) -> Sides | None:
    """ "X aided Y during the flood with financial aid of N"."""
    if low_at(s, i - 1) != "of" or low_at(s, i - 2) not in AID:
        return None
    at = next((k for k in range(i - 3, max(0, i - 7), -1) if low_at(s, k) == "with"), None)
    k = next((k for k in range((at or 0) - 1, -1, -1) if low_at(s, k) in _HELP), None)
    voice = voice_at(s.units, k, _HELP[low_at(s, k)]) if k is not None else None
    if at is None or k is None or voice is None or voice.kind != "active":
        return None
    head, _ = find_subject(s.units, voice.start, clause_bounds(s.units, k)[0])
    return _aid(s, head, k, party_at(s, k + 1))


def _aid(s: Sentence, head: int | None, k: int, target: tuple[Entity, int] | None) -> Sides | None:
    """What the state at `head` gives the target by the verb at k; None where either is no state, or both are the same."""
    giver = one_state(s, head) if head is not None and not s.units[head].person else None
    if head is None or giver is None or target is None or target[0] == giver:
        return None
    return Sides("Aid", giver, target[0], (head, k, target[1]))
