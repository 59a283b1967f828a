"""Whether two claims can speak of one fact: class, roles and dates must agree, and less said is never a contradiction."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from legation.bounds import can_be_same, is_bounded, lower, upper, width
from legation.iri import relation_key, slug
from legation.kinds import BACKGROUND, INTERVALS, LINKS, MISSIONS, is_event
from legation.model import Claim, Entity, Ref, Value, to_key

_PARTY_ROLES = ("actor", "recipient", "participant")
_LOOSE = frozenset({"unit", "approximate"})  # wording and hedging beside a count
YEAR = 366  # days
_STOP = frozenset(
    ["about", "against", "between", "concerning", "from", "into", "over", "regarding", "that", "their", "this", "with", "which"]
)


def claim_id(claim: Claim) -> str:
    """The claim's key and dates: one passage may tell of two visits that nothing but their dates tells apart."""
    dates = [d.edtf if d is not None else "-" for d in (claim.date, claim.start, claim.stop)]
    return claim.key if dates == ["-"] * 3 else "|".join((claim.key, *dates))


def distinct(claims: Iterable[Claim]) -> dict[str, Claim]:
    """The claims by id, sorted; of several with one id, always the same one."""
    found: dict[str, Claim] = {}
    for c in claims:
        key = claim_id(c)
        other = found.get(key)
        if other is None or (c is not other and repr(c) < repr(other)):
            found[key] = c
    return dict(sorted(found.items()))


def targets(ids: Mapping[str, Claim]) -> dict[str, str]:
    """From the key that a `Ref` holds to the id of the one claim that has it; a key that two claims share leads nowhere."""
    shared = Counter(c.key for c in ids.values())
    return {c.key: i for i, c in ids.items() if shared[c.key] == 1}


@dataclass(frozen=True, slots=True)
class Reading:
    """A claim as identity sees it. `roles` leaves out parties and links; missions are named by their fact's key."""

    key: str
    claim: Claim = field(repr=False)
    roles: Mapping[str, tuple[Value | Ref, ...]]
    actors: frozenset[str]
    recipients: frozenset[str]
    parties: frozenset[str]
    name: str | None

    @property
    def is_directed(self) -> bool:
        return bool(self.actors or self.recipients)

    @property
    def is_dated(self) -> bool:
        return any(is_bounded(d) for d in (self.claim.date, self.claim.start, self.claim.stop))

    @property
    def signature(self) -> tuple[object, ...]:
        """Equal for claims that say the same, so that one comparison serves them all."""
        c = self.claim
        said = tuple((r, tuple(map(to_key, vs))) for r, vs in sorted(self.roles.items()))
        return (self.actors, self.recipients, self.parties, said, c.date, c.start, c.stop, self.name)

    @property
    def order(self) -> tuple[object, ...]:
        """What says most comes first: dated, directed, precise, with many roles."""
        c = self.claim
        span = min(width(c.date), (upper(c.stop) - lower(c.start)).days)
        return (not self.is_dated, not self.is_directed, span, -len(self.roles) - len(self.parties), self.key)


def to_reading(claim: Claim, key: str, missions: Mapping[str, str]) -> Reading:
    """The claim for comparison. `missions` maps the key of a mission's claim to the mission's fact."""
    roles: dict[str, tuple[Value | Ref, ...]] = {}
    for role, value in claim.roles:
        if role in LINKS:
            continue
        if isinstance(value, Ref):
            if value.claim not in missions:
                continue
            value = Ref(missions[value.claim])
        if value not in roles.get(role, ()):
            roles[role] = (*roles.get(role, ()), value)
    sides = [frozenset(map(to_key, roles.pop(r, ()))) for r in _PARTY_ROLES] if is_event(claim.kind) else [frozenset[str]()] * 3
    actors, recipients, others = sides
    if len(actors) > 1 and not recipients and others <= actors:
        actors, others = frozenset(), actors  # all of them act together: no direction
    return Reading(key, claim, roles, actors, recipients, actors | recipients | others, slug(claim.name) if claim.name else None)


def to_bucket(r: Reading) -> tuple[object, ...]:
    """Claims in different buckets never speak of one fact."""
    kind = r.claim.kind
    if kind in MISSIONS or kind in INTERVALS:
        names = ("sender", "host") if kind in MISSIONS else INTERVALS[kind]
        return (kind, *(tuple(sorted(map(to_key, r.roles.get(n, ())))) for n in names))
    if r.name is not None:
        return (kind, "name", r.name)
    if kind in BACKGROUND:
        for who in ("person", "member", "organization", "place"):
            if who == "place" and r.parties:
                break
            if r.roles.get(who):
                return (kind, who, *sorted(map(to_key, r.roles[who])), *(sorted(r.parties) if who != "person" else ()))
        return (kind, "parties", *sorted(r.parties))
    if kind == "RelationsEstablished" and r.roles.get("topic"):
        return (
            kind,
            "topic",
            *map(to_key, r.roles["topic"]),
            *sorted(r.parties),
        )  # consular relations begin apart from diplomatic
    pairs = sorted({relation_key(*pair) for pair in r.claim.about})
    if len(pairs) == 1:
        return (kind, "relation", pairs[0])
    return (kind, "parties", *sorted(r.parties)) if r.parties else (kind, "relations", *pairs)


def agree(a: Reading, b: Reading) -> bool:
    """Whether two claims of one bucket can speak of one fact."""
    if not _dates_agree(a.claim, b.claim) or not _parties_agree(a, b) or _two_gifts(a, b):
        return False
    shared = a.roles.keys() & b.roles.keys()
    if "topic" in shared and _same_time_elsewhere(a.claim, b.claim):
        shared -= {"topic"}
    return all(_values_agree(role, a.roles[role], b.roles[role]) for role in shared)


def _two_gifts(a: Reading, b: Reading) -> bool:
    """Whether a text tells of two gifts: of tanks in 1963, and of a brigade that came on a day of that year."""
    one_names_it = ("topic" in a.roles) != ("topic" in b.roles)
    return a.claim.kind == "AidGiven" and one_names_it and a.claim.date != b.claim.date and a.claim.article is b.claim.article


def _same_time_elsewhere(a: Claim, b: Claim) -> bool:
    """Whether two articles tell of one day or year: other words for what was given make no other event there."""
    return (
        not a.kind.startswith("Agreement")
        and a.article.sha256 != b.article.sha256
        and a.date is not None
        and a.date == b.date
        and width(a.date) == 0
    )


def _dates_agree(a: Claim, b: Claim) -> bool:
    if a.kind in MISSIONS:
        return True  # one mission, however texts date it
    if not (can_be_same(a.date, b.date) or (a.kind in INTERVALS and a.kind != "Figure")):
        return False  # an office may be held on two different days
    if not can_be_same(a.start, b.start) or not can_be_same(a.stop, b.stop):
        return False
    return _fits_within(a, b) and _fits_within(b, a)


def _fits_within(a: Claim, b: Claim) -> bool:
    """Whether what `a` dates can lie in the time `b` lasted."""
    first = lower(a.date) if a.date is not None else lower(a.start)
    last = upper(a.date) if a.date is not None else upper(a.stop)
    return first <= upper(b.stop) and last >= lower(b.start)


def _parties_agree(a: Reading, b: Reading) -> bool:
    if a.is_directed and b.is_directed:
        return _one_holds_other(a.actors, b.actors) and _one_holds_other(a.recipients, b.recipients)
    if a.name is not None:
        return True  # one named event, told of different participants
    return a.parties == b.parties or not a.parties or not b.parties


def _one_holds_other(a: frozenset[str], b: frozenset[str]) -> bool:
    """Equal, or one side is silent."""
    return not a or not b or a == b


def _values_agree(role: str, a: tuple[Value | Ref, ...], b: tuple[Value | Ref, ...]) -> bool:
    if role in _LOOSE:
        return True
    if role == "office":
        return {_office(str(x)) for x in a} == {_office(str(x)) for x in b}
    if role == "place":
        return any(_same_place(x, y) for x in a for y in b)
    if all(type(x) is str for x in (*a, *b)):
        return any(_share_a_word(str(x), str(y)) for x in a for y in b)
    mine, theirs = set(map(to_key, a)), set(map(to_key, b))
    return mine <= theirs or theirs <= mine


def _office(title: str) -> str:
    return title.casefold().split(" of ")[0].strip()


def _same_place(a: Value | Ref, b: Value | Ref) -> bool:
    if isinstance(a, Entity) and isinstance(b, Entity):
        return a.key == b.key or a.state == b.key or b.state == a.key
    return to_key(a).casefold() == to_key(b).casefold()


def _share_a_word(a: str, b: str) -> bool:
    return a.casefold() == b.casefold() or bool(_words(a) & _words(b))


@lru_cache(maxsize=65536)
def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w{4,}", text.casefold())) - _STOP
