"""Who held which office: a title that stands with a name and a state tells it."""

from __future__ import annotations

from dataclasses import replace

from legation.engine.clauses import clause_bounds
from legation.engine.grammars.visit_lists import visit_route
from legation.engine.offices import ENVOYS
from legation.engine.sentence import Sentence
from legation.engine.subjects import find_subject
from legation.engine.unit import Holding
from legation.engine.voice import voice_at
from legation.engine.words import verb_forms
from legation.model import Entity, MentionKind, Modality, Ref, Value
from legation.names import fold

ALWAYS = {"pope": "state/holy-see", "european commissioner": "organization/european-union"}
INSTITUTIONS = {
    f"organization/european-{body}": "organization/european-union"
    for body in ("commission", "council", "parliament", "central-bank")
}
ROYAL = frozenset(("king", "queen", "prince", "crown prince", "emperor"))
STATELY = frozenset(
    "president|prime minister|foreign minister|minister|king|queen|emperor|sultan|emir|chancellor|vice president|head of government|general secretary|deputy minister|deputy prime minister|defense minister|"
    "finance minister|interior minister|trade minister|deputy foreign minister|governor|speaker|head of state|secretary of state|deputy secretary of state|chairman|leader".split(
        "|"
    )
)
TELLING = frozenset(
    "king|queen|emperor|sultan|emir|chancellor|prime minister|secretary of state|president|crown prince|prince".split("|")
)
VISITS = frozenset("visited visit visits arrived travelled traveled paid flew trip".split())
VISITING = VISITS | frozenset(
    "to a an the official officially state working three-day two-day four-day first made makes making make also and later historic short brief undertook "
    "his her its has had was on for in during conducted private goodwill began concluded".split()
)
WILL = frozenset(
    "commitment position support stance desire interest intention intent policy opposition willingness wish gratitude readiness decision appreciation "
    "solidarity condolences thanks concern objection recognition".split()
)
LETTERS = frozenset(("credentials", "credence", "letters"))
MEETINGS = frozenset("met meet call meets meeting hosted received welcomed visited talks".split())
JOINT = frozenset("signed met held agreed announced inaugurated discussed".split())
APPOINTING = {f: t for v in ("appoint", "name", "accredit", "designate", "send", "dispatch") for f, t in verb_forms(v).items()}
NO_OFFICE = frozenset(("person", "office", "rank", "counterpart", "", "both", "each-other"))


def read_offices(s: Sentence) -> None:
    """ "Mexican President Felipe Calderón", "Angela Merkel, the chancellor of Germany": holder, office and state."""
    for u in s.units:
        for held in u.holdings:
            if held.office not in NO_OFFICE and len(held.states) == 1:
                _claim(s, held)


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
        if u.group and not u.values and len(u.holdings) == len(u.person) > 1 and (sender := _listed_visitor(s)) is not None:
            _settle_group(s, i, sender)
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
    """Give all persons at unit i the state whose visitors the list names."""
    u = s.units[i]
    persons = tuple(s.ctx.person(p.label, (state,), p) for p in u.person)
    held = tuple(replace(h, person=p, states=(state,)) for h, p in zip(u.holdings, persons, strict=True))
    s.units[i] = replace(u, values=(state,), person=persons, holdings=held, basis="FromContext")


def _state_at_hand(s: Sentence, i: int, office: str) -> tuple[Entity, ...]:
    """The state of the person at unit i, told by his office, by what he does, or by there being one state only; else ()."""
    if any(p.state not in {h.key for h in (*s.ctx.pair, *s.ctx.home)} for p in _of_surname(s, i)):
        return ()  # "President Abbas" on India's page is Palestine's
    if (appointer := _appointer(s, i)) is not None:
        return (appointer,)
    if office in ALWAYS:
        state = s.ctx.gazetteer.entity(ALWAYS[office])
        return (state,) if state is not None else ()
    pair = s.ctx.pair
    if office in ENVOYS:
        host = _credited_to(s, i)
        return tuple(p for p in pair if p != host) if host in pair and len(pair) == 2 else ()
    if office not in STATELY:
        return ()
    if len(pair) != 2:
        strangers = any(u.kind == "party" and u.person and not u.values for k, u in enumerate(s.units) if k != i)
        return s.ctx.home if len(s.ctx.home) == 1 and not strangers and _only_home(s) else ()
    only = [p for p in pair if p.is_state]
    if len(only) == 1:  # a state and an organization, which may have a president too
        return () if office in ("president", "vice president", "chairman", "leader", "speaker") else (only[0],)
    if (sender := _listed_visitor(s)) in pair:
        return (sender,) if sender is not None else ()
    if (spoken_for := _speaks_for(s, i)) in pair:
        return (spoken_for,) if spoken_for is not None else ()
    guest = _visited(s, i) or _met(s, i) or _accrediting(s, i)
    if guest in pair:
        return tuple(p for p in pair if p != guest)
    titles = [s.ctx.gazetteer.tables.titles.get(p.key, frozenset()) for p in pair]
    title = office.removeprefix("deputy ") if office == "deputy secretary of state" else office
    if title not in TELLING or not all(titles) or (title in titles[0]) == (title in titles[1]):
        return ()
    return (pair[0],) if title in titles[0] else (pair[1],)


def _of_surname(s: Sentence, i: int) -> tuple[Entity, ...]:
    """Persons of note whom a bare surname may mean."""
    label = s.units[i].person[0].label
    return s.ctx.gazetteer.surnames.get(fold(label), ()) if " " not in label else ()


def _appointer(s: Sentence, i: int) -> Entity | None:
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


def _speaks_for(s: Sentence, i: int) -> Entity | None:
    """The state whose will the person at unit i tells: "Minister X reaffirmed Peru's commitment"."""
    k = i + 1
    while k < len(s.units) and k - i < 5 and s.units[k].kind == "word" and s.units[k].low not in ("and", "with", "of"):
        k += 1
    owner = s.units[k] if k + 1 < len(s.units) else None
    told = owner is not None and owner.kind in ("party", "adjective") and (owner.possessive or owner.kind == "adjective")
    found = s.entities(k) if told and k > i + 1 and s.units[k + 1].low in WILL else ()
    return found[0] if len(found) == 1 else None


def _visited(s: Sentence, i: int) -> Entity | None:
    """The one state that the person at unit i is said to visit, right after the name."""
    k = i + 1
    while k < len(s.units) and (s.units[k].low in VISITING or s.units[k].kind == "date" or s.units[k].low in ("'s", ",")):
        k += 1
    words = {u.low for u in s.units[i + 1 : k]}
    if not words & VISITS or k >= len(s.units):
        return None
    while k < len(s.units) and s.units[k].low in ("to", "in", "the", "at"):
        k += 1
    found = s.entities(k) if k < len(s.units) and s.units[k].kind in ("party", "place") and not s.units[k].head else ()
    return found[0] if len(found) == 1 else None


def _credited_to(s: Sentence, i: int) -> Entity | None:
    """The state to which the envoy at unit i presents his credentials."""
    told = [u.low for u in s.units[i + 1 : i + 6]]
    if not (set(told) & {"presented", "presents", "presenting"} and set(told) & LETTERS):
        return None
    to = next((k for k in range(i + 3, min(i + 9, len(s.units))) if s.units[k].low in ("to", "before")), None)
    if to is None:
        return None
    spots = [k for k in range(to + 1, min(to + 4, len(s.units))) if s.units[k].kind in ("party", "adjective")]
    found = s.entities(spots[0]) if spots else ()
    return found[0] if len(found) == 1 else None


def _accrediting(s: Sentence, i: int) -> Entity | None:
    """The state whose envoy presents letters of credence to the person at unit i."""
    if i < 2 or s.units[i - 1].low not in ("to", "before") or not {u.low for u in s.units[max(0, i - 6) : i]} & LETTERS:
        return None
    envoys = [u for u in s.units[:i] if u.holdings and u.holdings[0].office in ENVOYS and len(u.values) == 1]
    return envoys[-1].values[0] if envoys else None


def _met(s: Sentence, i: int) -> Entity | None:
    """The state of the only other person of the sentence, where the two are said to meet."""
    others = [k for k, u in enumerate(s.units) if u.holdings and k != i]
    if len(others) != 1 or len(s.units[others[0]].values) != 1 or s.units[others[0]].group:
        return None
    begin, end = sorted((i, others[0]))
    between = [u.low for u in s.units[begin + 1 : end]]
    met = next((k for k, w in enumerate(between) if w in MEETINGS), None)
    told = met is not None and "and" not in between[met:] and len(between) <= 8
    joint = between in (["and"], ["with"]) and end + 1 < len(s.units) and s.units[end + 1].low in JOINT
    written = between == ["to"] and bool({u.low for u in s.units} & {"letter", "message", "telegram", "note", "cable"})
    return s.units[others[0]].values[0] if told or joint or written else None


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
