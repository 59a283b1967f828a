"""The state of an office that its title does not tell: by a link, by what its holder does, or because only one of the pair has it."""

from __future__ import annotations

import re

from legation.engine.grammars.acts_for import acts_for
from legation.engine.grammars.envoy_states import sender_of
from legation.engine.grammars.holder_acts import (
    acts_towards,
    ally_of,
    done_by,
    done_to,
    invited_by,
    meets_guests,
    meets_him,
    received_by,
    takes_stance,
)
from legation.engine.grammars.holder_visits import hosts, met, visited
from legation.engine.grammars.linked_office import linked_state
from legation.engine.grammars.told_cabinets import cabinet_of
from legation.engine.grammars.visit_lists import visit_route
from legation.engine.grammars.whose_office import (
    accrediting,
    announces_for,
    appointer,
    builds_ties_of,
    credited_to,
    governs,
    has_counterpart,
    none_of_ours,
    speaks_for,
    stands_for,
)
from legation.engine.offices import ENVOYS
from legation.engine.sentence import Sentence
from legation.model import Entity, MentionKind
from legation.names import fold

ALWAYS = {
    "pope": "state/holy-see",
    "foreign office minister": "state/united-kingdom",
    "european commissioner": "organization/european-union",
}
HOUSES = {
    "eu high representative": "organization/european-union",
    "high representative (?:of the union )?for foreign affairs and security policy": "organization/european-union",
    "state department": "state/united-states",
    "department of state": "state/united-states",
    "pentagon": "state/united-states",
    "white house": "state/united-states",
    "national people's congress": "state/china",
    "npc": "state/china",
    "cppcc": "state/china",
    "people's political consultative conference": "state/china",
    "bundestag": "state/germany",
    "knesset": "state/israel",
    "state duma": "state/russia",
    "kremlin": "state/russia",
    "verkhovna rada": "state/ukraine",
    "riksdag": "state/sweden",
    "storting": "state/norway",
    "folketing": "state/denmark",
    "seimas": "state/lithuania",
    "saeima": "state/latvia",
    "riigikogu": "state/estonia",
    "milli majlis": "state/azerbaijan",
    "lok sabha": "state/india",
    "rajya sabha": "state/india",
    "great council of chiefs": "state/fiji",
    "chancellor of the exchequer": "state/united-kingdom",
    "taoiseach": "state/ireland",
    "tánaiste": "state/ireland",
}  # bodies of one state alone, and titles that only one has
SECRETARIAL = frozenset(
    ("state/united-states", "state/united-kingdom", "state/mexico", "state/philippines")
)  # whose ministers are secretaries: "the Secretary of Defense"
ONE_PARTY = frozenset(
    f"state/{name}"
    for name in "china vietnam cuba laos north-korea soviet-union east-germany czechoslovakia poland hungary romania bulgaria albania mongolia".split()
)  # where the head of the communist party led or leads the state
MINISTERIAL = frozenset(f"{name} minister" for name in "defense interior finance trade economy foreign".split()) | {"minister"}
STATELY = frozenset(
    "president|prime minister|foreign minister|minister|king|queen|emperor|sultan|emir|chancellor|vice president|head of government|general secretary|deputy minister|deputy prime minister|defense minister|"
    "finance minister|interior minister|trade minister|deputy foreign minister|governor|speaker|head of state|secretary of state|deputy secretary of state|chairman|leader|"
    "economy minister|foreign secretary|state secretary|attorney general|opposition leader|national security adviser|"
    "first lady|chief of staff|chief justice|central bank governor|state councillor|secretary of state for foreign affairs".split(
        "|"
    )
)
TELLING = frozenset(
    "king|queen|emperor|sultan|emir|chancellor|prime minister|secretary of state|president|crown prince|prince".split("|")
)
MEMBERS = frozenset(("legislator", "minister", "secretary", "princess", "speaker"))
ACTS = (acts_towards, takes_stance, done_to, done_by, ally_of, meets_him, meets_guests, received_by, invited_by)
PRINCELY = frozenset(("prince", "crown prince"))  # also a given name: no prince without a realm that is known to have them
ROYAL = frozenset(("king", "queen", "prince", "crown prince", "emperor"))


def state_at_hand(s: Sentence, i: int, office: str) -> tuple[Entity, ...]:
    """The state of the person at unit i, told by his office, by what he does, or by there being one state only; else ()."""
    crowned = office in ROYAL or office in ("sultan", "emir")  # who goes by a first name
    if not crowned and any(p.state not in {h.key for h in (*s.ctx.pair, *s.ctx.home)} for p in _of_surname(s, i)):
        return ()  # "President Abbas" on India's page is Palestine's
    if _leads_elsewhere(s, i, office):
        return ()
    if (linked := linked_state(s, i)) is not None:
        return (linked,)
    if (named_by := appointer(s, i)) is not None:
        return (named_by,)
    if (key := ALWAYS.get(office) or _house_of(s, i)) is not None:
        state = s.ctx.gazetteer.entity(key)
        return (state,) if state is not None else ()
    pair = s.ctx.pair
    if (shown := stands_for(s, i) or acts_for(s, i) or cabinet_of(s, i)) is not None:
        return (shown,)
    if office in ENVOYS:
        host = credited_to(s, i)
        if host in pair and len(pair) == 2:
            return tuple(p for p in pair if p != host)
        return (sender,) if (sender := sender_of(s, i)) is not None else ()
    if office not in STATELY | ROYAL and (office not in MEMBERS or len(pair) != 2):
        return ()
    if len(pair) != 2 and _goes_abroad(s, i, office):
        return s.ctx.home
    if len(pair) != 2:
        strangers = any(u.kind == "party" and u.person and not u.values for k, u in enumerate(s.units) if k != i)
        return s.ctx.home if len(s.ctx.home) == 1 and not strangers and _only_home(s) else ()
    only = [p for p in pair if p.is_state]
    if len(only) == 1:  # a state and an organization, which may have a president too
        return () if office in ("president", "vice president", "chairman", "leader", "speaker") else (only[0],)
    if not (found := _by_doing(s, i, office)):
        return (
            (told_by_title(s, office) or _by_party(s, i, office) or _by_secretary(s, i, office)) if office not in PRINCELY else ()
        )
    return tuple(p for p in found if may_hold(s, p, office) and _is_ruled_by(s, i, p)) if len(found) == 1 else ()


def told_by_title(s: Sentence, office: str) -> tuple[Entity, ...]:
    """The only one of the pair that has had such a title, where all titles of both are known."""
    titles, pair = s.ctx.gazetteer.tables.titles, s.ctx.pair
    known = office in TELLING or office == "deputy secretary of state"
    may = tuple(p for p in pair if may_hold(s, p, office))
    return may if known and len(pair) == 2 and all(titles.get(p.key) for p in pair) and len(may) == 1 else ()


def _title(s: Sentence, i: int) -> str:
    """The words that tell the office of the person at unit i, in lower case."""
    held = s.units[i].holdings[0]
    return s.passage.text[held.begin : held.end].lower().replace("’", "'")


def _house_of(s: Sentence, i: int) -> str | None:
    """The key of the state whose body the title of the person at unit i names: "Knesset Speaker X"."""
    title = _title(s, i)
    return next((key for name, key in HOUSES.items() if re.search(rf"\b{name}\b", title)), None)


def _is_ruled_by(s: Sentence, i: int, state: Entity) -> bool:
    """Whether the party that the person at unit i heads, if he heads one, rules the state: no "Communist Party leader X" of Peru."""
    return state.key in ONE_PARTY or "communist party" not in _title(s, i)


def _by_party(s: Sentence, i: int, office: str) -> tuple[Entity, ...]:
    """The only one of the pair that a communist party ruled, where the person at unit i heads one."""
    may = tuple(p for p in s.ctx.pair if p.key in ONE_PARTY)
    heads = office == "general secretary" and "communist party" in _title(s, i)
    return may if heads and len(may) == 1 else ()


def _by_secretary(s: Sentence, i: int, office: str) -> tuple[Entity, ...]:
    """The only one of the pair whose ministers are called secretaries, where the person at unit i is one: "Secretary of Defense X"."""
    may = tuple(p for p in s.ctx.pair if p.key in SECRETARIAL)
    called = office in MINISTERIAL and re.search(r"\bsecretary\b(?! general)", _title(s, i)) is not None
    return may if called and len(may) == 1 else ()


def _by_doing(s: Sentence, i: int, office: str) -> tuple[Entity, ...]:
    """The one of the pair whose office it is, told by what its holder at unit i does, or ()."""
    pair = s.ctx.pair
    sender = listed_visitor(s)
    if sender in pair and sender is not None:
        return (sender,)
    spoken_for = speaks_for(s, i) or announces_for(s, i) or governs(s, i) or builds_ties_of(s, i) or hosts(s, i)
    if spoken_for in pair and spoken_for is not None:
        return (spoken_for,)
    guest = visited(s, i) or met(s, i) or accrediting(s, i) or has_counterpart(s, i)
    guest = guest or next((found for way in ACTS if (found := way(s, i)) is not None), None) or none_of_ours(s, i, office)
    return tuple(p for p in pair if p != guest) if guest in pair else ()


def may_hold(s: Sentence, state: Entity, office: str) -> bool:
    """Whether a state may have an office: no "King X" is of a state of which all titles are known and none is a king's."""
    title = office.removeprefix("deputy ") if office == "deputy secretary of state" else office
    titles = s.ctx.gazetteer.tables.titles.get(state.key)
    if not titles:
        return office not in PRINCELY
    return title not in TELLING or title in titles


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


def _goes_abroad(s: Sentence, i: int, office: str) -> bool:
    """Whether the person at unit i visits another state than the page's own, no third one being named."""
    host = visited(s, i)
    if len(s.ctx.home) != 1 or host is None or host == s.ctx.home[0] or not may_hold(s, s.ctx.home[0], office):
        return False
    return all(v in (host, s.ctx.home[0]) for k, u in enumerate(s.units) if k != i for v in u.values if v.is_state)


def listed_visitor(s: Sentence) -> Entity | None:
    """Whose visits a list is of: of an item under "Visits from A to B", by its heading or its leading line."""
    route = visit_route(s)
    return route[0] if route is not None else None


__all__ = ["MEMBERS", "ROYAL", "STATELY", "listed_visitor", "may_hold", "state_at_hand", "told_by_title"]
