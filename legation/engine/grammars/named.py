"""Named events: headings that name an episode ("Mariel boatlift of 1980") and dated names ("the 2010 Chile earthquake")."""

from __future__ import annotations

from legation.engine.sentence import Sentence, When
from legation.engine.when import to_when
from legation.engine.words import normal
from legation.model import Claim, DateBasis, Entity, Modality, PassageKind, Ref, Value

EPISODES = frozenset(
    "boatlift airlift crisis war incident affair revolution protests uprising massacre invasion conflict siege blockade standoff hijacking coup raid dispute rebellion revolt "
    "exodus famine earthquake hurricane scandal bombing".split()
)
KINDS = {
    "protests": "Protest",
    "protest": "Protest",
    "demonstrations": "Protest",
    "riots": "Protest",
    "earthquake": "Disaster",
    "tsunami": "Disaster",
    "hurricane": "Disaster",
    "flood": "Disaster",
    "floods": "Disaster",
    "famine": "Disaster",
    "earthquakes": "Disaster",
    "demonstration": "Protest",
    "riot": "Protest",
    normal("uprising"): "Protest",
    "unrest": "Protest",
    "drought": "Disaster",
    "cyclone": "Disaster",
    "typhoon": "Disaster",
    "quake": "Disaster",
    "flooding": "Disaster",
    "wildfires": "Disaster",
    "landslide": "Disaster",
    "landslides": "Disaster",
    "tornado": "Disaster",
    "epidemic": "Disaster",
}


def read_episode_heading(s: Sentence) -> None:
    """A heading made of an event's name and its year tells that the event took place."""
    if s.passage.kind is not PassageKind.HEADING:
        return
    dates = [i for i, u in enumerate(s.units) if u.kind == "date"]
    nouns = [i for i, u in enumerate(s.units) if u.low in EPISODES]
    if len(dates) != 1 or len(nouns) != 1:
        return
    when = to_when(s, dates[0])
    if when is None:
        return
    words = [i for i in range(len(s.units)) if i not in dates and s.units[i].low not in ("of", "in", "(", ")", "the")]
    if not words or words[-1] - words[0] + 1 != len(words):
        return
    name = s.text(words[0], words[-1] + 1)
    roles: list[tuple[str, Value | Ref]] = [("participant", p) for p in s.ctx.pair]
    claim = s.claim(
        "Event",
        roles,
        "episode-heading",
        (0, len(s.units)),
        when=When(when.date, DateBasis.FROM_HEADING, when.wording),
        name=name,
    )
    s.ctx.episodes[s.index] = claim


def read_dated_names(s: Sentence) -> None:
    """ "the 2021 Cuban protests", "the 2010 earthquake in Haiti": year, state and kind stand in the name itself."""
    for i, u in enumerate(s.units):
        kind = KINDS.get(u.low)
        if kind is None or i == 0 or (found := _dated_name(s, i)) is None:
            continue
        begin, end, date, state = found
        when = to_when(s, date)
        if when is None:
            continue
        whose = [("place" if kind == "Disaster" else "actor", state), ("participant", state)]
        name = s.text(begin, end)
        claim = s.claim(kind, whose, "dated-name", (begin, end), when=when, name=name, modality=Modality.PRESUPPOSED)
        s.named[i] = claim


def _dated_name(s: Sentence, i: int) -> tuple[int, int, int, Entity] | None:
    """Begin, end, date and state of the name around the noun at i, each known from the name alone."""
    k, end, state = i - 1, i + 1, None
    if s.units[k].kind in ("adjective", "party") and len(s.units[k].values) == 1 and not s.units[k].group:
        state = s.units[k].values[0]
        k -= 1
    elif s.units[k].kind == "place" and len(of := s.state_of_place(k)) == 1:
        state = of[0]  # "the 2003 Bam earthquake"
        k -= 1
    elif i + 2 < len(s.units) and s.units[i + 1].low in ("in", "of") and s.units[i + 2].kind == "party":
        state = s.units[i + 2].values[0] if len(s.units[i + 2].values) == 1 else None
        end = i + 3
    if state is None or not state.is_state:
        return None
    if k >= 0 and s.units[k].kind == "date":
        return k, end, k, state
    if end + 1 < len(s.units) and s.units[end].low in ("of", "in", "on") and s.units[end + 1].kind == "date":
        return (k + 1 if end == i + 1 else i), end + 2, end + 1, state
    return None


def read_causes_by_name(s: Sentence, last: Sentence | None) -> None:
    """ "the Cuban Revolution brought X to power": the named cause is an event of its own, and prompted what it brought."""
    for at, claim in list(s.places.items()):
        if claim.kind != "LeaderTookPower" or at == 0:
            continue
        i = at - 1
        if i in s.named and s.named[i].kind == "RegimeChange":
            replace_claim(s, at, claim, ("promptedBy", Ref(s.named[i].key)))
            continue
        if s.units[i].low not in ("revolution", "coup", "uprising", "rebellion", "revolt") or s.units[i - 1].kind not in (
            "adjective",
            "party",
        ):
            continue
        state = s.units[i - 1].values
        if len(state) != 1:
            continue
        cause = s.claim(
            "RegimeChange",
            [("participant", state[0])],
            "named-revolution",
            (i - 1, i + 1),
            name=s.text(i - 1, i + 1),
            modality=Modality.PRESUPPOSED,
        )
        replace_claim(s, at, claim, ("promptedBy", Ref(cause.key)))


def replace_claim(s: Sentence, at: int, old: Claim, role: tuple[str, Value | Ref]) -> Claim:
    """Add a role to a claim already made (claims are frozen: the old one makes way); a link does not change its key."""
    from dataclasses import replace

    if role in old.roles:
        return old
    new = replace(
        old,
        roles=tuple(
            sorted({*old.roles, role}, key=lambda rv: (rv[0], str(getattr(rv[1], "key", getattr(rv[1], "claim", rv[1])))))
        ),
    )
    s.claims[s.claims.index(old)] = new
    s.places[at] = new
    return new
