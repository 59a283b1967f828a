"""Who held which office: a title that stands with a name and a state tells it."""

from __future__ import annotations

import re
from dataclasses import replace

from legation.engine.delegations import DELEGATIONS
from legation.engine.grammars.acts_for import acts_for
from legation.engine.grammars.holder_acts import invited_by, meets_him, received_by
from legation.engine.grammars.holder_visits import JOINT, hosts, met, visited
from legation.engine.grammars.office_states import MEMBERS, ROYAL, STATELY, listed_visitor, may_hold, state_at_hand, told_by_title
from legation.engine.grammars.whose_office import COUNTERPART, governs
from legation.engine.sentence import Sentence
from legation.engine.terms_of_office import term_of
from legation.engine.unit import Holding, Unit
from legation.model import Entity, MentionKind, Modality, PassageKind, Ref, Value

INSTITUTIONS = {
    f"organization/european-{body}": "organization/european-union"
    for body in ("commission", "council", "parliament", "central-bank")
}
LEADERS = frozenset(
    (
        "president",
        "prime minister",
        "foreign minister",
        "foreign secretary",
        "secretary of state",
        "king",
        "chancellor",
        "emperor",
        "sultan",
        "emir",
    )
)
RANKS = {"president": 0, "king": 0, "emperor": 0, "queen": 0, "prime minister": 1, "chancellor": 1}
PEERS = dict.fromkeys(("secretary of state", "foreign secretary"), "foreign minister")
UNORDERED = ("both", "two", "countries", "nations", "states'")  # states without an order, whose holders go by none
FILLERS = frozenset("and also then both jointly later had have has".split())
_UNREAL_BEFORE = re.compile(
    r"\b(?:would-be|self-(?:proclaimed|styled|declared|appointed)|aspiring|alleged|purported|supposed|so-called|fictional|fictitious|putative|imaginary)"
    r" (?:[\w'’-]+ ){0,2}$",
    re.IGNORECASE,
)
_UNREAL_WITHIN = re.compile(
    r"(?:-designate\b|\b(?:would|could|might) have (?:become|been)\b|\bself-(?:proclaimed|styled|declared)\b|\bfictional\b)"
)
NO_OFFICE = frozenset(("person", "office", "rank", "counterpart", "", "both", "each-other"))


def read_offices(s: Sentence) -> None:
    """ "Mexican President Felipe Calderón", "Angela Merkel, the chancellor of Germany": holder, office and state.

    Captions give a person's best-known title, whenever the picture was taken: they tell no office.
    """
    for u in s.units if s.passage.kind is not PassageKind.CAPTION else ():
        for held in u.holdings:
            if held.office not in NO_OFFICE and len(held.states) == 1 and not _in_name_only(s, held):
                _claim(s, held)


def _in_name_only(s: Sentence, held: Holding) -> bool:
    """Whether the office is only claimed, hoped for or invented: "the self-proclaimed president", "would have become president"."""
    text = s.passage.text
    return bool(_UNREAL_BEFORE.search(text, max(0, held.begin - 45), held.begin)) or bool(
        _UNREAL_WITHIN.search(text, held.begin, held.end)
    )


def _claim(s: Sentence, held: Holding) -> None:
    state, office = held.states[0], held.office
    if (whole := s.ctx.gazetteer.entity(INSTITUTIONS.get(state.key, ""))) is not None:
        state, office = whole, f"{office} of the {state.label}"
    if re.search(r"-elect\b", s.passage.text[held.begin : held.end]):
        office += "-elect"
    roles: list[tuple[str, Value | Ref]] = [("holder", held.person), ("office", office), ("state", state)]
    if len(held.host) == 1 and held.host != held.states and held.host[0].is_state:
        roles.append(("host", held.host[0]))
    modality = Modality.ALLEGED if held.claimed else Modality.ASSERTED
    start, stop, span = term_of(s, held)
    raw = s.passage.raw_span(*span)
    s.claim_at("OfficeHolding", roles, "office-with-name", raw, start=start, stop=stop, modality=modality)


def settle_offices(s: Sentence) -> None:
    """Give each person named with a title alone the state that the context leaves no doubt about."""
    for i in (*range(len(s.units)), *range(len(s.units))):  # twice: who is settled may settle another
        u = s.units[i]
        if u.group and len(u.values) == 1 and any(not h.states and h.office in ROYAL for h in u.holdings):
            royal = (replace(h, states=u.values) if not h.states and h.office in ROYAL else h for h in u.holdings)
            s.units[i] = replace(u, holdings=tuple(royal))  # "Queen X of Y and Prince Z"
        if u.group and not u.values and u.holdings and not any(h.states for h in u.holdings):
            u = s.units[i] = _settle_by_titles(s, u)
        if u.head in DELEGATIONS and len(u.values) == 1 and any(not h.states for h in u.holdings):
            _settle_group(s, i, u.values[0])  # "a Peruvian delegation led by Minister X"
        elif u.group and any(not h.states for h in u.holdings) and (sender := _group_of_one(s, i)) is not None:
            _settle_group(s, i, sender)
        if u.group and len({h.states for h in u.holdings}) == 1 and len(u.holdings[0].states) == len(u.holdings) == len(u.person):
            _settle_respective(s, i)
        if u.group and len(u.holdings) == len(u.person) == 2:
            _settle_two(s, i)
            _settle_rising(s, i)
        if not u.holdings or s.units[i].values or len(u.person) != 1:
            continue
        if s.passage.text.startswith(" of ", u.holdings[0].end):
            continue  # "King Wenceslaus of Bohemia": of a polity that is not known
        states = state_at_hand(s, i, u.holdings[0].office)
        if states:
            person = s.ctx.person(u.person[0].label, states, u.person[0])
            settled = tuple(replace(h, person=person, states=h.states or states) for h in u.holdings)
            s.units[i] = replace(u, values=states, person=(person,), holdings=settled, basis="FromContext")


def _settle_by_titles(s: Sentence, u: Unit) -> Unit:
    """A group each of whose titles only the same one of the pair has: "Emperor X and Empress Y"."""
    told = {told_by_title(s, h.office) for h in u.holdings}
    states = told.pop() if len(told) == 1 else ()
    joined = " or " not in s.passage.text[u.begin : u.end] and not _do_jointly(s, u)
    if not states or not joined or any(h.person.state not in (None, states[0].key) for h in u.holdings):
        return u
    new = {h.person.key: s.ctx.person(h.person.label, states, h.person) for h in u.holdings}
    held = tuple(replace(h, person=new[h.person.key], states=states) for h in u.holdings)
    persons = tuple(new.get(p.key, p) for p in u.person)
    return replace(u, values=states, person=persons, holdings=held, basis="FromContext")


def _do_jointly(s: Sentence, u: Unit) -> bool:
    """Whether those of one office are told to do what holders in different states do: "Presidents X and Y | met"."""
    after = next((w.low for w in s.units if w.begin >= u.end and w.low not in FILLERS), "")
    return after in JOINT and len(_ranks(u)) < len(u.holdings)


def _settle_group(s: Sentence, i: int, state: Entity) -> None:
    """Give all persons at unit i whose state is not told the one that visits."""
    u = s.units[i]
    new = {h.person.key: s.ctx.person(h.person.label, (state,), h.person) for h in u.holdings if not h.states}
    held = tuple(h if h.states else replace(h, person=new[h.person.key], states=(state,)) for h in u.holdings)
    persons = tuple(new.get(p.key, p) for p in u.person)
    s.units[i] = replace(u, values=(state,), person=persons, holdings=held, basis="FromContext")


def _group_of_one(s: Sentence, i: int) -> Entity | None:
    """The state of all the persons at unit i: visitors, whom the other of the pair meets, or the first one's."""
    u = s.units[i]
    if (sender := listed_visitor(s) or acts_for(s, i)) is not None:
        return sender if set(u.values) <= {sender} else None
    if len(u.values) == 1 and u.values == u.holdings[0].states and len(_ranks(u)) == len(u.holdings):
        first = u.holdings[0]
        told = s.ctx.gazetteer.find(s.passage.text[first.begin : first.end])
        named = bool(told) and told[0].begin == 0 and told[0].kind is MentionKind.STATE
        named = named or s.passage.text[first.begin : first.end].lower().startswith(("his ", "her "))
        beside = (
            named and all(may_hold(s, u.values[0], h.office) for h in u.holdings) and not _rises(s, i) and not _may_meet(s, i)
        )
        return u.values[0] if beside else None  # "Peruvian President X and Foreign Minister Y"
    if (shared := _told_last(s, i)) is not None:
        return shared
    stately = not u.values and all(h.office in STATELY | ROYAL | MEMBERS for h in u.holdings)
    if stately and (host := hosts(s, i)) is not None:
        return host
    guest = (visited(s, i) or met(s, i) or meets_him(s, i) or received_by(s, i) or invited_by(s, i)) if stately else None
    return s.ctx.other((guest,)) if guest is not None else None


def _ranks(u: Unit) -> set[str]:
    """The offices of the holders in a group, those of one rank in different states as one: a secretary of state is a foreign minister."""
    return {PEERS.get(h.office, h.office) for h in u.holdings}


def _rises(s: Sentence, i: int) -> bool:
    """Whether one named later outranks the first, and may be whom he meets: "Japanese Prime Minister X and President Y"."""
    u = s.units[i]
    ranks = [RANKS.get(h.office, len(RANKS)) for h in u.holdings]
    others = {v for w in s.units if w.person and w is not u for v in w.values} - set(u.values)
    return min(ranks) < ranks[0] and not others


def _may_meet(s: Sentence, i: int) -> bool:
    """Whether a head of state and a head of government are told to do what two states' do: "President X and Prime Minister Y signed"."""
    ranks = {RANKS.get(h.office, len(RANKS)) for h in s.units[i].holdings}
    after = [w.low for w in s.units[i + 1 : i + 9]]
    return ranks == {0, 1} and after[:1] in (["met"], ["held"], ["signed"]) and "with" not in after


def _settle_rising(s: Sentence, i: int) -> None:
    """Who outranks the one named before, and signs or holds something with him, leads the other of the pair."""
    u = s.units[i]
    first, second = u.holdings
    after = [w.low for w in s.units[i + 1 : i + 9]]
    if second.states or len(first.states) != 1 or not _rises(s, i) or after[:1] == [] or after[0] not in JOINT or "with" in after:
        return
    other = s.ctx.other(first.states)
    if other is None or not may_hold(s, other, second.office):
        return
    person = s.ctx.person(second.person.label, (other,), second.person)
    held = (first, replace(second, person=person, states=(other,)))
    s.units[i] = replace(u, values=(*first.states, other), person=(u.person[0], person), holdings=held, basis="FromContext")


def _told_last(s: Sentence, i: int) -> Entity | None:
    """The state of holders of different offices that is told after the last: "President X and Minister Y of Peru"; none meet each other."""
    u = s.units[i]
    *others, last = u.holdings
    after = next((w.low for w in s.units[i + 1 :] if w.low not in FILLERS | {","}), "")
    named = len(last.states) == 1 and s.passage.text.rfind(" of ", last.begin, last.end) > 0
    if not named or after in JOINT or u.values != last.states or any(h.states for h in others):
        return None
    return last.states[0] if len({h.office for h in u.holdings}) == len(u.holdings) else None


def _settle_respective(s: Sentence, i: int) -> None:
    """As many holders of one office as states: by their order, or of the two countries by whom the tables know of."""
    u = s.units[i]
    states = u.holdings[0].states
    title = s.passage.text[u.holdings[0].begin : u.holdings[0].end].lower()
    if any(word in title for word in UNORDERED):
        known = [h.person.state for h in u.holdings]
        first = next((state for state in states if state.key == known[0] or (known[0] is None and state.key != known[-1])), None)
        if len(states) != 2 or known[0] == known[1] or first is None:
            return
        states = (first, *(state for state in states if state != first))
    if any(h.person.state not in (None, state.key) for h, state in zip(u.holdings, states, strict=True)):
        return
    persons = tuple(s.ctx.person(h.person.label, (state,), h.person) for h, state in zip(u.holdings, states, strict=True))
    held = (replace(h, person=p, states=(state,)) for h, p, state in zip(u.holdings, persons, states, strict=True))
    s.units[i] = replace(u, person=persons, holdings=tuple(held), basis="FromContext")


def _settle_two(s: Sentence, i: int) -> None:
    """Two holders of one office who meet lead the two of the pair: "Prime Ministers X and Y signed"."""
    u = s.units[i]
    known = [h for h in u.holdings if len(h.states) == 1]
    matched = COUNTERPART.search(s.passage.text, u.begin, u.end) is not None  # "X and his Peruvian counterpart Y"
    alike = len(_ranks(u)) == 1 and known and known[0].office in LEADERS
    if len(known) != 1 or not (alike or matched):
        return
    k = next((k for k in range(i + 1, len(s.units)) if s.units[k].low not in FILLERS), len(s.units))
    other = s.ctx.other(known[0].states)
    if other is None or not (matched or (k < len(s.units) and s.units[k].low in JOINT)):
        return
    (unknown,) = (h for h in u.holdings if not h.states)
    person = s.ctx.person(unknown.person.label, (other,), unknown.person)
    held = tuple(replace(h, person=person, states=(other,)) if h is unknown else h for h in u.holdings)
    persons = tuple(person if p.key == unknown.person.key else p for p in u.person)
    s.units[i] = replace(u, values=(*known[0].states, other), person=persons, holdings=held, basis="FromContext")


def read_rule_of(s: Sentence) -> None:
    """ "under the dictatorship of X": X ruled his state then; the word for it is the source's own description."""
    for i, u in enumerate(s.units):
        office = RULES.get(s.units[i + 1].low) if i + 1 < len(s.units) and u.head == "person" and not u.holdings else None
        if office in ("president", "prime minister") and len(u.person) == 1 and len(u.values) == 1:  # "the Nixon presidency"
            held: list[tuple[str, Value | Ref]] = [("holder", u.person[0]), ("office", office), ("state", u.values[0])]
            s.claim("OfficeHolding", held, "rule-of", (i, i + 2))
        if u.low not in RULES or i + 2 >= len(s.units) or s.units[i + 1].low != "of" or not s.units[i + 2].person:
            continue
        who = s.units[i + 2]
        ruled = who.values or tuple(v for v in (governs(s, i + 2),) if v is not None)
        if len(ruled) == 1 and len(who.person) == 1 and not who.holdings:
            roles: list[tuple[str, Value | Ref]] = [("holder", who.person[0]), ("office", RULES[u.low]), ("state", ruled[0])]
            s.claim("OfficeHolding", roles, "rule-of", (i, i + 3))
        if u.low in LOADED and who.person:
            s.claim(
                "Description",
                [("describes", who.person[0]), ("wording", s.text(i, i + 1))],
                "description-of-rule",
                (i, i + 3),
                modality=Modality.ASSERTED,
            )


RULES = {"presidency": "president", "premiership": "prime minister", "reign": "monarch"} | dict.fromkeys(
    "dictatorship regime rule leadership".split(), "leader"
)
LOADED = frozenset(("dictatorship", "regime"))
