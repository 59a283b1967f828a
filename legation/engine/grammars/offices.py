"""Who held which office: a title that stands with a name and a state tells it."""

from __future__ import annotations

import re
from dataclasses import replace

from legation.engine.delegations import DELEGATIONS
from legation.engine.grammars.acts_for import acts_for
from legation.engine.grammars.holder_acts import acts_towards, ally_of, done_to, invited_by, meets_him
from legation.engine.grammars.linked_office import linked_state
from legation.engine.grammars.visit_lists import visit_route
from legation.engine.grammars.whose_office import (
    COUNTERPART,
    JOINT,
    accrediting,
    announces_for,
    appointer,
    credited_to,
    governs,
    has_counterpart,
    met,
    none_of_ours,
    speaks_for,
    stands_for,
    visited,
)
from legation.engine.offices import ENVOYS
from legation.engine.sentence import Sentence
from legation.engine.unit import Holding
from legation.model import Entity, MentionKind, Modality, PassageKind, Ref, Value
from legation.names import fold

ALWAYS = {
    "pope": "state/holy-see",
    "foreign office minister": "state/united-kingdom",
    "european commissioner": "organization/european-union",
}
INSTITUTIONS = {
    f"organization/european-{body}": "organization/european-union"
    for body in ("commission", "council", "parliament", "central-bank")
}
ROYAL = frozenset(("king", "queen", "prince", "crown prince", "emperor"))
STATELY = frozenset(
    "president|prime minister|foreign minister|minister|king|queen|emperor|sultan|emir|chancellor|vice president|head of government|general secretary|deputy minister|deputy prime minister|defense minister|"
    "finance minister|interior minister|trade minister|deputy foreign minister|governor|speaker|head of state|secretary of state|deputy secretary of state|chairman|leader|"
    "economy minister|foreign secretary|state secretary|attorney general|opposition leader|national security adviser".split("|")
)
TELLING = frozenset(
    "king|queen|emperor|sultan|emir|chancellor|prime minister|secretary of state|president|crown prince|prince".split("|")
)
MEMBERS = frozenset(("legislator", "minister", "secretary", "princess", "speaker"))
LEADERS = frozenset(
    ("president", "prime minister", "foreign minister", "foreign secretary", "king", "chancellor", "emperor", "sultan", "emir")
)
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
ACTS = (acts_towards, done_to, ally_of, meets_him, invited_by)
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
    roles: list[tuple[str, Value | Ref]] = [("holder", held.person), ("office", office), ("state", state)]
    if len(held.host) == 1 and held.host != held.states and held.host[0].is_state:
        roles.append(("host", held.host[0]))
    raw = s.passage.raw_span(held.begin, held.end)
    modality = Modality.ALLEGED if held.claimed else Modality.ASSERTED
    s.claim_at("OfficeHolding", roles, "office-with-name", raw, modality=modality)


def settle_offices(s: Sentence) -> None:
    """Give each person named with a title alone the state that the context leaves no doubt about."""
    for i in (*range(len(s.units)), *range(len(s.units))):  # twice: who is settled may settle another
        u = s.units[i]
        if u.group and len(u.values) == 1 and any(not h.states and h.office in ROYAL for h in u.holdings):
            royal = (replace(h, states=u.values) if not h.states and h.office in ROYAL else h for h in u.holdings)
            s.units[i] = replace(u, holdings=tuple(royal))  # "Queen X of Y and Prince Z"
        if u.head in DELEGATIONS and len(u.values) == 1 and any(not h.states for h in u.holdings):
            _settle_group(s, i, u.values[0])  # "a Peruvian delegation led by Minister X"
        elif u.group and any(not h.states for h in u.holdings) and (sender := _group_of_one(s, i)) is not None:
            _settle_group(s, i, sender)
        if u.group and len({h.states for h in u.holdings}) == 1 and len(u.holdings[0].states) == len(u.holdings) == len(u.person):
            _settle_respective(s, i)
        if u.group and len(u.holdings) == len(u.person) == 2:
            _settle_two(s, i)
        if not u.holdings or s.units[i].values or len(u.person) != 1:
            continue
        if s.passage.text.startswith(" of ", u.holdings[0].end):
            continue  # "King Wenceslaus of Bohemia": of a polity that is not known
        states = _state_at_hand(s, i, u.holdings[0].office)
        if states:
            person = s.ctx.person(u.person[0].label, states, u.person[0])
            settled = tuple(replace(h, person=person, states=h.states or states) for h in u.holdings)
            s.units[i] = replace(u, values=states, person=(person,), holdings=settled, basis="FromContext")


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
    if (sender := _listed_visitor(s) or acts_for(s, i)) is not None:
        return sender if set(u.values) <= {sender} else None
    if len(u.values) == 1 and u.values == u.holdings[0].states and len({h.office for h in u.holdings}) == len(u.holdings):
        first = u.holdings[0]
        told = s.ctx.gazetteer.find(s.passage.text[first.begin : first.end])
        named = bool(told) and told[0].begin == 0 and told[0].kind is MentionKind.STATE
        return u.values[0] if named else None  # "Peruvian President X and Foreign Minister Y"
    stately = not u.values and all(h.office in STATELY | ROYAL | MEMBERS for h in u.holdings)
    guest = (visited(s, i) or met(s, i) or meets_him(s, i) or invited_by(s, i)) if stately else None
    return s.ctx.other((guest,)) if guest is not None else None


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
    alike = len({h.office for h in u.holdings}) == 1 and known and known[0].office in LEADERS
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


def _state_at_hand(s: Sentence, i: int, office: str) -> tuple[Entity, ...]:
    """The state of the person at unit i, told by his office, by what he does, or by there being one state only; else ()."""
    if any(p.state not in {h.key for h in (*s.ctx.pair, *s.ctx.home)} for p in _of_surname(s, i)):
        return ()  # "President Abbas" on India's page is Palestine's
    if _leads_elsewhere(s, i, office):
        return ()
    if (linked := linked_state(s, i)) is not None:
        return (linked,)
    if (named_by := appointer(s, i)) is not None:
        return (named_by,)
    if office in ALWAYS:
        state = s.ctx.gazetteer.entity(ALWAYS[office])
        return (state,) if state is not None else ()
    pair = s.ctx.pair
    if (shown := stands_for(s, i) or acts_for(s, i)) is not None:
        return (shown,)
    if office in ENVOYS:
        host = credited_to(s, i)
        return tuple(p for p in pair if p != host) if host in pair and len(pair) == 2 else ()
    if office not in STATELY and (office not in MEMBERS or len(pair) != 2):
        return ()
    if len(pair) != 2:
        strangers = any(u.kind == "party" and u.person and not u.values for k, u in enumerate(s.units) if k != i)
        return s.ctx.home if len(s.ctx.home) == 1 and not strangers and _only_home(s) else ()
    only = [p for p in pair if p.is_state]
    if len(only) == 1:  # a state and an organization, which may have a president too
        return () if office in ("president", "vice president", "chairman", "leader", "speaker") else (only[0],)
    found = _by_doing(s, i, office) or pair
    may = tuple(p for p in found if _has_title(s, p, office))
    known = office in TELLING or office == "deputy secretary of state"
    told = len(found) == 1 or (known and all(s.ctx.gazetteer.tables.titles.get(p.key) for p in pair))
    return may if told and len(may) == 1 else ()


def _by_doing(s: Sentence, i: int, office: str) -> tuple[Entity, ...]:
    """The one of the pair whose office it is, told by what its holder at unit i does, or ()."""
    pair = s.ctx.pair
    sender = _listed_visitor(s)
    if sender in pair and sender is not None:
        return (sender,)
    spoken_for = speaks_for(s, i) or announces_for(s, i) or governs(s, i)
    if spoken_for in pair and spoken_for is not None:
        return (spoken_for,)
    guest = visited(s, i) or met(s, i) or accrediting(s, i) or has_counterpart(s, i)
    guest = guest or next((found for way in ACTS if (found := way(s, i)) is not None), None) or none_of_ours(s, i, office)
    return tuple(p for p in pair if p != guest) if guest in pair else ()


def _has_title(s: Sentence, state: Entity, office: str) -> bool:
    """Whether a state may have an office: no "King X" is of a state of which all titles are known and none is a king's."""
    title = office.removeprefix("deputy ") if office == "deputy secretary of state" else office
    titles = s.ctx.gazetteer.tables.titles.get(state.key)
    return not titles or title not in TELLING or title in titles


def _of_surname(s: Sentence, i: int) -> tuple[Entity, ...]:
    """Persons of note whom a bare surname may mean."""
    label = s.units[i].person[0].label
    return s.ctx.gazetteer.surnames.get(fold(label), ()) if " " not in label else ()


def _leads_elsewhere(s: Sentence, i: int, office: str) -> bool:
    """Whether a third state has had a holder of that office and name: "President Bush" on a page that is not on his state."""
    last = fold(s.units[i].person[0].label.split()[-1])
    near = {p.key for p in (*s.ctx.pair, *s.ctx.home)}
    known = s.ctx.gazetteer.tables.heads.items()
    return any(title == office and key not in near and last in map(fold, names) for (key, title), names in known)


def _only_home(s: Sentence) -> bool:
    """Whether the paragraph up to here names no state but the page's own."""
    passages = s.ctx.article.passages
    k = s.index
    while k > 0 and passages[k - 1].block == s.passage.block and passages[k - 1].kind is s.passage.kind:
        k -= 1
    home = s.ctx.home[0]
    for p in passages[k : s.index]:
        if any(v != home for m in s.ctx.gazetteer.find(p.text) if m.kind is MentionKind.STATE for v in m.values):
            return False
    return all(v == home for u in s.units if not u.holdings for v in u.values if v.is_state)


def _listed_visitor(s: Sentence) -> Entity | None:
    """Whose visits a list is of: of an item under "Visits from A to B", by its heading or its leading line."""
    route = visit_route(s)
    return route[0] if route is not None else None


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
        if len(who.values) == 1 and len(who.person) == 1 and not who.holdings:
            roles: list[tuple[str, Value | Ref]] = [
                ("holder", who.person[0]),
                ("office", RULES[u.low]),
                ("state", who.values[0]),
            ]
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
    "dictatorship regime government rule administration leadership".split(), "leader"
)
LOADED = frozenset(("dictatorship", "regime"))
