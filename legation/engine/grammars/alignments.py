"""Who is whose ally or rival, in so many words: "X is a close ally of Y", "both countries are rivals", "X and its ally Y"."""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.factuality import stance_of
from legation.engine.frame import Frame
from legation.engine.lexicon import ADVERBS, BE, HAVE, NEGATIONS
from legation.engine.phrases import genitive_before
from legation.engine.sentence import Sentence
from legation.engine.subjects import find_subject
from legation.engine.voice import Voice
from legation.model import Entity, Modality, Ref, Term, Value

DEGREES = {
    form: degree
    for degree, words in (
        ("Ally", "ally allies"),
        ("SidesWith", "co-belligerent co-belligerents cobelligerent cobelligerents"),
        ("Rival", "rival rivals enemy enemies adversary adversaries foe foes arch-rival arch-rivals arch-enemy arch-enemies"),
    )
    for form in words.split()
}
QUALITIES = frozenset(
    """a an the one of its their his close closest closer key major strong staunch longtime long-time longstanding long-standing traditional historic
    historical important strategic principal main political military ideological economic regional natural firm loyal faithful reliable trusted biggest
    greatest leading best strongest most very old oldest good great bitter fierce regional arch main formal official treaty non-nato asian african european arab western eastern islamic muslim christian south southeast middle fundamental essential indispensable valuable invaluable valued vital crucial critical dependable significant long trading sluggish reluctant mutual rising growing deep bilateral formidable implacable sworn mortal nearest top committed unwavering steadfast ardent firmest surest dear dearest longest longest-standing long-term longterm great-power geopolitical defensive defense defence security treaty-bound own other two three non-nato military-political international global faithful crucial primary foremost staunchest wartime""".split()
)
LINKS = BE | {"been", "became", "become", "remain", "remains", "remained", "proved", "proven", "as"}
HOLDING = frozenset(
    "regard regards regarded consider considers considered view views viewed see sees saw seen call calls called define defines defined label labels labeled labelled recognize recognizes recognized recognise recognises recognised treat treats treated count counts counted declare declares declared hail hails hailed praised designate designated designates named describes described identifies identified".split()
)
DOUBTFUL = frozenset(
    "might could may should would will less some critics denied denies denying rather rumored rumoured alleged".split()
)
PAST_ONLY = frozenset(("former", "ex", "potential", "would-be", "unlikely", "not", "no"))


def read_alignments(s: Sentence) -> None:
    """An alignment for each word "ally" or "rival" whose two sides the text names."""
    for i, u in enumerate(s.units):
        degree = "Ally" if u.low in ALLIANCES else DEGREES.get(u.low)
        if degree is None or u.kind != "word":
            continue
        for side, other, begin, end in _sides(s, i) if u.low in DEGREES else _alliance(s, i):
            if side != other and is_real(s, i):
                roles: list[tuple[str, Value | Ref]] = [("state", side), ("with", other), ("degree", Term(degree))]
                s.claim("Alignment", roles, "ally-or-rival", (begin, end))


QUOTES = frozenset("\"“”'‘’")
HEADS = frozenset(("president", "prime minister", "king", "queen", "emperor", "shah", "sultan", "emir"))
ALLIANCES = ("alliance", "alliances")
PARTNERS = frozenset("supporter supporters partner partners friend friends".split())  # "an ally and supporter of X"
CONSIDERED = frozenset("regarded considered viewed seen described".split())  # "is considered to be": as much as "is"
NO_ALLIANCE = frozenset(
    "form formed forming join joined joining propose proposed possible atlantic defensive ended broke against".split()
)
Side = tuple[Entity, Entity, int, int]


def _sides(s: Sentence, i: int) -> list[Side]:
    owner = genitive_before(s.units, i)
    k = owner if owner is not None else i
    if owner is None and i and s.units[i - 1].kind == "party" and not s.units[i - 1].group and s.units[i - 1].low != "nato":
        owner = k = i - 1  # "a staunch US ally"
    k = quality_start(s, k)
    if any(u.low in PAST_ONLY for u in s.units[max(0, k - 1) : i]):
        return []
    last = i + 2 if i + 2 < len(s.units) and s.units[i + 1].low == "and" and s.units[i + 2].low in PARTNERS else i
    joined = s.units[last + 1].low if last + 1 < len(s.units) else ""
    behind = last + 2 + (last + 2 < len(s.units) and s.units[last + 2].low == "the")
    after = joined in ("of", "to") or (joined in ("with", "for") and bool(states_at(s, behind)))
    spot = behind if after else None
    with_ = states_at(s, spot) if after else states_at(s, owner) or led_state(s, owner)
    end = (spot or i) + 1
    holder = _held_by(s, k)
    if holder is not None:
        return [(a, b, min(holder), i + 1) for a in states_at(s, holder[0])[:1] for b in held_by_states(s, holder[1])[:1]]
    subject = _subject(s, k)
    if subject is not None and s.units[subject].possessive:
        return []  # "X's mayor is an ally of"
    if subject is None:
        return _apposed(s, i, k, with_, end)
    states = states_at(s, subject)
    if not after and owner is None and len(states) == 1 and not s.units[i].low.endswith("s"):
        other = s.ctx.other(states)  # "Chad became an important ally", in a text on Chad and Mali
        alone = other is not None and not any(e.is_state and e not in s.ctx.pair for u in s.units for e in u.values)
        return [(states[0], other, subject, i + 1)] if other is not None and alone else []
    if after or owner is not None:
        return [(a, b, subject, end) for a in states for b in with_ if len(with_) == 1]
    if len(states) == 2 and s.units[i].low.endswith("s") and s.units[i - 1].low != "non-nato":  # not of one another
        return [(states[0], states[1], subject, i + 1)]
    return []


def led_state(s: Sentence, owner: int | None) -> tuple[Entity, ...]:
    """The state of "President X's" before an ally: a head of state's ally is his state's."""
    u = s.units[owner] if owner is not None else None
    if u is None or not u.person or not any(h.office in HEADS and h.person in u.person for h in u.holdings):
        return ()
    return tuple(e for e in u.values if e.is_state)


def held_by_states(s: Sentence, i: int | None) -> tuple[Entity, ...]:
    """Who holds another for an ally: a state, or the state of the head of one."""
    return states_at(s, i) or led_state(s, i)


def _capital_at(s: Sentence, i: int) -> tuple[Entity, ...]:
    """The state whose capital stands for it: "Soviet rival | Beijing"."""
    u = s.units[i] if i < len(s.units) else None
    states = s.state_of_place(i) if u is not None and u.kind == "place" else ()
    return tuple(e for e in states if u is not None and any(e.capital == v.key for v in u.values))


def quality_start(s: Sentence, k: int) -> int:
    """The first unit of "a key regional", "good friends and", "NATO" and "major non-NATO" before an ally at k."""
    while k > 0:
        u, before = s.units[k - 1], s.units[k - 2] if k > 1 else None
        if u.low in QUOTES or (u.low == "and" and before is not None and {before.low, s.units[k].low} <= QUALITIES):
            k -= 1  # "one of its 'strongest and most important allies'"
            continue
        friends = u.low == "and" and before is not None and before.low in PARTNERS
        following = s.units[k + 1].low if k + 1 < len(s.units) else ""
        bloc = u.low == "nato" and s.units[k].low == "allies" and following not in ("of", "to", "for", "with")
        non_bloc = u.low == "nato" and before is not None and before.low in ("non", "-")
        if friends or non_bloc:
            k -= 2
            k -= non_bloc and k > 0 and s.units[k - 1].low == "non"
        elif bloc or (u.low in QUALITIES and u.kind in ("word", "pronoun")):
            k -= 1
        else:
            break
    return k


def _held_by(s: Sentence, k: int) -> tuple[int, int] | None:
    """(the ally, who holds it for one) of "Y views X as" and "X is viewed by Y as" before unit k."""
    units = s.units
    if k < 3 or units[k - 1].low != "as" or units[k - 2].kind != "party" or units[k - 2].head == "each-other":
        return None
    verb = k - 3 - (units[k - 3].low in ("by", "the")) - (units[k - 4].low == "by" if k > 3 else 0)
    if verb < 1 or units[verb].low not in HOLDING:
        return None
    subject, _ = find_subject(units, verb - (units[verb - 1].low in BE), clause_bounds(units, verb)[0])
    if subject is None:
        return None
    return (subject, k - 2) if any(u.low == "by" for u in units[verb : k - 2]) else (k - 2, subject)


def _alliance(s: Sentence, i: int) -> list[Side]:
    """The two states of "an alliance between X and Y", and of "X and Y have an alliance"."""
    units = s.units
    if NO_ALLIANCE & {u.low for u in units[max(0, i - 4) : i + 2]}:
        return []
    if i + 2 < len(units) and units[i + 1].low == "between":
        spot = i + 2 + (units[i + 2].low == "the")
        states = states_at(s, spot)
        return [(states[0], states[1], i, spot + 1)] if len(states) == 2 else []
    k = i
    while k > 0 and units[k - 1].low in QUALITIES:
        k -= 1
    had = k > 1 and units[k - 1].low in ("have", "had", "share", "maintain", "enjoy")
    subject, _ = find_subject(units, k - 1 - (units[k - 2].low == "have"), clause_bounds(units, k)[0]) if had else (None, False)
    states = states_at(s, subject)
    return [(states[0], states[1], subject or 0, i + 1)] if len(states) == 2 else []


def _subject(s: Sentence, k: int) -> int | None:
    """The subject of "X is" before unit k, or of "X regards Y as": then Y's, told as X sees it."""
    j = k - 1
    if j >= 0 and s.units[j].low == "as":
        verb = next((v for v in range(j - 1, max(-1, j - 5), -1) if s.units[v].low in HOLDING), None)
        return find_subject(s.units, verb, clause_bounds(s.units, verb)[0])[0] if verb is not None else None
    while (
        j >= 0 and s.units[j].kind == "word" and (s.units[j].low in LINKS | HAVE | ADVERBS | CONSIDERED or _considered_to(s, j))
    ):
        j -= 1
    if j == k - 1 or not any(u.low in LINKS for u in s.units[j + 1 : k]):
        return None
    return find_subject(s.units, j + 1, clause_bounds(s.units, k)[0])[0]


def _considered_to(s: Sentence, j: int) -> bool:
    return j > 0 and s.units[j].low == "to" and s.units[j - 1].low in CONSIDERED


def _apposed(s: Sentence, i: int, k: int, with_: tuple[Entity, ...], end: int) -> list[Side]:
    """ "Ghana, a close ally of Togo," and "Togo and its ally Ghana"."""
    if len(with_) == 1 and k > 1 and s.units[k - 1].low == "," and (side := states_at(s, k - 2)) and len(side) == 1:
        return [(side[0], with_[0], k - 2, end)]
    if k > 1 and s.units[k - 2].low in HOLDING and len(side := states_at(s, k - 1)) == 1:  # "Togo considers Ghana an ally"
        subject, _ = find_subject(s.units, k - 2, clause_bounds(s.units, k)[0])
        own = tuple(v for v in with_ if v != side[0]) or held_by_states(
            s, subject
        )  # "one of America's closest allies", "one of its"
        return [(side[0], holder, k - 2, i + 1) for holder in own[:1]]
    named = states_at(s, i + 1) or _capital_at(s, i + 1)
    if len(with_) == 1 and len(named) == 1 and i + 1 < len(s.units) and not s.units[i + 1].possessive:
        return [(named[0], with_[0], k, i + 2)]
    return []


def states_at(s: Sentence, i: int | None) -> tuple[Entity, ...]:
    if i is None or i >= len(s.units) or s.units[i].kind not in ("party", "pronoun", "adjective") or s.units[i].person:
        return ()
    return tuple(e for e in s.entities(i) if e.is_state)


def is_real(s: Sentence, i: int) -> bool:
    clause = clause_bounds(s.units, i)
    if any(u.low in NEGATIONS for u in s.units[clause[0] : min(len(s.units), i + 3)]):
        return False
    if any(u.kind == "word" and u.low in DOUBTFUL for u in s.units[clause[0] : i]):
        return False  # "might become an ally", "is seen by some as an ally"
    if s.units[i].low in ALLIANCES:
        noun = stance_of(s.units, Frame(i, i + 1, Voice("nominal", i), clause), nominal=True)
        if noun.modality not in (Modality.ASSERTED, Modality.PRESUPPOSED):
            return False
    verb = next(
        (j for j in range(i - 1, clause[0] - 1, -1) if s.units[j].low in LINKS - {"as"} or s.units[j].low in HOLDING), None
    )
    if verb is None:
        return True
    stance = stance_of(s.units, Frame(verb, verb + 1, Voice("active", verb), clause), nominal=False)
    return stance.modality in (Modality.ASSERTED, Modality.PRESUPPOSED)
