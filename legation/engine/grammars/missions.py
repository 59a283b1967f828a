"""Who has which mission where: "X has an embassy in A and consulates in B and C", "the embassy of X is in A".

Only what stands now, or for a time that is told, makes a mission: "had an embassy" alone does not say until when.
"""

from __future__ import annotations

import re
from dataclasses import replace

from legation.dates import PartialDate
from legation.engine.clauses import clause_bounds
from legation.engine.grammars.mission_cities import City, read_city, settle
from legation.engine.grammars.mission_lists import DELEGATIONS, Post, parse_posts, read_places
from legation.engine.phrases import genitive_before
from legation.engine.plain import told_plainly
from legation.engine.sentence import Sentence
from legation.engine.subjects import find_subject
from legation.engine.when import interval_of, to_when
from legation.model import Claim, Entity, PassageKind, Value

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
NEAR = frozenset(("Consulate", "ConsulateGeneral", "HonoraryConsulate", "TradeOffice"))
RANKED = frozenset(("Embassy", "HighCommission"))
_AFTER_BARE = frozenset(". ; , while and since throughout across scattered spread around distributed".split())
_STATES = frozenset("countries states nations country state nation".split())
PAST_HEADING = re.compile(r"\b(?:former|closed|defunct|historical|past)\b", re.IGNORECASE)


def read_missions(s: Sentence) -> None:
    """Missions told by a verb of having, by a verb of standing, by "there is", or by a line of a list."""
    if not any(u.kind == "mission" or u.low in DELEGATIONS for u in s.units):
        return
    for i, u in enumerate(s.units):
        if u.low in PRESENT | PAST:
            _read_having(s, i)
        elif u.kind == "mission" and not _read_line(s, i):
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
    if len(owners) == 2 and is_mutual(s, posts, end):
        for sender, host in (owners, owners[::-1]):
            for post in posts:
                if _may_have(post.kind, sender, host):
                    claim_post(s, post, sender, host, None, begin, (start, stop))
        return
    known: Entity | None = None
    states = {p.city.state for p in posts if p.city is not None and p.city.is_state}
    for post in posts:
        where = add_post(s, post, owners, begin, known, (start, stop))
        if not (post.city is not None and post.city.is_state and (known is not None or len(states) > 1)):
            known = where or known  # "in Nice, Monaco and Lyon": where Nice lies


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


def add_post(
    s: Sentence,
    post: Post,
    owners: tuple[Entity, ...],
    begin: int,
    expected: Entity | None,
    time: tuple[PartialDate | None, PartialDate | None] = (None, None),
) -> Entity | None:
    """Claim a mission of each owner outside the host's state; returns the host, for the cities that follow."""
    other = s.ctx.other(owners)
    if post.city is None:
        if other is None or len(owners) > 1 or post.kind == "Delegation" or not _bare_end(s, post):
            return None
        claim_post(s, post, owners[0], other, None, begin, time)
        return other
    if len(owners) > 1:
        city, host = settle(s, post.city, None, near=False)
        owners = tuple(o for o in owners if o != host)
    else:
        city, host = settle(s, post.city, expected or other, near=expected is not None and post.kind in NEAR)
        if host in owners and post.city.state is None and not post.city.candidates:
            return None
    for owner in owners:
        if host is not None and host != owner and _may_have(post.kind, owner, host):
            claim_post(s, post, owner, host, city, begin, time)
    return host


def _may_have(kind: str, owner: Entity, host: Entity) -> bool:
    """Whether such a mission is possible: states have embassies; a delegation is of or to an organization."""
    if kind in ("Delegation", "PermanentMission"):
        return kind == "PermanentMission" or not (host.is_state and owner.is_state)
    return owner.is_state


def _bare_end(s: Sentence, post: Post) -> bool:
    """Whether nothing says where a mission without a city is: "X has an embassy." in an article on the two."""
    return post.end >= len(s.units) or s.units[post.end].low in _AFTER_BARE


def claim_post(
    s: Sentence,
    post: Post,
    sender: Entity,
    host: Entity,
    city: Entity | None,
    begin: int,
    time: tuple[PartialDate | None, PartialDate | None],
) -> Claim:
    roles: list[tuple[str, Value]] = [("sender", sender), ("host", host)]
    if city is not None:
        roles.append(("city", city))
    kind = "PermanentMission" if post.kind == "Delegation" else post.kind
    span = min(begin, post.begin), max(post.end, begin + 1)
    ended = to_when(s, post.closed) if post.closed is not None else None
    time = (time[0], ended.date) if ended is not None else time
    claim = s.claim(kind, roles, "mission-list", span, start=time[0], stop=time[1])
    s.ctx.missions["last"] = claim
    for event, date in (("MissionOpened", post.opened), ("MissionClosed", post.closed)):
        if date is not None:
            told: list[tuple[str, Value]] = [
                ("actor", sender),
                ("recipient", host),
                *(("place", c) for c in (city,) if c is not None),
            ]
            s.claim(event, told, "mission-list-opened", (post.begin, date + 1), when=to_when(s, date))
    return claim


def interval_after(s: Sentence, verb: int, end: int) -> tuple[PartialDate | None, PartialDate | None]:
    """The time told right after the list or at the sentence's opening; an event's date is none."""
    opening = range(0, min(3, verb)) if s.units[verb].low in PAST else range(0)
    for j in (*range(end, min(len(s.units), end + 3)), *opening):
        u = s.units[j]
        if u.kind == "date" and u.mention is not None and u.mention.form in ("since", "until", "from-to", "between"):
            return interval_of(to_when(s, j))
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


def _in_aside(s: Sentence, date: int) -> bool:
    """Whether what happened at the date is told beside the mission: ", opened in 1967", "(closed in 1967)"; not "was opened in 1967"."""
    k = date - 3
    while k > 0 and s.units[k].low in ("was", "were", "which", "that", "officially", "formally"):
        k -= 1
    return s.units[k].low in (",", "(") and s.passage.kind is not PassageKind.SENTENCE


def _read_line(s: Sentence, i: int) -> bool:
    """A line that is nothing but a mission: "Embassy of Cuba in Lima", "Lima (Embassy of Cuba)"; whether it is one."""
    if s.passage.kind not in (PassageKind.ITEM, PassageKind.CELL, PassageKind.SENTENCE, PassageKind.CAPTION) or i > 3:
        return False
    if any(PAST_HEADING.search(s.ctx.article.passages[h].text) for h in s.passage.headings):
        return False
    begin = next((k for k in range(i + 1) if s.units[k].low not in ("the", "*", "-", "•")), i)
    if s.passage.kind is PassageKind.CAPTION and any(u.low == "first" for u in s.units[:i]):
        return False
    posts, end = parse_posts(s, begin)
    if not posts or posts[0].sender is None or any(p.non_resident for p in posts):
        return False
    if posts[0].city is None and end < len(s.units) and s.units[end].low in (",", "–", "-", ":", "(") and len(posts) == 1:
        city = read_city(s, end + 1, strict=True)
        if city is None or city[0].is_state:
            return False
        posts, end = [Post(posts[0].kind, begin, city[1], city[0], posts[0].sender)], city[1]
    posts = [replace(p, sender=p.sender or posts[0].sender) for p in posts]  # "Peruvian embassy and a consulate in CITY"
    if any(date is not None and not _in_aside(s, date) for p in posts for date in (p.opened, p.closed)):
        return False  # "The Greek embassy in Riga was opened in 2005": an event
    if any(u.low not in (".", ")", "]") for u in s.units[end:]) or any(p.city is None for p in posts):
        return False
    for post in posts:
        if post.sender is not None:
            add_post(s, post, (post.sender,), begin, None)
    return True
