"""A mission that stands elsewhere than before: "the embassy, now in another location"."""

from __future__ import annotations

import re

from legation.dates import parse_edtf
from legation.engine.extras import mission_claim
from legation.engine.sentence import Sentence, When
from legation.engine.when import to_when
from legation.model import DateBasis, Ref

ELSEWHERE = re.compile(
    r"\bnow (?:located |housed |situated )?(?:in|at) (?:another|a new|a different|other) (?:location|building|place|premises|site|address|district|neighbou?rhood)\b"
)


def read_new_premises(s: Sentence) -> None:
    """The move lies between the last date told of the mission and the sentence's own."""
    m = ELSEWHERE.search(s.passage.text)
    if m is None:
        return
    at = next((i for i in range(len(s.units) - 1, -1, -1) if s.units[i].kind == "mission" and s.units[i].end <= m.start()), None)
    if at is None or (mission := mission_claim(s, at)) is None:
        s.gap("now in", "MissionMoved: which mission is not clear")
        return
    end = next((i for i, u in enumerate(s.units) if u.begin >= m.end()), len(s.units))
    now = next((w for i, u in enumerate(s.units) if u.kind == "date" and (w := to_when(s, i)) is not None), None)
    when = None
    if now is not None and s.ctx.last_date is not None and s.ctx.last_date.earliest is not None and now.date.latest is not None:
        first, last = s.ctx.last_date.earliest.year, now.date.latest.year
        when = When(parse_edtf(f"[{first:04}..{last:04}]"), DateBasis.DERIVED) if first < last else None
    roles = [("actor", v) for v in mission.values("sender")] + [("mission", Ref(mission.key))]
    s.claim("MissionMoved", roles, "new-premises", (at, end), when=when)
