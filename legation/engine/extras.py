"""What a rule may read besides its parties: place, mission, instrument, topic and count."""

from __future__ import annotations

from legation.engine.clauses import lead_end
from legation.engine.context import slug
from legation.engine.frame import Frame
from legation.engine.lexicon import CONJ_STOP, DETERMINERS, PREPOSITIONS
from legation.engine.phrases import genitive_before, noun_phrase_start
from legation.engine.rules import Rule
from legation.engine.sentence import Sentence
from legation.engine.topics import topics_of
from legation.engine.voice import looks_verbal
from legation.engine.words import forms_of
from legation.model import Claim, Entity, EntityKind, Modality, Ref, Value

VIA = frozenset("resolution resolutions motion vote declaration".split())
POSTS = ("MissionOpened", "MissionClosed")  # one in each of several places
OCCASIONS = frozenset("talks meeting meetings summit conference visit negotiations ceremony forum session".split())
PREMISES = frozenset("building premises compound grounds".split())
FURTHER = frozenset("more other others further additional".split())  # between a number and what is counted


def add_extras(s: Sentence, rule: Rule, frame: Frame, roles: list[tuple[str, Value | Ref]]) -> set[int]:
    """Add to `roles` what the rule's extras ask for; the units used."""
    used: set[int] = set()
    if "place" in rule.extras:
        used |= _add_places(s, rule, frame, roles)
    if "mission" in rule.extras and (found := _mission_at(s, frame)) is not None:
        claim = mission_claim(s, found)
        if claim is not None:
            roles.append(("mission", Ref(claim.key)))
            used.add(found)
            after = s.units[frame.end : frame.end + 6]
            means = next(
                (j for j, u in enumerate(after[:-2]) if u.low in ("in", "with", "using") and after[j + 1].low == "a"), None
            )
            if means is not None and after[means + 2].kind == "word":
                used.add(frame.end + means + 2)  # "smashed through the gate with a truck": quoted, no role
    if "via" in rule.extras:
        used |= _add_via(s, frame, roles)
    if "count" in rule.extras:
        used |= _add_count(s, frame, roles)
    for topic in topics_of(s, rule, frame):
        roles.append(("topic", s.text(*topic)))
        used |= {topic[0], topic[1] - 1}
    if "content" in rule.extras and (content := _content(s, frame)) is not None:
        used |= {content[0], content[1] - 1}  # quoted, and no role: the same demand is worded in many ways
    return used


def _add_places(s: Sentence, rule: Rule, frame: Frame, roles: list[tuple[str, Value | Ref]]) -> set[int]:
    """Where it happened: one place, or each of several where a mission was opened or closed."""
    used: set[int] = set()
    found: list[Entity | None] = []
    preps = ("to",) if rule.kind == "MissionMoved" else ("in", "at", "of")  # where it was moved from is not where it is
    for prep in preps:
        for i in frame.preps.get(prep, []):
            if s.units[i].kind == "place" and s.place(i) is not None and not _of_another(s, rule, frame, used, i):
                more = joined_places(s, i) if rule.kind in POSTS else []
                found += [s.place(j) for j in (i, *more)]
                used |= {i, *more}
    if frame.object is not None and s.units[frame.object].kind == "place":
        found.append(s.place(frame.object))
    if rule.kind == "Visit" and not found and (gone := _gone_to(s, frame, roles)) is not None:
        found.append(s.place(gone))
        used.add(gone)
    if rule.kind == "MissionMoved":
        found = found[:1]  # "moved from Turin to Florence and from there to Rome": the next move is another event
    roles += [("place", p) for p in dict.fromkeys(found) if p is not None]
    if not any(r == "place" for r, _ in roles) and (named := _named_place(s, frame)) is not None:
        roles.append(("place", named[0]))
        used.add(named[1])
    return used


def _gone_to(s: Sentence, frame: Frame, roles: list[tuple[str, Value | Ref]]) -> int | None:
    """The place that a visit's own "to" names, where it lies in a state visited: "paid a visit to | Lima"."""
    hosts = [v for r, v in roles if r == "recipient"]
    places = (i for prep in ("to", "into") for i in frame.preps.get(prep, [])[:1] if s.units[i].kind == "place")
    places = (i for i in places if s.units[i - 1].low in ("to", "into", "the"))  # not "to sign the ten-point Lima Accord"
    return next((i for i in places if any(e in hosts for e in s.state_of_place(i))), None)


def _of_another(s: Sentence, rule: Rule, frame: Frame, used: set[int], i: int) -> bool:
    """Whether the place at i is that of another event: "opened its embassy in Lima in 1900 and Peru its own in | Quito"."""
    if rule.kind in POSTS and any(u.low == "respectively" for u in s.units[i:]):
        return (
            frame.subject is not None and len(s.entities(frame.subject)) > 1
        )  # "X and Y opened embassies in A and B, respectively"
    if rule.kind in POSTS:
        return bool(used) and any(s.units[k].kind in ("date", "party") for k in range(min(used) + 1, i))
    if rule.kind == "AgreementSigned" and _of_what_is_agreed(s, frame, i):
        return True
    if rule.kind == "Visit" and used:  # "came to Lima in May, and his deputy in June to | Quito"
        return {"date", "and"} <= {u.kind if u.kind == "date" else u.low for u in s.units[min(used) + 1 : i]}
    if rule.kind == "MissionMoved":
        return any(looks_verbal(s.units, j) for j in range(frame.end, i))  # "moved there after troops came to Lima"
    return not rule.kind.startswith(("Mission", "Visit")) and (_of_mission(s, frame, i) or _of_main_clause(s, frame, i))


def _of_what_is_agreed(s: Sentence, frame: Frame, i: int) -> bool:
    """Whether the place at i is where something is to be done: "agreed to build a mill in | Lima", not "during talks in | Lima"."""
    to = next((j for j in range(frame.end, i) if s.units[j].low == "to" and s.units[j + 1].kind == "word"), None)
    if to is None or s.units[to + 1].low in DETERMINERS:
        return False
    return not any(u.low in OCCASIONS for u in s.units[to:i])


def _of_mission(s: Sentence, frame: Frame, i: int) -> bool:
    """Whether a mission that is not where it happened is in the place at i: "met him and opened an embassy in | Lima"."""
    m = i - 2
    if m <= frame.end or s.units[m].kind != "mission" or frame.object == m:
        return False
    return not any(u.low in ("at", "in", "from") for u in s.units[max(frame.end, m - 4) : m])


def _of_main_clause(s: Sentence, frame: Frame, i: int) -> bool:
    """Whether the sentence only opens with what a noun tells, and the place at i is its verb's: "In talks with X, Y sold a mill in | Lima"."""
    return frame.voice.kind == "nominal" and lead_end(s.units, frame.begin, i) < i


def joined_places(s: Sentence, i: int) -> list[int]:
    """The places joined to the one at i: "consulates in Arica, | Iquique and Lota"; none without the last "and"."""
    found: list[int] = []
    j = i + 1
    while j + 1 < len(s.units) and s.units[j].low in (",", "and"):
        k = j + 1 + (s.units[j].low == "," and s.units[j + 1].low == "and")
        k += k < len(s.units) and s.units[k].low == "in"
        if k >= len(s.units) or s.units[k].kind != "place":
            break
        found.append(k)
        if "and" in (s.units[j].low, s.units[j + 1].low):
            return found
        j = k + 1
    return []


def _named_place(s: Sentence, frame: Frame) -> tuple[Entity, int] | None:
    """ "the port of Mariel": a place that no table has is known by its name only, and gets no link."""
    i = frame.object
    if (
        i is None
        or s.units[i].low not in ("port", "harbor", "harbour", "town", "city", "ports")
        or i + 2 >= len(s.units)
        or s.units[i + 1].low != "of"
    ):
        return None
    u = s.units[i + 2]
    if u.kind != "word" or not s.passage.text[u.begin].isupper():
        return None
    name = s.passage.text[u.begin : u.end]
    return Entity(f"place/{slug(name)}", EntityKind.PLACE, name), i + 2


def _mission_at(s: Sentence, frame: Frame) -> int | None:
    """The mission that an event is about: its object, or the nearest in its clause."""
    if frame.object is not None and s.units[frame.object].kind == "mission":
        return frame.object
    end = _relative_end(s, frame.clause[1])
    inside = [i for i in range(frame.begin, end) if s.units[i].kind == "mission"]
    inside += [i for i in range(frame.begin - 1, frame.clause[0] - 1, -1) if s.units[i].kind == "mission"]
    if not inside and any(u.low in PREMISES for u in s.units[frame.end : frame.clause[1]]):
        inside = [i for i in range(frame.begin - 1, -1, -1) if s.units[i].kind == "mission"]  # "threw paint at the building"
    return inside[0] if inside else None


def _relative_end(s: Sentence, end: int) -> int:
    """The end of a clause with the relative one about its last noun: "withdrew the guards | who protected the embassy"."""
    if end + 1 < len(s.units) and s.units[end].low in ("who", "which", "that") and s.units[end - 1].low != ",":
        return max(end, next((i + 1 for i in range(end, min(len(s.units), end + 6)) if s.units[i].kind == "mission"), end))
    return end


MOVING = frozenset(forms_of("move relocate transfer shift return")) | {"relocation"}


def mission_claim(s: Sentence, i: int) -> Claim | None:
    """The presupposed mission that "the Peruvian embassy in Havana" speaks of, when sender and host are known."""
    g = genitive_before(s.units, i)
    sender = s.entities(g) if g is not None else ()
    host: tuple[Entity, ...] = ()
    end, city = i + 1, None
    j = i + 1
    while j + 1 < len(s.units) and j <= i + 4 and s.units[j].low in ("of", "in", "at", "to"):
        k = j + 1 + (s.units[j + 1].low == "the")
        if k >= len(s.units):
            break
        u = s.units[k]
        if s.units[j].low == "of" and u.kind == "party" and not sender and "nunciature" not in s.units[i].low:
            sender = u.values
        elif u.kind == "place" and s.units[j].low == "to" and any(w.low in MOVING for w in s.units[max(0, i - 5) : i]):
            break  # "refused to move its embassy to Lima": there it is not
        elif u.kind == "place":
            host, city = s.state_of_place(k), s.place(k)
        elif u.kind == "party":
            host = u.values
        else:
            break
        j, end = k + 1, k + 1
    if len(sender) != 1:
        return s.ctx.missions.get("last") if not sender and g is None else None
    if len(host) != 1:
        other = s.ctx.other(tuple(sender))
        if other is None:
            return None
        host = (other,)
    if host == tuple(sender):
        return None
    roles: list[tuple[str, Value | Ref]] = [("sender", sender[0]), ("host", host[0])]
    if city is not None and city.state == host[0].key:
        roles.append(("city", city))
    begin = noun_phrase_start(s.units, i)
    claim = s.claim(s.units[i].head, roles, "mission-named", (begin, end), modality=Modality.PRESUPPOSED)
    s.ctx.missions["last"] = claim
    return claim


def _add_via(s: Sentence, frame: Frame, roles: list[tuple[str, Value | Ref]]) -> set[int]:
    """The body or text through which it went: "a 2004 UN resolution", "in the General Assembly"."""
    for i in range(frame.begin + 1, min(frame.clause[1], frame.end + 9)):
        u = s.units[i]
        if u.kind == "adjective" and u.values and not u.values[0].is_state and any(w.low in VIA for w in s.units[i + 1 : i + 4]):
            roles.append(("via", u.values[0]))
            return {i, i + 1}
        if u.low in VIA:
            k = noun_phrase_start(s.units, i)
            roles.append(("via", s.text(k, i + 1)))
            return {i}
    return set()


def _add_count(s: Sentence, frame: Frame, roles: list[tuple[str, Value | Ref]]) -> set[int]:
    for i in _beside(s, frame):
        u = s.units[i]
        if u.kind == "quantity" and u.mention is not None and u.mention.number is not None and u.mention.unit != "%":
            roles.append(("count", u.mention.number))
            roles.append(("approximate", u.mention.approximate))
            at = i + 1
            while at < len(s.units) and s.units[at].low in FURTHER:
                at += 1
            noun = s.units[at] if at < len(s.units) else None
            if (
                noun is not None
                and noun.kind in ("word", "people")
                and noun.low not in PREPOSITIONS
                and noun.low not in CONJ_STOP
            ):
                roles.append(("unit", s.passage.text[noun.begin : noun.end]))
            return {i}
    return set()


def _beside(s: Sentence, frame: Frame) -> list[int]:
    """The units where a count of those concerned may stand; of what a noun tells, only in its own phrase."""
    if frame.voice.kind != "nominal":
        mine = frame.subject if frame.inherited and frame.subject is not None else frame.begin - 1
        return [*range(mine, frame.clause[0] - 1, -1), *range(frame.end, frame.clause[1])]  # not "wounded three and deported ..."
    after = range(frame.begin + 1, frame.clause[1])
    end = next((j for j in after if s.units[j].kind == "punct" or looks_verbal(s.units, j)), frame.clause[1])
    return [*range(frame.begin - 1, noun_phrase_start(s.units, frame.begin) - 1, -1), *range(frame.begin + 1, end)]


def _content(s: Sentence, frame: Frame) -> tuple[int, int] | None:
    """What was asked for: "that they be returned", "to hand them over", "the citizens be returned"."""
    at = frame.object if frame.object is not None and s.units[frame.object].kind in ("people", "word") else frame.end
    begin = next((j for j in range(frame.end, min(len(s.units), frame.end + 7)) if s.units[j].low in ("that", "to")), None)
    if begin is None:
        begin = noun_phrase_start(s.units, at) if at > frame.begin and any(u.low == "be" for u in s.units[at : at + 3]) else None
    if begin is None:
        return None
    end = next((j for j in range(begin, len(s.units)) if s.units[j].kind == "punct" or s.units[j].low in ("but", "which")), None)
    return (begin, end or len(s.units)) if (end or len(s.units)) > begin + 1 else None
