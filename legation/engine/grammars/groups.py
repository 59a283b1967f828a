"""Group claims: "like all other states in the Americas apart from Canada and Mexico". Never expanded to members."""

from __future__ import annotations

from legation.engine.main_subjects import main_subject, subject_ahead
from legation.engine.sentence import Sentence
from legation.model import Claim, Entity

QUANTIFIERS = frozenset("all every most many several other".split())
EXCEPT = (
    ("apart", "from"),
    ("except", "for"),
    ("except",),
    ("with", "the", "exception", "of"),
    ("other", "than"),
    ("save",),
    ("save", "for"),
    ("excluding",),
    ("but", "not"),
)
GROUP_NOUNS = frozenset(
    "states countries nations governments members republics neighbors neighbours state country nation government member republic "
    "neighbor neighbour".split()
)


def read_groups(s: Sentence, last: Sentence | None) -> None:
    """A likeness clause shares the event of its sentence with a group, without its date."""
    for i, u in enumerate(s.units):
        n = (
            1
            if u.low == "like" or (u.low == "with" and i and s.units[i - 1].low in ("along", "together"))
            else 2
            if u.low == "as" and i + 1 < len(s.units) and s.units[i + 1].low in ("did", "had", "have", "do", "with")
            else 0
        )
        if not n or i + n + 1 >= len(s.units) or s.units[i + n].low not in QUANTIFIERS:
            continue
        i += n - 1
        j = i + 2
        while j < len(s.units) and j <= i + 5 and s.units[j].low not in GROUP_NOUNS:
            j += 1
        if j >= len(s.units) or s.units[j].low not in GROUP_NOUNS:
            continue
        exceptions, over_end, end = _exceptions(s, j + 1)
        event = next((c for at, c in sorted(s.places.items()) if c.modality.counts), None)
        if event is None:
            s.gap("like", "group claim: no event found that the group shares")
            continue
        shared = ("actor" if _suffers(s, i, event) else "recipient", "topic", "via")
        roles = [(r, v) for r, v in event.roles if r in shared]
        quantifier = s.text(i + 1, j)
        s.claim(
            event.kind,
            roles,
            event.rule,
            (i, end),
            modality=event.modality,
            quantifier=quantifier,
            over=s.text(j, over_end),
            exceptions=exceptions,
        )


def _suffers(s: Sentence, group: int, event: Claim) -> bool:
    """Whether the subject that the group is likened to is done to: "Like other isles, | Malta gets aid from Peru"."""
    at = subject_ahead(s.units, 0) if group <= 1 else main_subject(s.units, group)
    return bool(set(s.entities(at)) & set(event.values("recipient")))


def _exceptions(s: Sentence, k: int) -> tuple[tuple[Entity, ...], int, int]:
    """The states excepted, the end of the group's own phrase, and the end of the whole."""
    for j in range(k, min(len(s.units), k + 7)):
        for words in EXCEPT:
            if tuple(u.low for u in s.units[j : j + len(words)]) == words:
                m = j + len(words)
                if m < len(s.units) and s.units[m].kind == "party":
                    return s.units[m].values, j, m + 1
        if s.units[j].low == ",":
            return (), j, j
    return (), k, k
