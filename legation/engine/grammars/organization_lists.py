"""Lists of organizations: "the OAS, the WTO (since 1995) and NATO", and where such a list ends."""

from __future__ import annotations

from legation.engine.sentence import Sentence
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal
from legation.model import Entity, EntityKind

GROUPS = (EntityKind.IGO, EntityKind.ORGANIZATION)
ENDS = frozenset("; . which who while whereas but although where that".split())
LISTING = frozenset("the and both of as well for on in to or also following organizations organisations international a".split())


def is_group(u: Unit) -> bool:
    return u.kind in ("party", "adjective") and bool(u.values) and all(v.kind in GROUPS for v in u.values)


def is_group_first(u: Unit) -> bool:
    """Whether a list begins with an organization and goes on with states: "the UN, Cuba and Peru"."""
    return bool(u.values) and u.values[0].kind in GROUPS and u.values[-1].kind not in GROUPS


def organizations_from(s: Sentence, i: int) -> tuple[list[Entity], int]:
    """The organizations listed from unit i on, and the index after the last: names without entry and brackets are passed over."""
    found: list[Entity] = []
    end, plain, depth = i, 0, 0
    while i < len(s.units) and plain <= 2:
        u = s.units[i]
        depth += (u.low in "([") - (u.low in ")]") if u.kind == "punct" else 0
        following = s.units[i + 1].low if i + 1 < len(s.units) else ""
        if u.low == "commonwealth" and u.kind in ("word", "place") and following not in ("of", "realm", "realms"):
            found += [e for e in s.ctx.gazetteer.resolve("Commonwealth of Nations") if e.kind in GROUPS and e not in found]
            end, plain = i + 1, 0
        elif is_group(u) and _goes_on(s, i):
            plain += 1  # "the United Nations Special Committee"
            found += [v for m in u.members[:-1] for v in m.values if v not in found]
            end = i + 1 if u.members else end
        elif u.group and _joined_by_dash(s, u) or following in ("agreement", "treaty", "summit", "initiative"):
            plain += 1  # "the EU-CARIFORUM agreement" is no body
        elif is_group(u):
            owned = {v for m in u.members or (u,) if m.possessive for v in m.values}  # "NATO's Partnership for Peace"
            found += [v for v in u.values if v not in found and v not in owned]
            end, plain = i + 1, 0
        elif depth > 0:
            pass
        elif u.group and u.values and u.values[0].kind in GROUPS:  # "... of the UN and Peru is ..."
            return [*found, *(v for v in u.values if v.kind in GROUPS and v not in found)], i + 1
        elif u.low in ENDS or looks_verbal(s.units, i) or u.kind in ("date", "people", "pronoun", "mission", "quantity"):
            break
        elif u.kind == "party" and u.values and s.passage.text[u.end : u.end + 1] not in ("-", "–"):
            break
        elif u.kind == "word" and s.passage.text[u.begin : u.begin + 1].islower() and u.low not in LISTING:
            plain += 1
        i += 1
    return found, end


def _goes_on(s: Sentence, i: int) -> bool:
    """Whether a capital word or another name right after the name makes it part of a longer one: "the NATO | Partnership for Peace"."""
    if i + 1 >= len(s.units):
        return False
    u, after = s.units[i], s.units[i + 1]
    named = is_group(after) and not u.group and (not i or s.units[i - 1].low != ",")  # of a list a comma may be lacking
    longer = named or (after.kind == "word" and s.passage.text[after.begin].isupper())
    return longer and after.begin == u.end + 1 and not u.possessive


def _joined_by_dash(s: Sentence, u: Unit) -> bool:
    words = s.passage.text[u.begin : u.end]
    return ("–" in words or "-" in words) and " and " not in words and "," not in words


__all__ = ["GROUPS", "is_group", "organizations_from"]
