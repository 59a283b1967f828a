"""What a whole sentence settles about an act that a rule has read in it: whether it came about, and whether it is an event of its own.

To agree on a day that relations begin or resume is how they begin: the date of the agreement is that of the relations. An
agreement without a date of its own is told again or only mentioned: it takes the date of the one told just before, or is left out.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from legation.engine.lexicon import DETERMINERS
from legation.engine.phrases import noun_phrase_start
from legation.engine.repeats import HAD
from legation.engine.sentence import Sentence, When
from legation.engine.when import to_when
from legation.model import Claim, DateBasis, Entity, Modality

AGREED = frozenset("RelationsEstablished RelationsRestored".split())
STATUS = AGREED | frozenset("RelationsSevered RelationsSuspended StateRecognized MissionOpened MissionUpgraded".split())
BY_WHICH = frozenset("agreement-issued agreement-between agreed-jointly agreement-exists".split())
NOUNS = frozenset(
    "agreement treaty accord pact protocol declaration convention memorandum communiqué concordat armistice it".split()
)
DEFINITE = frozenset("the this that".split())
LATER = frozenset("by from starting effective beginning until before".split())
COMMUNIQUES = frozenset("communiqué communique communiqués communiques".split())
COLLECTIVE = frozenset("both sides they countries nations governments states parties".split())
JOINING = frozenset("later subsequently eventually also then finally".split())
CITING = frozenset((("according", "to"), ("accordance", "with"), ("pursuant", "to"), ("terms", "of")))
IN_FORCE = frozenset(("agreement-in-force", "agreement-ratified"))  # when it came to hold, not when it was signed
UNSETTLED = frozenset(
    "if once after when unless provided later but however never not future eventually following upon pending soon should would although though".split()
)
APART = frozenset("but after before later until while although then when".split())
NEAR = 8  # units between a verb and the noun of its agreement
DAY = 10  # characters of a day


def settle_agreed(s: Sentence, last: Sentence | None) -> None:
    """Assert that relations began or resumed where the parties agreed to it on a day that the sentence tells."""
    for at, claim in list(s.places.items()):
        if claim.kind not in AGREED or claim.modality is not Modality.PLANNED or claim not in s.claims:
            continue
        if claim.date is not None and len(claim.date.edtf) == DAY and _agreed_to(s, at) and not _later_day(s):
            _replace(s, at, claim, replace(claim, modality=Modality.ASSERTED))


def settle_shared_date(s: Sentence, last: Sentence | None) -> None:
    """ "Relations were restored, and their embassies reopened on 2 May 1970": the date at the end holds for both."""
    placed = sorted(s.places.items())
    for (at, claim), (then, other) in pairwise(placed):
        if (
            claim.kind not in AGREED | {"StateRecognized"}
            or claim.date is not None
            or not claim.modality.counts
            or claim not in s.claims
        ):
            continue
        between = s.units[at + 1 : then]
        joined = any(u.low == "and" for u in between) and not any(u.kind == "date" or u.low in APART for u in between)
        begins = "MissionOpened" if claim.kind in AGREED else "RelationsEstablished"
        if joined and other.kind == begins and other.modality.counts and other.date is not None and _both(claim, other):
            _replace(s, at, claim, replace(claim, date=other.date, date_wording=other.date_wording, date_basis=other.date_basis))


def settle_agreements(s: Sentence, last: Sentence | None) -> None:
    """Leave out an agreement that is only the means of what the sentence tells, or that is mentioned without its date."""
    for at, claim in list(s.places.items()):
        if claim.kind != "AgreementSigned" or not claim.modality.counts or claim not in s.claims:
            continue
        if _joined_later(s, at) or _cited(s, at) or _either(s, at) or (claim.rule in IN_FORCE and _told(s, claim, at)):
            _drop(s, at, claim)
        elif claim.date is not None and claim.date_basis is not DateBasis.FROM_CONTEXT:
            if (claim.rule in BY_WHICH or _of_the_act(s, at)) and any(_same_act(claim, o) for o in s.claims):
                _drop(s, at, claim)
        elif claim.rule in ("agreement-between", "agreement-signed") and (when := _signed_later(s, at)) is not None:
            _replace(s, at, claim, replace(claim, date=when.date, date_wording=when.wording, date_basis=when.basis))
        elif claim.date is not None:
            continue
        elif (before := _told_before(s, claim, last)) is not None and _definite(s, at):
            _replace(s, at, claim, replace(claim, date=before.date, date_wording=before.date_wording, date_basis=DateBasis.FROM_CONTEXT))  # fmt: skip
        elif claim.rule == HAD and s.passage.text[s.units[at].begin].isupper():
            _drop(s, at, claim)  # "has an Investment Agreement with X": named, so read with the other names
        elif not (
            _names_both(s, claim) or _there_is(s, at)
            if claim.rule == "agreement-between"
            else _named(s, claim) and not _definite(s, at)
        ):
            _drop(s, at, claim)


def _both(claim: Claim, other: Claim) -> bool:
    return claim.parties <= other.parties


def _joined_later(s: Sentence, at: int) -> bool:
    """ "The treaty was subsequently also signed by X": who joined one that was told of before."""
    k = at - 1
    while k > 0 and s.units[k].kind == "word" and s.units[k].low in JOINING:
        k -= 1
    return k < at - 1 and s.units[k].low in ("was", "were") and _definite(s, at)


def _cited(s: Sentence, at: int) -> bool:
    """ "According to a pact concluded in Lima, ...": whose it is is not told, nor when it was concluded."""
    k = noun_phrase_start(s.units, at - 1)
    if k < 2 or s.units[k].low not in ("a", "an") or (s.units[k - 2].low, s.units[k - 1].low) not in CITING:
        return False
    behind = next((j for j in range(at, len(s.units)) if s.units[j].low == ","), len(s.units))
    return not any(s.units[j].kind in ("party", "adjective", "date") for j in range(k, behind))


def _either(s: Sentence, at: int) -> bool:
    """ "Treaties concluded with X or with Y": of whom none is told to have concluded one."""
    behind = [u.low for u in s.units[at + 1 : at + NEAR]]
    return any(behind[k : k + 2] == ["or", "with"] for k in range(len(behind)))


def _told(s: Sentence, claim: Claim, at: int) -> bool:
    """Whether the signing of what came into force is told: in the sentence, or before it of "the treaty"."""
    told = (c for c in (*s.claims, *(s.ctx.recent if _definite(s, at) else ())) if c is not claim and c.rule not in IN_FORCE)
    return any(c.kind == "AgreementSigned" and _parties(c) == _parties(claim) for c in told)


def _signed_later(s: Sentence, at: int) -> When | None:
    """The date of "... dealt with fishing, and was signed 2 May 1970", behind the noun at unit `at`."""
    for i in range(max(2, at - NEAR), at):
        dates = [j for j in range(i + 1, min(i + 4, len(s.units))) if s.units[j].kind == "date"]
        if s.units[i].low in ("signed", "concluded") and s.units[i - 1].low == "," and dates:
            return to_when(s, dates[0])  # "the treaty, signed on 2 May 1970, was concluded without ..."
    for i in range(at + 2, len(s.units) - 1):
        if s.units[i].low in ("signed", "concluded") and s.units[i - 1].low == "was" and s.units[i - 2].low == "and":
            dates = [j for j in range(i + 1, min(i + 6, len(s.units))) if s.units[j].kind == "date"]
            return to_when(s, dates[0]) if dates else None
    return None


def _agreed_to(s: Sentence, at: int) -> bool:
    """Whether both parties "agreed to" the verb at unit `at`, without a condition, a delay or a failure told behind it."""
    if any(u.low in UNSETTLED for u in s.units[at:]):
        return False
    k = next((k for k in range(at - 1, max(1, at - 5), -1) if s.units[k].low == "to" and s.units[k - 1].low == "agreed"), None)
    return k is not None and k > 1 and len(s.entities(k - 2)) > 1


def _later_day(s: Sentence) -> bool:
    return any(u.kind == "date" and i and s.units[i - 1].low in LATER for i, u in enumerate(s.units)) or any(
        u.kind == "date" and u.mention is not None and u.mention.form in LATER for u in s.units
    )


def _same_act(agreement: Claim, other: Claim) -> bool:
    """Whether the other is what was agreed: "relations were established on 2 May 1970, when both issued a communiqué"."""
    return other.kind in STATUS and other.modality.counts and other.date == agreement.date


def _of_the_act(s: Sentence, at: int) -> bool:
    """Whether what is signed only says that the act is done: a communiqué, a memorandum of understanding on relations."""
    words = {u.low for u in s.units[at : at + NEAR]}
    return bool(words & COMMUNIQUES) or (
        {"memorandum", "understanding"} <= words and "relations" in {u.low for u in s.units[at:]}
    )


def _told_before(s: Sentence, claim: Claim, last: Sentence | None) -> Claim | None:
    """The one dated agreement of the same parties in the sentence before."""
    told = (
        []
        if last is None
        else [c for c in last.claims if c.kind == "AgreementSigned" and c.date is not None and c.modality.counts]
    )
    return told[0] if len(told) == 1 and _parties(told[0]) == _parties(claim) else None


def _definite(s: Sentence, at: int) -> bool:
    """Whether the agreement of the verb or noun at unit `at` is one spoken of before: "the treaty", "this agreement", "it"."""
    if s.units[0].low in DEFINITE and any(u.low in NOUNS for u in s.units[1:3]) and s.units[at - 1].low in ("was", "were"):
        return True  # "The treaty, drawn up by ..., was signed in Lima"
    for i in sorted(range(max(0, at - NEAR), min(len(s.units), at + NEAR)), key=lambda i: abs(i - at)):
        if s.units[i].low not in NOUNS or s.units[i].kind not in ("word", "pronoun"):
            continue
        k = i
        while k > 0 and i - k < 4 and s.units[k - 1].kind == "word" and s.units[k].low not in DETERMINERS:
            k -= 1
        return s.units[i].low == "it" or s.units[k].low in DEFINITE
    return False


def _names_both(s: Sentence, claim: Claim) -> bool:
    """Whether the sentence names the parties of the claim, not only "the two countries"."""
    named = {v for u in s.units for v in u.values if u.kind in ("party", "adjective") and not set(u.low.split()) & COLLECTIVE}
    return len(named & _parties(claim)) > 1


def _there_is(s: Sentence, at: int) -> bool:
    """Whether the sentence says that there is such an agreement: "There is a trade | pact | between the two countries"."""
    k = noun_phrase_start(s.units, at)
    while k > 1 and s.units[k - 1].kind == "word" and s.units[k - 1].low not in ("is", "are", "exists", "exist"):
        k -= 1
    return k > 1 and s.units[k - 2].low == "there" and s.units[k - 1].low in ("is", "are", "exists", "exist")


def _named(s: Sentence, claim: Claim) -> bool:
    """Whether the sentence itself names a party of the claim, or says that both act."""
    return bool(_here(s) & _parties(claim)) or any(u.low in COLLECTIVE or u.kind == "pronoun" for u in s.units)


def _here(s: Sentence) -> set[Entity]:
    return {v for u in s.units for v in u.values if u.kind in ("party", "adjective", "people")}


def _parties(claim: Claim) -> set[Entity]:
    return {v for r, v in claim.roles if r == "participant" and isinstance(v, Entity)}


def _replace(s: Sentence, at: int, old: Claim, new: Claim) -> None:
    s.claims[s.claims.index(old)] = new
    s.places[at] = new


def _drop(s: Sentence, at: int, claim: Claim) -> None:
    s.claims.remove(claim)
    del s.places[at]


__all__ = ["settle_agreed", "settle_agreements", "settle_shared_date"]
