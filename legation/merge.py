"""Claims to facts: claims that can speak of one thing make one fact, with the most precise values that all of them allow."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256

from legation.bounds import agreed
from legation.identity import Reading, agree, claim_id, distinct, targets, to_bucket, to_reading
from legation.iri import date_part, fact_key, relation_key, slug, unique_keys
from legation.kinds import LINKS, MISSIONS, NEVER_FACTS, is_event
from legation.labels import to_label
from legation.model import Claim, Entity, Fact, Ref, Value, to_key


@dataclass(frozen=True, slots=True)
class Unmerged:
    """A claim that counts and yet supports no fact, with the reason and the keys of the facts it could have joined."""

    claim: Claim
    reason: str
    candidates: tuple[str, ...] = ()


@dataclass(slots=True)
class _Cluster:
    """Readings of one fact while it grows; one of each signature is enough to compare with."""

    readings: list[Reading] = field(default_factory=list)
    seen: dict[tuple[object, ...], Reading] = field(default_factory=dict)

    def add(self, r: Reading) -> None:
        self.readings.append(r)
        self.seen.setdefault(r.signature, r)

    def takes(self, r: Reading) -> bool:
        return all(agree(r, other) for other in self.seen.values())


@dataclass(frozen=True, slots=True)
class _Doubt:
    reading: Reading
    clusters: tuple[_Cluster, ...]


def merge(claims: Iterable[Claim]) -> tuple[list[Fact], list[Unmerged]]:
    """The facts that the claims support, sorted by key, and the claims that could not be placed.

    The order of the claims makes no difference. Allegations, group claims and descriptions make no facts.
    """
    keyed = distinct(c for c in claims if c.modality.counts and not c.is_group and c.kind not in NEVER_FACTS)
    refs = targets(keyed)
    unplaced: list[Unmerged] = []
    missions: dict[str, str] = {}  # a mission claim's key to its fact's
    facts: list[Fact] = []
    for of_missions in (True, False):  # events name missions, so missions come first
        readings = []
        for key in (k for k, c in keyed.items() if (c.kind in MISSIONS) == of_missions):
            r = to_reading(keyed[key], key, missions)
            if reason := _flaw(r):
                unplaced.append(Unmerged(r.claim, reason))
            else:
                readings.append(r)
        made, doubts = _to_facts(readings)
        facts += made
        unplaced += doubts
        if of_missions:
            missions = {c.key: f.key for f in made for c in f.claims if c.key in refs}
    facts = _with_links(facts, refs)
    by_key = {f.key: f for f in facts}
    labelled = [replace(f, label=to_label(f, by_key)) for f in facts]
    return sorted(labelled, key=lambda f: f.key), sorted(unplaced, key=lambda u: claim_id(u.claim))


def _flaw(r: Reading) -> str | None:
    """Why a claim cannot make a fact by itself."""
    kind = r.claim.kind
    if kind in MISSIONS:
        sender, host = r.roles.get("sender", ()), r.roles.get("host", ())
        if len(sender) != 1 or len(host) != 1:
            return "it does not name one sender and one host"
        return "sender and host are the same" if sender == host else None
    if r.actors & r.recipients:
        return "the same party acts and receives"
    return None if r.parties or r.roles or r.name else "it names no one and nothing"


def _to_facts(readings: list[Reading]) -> tuple[list[Fact], list[Unmerged]]:
    buckets: dict[tuple[object, ...], list[Reading]] = defaultdict(list)
    for r in readings:
        buckets[to_bucket(r)].append(r)
    clusters: list[_Cluster] = []
    doubts: list[_Doubt] = []
    for bucket in buckets.values():
        found, doubtful = _to_clusters(sorted(bucket, key=lambda r: r.order))
        clusters += found
        doubts += doubtful
    drafts = [_to_fact(c.readings) for c in clusters]
    keys = unique_keys(
        [f.key for f in drafts],
        lambda i: date_part(drafts[i].date or drafts[i].start or drafts[i].stop),
        lambda i: slug(" ".join(to_key(v) for r, v in drafts[i].roles if r in ("topic", "count", "via", "office")))[:40],
        lambda i: sha256(claim_id(drafts[i].claims[0]).encode()).hexdigest()[:8],
    )
    of_cluster = {id(c): k for c, k in zip(clusters, keys, strict=True)}
    unplaced = [
        Unmerged(d.reading.claim, "it could belong to more than one fact", tuple(sorted(of_cluster[id(c)] for c in d.clusters)))
        for d in doubts
    ]
    return [replace(f, key=k) for f, k in zip(drafts, keys, strict=True)], unplaced


def _to_clusters(readings: list[Reading]) -> tuple[list[_Cluster], list[_Doubt]]:
    """The readings of one bucket, by fact. `readings` come with what says most first."""
    clusters: list[_Cluster] = []
    doubts: list[_Doubt] = []
    for r in readings:
        fitting = [c for c in clusters if r.signature in c.seen] or [c for c in clusters if c.takes(r)]
        if len(fitting) > 1:
            doubts.append(_Doubt(r, tuple(fitting)))
            continue
        if not fitting:
            clusters.append(_Cluster())
        (fitting[0] if fitting else clusters[-1]).add(r)
    return clusters, doubts + _late_doubts(clusters)


def _late_doubts(clusters: list[_Cluster]) -> list[_Doubt]:
    """Take out what joined a fact before a second one that it fits as well was known. A fact keeps its first reading."""
    if len(clusters) < 2:
        return []
    doubts: list[_Doubt] = []
    for cluster in clusters:
        for signature, r in list(cluster.seen.items()):
            others = [c for c in clusters if c is not cluster and c.takes(r)]
            if others and r is not cluster.readings[0]:
                doubts += [_Doubt(x, (cluster, *others)) for x in cluster.readings if x.signature == signature]
    gone = {d.reading.key for d in doubts}
    for cluster in clusters:
        cluster.readings = [r for r in cluster.readings if r.key not in gone]
    return doubts


def _to_fact(readings: list[Reading]) -> Fact:
    claims = tuple(r.claim for r in sorted(readings, key=lambda r: r.key))
    kind = claims[0].kind
    roles = _merged_roles(readings)
    date, start, stop = agreed(c.date for c in claims), agreed(c.start for c in claims), agreed(c.stop for c in claims)
    basis = next((c.date_basis for c in claims if c.date_basis and c.date == date), None)
    names = Counter(c.name for c in claims if c.name)
    name = min(names, key=lambda n: (-names[n], n)) if names else None
    pairs = {relation_key(*p): (min(p, key=to_key), max(p, key=to_key)) for c in claims for p in c.about}
    return Fact(
        key=fact_key(kind, roles, date or start or stop, name),
        kind=kind,
        label="",
        roles=tuple((r, v) for r in sorted(roles) for v in roles[r]),
        claims=claims,
        date=date,
        start=start,
        stop=stop,
        date_basis=basis,
        about=tuple(pairs[k] for k in sorted(pairs)),
        name=name,
    )


def _merged_roles(readings: list[Reading]) -> dict[str, tuple[Value | Ref, ...]]:
    """What the claims say together: entities united, the fullest of several wordings."""
    found: dict[str, dict[str, Value | Ref]] = defaultdict(dict)
    directed = any(r.is_directed for r in readings)
    for r in readings:
        for role, values in r.roles.items():
            found[role].update((to_key(v), v) for v in values)
        if is_event(r.claim.kind):
            for role, value in r.claim.roles:
                if role not in ("actor", "recipient", "participant"):
                    continue
                side = role if r.is_directed else "participant"
                found[side][to_key(value)] = value
    if directed:
        for key in found["actor"].keys() | found["recipient"].keys():
            found["participant"].pop(key, None)
    return {role: _chosen(role, by_key) for role, by_key in found.items() if by_key}


def _chosen(role: str, by_key: Mapping[str, Value | Ref]) -> tuple[Value | Ref, ...]:
    values = [by_key[k] for k in sorted(by_key)]
    if role == "approximate":
        return (any(values),)
    if role == "place":
        states = {v.state for v in values if isinstance(v, Entity)}
        return tuple(v for v in values if not (isinstance(v, Entity) and v.key in states))
    if all(type(v) is str for v in values):
        return (max(values, key=lambda v: (len(str(v)), str(v))),)
    return tuple(values)


def _with_links(facts: list[Fact], refs: Mapping[str, str]) -> list[Fact]:
    """The facts, with the links of their claims pointing at facts; a link to a claim that made none is dropped."""
    of_claim = {c.key: f.key for f in facts for c in f.claims if c.key in refs}
    linked = []
    for f in facts:
        links = {
            (role, of_claim[v.claim])
            for c in f.claims
            for role, v in c.roles
            if role in LINKS and isinstance(v, Ref) and of_claim.get(v.claim, f.key) != f.key
        }
        roles = sorted((*f.roles, *((r, Ref(k)) for r, k in links)), key=lambda rv: (rv[0], to_key(rv[1])))
        linked.append(replace(f, roles=tuple(roles)))
    return linked
