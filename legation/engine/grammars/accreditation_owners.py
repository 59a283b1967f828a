"""Who is represented or accredited, told by the subject: "X", "X's embassy in CITY", "the X ambassador to Y", "X's interests in Y"."""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.grammars.mission_cities import City, read_city
from legation.engine.grammars.mission_lists import parse_posts
from legation.engine.grammars.missions import PRESENT, SKIPPED
from legation.engine.phrases import genitive_before
from legation.engine.sentence import Sentence
from legation.engine.subjects import find_subject
from legation.model import Entity

ENVOYS = frozenset(("ambassador", "ambassadors", "high-commissioner", "high commissioner", "commissioner", "envoy", "nuncio"))
BETWEEN = frozenset(
    "concurrently dually simultaneously presently diplomatically consularly politically jointly mainly mutually also currently indirectly there".split()
)
STILL = [[verb, "to", "be"] for verb in ("continues", "continue", "continued")]  # "continues to be represented"
_AUXILIARY = (
    BETWEEN
    | SKIPPED
    | {"has", "have", "been", "is", "are", "be", "to", "continues", "continue", "continued", "remains", "remain", "remained"}
)


def before_verb(s: Sentence, i: int) -> int:
    """The unit before i that is no adverb, comma before one, or "at the same time"."""
    k = i - 1
    while k >= 0 and s.units[k].low in BETWEEN | SKIPPED:
        k -= 1
    if [u.low for u in s.units[max(0, k - 3) : k + 1]] == ["at", "the", "same", "time"]:
        k -= 4
    return k - (0 < k < i - 1 and s.units[k].low == "," and s.units[k - 1].kind in ("place", "party"))


def group_start(s: Sentence, i: int) -> int:
    """The first unit of the verb group that ends at i: "X | has also been accredited"."""
    group = before_verb(s, i) + 1
    while group > 0 and s.units[group - 1].kind == "word" and s.units[group - 1].low in _AUXILIARY:
        group -= 1
    return group


def owner_of(s: Sentence, i: int) -> tuple[Entity, City | None, int] | None:
    """Who is represented, the seat if the subject tells it ("X's embassy in CITY is accredited"), and the first unit."""
    group = group_start(s, i)
    at, _ = find_subject(s.units, group, clause_bounds(s.units, i)[0])
    apart = at is not None and at > 1 and at == group - 1
    new_clause = at is not None and apart and (s.units[at - 1].low in ("while", "whereas", "but", ";") or _had_before(s, at))
    if not new_clause and (at is None or s.units[at].kind != "mission"):
        post = _post_before(s, group)
        at = post if post is not None else at
    if at is None:
        return envoy_at(s, group)
    u = s.units[at]
    if u.kind == "mission":
        return _of_post(s, at, group)
    if (envoy := envoy_at(s, group)) is not None:
        return envoy
    if owner_of_interests_in(s, group):
        owners, at = s.entities(group - 4), group - 4
        return (owners[0], None, at) if len(owners) == 1 and owners[0].is_state else None
    if u.kind not in ("party", "pronoun") or u.possessive or (at and s.units[at - 1].low in ("neither", "nor")):
        return None
    owners = s.entities(at)
    return (owners[0], None, at) if len(owners) == 1 and owners[0].is_state else None


def _had_before(s: Sentence, at: int) -> bool:
    """Whether "and" joins the party at `at` to a clause on who has a mission: "X has an embassy in CITY and | Y is accredited"."""
    post = _post_before(s, at) if s.units[at - 1].low == "and" else None
    return post is not None and any(u.low in PRESENT for u in s.units[max(0, post - 3) : post])


def owner_of_interests_in(s: Sentence, group: int) -> tuple[Entity, ...]:
    """Y of "X's (Xian) interests in Y" right before a verb group."""
    if group < 4 or [u.low for u in s.units[group - 3 : group - 1]] != ["interests", "in"]:
        return ()
    u, owner = s.units[group - 1], s.units[group - 4]
    named = u.kind == "party" and not u.person and not u.possessive and (owner.kind == "adjective" or owner.possessive)
    return tuple(v for v in u.values if v.is_state) if named else ()


def _post_before(s: Sentence, group: int) -> int | None:
    return next((j for j in range(group - 1, max(-1, group - 8), -1) if s.units[j].kind == "mission"), None)


def post_owner(s: Sentence, group: int) -> tuple[Entity, City, int] | None:
    """(whose, where, the first unit) of the one mission with a city that ends right before a verb group."""
    at = _post_before(s, group)
    return _of_post(s, at, group) if at is not None else None


def _of_post(s: Sentence, at: int, group: int) -> tuple[Entity, City, int] | None:
    holder = genitive_before(s.units, at)
    posts, end = parse_posts(s, holder if holder is not None else at)
    if len(posts) != 1 or posts[0].city is None or not _reaches(s, end, group):
        return None
    sender = s.entities(holder) if holder is not None else (posts[0].sender,) if posts[0].sender else ()
    return (sender[0], posts[0].city, holder if holder is not None else at) if len(sender) == 1 else None


def _reaches(s: Sentence, end: int, group: int) -> bool:
    """Whether nothing but a comma or the city's state stands between the post and its verb: "in Jakarta, Indonesia, is"."""
    return (
        all(u.low == "," or (u.kind == "party" and not u.person and not u.group) for u in s.units[end:group]) and group - end <= 3
    )


def envoy_at(s: Sentence, group: int) -> tuple[Entity, City | None, int] | None:
    """ "The Peruvian ambassador to Kenya (in Nairobi)": whose, the seat, and the first unit."""
    lower = clause_bounds(s.units, group)[0]
    at = next((j for j in range(group - 1, lower - 1, -1) if s.units[j].head in ENVOYS or s.units[j].low in ENVOYS), None)
    if at is None:
        return None
    owners, begin, k = s.entities(at) if s.units[at].kind in ("party", "office") else (), at, at + 1
    if not owners and at and s.units[at - 1].kind in ("adjective", "party"):
        owners, begin = s.entities(at - 1), at - 1
    if len(owners) != 1:
        return None
    seat: City | None = None
    while k < group:
        if s.units[k].low not in ("in", "to", "(", ")", "resident", "based", ","):
            return None
        if s.units[k].low in ("in", "to"):
            city = read_city(s, k + 1, strict=False)
            if city is None or city[1] > group:
                return None
            seat = seat if seat is not None and not seat.is_state else city[0]
            k = city[1]
        else:
            k += 1
    return (owners[0], seat, begin) if seat is not None else None
