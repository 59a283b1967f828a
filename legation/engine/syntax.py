"""Clauses without a parser: voice, subject, object and prepositional complements around a trigger.

Positions are indexes into a sentence's units. The aim is a small set of clause rules that hold for encyclopaedic English;
where they cannot tell, the answer is None and the rule that asked leaves a gap.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from legation.engine.lexicon import (
    ADVERBS,
    BE,
    DETERMINERS,
    EPITHETS,
    HAVE,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    ROLE_NOUNS,
    SUBORDINATORS,
)

if TYPE_CHECKING:
    from legation.engine.units import Unit

HARD = {";", ":", "—"}
RELATIVE = {"which", "who", "whom", "whose"}
CONJ = {"and", "but", "or", "yet"}
QUANTIFYING = {
    "amount",
    "amounts",
    "number",
    "numbers",
    "group",
    "series",
    "majority",
    "dozens",
    "hundreds",
    "thousands",
    "couple",
    "pair",
}
TEXTS = frozenset("resolution resolutions motion bill law text draft report petition article".split())
TIMES = frozenset(
    "war wars crisis conflict period era century decade year years time months summit conference meeting afterwards".split()
)
RANKED = {
    "nation",
    "country",
    "state",
    "power",
    "government",
    "republic",
    "one",
    "first",
    "second",
    "third",
    "last",
    "only",
    "member",
}
COUNTRIES = ("countries", "states", "nations", "governments", "country", "state", "nation", "government")
HELPING = ("help", "helps", "helped", "helping")
BECOMING = {"become", "became", "becomes", "becoming"}
OWNING = {"against": ("party", "adjective"), "of": ("party",), "over": ("party",)}  # "against French tests", "of Peru's role"
OPEN_LEFT = {"when", "while", "whereas", "although", "though", "because", "unless", "whether", "that", "where"}


@dataclass(slots=True)
class Voice:
    """How a verb stands: active, passive, participle (ing without auxiliary) or infinitive; `start` is its group's first unit."""

    kind: str
    start: int
    modal: str = ""  # the modal or "to" before it
    negated: bool = False


@dataclass(slots=True)
class Frame:
    """What stands around a trigger at units [begin, end)."""

    begin: int
    end: int
    voice: Voice
    clause: tuple[int, int]
    subject: int | None = None
    object: int | None = None  # a party, mission, people or office unit as direct object
    genitive: int | None = None
    preps: dict[str, list[int]] = field(default_factory=dict)
    inherited: bool = False  # the subject was taken over from an earlier verb
    conjunct: bool = False  # its subject is the first of two joined ones; the verb tells of the second too


def looks_verbal(units: Sequence[Unit], i: int) -> bool:
    """Whether the word at i is likely a finite verb or auxiliary (no part-of-speech tagger: endings and closed classes)."""
    u = units[i]
    if u.kind != "word":
        return False
    if u.low in BE or u.low in HAVE or u.low in MODALS or u.low in _DO:
        return True
    if i and units[i - 1].low in ("-", "–") and units[i - 1].end == u.begin:
        return False  # "Saudi-led"
    if u.low in _PAST or (u.low.endswith("ed") and len(u.low) > 4):
        prev = units[i - 1].low if i else ""
        return not (prev in DETERMINERS or prev in EPITHETS)
    return False


_PAST = frozenset(
    "became began broke brought built bought came cut dealt drew fell fought found fled froze gave went grew held kept laid led left lent lost made met overthrew paid "
    "rose saw sought sold sent set shot shut spoke spent stood took told threw won withdrew wrote said remains remain maintains maintain".split()
)


_DO = frozenset("did does do didn't doesn't don't".split())
_CONTRACTED = {
    f"{word}n't": word
    for word in (
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "would",
        "could",
        "should",
        "must",
        "might",
        "did",
        "does",
        "do",
    )
} | {"won't": "will", "can't": "can", "cannot": "can", "shan't": "shall"}


def voice_at(units: Sequence[Unit], i: int, tag: str) -> Voice | None:
    """The voice of the verb form at i, or None where the word is no verb here (a noun or an adjective)."""
    k, negated = i - 1, False
    while (
        k >= 0
        and units[k].kind == "word"
        and (units[k].low in ADVERBS or units[k].low in NEGATIONS or units[k].low.endswith("ly"))
        and not units[k].low.endswith("n't")
    ):
        negated |= units[k].low in NEGATIONS
        k -= 1
    prev = units[k].low if k >= 0 else ""
    if prev in _CONTRACTED:
        prev, negated = _CONTRACTED[prev], True
    start = k + 1
    if prev in BE and units[k].kind == "word":
        negated |= _auxiliaries_negated(units, k)
        modal = _modal_before(units, k)
        first = _group_start(units, k)
        if tag in ("past", "part"):
            return Voice("passive", first, modal, negated)
        if tag == "ing":
            return Voice("active", first, modal, negated)
        return None
    if prev in HAVE and tag in ("past", "part"):
        negated |= _auxiliaries_negated(units, k)
        return Voice("active", _group_start(units, k), _modal_before(units, k), negated)
    if prev in MODALS and tag in ("base", "past"):
        negated |= _auxiliaries_negated(units, k) or prev in NEGATIONS
        return Voice("active", k, prev, negated)
    if prev in ("did", "does", "do") and tag in ("base", "past"):
        return Voice("active", k, "", negated)
    if prev in HELPING and tag == "base":
        return Voice("active", _group_start(units, k), _modal_before(units, k), negated)  # "helped broker a truce"
    if prev == "to" and tag in ("base", "past"):
        negated |= k > 0 and units[k - 1].low in NEGATIONS
        return Voice("infinitive", k, "to", negated)
    if (
        k >= 0
        and start == i
        and (
            (units[k].kind == "word" and prev in DETERMINERS and not (prev == "that" and _after_noun(units, k, tag)))
            or (units[k].possessive)
            or (units[k].kind == "adjective")
        )
    ):
        return None
    if tag == "past" and start == i and prev in _PAST and units[k].kind == "word" and _before_named_noun(units, i):
        return None  # "sent captured Italian guns"
    if tag == "ing":
        return Voice("participle", start, "", negated)
    if tag in ("past", "s"):
        return Voice("active", start, "", negated)
    if (
        tag == "base"
        and k >= 0
        and (units[k].is_party or units[k].low in CONJ)
        and not units[k].possessive
        and (units[k].group or units[k].low in ("they", "and"))
    ):
        return Voice("active", start, "", negated)
    if tag == "base" and prev in ("relations", "ties"):
        return Voice("active", start, "", negated)  # "relations date back to 1970"
    return None


def _before_named_noun(units: Sequence[Unit], i: int) -> bool:
    """Whether the participle at i stands before a noun that a name qualifies."""
    return i + 2 < len(units) and units[i + 1].kind in ("adjective", "party") and units[i + 2].kind == "word"


def _after_noun(units: Sequence[Unit], k: int, tag: str) -> bool:
    """Whether the "that" at k begins a relative clause: "the states that broke off relations"."""
    noun = units[k - 1] if k else None
    return (
        tag in ("past", "s")
        and noun is not None
        and noun.kind in ("word", "people", "mission", "party")
        and not looks_verbal(units, k - 1)
        and noun.low not in PREPOSITIONS | ADVERBS | DETERMINERS
    )


def _auxiliaries_negated(units: Sequence[Unit], k: int) -> bool:
    while (
        k >= 0
        and units[k].kind == "word"
        and (
            units[k].low in BE
            or units[k].low in HAVE
            or units[k].low in MODALS
            or units[k].low in ADVERBS
            or units[k].low in NEGATIONS
        )
    ):
        if units[k].low in NEGATIONS:
            return True
        k -= 1
    return False


def _modal_before(units: Sequence[Unit], k: int) -> str:
    while (
        k >= 0
        and units[k].kind == "word"
        and (
            units[k].low in BE
            or units[k].low in HAVE
            or units[k].low in ADVERBS
            or units[k].low in MODALS
            or units[k].low == "to"
            or units[k].low in NEGATIONS
        )
    ):
        if units[k].low in MODALS or units[k].low == "to":
            return units[k].low
        k -= 1
    return ""


def _group_start(units: Sequence[Unit], k: int) -> int:
    while (
        k > 0
        and units[k - 1].kind == "word"
        and (
            units[k - 1].low in BE
            or units[k - 1].low in HAVE
            or units[k - 1].low in MODALS
            or units[k - 1].low in ADVERBS
            or units[k - 1].low in NEGATIONS
            or units[k - 1].low == "to"
        )
    ):
        k -= 1
    return k


def clause_bounds(units: Sequence[Unit], i: int) -> tuple[int, int]:
    """The clause around position i: units [begin, end)."""
    begin = i
    while begin > 0:
        if not _opens(units, begin - 1):
            begin -= 1
        elif (aside := _relative_aside(units, begin - 1, i)) is not None:
            begin = aside
        else:
            break
    end = i + 1
    while end < len(units) and not _closes(units, end):
        end += 1
    return begin, end


def _relative_aside(units: Sequence[Unit], k: int, i: int) -> int | None:
    """The comma before the relative pronoun at k, if its clause ends before i: "ties, which Kenya cut in 1974, were restored"."""
    if units[k].low not in ("which", "who") or k < 1 or units[k - 1].low != ",":
        return None
    comma = next((c for c in range(i - 1, k, -1) if units[c].low == ","), None)
    if comma is None or not any(looks_verbal(units, j) for j in range(k + 1, comma)):
        return None
    verb = comma + 1
    while verb < i and units[verb].low in ADVERBS:
        verb += 1
    return k - 1 if verb == i or looks_verbal(units, verb) else None


def _opens(units: Sequence[Unit], k: int) -> bool:
    u = units[k]
    if u.low in HARD:
        return True
    if u.kind != "word":
        return False
    if u.low in OPEN_LEFT or u.low in RELATIVE:
        return True
    return u.low == "but" or (u.low in ("and", "or") and k + 1 < len(units) and _starts_clause(units, k + 1))


def _starts_clause(units: Sequence[Unit], k: int) -> bool:
    """Whether a new subject and verb begin at k ("... and Peru closed ...", "... and in 1995, the embassy was closed")."""
    if (dated := _after_date(units, k)) is not None:
        return _has_verb(units, dated)
    if units[k].kind not in ("party", "pronoun", "people") or units[k].possessive:
        return False
    j = k + 1
    while j < len(units) and units[j].low in ADVERBS:
        j += 1
    return j < len(units) and looks_verbal(units, j)


def _after_date(units: Sequence[Unit], k: int) -> int | None:
    """The index after the date that begins at k ("in 1995," "on 3 May"), or None where none does."""
    j = k + (units[k].low in ("in", "on", "by"))
    if j >= len(units) or units[j].kind != "date":
        return None
    return j + 1 + (j + 1 < len(units) and units[j + 1].low == ",")


def _has_verb(units: Sequence[Unit], k: int) -> bool:
    """Whether a noun phrase at k is followed by its verb before a comma or another joint ends it."""
    for j in range(k, min(len(units), k + 9)):
        if units[j].kind == "punct" or units[j].low in CONJ:
            return False
        if looks_verbal(units, j):
            return j > k
    return False


def _abbreviates(units: Sequence[Unit], k: int) -> bool:
    """Whether the full stop at k belongs to an initial or a title inside the sentence: "Anna B. Smith", "Dr. Li"."""
    before = units[k - 1]
    last = before.low.split()[-1] if before.low else ""
    short = last.isalpha() and (len(last) == 1 or last in ("jr", "sr", "dr", "st", "gen", "col"))
    return short and before.end == units[k].begin and k + 1 < len(units)


def _closes(units: Sequence[Unit], k: int) -> bool:
    u = units[k]
    if u.low in HARD or (u.low in (".", "?", "!") and k > 0 and not _abbreviates(units, k)):
        return True
    if u.kind == "punct":
        nxt = units[k + 1] if k + 1 < len(units) else None
        return (
            u.low == ","
            and nxt is not None
            and nxt.kind == "word"
            and (
                nxt.low.endswith("ing")
                and nxt.low not in ("during", "including", "following", "beijing")
                or nxt.low in CONJ
                and k + 2 < len(units)
                and looks_verbal(units, k + 2)
                or nxt.low in CONJ
                and k + 2 < len(units)
                and _starts_clause(units, k + 2)
            )
        )
    if u.kind != "word":
        return False
    if u.low in RELATIVE or u.low in (
        "when",
        "while",
        "whereas",
        "although",
        "though",
        "because",
        "if",
        "unless",
        "but",
        "that",
        "where",
    ):
        return True
    if u.low in ("and", "or", "then") and k + 1 < len(units):
        return (
            looks_verbal(units, k + 1)
            or _starts_clause(units, k + 1)
            or (units[k + 1].low in ADVERBS and k + 2 < len(units) and looks_verbal(units, k + 2))
        )
    if u.low == "as" and k + 1 < len(units) and units[k + 1].kind == "office":
        return False  # "his first trip as president was to ..."
    if u.low in ("after", "before", "until", "since", "as", "once"):
        return (
            any(
                looks_verbal(units, j) or (units[j].kind == "word" and units[j].low.endswith("ing"))
                for j in range(k + 1, min(len(units), k + 5))
            )
            and units[k + 1].kind != "date"
        )
    return False


def noun_phrase_start(units: Sequence[Unit], i: int) -> int:
    """The first unit of the noun phrase whose head is at i."""
    k = i
    while k > 0:
        u = units[k - 1]
        if (
            k < i
            and units[k].kind == "word"
            and units[k].low in ("the", "a", "an", "this", "these", "those")
            and u.low not in ("all", "both")
        ):
            break
        if units[i].kind == "party" and (
            u.low in TIMES or (u.low.endswith("ing") and u.kind == "word" and u.low not in EPITHETS)
        ):
            break  # "during the Cold War Peru sided with ..."
        if u.kind == "word" and (u.low in DETERMINERS or u.low in EPITHETS or u.low in ("newly", "more", "most")):
            k -= 1
        elif u.kind in ("date", "place") and _qualifies(units, k - 1):
            k -= 1
        elif u.kind == "adjective" or (u.kind in ("party", "pronoun") and u.possessive) or u.kind == "quantity":
            k -= 1
        elif (
            u.kind == "word"
            and k - 1 > 0
            and u.low not in PREPOSITIONS
            and u.low not in CONJ
            and u.low not in SUBORDINATORS
            and not looks_verbal(units, k - 1)
            and u.low not in ADVERBS
            and u.low != "to"
        ):
            k -= 1
        else:
            break
    return k


def _qualifies(units: Sequence[Unit], k: int) -> bool:
    """Whether a date or place stands inside a noun phrase: "the 2005 Kashmir earthquake"."""
    u, before = units[k], units[k - 1] if k else None
    if u.kind == "date":
        return u.mention is not None and u.mention.form == "modifier"
    return before is not None and (before.low in DETERMINERS or (before.kind == "date" and _qualifies(units, k - 1)))


def find_subject(units: Sequence[Unit], v: int, lower: int = 0) -> tuple[int | None, bool]:
    """The head of the subject of a verb group that starts at v, and whether it was inherited from an earlier verb."""
    k = v - 1
    while k >= lower:
        u = units[k]
        if u.low in (")",):
            while k > lower and units[k].low != "(":
                k -= 1
            k -= 1
            continue
        if u.kind == "date" or (
            u.kind == "word" and (u.low in ADVERBS or u.low in ("on", "in", "respectively", "therefore", "however"))
        ):
            k -= 1
            continue
        if k == v - 1 and u.low in TEXTS and units[v].low.endswith("ing"):
            return k, False  # "voted for a resolution condemning ...": the text condemns
        if u.low == ",":
            opened = _parenthesis_start(units, k, lower)
            if opened is not None:
                k = opened - 1
                continue
            return _main_subject(units, lower, k), True
        if u.kind == "word" and u.low in CONJ:
            return _main_subject(units, lower, k), True
        if u.low in RELATIVE or u.low == "that":
            return _antecedent(units, k, lower), False
        if u.kind == "word" and u.low in SUBORDINATORS or u.low in HARD:
            return None, False
        if (
            u.kind == "word"
            and u.low.endswith("ing")
            and k > lower
            and units[k - 1].kind == "party"
            and not units[k - 1].possessive
        ):
            return k - 1, False
        if u.kind == "word" and (
            looks_verbal(units, k)
            or (k > lower and units[k - 1].low == "to")
            or (
                u.low in ("by", "after", "upon", "before", "of", "for")
                and k == v - 1
                and v < len(units)
                and units[v].low.endswith("ing")
            )
        ):
            if u.low in _DOING and (main := _main_verb(units, k, lower)) is not None:
                return find_subject(units, main, lower)
            k = _group_start(units, k) - 1 if not (k > lower and units[k - 1].low == "to") else k - 2
            continue
        start = noun_phrase_start(units, k)
        before = units[start - 1] if start > lower else None
        if before is not None and start - 2 >= lower and _modifies(units, start - 1):
            k = start - 2  # "the guards protecting the embassy were withdrawn"
            continue
        if (
            before is not None
            and before.kind == "word"
            and before.low in PREPOSITIONS
            and before.low not in ("before", "after", "since", "until", "as")
        ):
            if before.low == "of" and start >= 2 and units[start - 2].low in QUANTIFYING:
                return k, False
            if before.low == "with" and k == v - 1 and u.kind == "party" and not u.possessive and units[v].low.endswith("ing"):
                return k, False  # "with X visiting Y"
            if (state := state_among(units, k)) is not None:
                return state, False  # "X was one of only four states to vote for Y"
            k = start - 2
            continue
        if before is not None and before.low == "and" and u.kind == "word" and (of := _listed_after_of(units, start - 1, lower)):
            k = of - 1
            continue
        if u.kind in ("party", "pronoun") and not u.possessive:
            return k, False
        if u.kind == "word" and u.low in RANKED and before is not None and (before.low in BE or before.low in BECOMING):
            k = _group_start(units, start - 1) - 1
            continue  # "X became the second state to recognize Y"
        if u.kind in ("party", "pronoun", "adjective"):
            return None, False
        return k, False
    return None, False


def _modifies(units: Sequence[Unit], k: int) -> bool:
    """Whether the word at k is a participle that says more of the noun right before it: "guards protecting the embassy"."""
    u, noun = units[k], units[k - 1]
    return (
        u.kind == "word"
        and u.low.endswith("ing")
        and u.low not in PREPOSITIONS
        and noun.kind in ("word", "people")
        and (noun.low.endswith("s") or noun.low in TEXTS)
        and noun.low not in PREPOSITIONS | ADVERBS | DETERMINERS
        and not looks_verbal(units, k - 1)
    )


_DOING = frozenset(("by", "after", "upon", "before"))


def _main_verb(units: Sequence[Unit], k: int, lower: int) -> int | None:
    """The start of the verb group before "by" or "after" at k whose subject does the gerund too: "A helped B by sending ..."."""
    for j in range(k - 1, lower, -1):
        if units[j].kind == "punct" or units[j].low in SUBORDINATORS or units[j].low in CONJ:
            return None
        if looks_verbal(units, j):
            return _group_start(units, j) if units[j - 1].low not in BE else None  # a passive's subject did not do it
    return None


def _listed_after_of(units: Sequence[Unit], k: int, lower: int) -> int | None:
    """The "of" before a list of nouns that ends at the "and" at k: "a treaty of peace, trade and navigation"."""
    nouns = 0
    for j in range(k - 1, max(lower, k - 9), -1):
        u = units[j]
        if u.low in DETERMINERS and units[j - 1].low in ("of", "on"):
            continue
        if u.low in ("of", "on"):
            return j if nouns and j > lower else None
        if u.low != "," and (u.kind != "word" or u.low in PREPOSITIONS or u.low in DETERMINERS or looks_verbal(units, j)):
            return None
        nouns += u.low != ","
    return None


def _aside_start(units: Sequence[Unit], k: int, lower: int) -> int:
    while k > lower and units[k].low != "(":
        k -= 1
    return k


def _parenthesis_start(units: Sequence[Unit], comma: int, lower: int) -> int | None:
    """The opening comma of an aside that closes at `comma`, if what stands between is one."""
    k = comma - 1
    while k > lower and units[k].low != ",":
        if units[k].low in HARD:
            return None
        k -= 1
    if k <= lower:
        return None
    first = units[k + 1]
    aside = (
        first.low in RELATIVE
        or first.low in PREPOSITIONS
        or first.low in DETERMINERS
        or (first.low in ADVERBS and first.low not in ("both", "all", "each"))
        or first.kind in ("office", "date")
        or first.low in ("then", "however", "including", "led", "headed", "along", "together")
        or first.low.endswith(("ing", "ed"))
    )
    return k if aside else None


def state_among(units: Sequence[Unit], k: int) -> int | None:
    """The state that "was among the states", "was the only country", "was one of three nations" (at k) speaks of."""
    if units[k].low not in COUNTRIES:
        return None
    low = max(0, k - 8)
    begin = next((j for j in range(k - 1, low, -1) if units[j].low in ("among", "one", "first", "only", "last")), None)
    if begin is not None and units[begin - 1].low in ("the", "a"):
        begin -= 1
    if begin is not None and begin > 0 and (units[begin - 1].low in BE or units[begin - 1].low in BECOMING):
        return find_subject(units, _group_start(units, begin - 1))[0]
    return None


def _antecedent(units: Sequence[Unit], relative: int, lower: int) -> int | None:
    k = relative - 1
    if k >= lower and units[k].low == ",":
        k -= 1
    if k >= lower and units[k].low in PREPOSITIONS:
        return None
    if k >= lower and (state := state_among(units, k)) is not None:
        return state
    return k if k >= lower and units[k].kind in ("party", "mission", "people", "word") else None


def _main_subject(units: Sequence[Unit], lower: int, upper: int) -> int | None:
    """The first noun phrase of the clause that is not inside a prepositional phrase."""
    i = lower
    while i < upper:
        u = units[i]
        if u.kind == "word" and (u.low in PREPOSITIONS or u.low in SUBORDINATORS):
            j = i + 1
            while j < upper and units[j].low != ",":
                j += 1
            if j >= upper:
                # no comma: step over one noun phrase
                j = i + 1
                while j < upper and units[j].kind not in ("party", "date", "place", "mission") and not looks_verbal(units, j):
                    j += 1
            i = j + 1
            continue
        if (
            u.kind == "date"
            or u.kind == "punct"
            or u.low in ADVERBS
            or u.low in DETERMINERS
            or u.low in EPITHETS
            or u.kind in ("adjective", "quantity")
            or u.low in CONJ
        ):
            i += 1
            continue
        if u.kind in ("party", "pronoun"):
            if u.possessive:
                return None
            return i
        if u.kind in ("people", "mission"):
            return i
        if looks_verbal(units, i):
            return None
        j = i + 1
        if j < upper and units[j].kind == "word" and units[j].low in PREPOSITIONS:
            verb = next(
                (k for k in range(j, min(upper, j + 12)) if looks_verbal(units, k) or units[k].low in (*CONJ, ",")), upper
            )
            return i if verb < upper and looks_verbal(units, verb) else None
        if j < upper and looks_verbal(units, j):
            return i
        i += 1
    return None


def find_complements(units: Sequence[Unit], start: int, end: int) -> dict[str, list[int]]:
    """Prepositions in [start, end) and the party, mission, people, place or office that each governs."""
    preps: dict[str, list[int]] = {}
    i = start
    while i < end:
        u = units[i]
        if u.kind == "word" and u.low in PREPOSITIONS:
            j, found, owner = i + 1, None, None
            while j < end and j - i <= 7:
                w = units[j]
                if owner is None and w.kind in OWNING.get(u.low, ()) and (w.possessive or w.kind == "adjective"):
                    owner = j
                if w.kind in ("party", "pronoun") and not w.possessive:
                    found = j
                    break
                if w.kind in ("mission", "people", "place", "office", "date"):
                    found = j
                    break
                if w.low in ROLE_NOUNS and j + 2 < end and units[j + 1].low == "of" and units[j + 2].kind == "party":
                    found = j + 2  # "by the government of Daniel arap Moi"
                    break
                if w.kind == "word" and (w.low in PREPOSITIONS or w.low in CONJ) or w.kind == "punct" or looks_verbal(units, j):
                    break
                j += 1
            found = owner if found is None else found
            if found is not None:
                preps.setdefault(u.low, []).append(found)
                i = found + 1
                continue
        i += 1
    return preps


def genitive_before(units: Sequence[Unit], head: int) -> int | None:
    """The possessive party, pronoun or adjective inside the noun phrase with its head at `head`."""
    k = head - 1
    while k >= 0 and head - k <= 7:
        u = units[k]
        if u.kind == "adjective" or (u.kind in ("party", "pronoun", "people") and u.possessive):
            return k
        if (
            u.kind == "punct"
            and u.low not in ('"', "“", "”")
            or u.kind == "word"
            and (u.low in PREPOSITIONS or (looks_verbal(units, k) and not u.low.endswith("ed")) or u.low in SUBORDINATORS)
        ):
            return None
        if u.kind == "party" and u.head in ("military", "army", "police") and k == head - 1:
            return k  # "Ghana's military coup"
        if u.kind in ("party", "mission"):
            return None
        k -= 1
    return None


def main_subject(units: Sequence[Unit], before: int) -> int | None:
    """The party that a sentence is about, for an event noun "during a visit to ..." that names no agent."""
    i = _main_subject(units, 0, before)
    return i if i is not None and units[i].kind == "party" else None


OPENERS = frozenset("after before following since until upon despite although while when in during with as by having on".split())


def subject_ahead(units: Sequence[Unit], i: int) -> int | None:
    """The party right after the comma that ends the sentence's opening phrase: "Since its independence, Chad has ..."."""
    comma = next((j for j in range(i, len(units)) if units[j].low == ","), None)
    if comma is None or comma > i + 12 or not (units[0].low in OPENERS or i == 0):
        return None
    k = comma + 1
    while k < len(units) and (units[k].low in ("the", "a", "an") or units[k].kind == "date"):
        k += 1
    fits = k < len(units) and units[k].kind == "party" and len(units[k].values) == 1
    return k if fits else None


def owned_complements(units: Sequence[Unit], start: int, end: int, preps: dict[str, list[int]]) -> dict[str, list[int]]:
    """The complements, and for each preposition without one whose thing it governs: "aid to the Peruvian army"."""
    found = {p: list(at) for p, at in preps.items()}
    for i in range(start, end):
        u = units[i]
        if u.kind != "word" or u.low not in (
            "to",
            "for",
            "of",
            "with",
            "against",
            "from",
            "at",
            "on",
            "over",
            "towards",
            "toward",
        ):
            continue
        if u.low in preps:
            continue
        for j in range(i + 1, min(end, i + 6)):
            w = units[j]
            if any(x.low in TEXTS for x in units[j + 1 : j + 3]):
                break  # "support for a UN resolution" is none for the UN
            if w.kind == "adjective" or (w.kind in ("party", "people") and w.possessive):
                found.setdefault(u.low, []).append(j)
                break
            if w.kind not in ("word", "quantity") or w.low in PREPOSITIONS or w.low in CONJ or looks_verbal(units, j):
                break
    return found
