"""Which complements of a trigger are parties of its event: "condemned the raids of X", not "the raids against X"."""

from __future__ import annotations

from legation.engine.agents import agent_of_other
from legation.engine.frame import Frame
from legation.engine.lexicon import ADVERBS, CONJ, DETERMINERS, EPITHETS, PREPOSITIONS, SUBORDINATORS
from legation.engine.phrases import noun_phrase_start
from legation.engine.rules import Rule
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal

SUFFERED = frozenset(
    "invasion occupation annexation attack attacks bombing bombings bombardment shelling airstrike airstrikes strike strikes raid raids killing killings massacre massacres "
    "assassination execution murder arrest detention imprisonment abduction kidnapping torture persecution blockade boycott siege seizure capture conquest mistreatment treatment "
    "anschluss deportation expulsion harassment internationalization internationalisation colonization colonisation sanctioning overthrow isolation partition repression violation violations downing shooting ban embargo".split()
)  # acts: what stands after "of" suffers them
PURSUERS = frozenset("army armies troops forces soldiers police navy militia".split())
LEAVING = frozenset("withdrawal evacuation pullout departure retreat troops forces soldiers".split())
STRIFE = frozenset(
    "conflict conflicts war wars tension tensions dispute disputes rivalry hostility hostilities fighting quarrel feud differences "
    "disagreement disagreements issue issues problem problems standoff confrontation struggle".split()
)
BORDERS = frozenset("border borders boundary boundaries frontier frontiers".split())
CEREMONIES = frozenset("funeral burial inauguration coronation enthronement wedding swearing-in ceremony celebrations".split())
BOUND = frozenset("way route run-up lead-up runup up prior response thanks due addition accredited".split())
GOING_ON = frozenset("cooperates collaborates works trades competes borders cooperate collaborate work trade compete".split())
ENTERING = frozenset("entry accession admission admittance membership access application bid candidacy return".split())
BINDING = frozenset("commitment commitments obligation obligations pledge pledges response".split())
OF_BODIES = frozenset(
    "declaration charter statute convention protocol constitution covenant summit accord treaty agreement".split()
)
SAKES = frozenset(
    "solidarity sympathy unison concert line accordance keeping coordination cooperation support defence defense favor favour response reaction "
    "reply answer retaliation protest return".split()
)  # "in ... with X", "in ... of X", "in ... to X": why one acts
ABSENT = frozenset("left excluded absent abstaining excepted missing".split())
PARTS = frozenset("part parts portion portions half most majority rest north south east west".split())


def counts(rule: Rule, frame: Frame, units: list[Unit], prep: str, i: int) -> bool:
    """Whether the party that a preposition at or after a trigger governs has to do with the event."""
    if prep == "in" and rule.kind == "AmbassadorAppointed" and "to" in frame.preps:
        return False  # "its ambassador in Brussels as ambassador to Malta"
    if _left_out(frame, units, prep, i):
        return False
    if rule.kind == "Demand" and prep in ("to", "from") and _party_as_object(frame, units):
        return False  # "warned X against opening its border to Y", "urged X to withdraw from Y"
    if prep == "in" and rule.kind == "RegimeChange" and frame.voice.kind != "nominal":
        return _right_after_object(frame, units, i)
    if (
        prep == "of"
        and rule.kind in ("Criticism", "Refusal", "Support")
        and any(u.low in SUFFERED for u in units[max(0, i - 4) : i])
    ):
        return False  # "condemned the invasion of X": not X is blamed, nor backed by who backs it
    if rule.kind == "Demand" and prep in ("of", "from") and at_stake(frame, units, i):
        return False  # "demanded an end to the blockade of X", "the withdrawal of troops from X": of another
    if prep in ("with", "between", "against") and _of_strife(rule, frame, units, prep, i):
        return False  # "cut ties with X over the war between Y and Z"
    if prep == "with" and _next_to(frame, units, i):
        return False  # "held a drill near the border with X"
    if prep == "with" and rule.kind == "Conflict" and not rule.symmetric and _party_as_object(frame, units):
        return False  # "fought X with Y": beside Y
    if prep == "from" and rule.kind == "Emigration" and units[i].head in PURSUERS:
        return False  # "had fled from the Peruvian army": not from Peru
    if prep == "by" and agent_of_other(frame, units, i):
        return False
    if prep == "by" and _word_before(frame, units, "by", i) == "for":
        return False  # "a visit that had been paid for by X"
    if prep == "by" and frame.voice.kind == "passive" and any(gerund_at(units, j) for j in range(frame.end, i)):
        return False  # "was accused of ... by arming X"
    if prep == "against" and rule.kind == "Criticism" and _thing_done(frame, units):
        return False  # "condemned (Norwegian) raids against X": not X is blamed
    if prep == "with" and rule.roles.get("with") == "recipient" and _also_with(frame, units, i):
        return False  # "cut ties with X along with Y": who else did it, or whom else it was done to
    if prep == "with" and rule.kind == "Alignment" and frame.preps["with"][0] != i:
        return _word_before(frame, units, "with", i) in ("and", ",")  # "sided with X in its dispute with Y": not with Y
    if prep == "with" and rule.kind == "AgreementSigned" and _of_next_deal(rule, frame, units, i):
        return False  # "signed a trade agreement with X and a border treaty with Y"
    if prep == "to" and rule.kind == "AidGiven" and _word_before(frame, units, "to", i) in BINDING:
        return False  # "gave X a loan as part of its commitment to Y"
    if prep == "to" and rule.kind == "Support" and _word_before(frame, units, "to", i) in ENTERING:
        return False  # "support for X's entry to Y"
    if prep == "against" and rule.kind == "Protest" and _only_says_which(units, i):
        return False  # "protests against US beef"
    if prep == "by" and frame.voice.kind == "passive" and _word_before(frame, units, "by", i) in SUFFERED:
        return False  # "were sent to defend X against invasion by Y"
    if prep == "by" and frame.voice.kind == "passive" and _next_item(frame, units, i):
        return False  # "sanctions were imposed, and a visit by X was cancelled"
    if prep == "to" and rule.kind == "Alignment" and not _right_after(frame, units, "to", i):
        return False  # "an ally in its bid to attain EU membership"
    if frame.voice.kind == "nominal" and prep == "with" and _after_comma_and_verb(frame, units, i):
        return False  # "in a meeting with X, the king boasted of contacts with Y"
    if prep == "with" and rule.kind == "AgreementSigned" and any(u.low == "accession" for u in units[frame.begin : i]):
        return False  # "signed its accession to the treaty with X"
    if prep == "with" and rule.kind == "Support" and _told_to_whom(frame, i):
        return False  # "conveyed its support to X over its dispute with Y"
    if prep == "with" and rule.kind == "AgreementSigned" and _word_before(frame, units, "with", i) in GOING_ON:
        return False  # "ratified the convention and cooperates with X"
    if prep == "of" and rule.kind == "AgreementSigned" and _of_body(units, i):
        return False  # "signed the Lima Declaration of the Non-Aligned Movement": part of its name
    if (
        prep == "of"
        and rule.kind.startswith(("Relations", "Support", "AidGiven"))
        and "part" not in rule.requires
        and _as_part(units, i)
    ):
        return False  # "cut ties with X, as part of Y"
    if prep == "by" and frame.voice.kind != "nominal" and _agent_of_other(frame, units, i):
        return False  # "ties opened with a treaty negotiated by X"
    if prep == "of" and rule.kind == "Visit" and any(u.low in CEREMONIES for u in units[max(frame.end, i - 4) : i]):
        return True  # "represented Y at the funeral of X"
    if prep == "to" and rule.kind == "Visit" and _on_the_way(frame, units, i):
        return False  # "stopped in X on his way to Y"
    if rule.roles.get(prep) == "recipient" and (
        _for_whose_sake(rule, frame, units, prep, i) or _only_about(rule, frame, units, prep)
    ):
        return False
    return prep != "of" or _of_object(frame, units, i)


def _left_out(frame: Frame, units: list[Unit], prep: str, i: int) -> bool:
    """Whether the party at i is named only to say that it took no part: "with X | left out", "by Y | rather than by | X"."""
    if prep == "with":
        return i + 1 < len(units) and units[i + 1].low in ABSENT
    return prep == "by" and _word_before(frame, units, "by", i) in ("than", "not")


def _for_whose_sake(rule: Rule, frame: Frame, units: list[Unit], prep: str, i: int) -> bool:
    """Whether the party at i is why it is done, or who does it too: "cut ties with X | in solidarity with Y", "in response to Y"."""
    k = _preposition(frame, units, prep, i)
    told = rule.kind in ("Support", "Alignment") or k - 1 == frame.object
    return k > frame.end and not told and units[k - 1].low in SAKES and units[k - 2].low == "in"


def _only_about(rule: Rule, frame: Frame, units: list[Unit], prep: str) -> bool:
    """Whether a reproach names to whom it is made, so that "over" and "about" only tell of what: "a protest to X | over Y's visit"."""
    told = prep in ("over", "about") and rule.kind in ("Criticism", "Protest")
    return told and any(
        units[j].kind != "date" and j < frame.preps[prep][0] for p in ("to", "with") for j in frame.preps.get(p, ())
    )


def _of_strife(rule: Rule, frame: Frame, units: list[Unit], prep: str, i: int) -> bool:
    """Whether the preposition before the party at i says more of a quarrel that is told beside: "sided with X in its war | with Y"."""
    friendly = rule.kind.startswith("Relations") or rule.kind in ("Alignment", "Cooperation", "Meeting", "AidGiven", "Support")
    k = _preposition(frame, units, prep, i)
    if not friendly or k <= frame.end or k - 1 == frame.object or units[k - 1].low not in STRIFE:
        return False
    return units[noun_phrase_start(units, k - 1) - 1].low not in ("during", "throughout")  # "allied during the Cold War with X"


def _of_body(units: list[Unit], i: int) -> bool:
    """Whether the party at i is an organization whose declaration or charter is told of."""
    k = next((k for k in range(i - 1, max(0, i - 4), -1) if units[k].low == "of"), 0)
    return bool(units[i].values) and not any(v.is_state for v in units[i].values) and units[k - 1].low in OF_BODIES


def _only_says_which(units: list[Unit], i: int) -> bool:
    """Whether the name at i stands right before the noun that it qualifies."""
    u, noun = units[i], units[i + 1] if i + 1 < len(units) else None
    if u.kind == "adjective" or noun is None:
        return u.kind == "adjective"
    joint = noun.low in PREPOSITIONS | CONJ | SUBORDINATORS | ADVERBS or looks_verbal(units, i + 1)
    return u.kind == "party" and not u.possessive and not u.head and noun.kind == "word" and noun.low.isalpha() and not joint


def at_stake(frame: Frame, units: list[Unit], i: int) -> bool:
    """Whether the party at i only suffers what is to end, or is what troops are to leave: nothing is asked of it."""
    for k in range(i - 1, max(frame.begin, i - 5), -1):
        if (units[k].low in SUFFERED and k != frame.object) or (
            units[k].low in LEAVING and units[i].kind == "party" and units[i - 1].low == "from"
        ):
            return units[i].kind == "party" and not units[i].possessive
    return False


def _next_item(frame: Frame, units: list[Unit], i: int) -> bool:
    """Whether the "by" before the party at i says more of what ", and" adds."""
    by = _preposition(frame, units, "by", i)
    joint = next((j for j in range(frame.end, by) if units[j].low == "," and units[j + 1].low == "and"), None)
    return joint is not None and not any(looks_verbal(units, j) for j in (joint + 2, joint + 3))  # "and (later) occupied, by X"


def _on_the_way(frame: Frame, units: list[Unit], i: int) -> bool:
    """Whether the "to" before the party at i follows what tells that one was not there yet: "on his way to Peru"."""
    to = next((k for k in range(i - 1, frame.begin, -1) if units[k].low == "to"), frame.begin)
    return units[to - 1].low in BOUND


def _next_to(frame: Frame, units: list[Unit], i: int) -> bool:
    """Whether the party at i is what a place borders on: "near its | border with X", but not "closed its border with X"."""
    k = next((k for k in range(i - 1, max(frame.end, i - 4), -1) if units[k].low == "with"), None)
    near = k is not None and units[k - 1].low in BORDERS and frame.object != k - 1
    return near and any(u.low in ("near", "along", "on", "at", "to", "across") for u in units[max(frame.end, (k or 0) - 5) : k])


def _preposition(frame: Frame, units: list[Unit], prep: str, i: int) -> int:
    """Where the preposition that governs the party at i stands."""
    return next((j for j in range(i - 1, frame.end - 1, -1) if units[j].low == prep), frame.end)


def _word_before(frame: Frame, units: list[Unit], prep: str, i: int) -> str:
    """The word before the preposition that governs the party at i."""
    k = _preposition(frame, units, prep, i)
    return units[k - 1].low if k > frame.end else ""


def _right_after(frame: Frame, units: list[Unit], prep: str, i: int) -> bool:
    """Whether the preposition governs the party at i and no verb: "to neighbouring Peru", not "to attain EU membership"."""
    between = units[_preposition(frame, units, prep, i) + 1 : i]
    return all(u.kind != "word" or u.low in DETERMINERS or u.low in EPITHETS for u in between)


def _after_comma_and_verb(frame: Frame, units: list[Unit], i: int) -> bool:
    comma = next((j for j in range(frame.end, i) if units[j].low == ","), None)
    if comma is None:
        return False
    another = any(
        units[j].possessive or units[j].kind == "adjective" for j in range(comma, i)
    )  # "X's ties with Y, and Z's with W"
    return another or any(looks_verbal(units, j) for j in range(comma, i))


def _agent_of_other(frame: Frame, units: list[Unit], i: int) -> bool:
    """Whether another participle than the trigger's stands right before the "by" that governs the party at i."""
    k = next((j for j in range(i - 1, frame.end, -1) if units[j].low == "by"), frame.end)
    before = units[k - 1]
    suffered = before.low in SUFFERED and k - 1 != frame.object  # "was sent to defend X against invasion by Y"
    return k > frame.end and before.kind == "word" and (before.low.endswith("ed") or suffered)


def _as_part(units: list[Unit], i: int) -> bool:
    k = next((k for k in range(i - 1, max(1, i - 4), -1) if units[k].low == "of"), 0)
    return k > 1 and units[k - 1].low == "part" and units[k - 2].low in ("as", "a")


def _told_to_whom(frame: Frame, i: int) -> bool:
    """Whether a party after "to" or "for" stands before the one at i."""
    return any(j < i for p in ("to", "for") for j in frame.preps.get(p, ()))


def _also_with(frame: Frame, units: list[Unit], i: int) -> bool:
    """Whether "along with" or "together with" joins the party at i to what was told before it."""
    if frame.preps["with"][0] == i:
        return False
    at = next((k for k in range(i - 1, frame.begin, -1) if units[k].low == "with"), 0)
    return units[at - 1].low in ("along", "together", "alongside", "jointly")


def _of_next_deal(rule: Rule, frame: Frame, units: list[Unit], i: int) -> bool:
    """Whether another agreement is told between the first party after "with", or the first date, and the party at i."""
    ends = (k for k in range(frame.end, i) if units[k].kind == "date" or k == frame.preps["with"][0])
    return any(units[k].kind == "word" and units[k].low in rule.objects for k in range(next(ends, i) + 1, i))


def _thing_done(frame: Frame, units: list[Unit]) -> bool:
    """Whether the verb's object is a thing, which what stands after "against" suffers."""
    return frame.object is not None and frame.begin < frame.object and units[frame.object].kind == "word"


def _party_as_object(frame: Frame, units: list[Unit]) -> bool:
    return frame.object is not None and frame.object > frame.begin and units[frame.object].kind == "party"


def _of_object(frame: Frame, units: list[Unit], i: int) -> bool:
    """Whether the "of" before i says more of the trigger or its object, not of another noun: "under the rule of X"."""
    k = i - 1
    while k > 0 and units[k].low != "of":
        k -= 1
    if k and units[k - 1].low in ("instead", "because", "regardless", "ahead"):
        return False  # "recognized X instead of Y"
    if k and units[k - 1].low in PARTS:
        return True  # "a claim to a large part of X"
    if k > frame.end and units[k - 1].low in ("critical", "condemnatory", "supportive", "criticism", "condemnation"):
        return False  # "support for a resolution critical of Ghana"
    if frame.voice.kind == "nominal":
        return not any(u.low == "," for u in units[frame.end : k])
    if (
        frame.end < len(units)
        and k <= frame.end + 4
        and units[frame.end].low in ("with", "for", "to")
        and units[k - 1].low in ("people", "government")
    ):
        return True  # "expressed solidarity with the people of X"
    return frame.begin < k <= frame.end + 2 or (frame.object is not None and frame.object < k <= frame.object + 3)


def _right_after_object(frame: Frame, units: list[Unit], i: int) -> bool:
    """Whether the preposition of the party at i follows the object, or the verb: "the government in | Cambodia (fell)", "fell in"."""
    at = frame.object
    if frame.end < i <= frame.end + 3 and units[frame.end].low == "in":
        return True
    return at is not None and at < i <= at + 4 and units[at + 1].low == "in"


def gerund_at(units: list[Unit], j: int) -> bool:
    return (
        units[j].kind == "word" and units[j].low.endswith("ing") and units[j - 1].low in ("of", "by", "from", "to", "for", "and")
    )
