"""Who has which mission where: "X has an embassy in A and consulates in B and C", "the embassy of X is in A".

Only what stands now, or for a time that is told, makes a mission: "had an embassy" alone does not say until when.
"""

from __future__ import annotations

import re
from dataclasses import replace

from legation.dates import PartialDate
from legation.engine.clauses import clause_bounds
from legation.engine.grammars.mission_cities import City, read_city, settle
from legation.engine.grammars.mission_claims import add_post, claim_post, may_have
from legation.engine.grammars.mission_lines import read_line
from legation.engine.grammars.mission_lists import parse_posts
from legation.engine.grammars.mission_nouns import DELEGATIONS, Post
from legation.engine.grammars.mission_places import read_places
from legation.engine.phrases import genitive_before
from legation.engine.plain import told_plainly
from legation.engine.sentence import Sentence
from legation.engine.subjects import find_subject
from legation.engine.when import interval_of, over, to_when
from legation.model import Entity

PRESENT = frozenset(
    "has have having maintains maintain operates operate keeps keep runs run possesses possess retains retain holds hold sustains".split()
)
PAST = frozenset("had maintained operated kept ran".split())
SKIPPED = frozenset("also currently presently still now each both already officially additionally only today".split())
UNREAL = frozenset(
    "if unless whether could would should may might will shall must can cannot to not never nor neither no without plans planned intends".split()
)
MUTUAL = re.compile(
    r"^\s*(?:located |based )?(?:in|to|within) (?:(?:the )?(?:each )?other|one another|(?:their|the|its|both)? ?respective|both|each country|either)\b"
)
RANKED = frozenset(("Embassy", "HighCommission"))
EACH_OTHERS = frozenset("in the other each others country capital capitals 's resident".split())
_STATES = frozenset("countries states nations country state nation".split())


def read_missions(s: Sentence) -> None:
    """Missions told by a verb of having, by a verb of standing, by "there is", or by a line of a list."""
    if not any(u.kind == "mission" or u.low in DELEGATIONS for u in s.units):
        return
    for i, u in enumerate(s.units):
        if u.low in PRESENT | PAST:
            _read_having(s, i)
        elif u.kind == "mission" and not read_line(s, i):
            _read_standing(s, i)
        elif u.low == "there" and i + 2 < len(s.units) and s.units[i + 1].low in ("is", "are", "has", "have"):
            sender: Entity | None = None
            for post in parse_posts(s, i + 2 + (s.units[i + 2].low in SKIPPED | {"been"}))[0]:
                sender = post.sender or sender or _told_sender(s)  # "a Cuban embassy in A and a consulate in B"
                if sender is not None and post.city is not None:
                    add_post(s, post, (sender,), i, None)


def _told_sender(s: Sentence) -> Entity | None:
    """Whose missions the sentence told of right before: "X has an embassy in A and there are consulates in B"."""
    last = s.claims[-1] if s.claims else None
    owner = last.values("sender") if last is not None and last.rule == "mission-list" else ()
    return owner[0] if owner and isinstance(owner[0], Entity) else None


def past_fillers(s: Sentence, k: int) -> int:
    """The first unit from k on that is no filler ("has | currently also | an embassy")."""
    while k < len(s.units) and s.units[k].low in SKIPPED:
        k += 1
    return k


def _read_having(s: Sentence, i: int) -> None:
    """ "X has (has maintained, had ... until 1975) MISSIONS"."""
    verb, k = i, past_fillers(s, i + 1)
    past = s.units[i].low in PAST
    if not past and s.units[i].low in ("has", "have") and k < len(s.units) and s.units[k].low in PAST:
        k += 1
    elif past and i and any(u.low in ("has", "have", "been", "is", "are", "was", "were") for u in s.units[max(0, i - 2) : i]):
        return
    if k + 1 < len(s.units) and s.units[k].low == "and" and s.units[k + 1].kind == "mission":
        k += 1  # "has and embassy"
    posts, end = parse_posts(s, k)
    if not posts:
        posts, end = _one_too(s, k)
    subject = _subject(s, verb) if posts else None
    if subject is None or not told_plainly(s, subject[1]):
        return
    start, stop = interval_after(s, verb, end)
    owners, begin = subject
    posts = [p for p in _of_certain_kind(s, posts) if not p.non_resident and (p.sender is None or p.sender in owners)]
    if past and stop is None:  # "had an embassy in CITY, which closed in 1990" tells till when
        posts = [p for p in posts if p.closed is not None]
    if len(owners) == 2 and len(posts) == 1 and posts[0].city is None and (seats := _told_each(s, owners, end)):
        for owner, (city, after) in seats:
            add_post(s, replace(posts[0], end=after, city=city), (owner,), begin, None, (start, stop))
        return
    if len(owners) == 2 and is_mutual(s, posts, end):
        for sender, host in (owners, owners[::-1]):
            for post in posts:
                if may_have(post.kind, sender, host):
                    claim_post(s, post, sender, host, None, begin, (start, stop))
        return
    known: Entity | None = None
    states = {p.city.state for p in posts if p.city is not None and p.city.is_state}
    for post in posts:
        where = add_post(s, post, owners, begin, known, (start, stop))
        if not (post.city is not None and post.city.is_state and (known is not None or len(states) > 1)):
            known = where or known  # "in Nice, Monaco and Lyon": where Nice lies


def _told_each(s: Sentence, owners: tuple[Entity, ...], k: int) -> list[tuple[Entity, tuple[City, int]]]:
    """Each state with the city of its mission and the unit after: "both have embassies, Peru in Santiago | and Chile in Lima"."""
    while k < len(s.units) and s.units[k].low in EACH_OTHERS:
        k += 1
    found: list[tuple[Entity, tuple[City, int]]] = []
    while k + 2 < len(s.units) and s.units[k].low in (",", "and", ":", ";", "that", "of", "those"):
        k += 1
        named = s.units[k].kind == "party" and len(s.units[k].values) == 1 and s.units[k].values[0] in owners
        if named and s.units[k + 1].low == "in" and (city := read_city(s, k + 2, strict=False)) is not None:
            found.append((s.units[k].values[0], city))
            k = city[1]
    return found if {owner for owner, _ in found} == set(owners) and len(found) == 2 else []


def _of_certain_kind(s: Sentence, posts: list[Post]) -> list[Post]:
    """The missions without those of which it is not told who has which: "embassies or consulates in A", "embassies and high commissions in A".

    No state has both an embassy and a high commission in one place.
    """
    if len(posts) < 2:
        return posts
    if any(u.low == "or" and posts[0].begin < k < posts[-1].begin for k, u in enumerate(s.units)):
        return []
    kinds: dict[City | None, set[str]] = {}
    for post in posts:
        kinds.setdefault(post.city, set()).add(post.kind)
    return [p for p in posts if p.kind not in RANKED or not kinds[p.city] >= RANKED]


def _one_too(s: Sentence, k: int) -> tuple[list[Post], int]:
    """ "... and Y has one in B": one of the kind named last."""
    before = [u for u in s.units[:k] if u.kind == "mission"]
    if not before or k + 1 >= len(s.units) or s.units[k].low not in ("one", "another") or s.units[k + 1].low != "in":
        return [], k
    city = read_city(s, k + 2, strict=False)
    return ([Post(before[-1].head, k, city[1], city[0])], city[1]) if city is not None else ([], k)


def _subject(s: Sentence, verb: int) -> tuple[tuple[Entity, ...], int] | None:
    """The states that have the missions and the first unit of the clause; None where it is denied, unreal or unclear."""
    lower = clause_bounds(s.units, verb)[0]
    if (one := _one_of(s, verb)) is not None:
        return s.entities(one), one
    begin = verb
    while begin > 0 and s.units[begin - 1].low in SKIPPED | {"who", "which"} and s.units[begin - 1].kind == "word":
        begin -= 1
    at, _ = find_subject(s.units, begin, lower)
    if begin > 0 and s.units[begin - 1].kind in ("party", "pronoun") and (at is None or s.units[verb].low == "having"):
        at = begin - 1
    elif begin > 0 and s.units[begin - 1].low == "and" and (at is None or s.units[at].kind not in ("party", "pronoun")):
        at = _earlier_subject(s, begin)
    apart = at is not None and 2 < at < verb - 1 and s.units[at + 1].low in ("that", "which")
    if at is not None and apart and s.units[at - 1].low == "," and s.units[at - 2].kind == "place":
        at = _earlier_subject(s, at)  # "X has an embassy in Vienna, Austria that is accredited to Y and has a consulate"
    if at is None or s.units[at].kind not in ("party", "pronoun") or s.units[at].possessive or s.units[at].person:
        return None
    u = s.units[at]
    joint = max((k for k in range(at + 1, verb) if s.units[k].low in ("and", "but", ",")), default=at)
    if any(w.low in UNREAL for w in s.units[joint + 1 : verb]) or any(
        w.low in ("if", "unless", "whether") for w in s.units[max(0, at - 3) : at]
    ):
        return None
    if re.match(r"(?:neither|either|not|none|no)\b", s.passage.text[u.begin :], re.IGNORECASE) or (
        at and s.units[at - 1].low in ("neither", "nor", "of", "with") and s.units[verb].low != "having"
    ):
        return None
    owners = tuple(e for e in s.entities(at))
    if u.group and len(owners) > 1 and at > 1 and s.units[at - 1].low == "," and s.units[at - 2].kind == "place":
        owners = owners[-1:]  # "... in Havana, Cuba and Peru has ..."
    return (owners, at) if owners and all(o.is_state or o.kind == "IntergovernmentalOrganization" for o in owners) else None


def _one_of(s: Sentence, verb: int) -> int | None:
    """The subject of "X is one of (only) six states to have (that have) an embassy"."""
    if verb < 4 or s.units[verb - 1].low not in ("to", "that", "which") or s.units[verb - 2].low not in _STATES:
        return None
    be = next((k for k in range(verb - 3, max(0, verb - 11), -1) if s.units[k].low in ("is", "are", "remains")), None)
    between = {u.low for u in s.units[be:verb]} if be is not None else set()
    if be is None or not between & {"one", "among", "only", "first", "few"} or between & {"not", "no", ",", ";"}:
        return None
    k = be - 1
    while k > 0 and s.units[k].low in SKIPPED:
        k -= 1
    u = s.units[k]
    named = u.kind == "party" and not u.possessive and not u.person and (k == 0 or s.units[k - 1].low not in ("of", "in", "with"))
    return k if named and all(e.is_state for e in s.entities(k)) else None


def _earlier_subject(s: Sentence, verb: int) -> int | None:
    """The subject of the nearest verb of having or being to the left: "X is accredited ... and maintains ..."."""
    for k in range(verb - 2, -1, -1):
        if (
            s.units[k].kind in ("party", "pronoun")
            and not s.units[k].possessive
            and (k == 0 or s.units[k - 1].low in (",", "and", "while", "the", ";", "but"))
        ):
            j = k + 1
            while j < verb and s.units[j].low in SKIPPED:
                j += 1
            if s.units[j].low in PRESENT | {"is", "are"}:
                return k
    return None


def is_mutual(s: Sentence, posts: list[Post], end: int) -> bool:
    """ "embassies in each other's capitals", "resident embassies": of the two, each in the other."""
    if not posts or any(p.city is not None for p in posts):
        return False
    tail = s.passage.text[s.units[end - 1].end :]
    return bool(MUTUAL.match(tail)) or (not tail.strip(" .;") and all(s.units[p.end - 1].low.endswith("s") for p in posts))


def interval_after(s: Sentence, verb: int, end: int) -> tuple[PartialDate | None, PartialDate | None]:
    """The time told right after the list or at the sentence's opening; an event's date is none."""
    first = clause_bounds(s.units, verb)[0] == 0
    opening = range(0, min(3, verb)) if first else range(0)
    for j in (*range(end, min(len(s.units), end + 3)), *opening):
        u = s.units[j]
        if u.kind == "date" and u.mention is not None and u.mention.form in ("since", "until", "from-to", "between"):
            return interval_of(over(to_when(s, j)))
    return None, None


def _read_standing(s: Sentence, i: int) -> None:
    """ "X's embassy (in Y) is (located) in CITY", "the embassy of X is in CITY"."""
    k, sender, told = i + 1, None, None
    owner = genitive_before(s.units, i)
    if owner is not None and len(s.entities(owner)) == 1:
        sender = s.entities(owner)[0]
    while (
        k + 1 < len(s.units)
        and s.units[k].low in ("of", "in", "to")
        and (n := k + 1 + (s.units[k + 1].low == "the")) < len(s.units)
        and s.units[n].kind == "party"
    ):
        if len(s.units[n].values) != 1:
            return
        if s.units[k].low == "of" and sender is None:
            sender = s.units[n].values[0]
        else:
            told = s.units[n].values[0]
        k = n + 1
    sender = sender or _told_sender(s)  # "the embassy of X is in A and its consulates are in B and C"
    if sender is None or k + 1 >= len(s.units) or s.units[k].low not in ("is", "are"):
        return
    k += 1
    while k < len(s.units) and s.units[k].low in SKIPPED | {"located", "based", "situated", "found", "headquartered", "housed"}:
        k += 1
    cities = read_places(s, k)[0] if k < len(s.units) and s.units[k].low == "in" else []
    begin = owner if owner is not None else i
    for city, end in cities if s.units[k - 1].low != "is" else cities[:1]:
        if city.is_state or (told is not None and settle(s, city, told, near=False)[1] != told):
            return  # an embassy to one state that stands in another
        add_post(s, Post(s.units[i].head, begin, end, city), (sender,), begin, told)
