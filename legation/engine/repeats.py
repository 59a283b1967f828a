"""One event, one claim: what names several events at once is taken apart, what tells one event twice is told once."""

from __future__ import annotations

from collections.abc import Iterator

from legation.engine.sentence import Sentence
from legation.model import Claim, Entity, Modality, Ref, Value

ONE_OTHER = {"Alignment": ("state", "with"), "Visit": ("actor", "recipient")}  # of one state with one other
DATED_EACH = (
    "Visit",
    "Meeting",
    "Negotiation",
    "AgreementSigned",
    "Criticism",
    "Support",
    "Conflict",
    "DiplomatExpelled",
    "AmbassadorRecalled",
    "Invasion",
)
ONE_TELLING = (*DATED_EACH, "Cooperation", "AidGiven", "Accusation", "Demand")
RECOGNIZED = ("StateRecognized", "RecognitionWithdrawn")
POSTED = ("MissionOpened", "MissionClosed", "MissionUpgraded", "AmbassadorAppointed", "AmbassadorRecalled", "DiplomatExpelled")
SUM = "aid-sum"  # what a sum that is told says of its giving
HAD = "agreement-exists"  # the rule of what states have: nothing else that they have is told by it

Roles = list[tuple[str, Value | Ref]]


def one_each(kind: str, roles: Roles, pair: tuple[Entity, ...] = ()) -> Iterator[Roles]:
    """The roles of each event: "visited Peru and Chile" tells two visits, "is an ally of both" two alignments."""
    if kind in POSTED and (posts := _posts(roles, pair)):
        yield from posts
        return
    if kind in RECOGNIZED:
        yield from _each_by_each(roles)
        return
    topics = [rv for rv in roles if rv[0] == "topic"]
    if len(topics) > 1:
        yield from ([*(rv for rv in roles if rv[0] != "topic"), topic] for topic in topics)
        return
    if kind not in ONE_OTHER:
        yield roles
        return
    first, second = ONE_OTHER[kind]
    others = list(dict.fromkeys(v for r, v in roles if r == second))
    if kind == "Visit" and len(others) < 2:
        yield roles
        return
    rest = [rv for rv in roles if rv[0] not in (first, second)]
    firsts = [rv for rv in roles if rv[0] == first]
    for each in [[f] for f in firsts] if kind == "Alignment" else [firsts]:
        for other in others:
            if other not in [v for _, v in each]:
                yield [*rest, *each, (second, other)]


def _each_by_each(roles: Roles) -> Iterator[Roles]:
    """One event of each actor with each recipient: "Peru and Chile recognized Malta" are two recognitions."""
    rest = [rv for rv in roles if rv[0] not in ("actor", "recipient")]
    actors = [[rv] for rv in roles if rv[0] == "actor"]
    recipients = [[rv] for rv in roles if rv[0] == "recipient"]
    for actor in actors or [[]]:
        for recipient in recipients or [[]]:
            yield [*actor, *recipient, *rest]


def _posts(roles: Roles, pair: tuple[Entity, ...]) -> list[Roles]:
    """What each of the pair did in or with the other ("both opened embassies"), or one state in each of several places; [] where it is one event."""
    actors = list(dict.fromkeys(v for r, v in roles if r == "actor"))
    recipients = [v for r, v in roles if r == "recipient"]
    places = [v for r, v in roles if r == "place" and isinstance(v, Entity)]
    rest = [rv for rv in roles if rv[0] not in ("actor", "recipient", "place")]
    if len(places) > 1:
        return _post_in_each(actors, recipients, places, rest, pair)
    if len(pair) != 2 or set(actors) != set(pair) or recipients or places:
        return []
    return [[("actor", a), ("recipient", b), *rest] for a, b in (actors, reversed(actors))]


def _post_in_each(
    actors: list[Value | Ref], recipients: list[Value | Ref], places: list[Entity], rest: Roles, pair: tuple[Entity, ...]
) -> list[Roles]:
    """A post in each place: of the actor, or of the other of the pair where the place lies in one of them."""
    hosts = {p.key: next((v for v in (*pair, *recipients) if isinstance(v, Entity) and v.key == p.state), None) for p in places}
    found: list[Roles] = []
    for place in places:
        host = hosts[place.key]
        if host is None or (len(set(hosts.values())) > 1 and set(pair) != set(hosts.values())):
            return []
        senders = [v for v in pair if v != host] if len(set(hosts.values())) > 1 else actors
        found.append([*(("actor", a) for a in senders), ("recipient", host), ("place", place), *rest])
    return found


def drop_repeated(s: Sentence) -> None:
    """Drop each claim of the sentence that another of its class tells more fully: "visited X on a goodwill visit"."""
    for claim in [c for c in s.claims if c.modality is Modality.PLANNED and _came_about(c, s.claims)]:
        s.claims.remove(claim)
    s.places = {at: claim for at, claim in s.places.items() if claim in s.claims}
    events = list(dict.fromkeys(c for c in s.claims if c.kind in ONE_TELLING))
    for at, claim in list(s.places.items()):
        if claim.kind not in ONE_TELLING:
            continue
        if any(_tells_more(o, claim, n < events.index(claim)) for n, o in enumerate(events) if o is not claim and o in s.claims):
            s.claims.remove(claim)
            del s.places[at]
    for claim in [c for c in s.claims if c.rule == SUM and c.date is None]:
        if any(_tells_more(o, claim, earlier=False) for o in s.claims):
            s.claims.remove(claim)


def _came_about(plan: Claim, claims: list[Claim]) -> bool:
    """Whether the same sentence tells, with the same date, that what was agreed was done: "ties began on 3 May, when they agreed to ..."."""
    same = (c for c in claims if c.kind == plan.kind and c.date is not None and c.date == plan.date)
    return any(c.modality is Modality.ASSERTED and _named(c) == _named(plan) for c in same)


def _tells_more(a: Claim, b: Claim, earlier: bool) -> bool:
    """Whether claim a says all that claim b does, and more."""
    if a.kind != b.kind or a.kind not in ONE_TELLING or a.modality is not b.modality or a.rule == b.rule:
        return False
    if b.date is not None and a.date != b.date:
        return False
    if a.rule == HAD and a.date is None:
        return False  # "have a trade agreement and have signed an air agreement"
    mine, theirs = _named(a), _named(b)
    return theirs <= mine and (theirs < mine or (b.date is None and a.date is not None) or earlier)


def _named(claim: Claim) -> set[str]:
    return {v.key for _, v in claim.roles if isinstance(v, Entity) and v.kind != "Place"}
