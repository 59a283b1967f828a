"""Whose an office is, told by what its holder does or is: is appointed, speaks for, governs, brings letters to, has a counterpart.

Each function gives a state that the sentence tells of the person at a unit, or None.
"""

from __future__ import annotations

import re

from legation.engine.clauses import clause_bounds
from legation.engine.lexicon import BE, CONJ, DETERMINERS, HAVE, PREPOSITIONS, SUBORDINATORS
from legation.engine.office_words import LETTERS
from legation.engine.offices import ENVOYS
from legation.engine.sentence import Sentence
from legation.engine.subjects import find_subject
from legation.engine.voice import voice_at
from legation.engine.words import forms_of
from legation.model import Entity
from legation.names import fold

COUNTERPART = re.compile(r"\b(?:his|her|their) (?:then )?(?P<whose>[A-Z][^.,;]{2,40}?) (?:counterparts?|colleagues?|homologue)\b")
REACH = 140  # characters between a person and his counterpart
WILL = frozenset(
    "commitment position support stance desire interest intention intent policy opposition willingness wish gratitude readiness decision appreciation "
    "solidarity condolences thanks concern objection recognition".split()
)
ANNOUNCING = frozenset("announced declared confirmed pledged promised reaffirmed reiterated announces confirms assured".split())
SAYING = frozenset("stated said saying stating".split())  # of what one's own state will do, not of what another should
RECOGNIZING = frozenset("recognised recognized recognises recognizes".split())
KEEPING = frozenset("maintain continue keep recognise recognize open send provide support withdraw join not never".split())
BUILDING = frozenset(
    "improved strengthened expanded deepened restored severed cut upgraded normalized normalised re-established reestablished".split()
)
TERMS = frozenset("presidency premiership chancellorship rule leadership".split())
TIES = frozenset("ties relations relationship links cooperation".split())
COMMITTED = frozenset(
    "would will has had recognised recognized recognises recognizes intends intended supports supported is was".split()
)
PRESENTING = frozenset(("presented", "presents", "presenting"))
CLOSED = PREPOSITIONS | DETERMINERS | BE | HAVE | CONJ | SUBORDINATORS
APPOINTING = forms_of("appoint name accredit designate send dispatch nominate commission assign recall withdraw")


def appointer(s: Sentence, i: int) -> Entity | None:
    """The state that names the person at unit i its envoy or minister: "Ecuador named X as ..."."""
    k = i - 1
    while k >= 0 and (s.units[k].kind == "office" or s.units[k].low in ("the", "its", "their", "former", "diplomat", "mr", ".")):
        k -= 1
    if k < 1 or s.units[k].low not in APPOINTING:
        return None
    voice = voice_at(s.units, k, APPOINTING[s.units[k].low])
    if voice is None or voice.kind != "active" or voice.modal or voice.negated:
        return None
    subject, _ = find_subject(s.units, voice.start, clause_bounds(s.units, k)[0])
    found = tuple(e for e in s.entities(subject) if e.is_state)
    return found[0] if len(found) == 1 else None


def speaks_for(s: Sentence, i: int) -> Entity | None:
    """The state whose will the person at unit i tells: "Minister X reaffirmed Peru's commitment"."""
    k = i + 1
    while k < len(s.units) and k - i < 5 and s.units[k].kind == "word" and s.units[k].low not in ("and", "with", "of"):
        k += 1
    owner = s.units[k] if k + 1 < len(s.units) else None
    told = owner is not None and owner.kind in ("party", "adjective") and (owner.possessive or owner.kind == "adjective")
    will = [u.low for u in s.units[k + 1 : k + 4] if u.low not in ('"', "“")]
    found = s.entities(k) if told and k > i + 1 and set(will[:2]) & WILL else ()
    return found[0] if len(found) == 1 else None


def stands_for(s: Sentence, i: int) -> Entity | None:
    """The state that the person at unit i is said to represent: "Ambassador X represented Peru", "Representing Peru, Minister X"."""
    if i > 2 and s.units[i - 1].low == ",":
        k = i - 2
        k -= k > 0 and s.units[k - 1].low == "the"
        fronted = k > 0 and s.units[k - 1].low == "representing" and (k < 3 or s.units[k - 2].low in ("while", "when", ","))
        found = s.entities(i - 2) if fronted and s.units[i - 2].kind == "party" and not s.units[i - 2].person else ()
        return found[0] if len(found) == 1 and found[0].is_state else None
    k = i + 1
    if k + 1 >= len(s.units) or s.units[k].low not in ("represented", "representing", "represents"):
        return None
    k += 1 + (s.units[k + 1].low == "the")
    found = s.entities(k) if k < len(s.units) and s.units[k].kind == "party" and not s.units[k].possessive else ()
    return found[0] if len(found) == 1 and found[0].is_state else None


def announces_for(s: Sentence, i: int) -> Entity | None:
    """The state whose own doing the person at unit i announces: "President X announced in May that Peru would recognize Y"."""
    units = s.units
    verb = next((k for k in range(i + 1, min(len(units), i + 6)) if units[k].low in ANNOUNCING | SAYING), None)
    if verb is None or any(u.person or u.kind == "party" for u in units[i + 1 : verb]):
        return None
    that = _past_aside(s, verb + 1)
    while that < min(len(units), verb + 4) and (units[that].kind == "date" or units[that].low in ("in", "on", "then", "later")):
        that += 1
    if that + 3 >= len(units) or units[that].low != "that":
        return None
    k = that + 1 + (units[that + 1].low == "the")
    own = units[k] if k + 2 < len(units) else None
    if own is None or own.kind not in ("party", "place") or own.possessive or own.person or units[k + 1].low not in COMMITTED:
        return None
    keeps = units[k + 1].low in ("will", "would") and units[k + 2].low in KEEPING
    if units[verb].low in SAYING and not (keeps or units[k + 1].low in RECOGNIZING):
        return None
    found = s.entities(k)
    return found[0] if len(found) == 1 else None


def _past_aside(s: Sentence, k: int) -> int:
    """The unit of "that" after what stands between two commas at k: "said, | while visiting Peru, that"."""
    if k >= len(s.units) or s.units[k].low != ",":
        return k
    end = next((j for j in range(k + 2, min(len(s.units) - 1, k + 16)) if s.units[j].low in (",", ";")), k)
    return end + 1 if s.units[end + 1].low == "that" else k


def builds_ties_of(s: Sentence, i: int) -> Entity | None:
    """The state whose ties the person at unit i changes: "President X strengthened Peru's ties with Chile"."""
    units = s.units
    if i + 3 >= len(units) or units[i + 1].low not in BUILDING:
        return None
    k = i + 2 + (units[i + 2].low == "the")
    owner = units[k]
    told = owner.kind == "party" and owner.possessive and not owner.person
    found = s.entities(k) if told and {u.low for u in units[k + 1 : k + 4]} & TIES else ()
    return found[0] if len(found) == 1 else None


def governs(s: Sentence, i: int) -> Entity | None:
    """The state that did something under the person at unit i: "Under President X, Peru ...", "Peru's policy under President X"."""
    units = s.units
    k = i + 1
    at = i - 1
    if i > 3 and units[at].low == "of" and units[i - 2].low in TERMS and units[i - 3].low == "the":
        at = i - 4  # "under the presidency of"
    if not i or units[at].low != "under":
        return None
    if (governed := _governed_before(s, at)) is not None:
        return governed
    if k + 1 >= len(units) or units[k].low != ",":
        return None
    k += 1 + (units[k + 1].low == "the")
    owner = units[k] if k < len(units) else None
    if owner is None or owner.kind != "party" or owner.possessive or owner.person:
        return None
    found = s.entities(k)
    return found[0] if len(found) == 1 else None


def _governed_before(s: Sentence, under: int) -> Entity | None:
    """Whose policy, economy or whole state stands right before "under": "Peru, | under", "Peru's foreign policy | under"."""
    units = s.units
    k = under - 1 - (under > 0 and units[under - 1].low == ",")
    nouns = 0
    while k > 0 and nouns < 3 and units[k].kind == "word" and units[k].low.isalpha() and units[k].low not in CLOSED | TIES:
        k, nouns = k - 1, nouns + 1
    owner = units[k] if k >= 0 else None
    if owner is None or owner.person or owner.group or owner.kind not in ("party", "adjective"):
        return None
    whole = owner.kind == "party" and not owner.possessive
    if whole == bool(nouns) or (k and units[k - 1].low in PREPOSITIONS | {"and"}):
        return None
    found = s.entities(k)
    return found[0] if len(found) == 1 and found[0] in s.ctx.pair else None


def has_counterpart(s: Sentence, i: int) -> Entity | None:
    """The state of the counterpart of the person at unit i: "Minister X signed it with his Peruvian counterpart"."""
    end = next((u.begin for u in s.units[i + 1 :] if u.low in ("who", "which", ";")), len(s.passage.text))
    m = COUNTERPART.search(s.passage.text, s.units[i].end, min(end, s.units[i].end + REACH))
    others = m is not None and any(u.person and u.end <= m.start() for u in s.units[i + 1 :])
    if m is None or others:
        return None
    found = {v for named in s.ctx.gazetteer.find(m["whose"]) for v in named.values if v in s.ctx.pair}
    return found.pop() if len(found) == 1 else None


def none_of_ours(s: Sentence, i: int, office: str) -> Entity | None:
    """The one of the pair all of whose holders of an office are known, where the person at unit i is none of them: the other's is meant."""
    known = s.ctx.gazetteer.tables.heads
    own = [p for p in s.ctx.pair if (p.key, office) in known]
    last = s.units[i].person[0].label.split()[-1]
    others = {v for u in s.units if u.kind in ("party", "adjective") for v in u.values if v.is_state} - set(s.ctx.pair)
    if len(own) != 1 or others or fold(last) in {fold(name) for name in known[(own[0].key, office)]}:
        return None
    return own[0]


def credited_to(s: Sentence, i: int) -> Entity | None:
    """The state to which the envoy at unit i presents his credentials."""
    verb = next((k for k in range(i + 1, min(i + 20, len(s.units))) if s.units[k].low in PRESENTING or s.units[k].person), None)
    if verb is None or s.units[verb].person or not {u.low for u in s.units[verb : verb + 5]} & LETTERS:
        return None
    to = next((k for k in range(verb + 2, min(verb + 10, len(s.units))) if s.units[k].low in ("to", "before")), None)
    if to is None:
        return None
    spots = [k for k in range(to + 1, min(to + 4, len(s.units))) if s.units[k].kind in ("party", "adjective")]
    found = s.entities(spots[0]) if spots else ()
    return found[0] if len(found) == 1 else None


def accrediting(s: Sentence, i: int) -> Entity | None:
    """The state whose envoy presents letters of credence to the person at unit i."""
    if i < 2 or s.units[i - 1].low not in ("to", "before") or not {u.low for u in s.units[max(0, i - 6) : i]} & LETTERS:
        return None
    envoys = [
        u
        for u in s.units[:i]
        if len(u.values) == 1 and (u.holdings[0].office in ENVOYS if u.holdings else u.kind == "party" and u.head in ENVOYS)
    ]
    return envoys[-1].values[0] if envoys else None


__all__ = [
    "COUNTERPART",
    "accrediting",
    "announces_for",
    "appointer",
    "builds_ties_of",
    "credited_to",
    "governs",
    "has_counterpart",
    "none_of_ours",
    "speaks_for",
    "stands_for",
]
