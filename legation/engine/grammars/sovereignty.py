"""Who ruled over whom: "belonged to the Spanish Empire until ...", "when the British occupation ended"."""

from __future__ import annotations

from legation.dates import PartialDate, parse_edtf
from legation.engine.clauses import clause_bounds
from legation.engine.phrases import genitive_before, noun_phrase_start
from legation.engine.sentence import Sentence, When
from legation.engine.stance_words import ASKED, DENYING, PLANNED
from legation.engine.subjects import find_subject
from legation.engine.voice import group_start
from legation.engine.when import interval_of, to_when
from legation.engine.words import forms_of
from legation.model import Entity, Ref, Term, Value

BELONGING = frozenset(
    "belonged belong part province colony colonies possession possessions territory protectorate provinces ruled governed colonized "
    "administered subject occupied".split()
)
BY = frozenset("ruled governed colonized administered occupied".split())
VIEWS = ("recogn", "consider", "regard", "view", "see", "saw", "treat", "claim", "describ", "accept", "acknowledg")
KINDS = {
    "occupied": "OccupationKind",
    "colony": "Colony",
    "colonies": "Colony",
    "colonized": "Colony",
    "protectorate": "Protectorate",
}
UNTOLD = frozenset("ruled governed administered subject".split())
"""What does not say whether it was a part, a colony or a protectorate."""

RULE = frozenset("rule control administration sovereignty domination suzerainty".split())
COMING = frozenset("was were remained remain came fell stayed been is are lived".split())
PARTIAL = frozenset("southern northern eastern western insular mainland central coastal upper lower half most".split())
WISHED = PLANNED | ASKED | DENYING | frozenset(forms_of("call name label declare fear reject dream"))
UNREAL = frozenset("not never nearly almost claimed claims alleged should could would might may".split())


def read_belonging(s: Sentence) -> None:
    """One claim per polity; an end that the text gives for one of them ("until Peru's independence in 1821") is that one's only."""
    for i, u in enumerate(s.units):
        if u.low in RULE:
            _read_rule(s, i)
        if u.low not in BELONGING:
            continue
        sovereign = _sovereign(s, i) or _adjective_before(s, i)
        subject, _ = find_subject(s.units, _verb_start(s, i), clause_bounds(s.units, i)[0])
        polities = [e for e in s.entities(subject) if e.is_state] if subject is not None else []
        if (
            sovereign is None
            or not polities
            or sovereign[0] in polities
            or any(w.low in UNREAL for w in s.units[max(0, i - 4) : i])
            or _only_viewed(s, i)
            or _only_wished(s, i)
        ):
            continue
        until, whose, end = _until(s, sovereign[1] + 1)
        for polity in polities:
            stop = until if not whose or polity in whose else None
            roles: list[tuple[str, Value | Ref]] = [("polity", polity), ("sovereign", sovereign[0])]
            if u.low not in UNTOLD:
                roles.append(("kind", Term(KINDS.get(u.low, "PartOf"))))
            s.claim("Sovereignty", roles, "belonged-to", (subject if subject is not None else i, end), stop=stop)


def _read_rule(s: Sentence, i: int) -> None:
    """ "Malta was under British (colonial) rule from 1800 to 1964"."""
    units = s.units
    k = i - 1 - (units[i - 1].low in ("colonial", "imperial", "military", "direct", "foreign"))
    if k < 2 or units[k].kind != "adjective" or len(units[k].values) != 1 or units[k - 1].low not in ("under", "the", "to"):
        return
    verb = next((j for j in range(k - 1, max(0, k - 5), -1) if units[j].low in COMING), None)
    if verb is None or "under" not in (u.low for u in units[verb:k]):
        return
    begin = clause_bounds(units, verb)[0]
    if any(u.low in UNREAL or u.low in ("if", "that") for u in units[max(0, begin - 1) : k]):
        return
    subject, _ = find_subject(units, group_start(units, verb), begin)
    polities = [e for e in s.entities(subject) if e.is_state] if subject is not None else []
    sovereign = units[k].values[0]
    if subject is None or not sovereign.is_state or sovereign in polities or _only_part(s, subject):
        return
    at = i + 1 + (i + 1 < len(units) and units[i + 1].low in ("from", "until", "in", "since", "between"))
    when = to_when(s, at) if at < len(units) and units[at].kind == "date" else None
    start, stop = _ends_of(when)
    if when is not None and start is None and stop is None and units[verb].low in ("came", "fell"):
        start = when.date
    for polity in polities:
        roles: list[tuple[str, Value | Ref]] = [("polity", polity), ("sovereign", sovereign)]
        s.claim("Sovereignty", roles, "under-rule", (subject, at + 1 if when is not None else i + 1), start=start, stop=stop)


def _only_part(s: Sentence, subject: int) -> bool:
    """ "parts of Peru", "southern Peru": not the whole of it."""
    start = noun_phrase_start(s.units, subject)
    return s.units[start - 1].low == "of" or any(u.low in PARTIAL for u in s.units[max(0, start - 1) : subject])


def _ends_of(when: When | None) -> tuple[PartialDate | None, PartialDate | None]:
    """The start and end of a rule; one that held "between 1561 and 1721" held from the one to the other."""
    if when is not None and when.form == "between" and ".." in when.date.edtf:
        first, last = when.date.edtf.strip("[]").split("..")
        return (parse_edtf(first) if first else None), (parse_edtf(last) if last else None)
    return interval_of(when)


def _only_viewed(s: Sentence, i: int) -> bool:
    """ "recognized X as part of Y": what someone takes it for."""
    as_ = next((k for k in range(i - 1, max(0, i - 4), -1) if s.units[k].low == "as"), None)
    return as_ is not None and any(u.kind == "word" and u.low.startswith(VIEWS) for u in s.units[max(0, as_ - 16) : as_])


def _only_wished(s: Sentence, i: int) -> bool:
    """ "was expected to become part of Y", "called X a part of Y": what someone wished or said."""
    begin = clause_bounds(s.units, i)[0]
    before = [u.low for u in s.units[max(begin, i - 8) : i] if u.kind == "word"]
    return any(w in WISHED for w in before)


def _verb_start(s: Sentence, i: int) -> int:
    k = i
    while (
        k > 0
        and s.units[k - 1].kind in ("word", "adjective")
        and s.units[k - 1].low
        in (
            s.units[k - 1].low if s.units[k - 1].kind == "adjective" else "was",
            *("was", "were", "been", "a", "an", "the", "as", "had", "once", "both", "also", "formerly", "spanish", "british"),
            *("formed", "made", "up", "remained", "long", "an", "integral", "all", "each", "constituted", "overseas"),
        )
    ):
        k -= 1
    return k


def _sovereign(s: Sentence, i: int) -> tuple[Entity, int] | None:
    low = s.units[i].low
    joint = "to" if low in ("belonged", "belong", "subject") else "by" if low in BY else "of"
    if i + 1 >= len(s.units) or s.units[i + 1].low != joint:
        return None
    if low in BY and s.units[i - 1].low not in ("was", "were", "been", "both", "once", "long", "formerly"):
        return None
    for k in range(i + 2, min(len(s.units), i + 5)):
        u = s.units[k]
        if u.kind == "party" and len(u.values) == 1 and u.values[0].is_state:
            return u.values[0], k
        if u.low != "the":
            return None
    return None


def _adjective_before(s: Sentence, i: int) -> tuple[Entity, int] | None:
    """ "a British colony": whose it was stands before the noun."""
    u = s.units[i - 1] if i else None
    if u is None or s.units[i].low not in KINDS or u.kind != "adjective" or len(u.values) != 1 or not u.values[0].is_state:
        return None
    linked = any(w.low in ("was", "were", "remained", "became", "been") for w in s.units[max(0, i - 5) : i])
    return (u.values[0], i) if linked else None


def _until(s: Sentence, k: int) -> tuple[PartialDate | None, tuple[Entity, ...], int]:
    """The end, whose it is (all, if nobody's), and the unit after it."""
    for j in range(k, min(len(s.units), k + 3)):
        if s.units[j].low != "until":
            continue
        for d in range(j + 1, min(len(s.units), j + 7)):
            if s.units[d].kind == "date":
                when = to_when(s, d)
                whose = next((s.units[x].values for x in range(j + 1, d) if s.units[x].kind in ("party", "adjective")), ())
                return (_plain(when) if when else None), whose, d + 1
    if k < len(s.units) and s.units[k].kind == "date" and (when := to_when(s, k)) is not None and when.form == "until":
        return _plain(when), (), k + 1
    return None, (), k


def _plain(when: When) -> PartialDate:
    return when.date


def read_occupation_end(s: Sentence) -> None:
    """ "the American occupation ended in 1902": an occupation with its end; of whom, from "of X" or the main clause."""
    for i, u in enumerate(s.units):
        if u.low != "occupation" or i + 1 >= len(s.units):
            continue
        of = i + 2 if s.units[i + 1].low == "of" and i + 2 < len(s.units) and s.units[i + 2].kind == "party" else None
        verb = (of or i) + 1
        if verb >= len(s.units) or s.units[verb].low not in ("ended", "ceased", "finished", "ends"):
            continue
        g = genitive_before(s.units, i)
        sovereign = s.entities(g) if g is not None else ()
        polity = s.entities(of) if of is not None else _main_party(s, i, sovereign)
        if len(sovereign) != 1 or len(polity) != 1:
            s.gap("occupation", "Sovereignty: occupier or occupied not found")
            continue
        when = _end_date(s, i, verb)
        roles: list[tuple[str, Value | Ref]] = [
            ("polity", polity[0]),
            ("sovereign", sovereign[0]),
            ("kind", Term("OccupationKind")),
        ]
        s.claim(
            "Sovereignty",
            roles,
            "occupation-ended",
            (min(g if g is not None else i, when.unit if when and when.unit is not None else i), verb + 1),
            stop=when.date if when else None,
        )


def _main_party(s: Sentence, i: int, sovereign: tuple[Entity, ...]) -> tuple[Entity, ...]:
    for k in range(clause_bounds(s.units, i)[0] - 1, -1, -1):
        u = s.units[k]
        if (
            u.kind == "party"
            and not u.possessive
            and len(u.values) == 1
            and u.values[0] not in sovereign
            and u.values[0].is_state
        ):
            return u.values
    return ()


def _end_date(s: Sentence, i: int, verb: int) -> When | None:
    begin, end = clause_bounds(s.units, i)
    before = begin - 2 - (begin >= 3 and s.units[begin - 2].low == ",")
    for j in [*range(verb + 1, min(end, verb + 4)), *([before] if begin >= 2 and s.units[begin - 1].low == "when" else [])]:
        if s.units[j].kind == "date":
            return to_when(s, j)
    return None
