"""The rules: `rules/events/*.toml`, checked when loaded, indexed by the words that trigger them.

A rule names a class, the verbs (with their object nouns) and nouns that tell it, and which complement fills which role.
Voice, participles, coordination and factuality are the engine's business, never a rule's.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from legation.engine.words import normal, noun_forms, verb_forms

FOLDER = Path(__file__).resolve().parent.parent / "data" / "rules"
SLOTS = {
    "subject",
    "object",
    "genitive",
    "by",
    "of",
    "in",
    "on",
    "at",
    "to",
    "from",
    "with",
    "for",
    "against",
    "between",
    "among",
    "over",
    "into",
    "toward",
    "towards",
    "under",
    "as",
    "within",
    "through",
    "upon",
    "about",
    "before",
    "near",
    "outside",
    "inside",
    "behind",
    "onto",
    "possessor",
    "owner",
    "alongside",
    "that",
}
KEYS = {
    "name",
    "class",
    "verbs",
    "objects",
    "subjects",
    "intransitive",
    "nouns",
    "of",
    "light",
    "roles",
    "symmetric",
    "pair",
    "needs",
    "place",
    "person",
    "via",
    "topic",
    "count",
    "mission",
    "date",
    "matches",
    "rejects",
    "unless",
    "requires",
    "qualified",
    "impersonal",
    "implicit",
    "note",
    "fixed",
    "people",
    "follows",
    "modality",
    "ceased",
    "interval",
    "plain_nouns",
    "tight",
    "ahead",
    "introduced",
    "content",
    "anchored",
    "owners",
    "negated",
    "undated",
}


class RuleError(ValueError):
    """Our own rule file is wrong; the message names the file and the rule."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which texts tell one class of event."""

    name: str
    kind: str
    verbs: tuple[tuple[str, str], ...] = ()  # (base, particle)
    objects: frozenset[str] = frozenset()  # noun heads in every form; "@party", "@mission", "@people", "@office"
    in_words: bool = False  # whether the objects are words only: no verb of the rule stands in a sentence without one of them
    subjects: frozenset[str] = frozenset()  # who may do it, in the same terms
    intransitive: tuple[str, ...] = ()  # verbs whose subject is the object noun: "relations resumed"
    nouns: tuple[str, ...] = ()  # event nouns, possibly of several words
    of: frozenset[str] = frozenset()  # what an event noun must be "of" or "in": "restoration of relations"
    light: frozenset[str] = frozenset()  # verbs whose object the event noun may be: "paid a visit"
    plain_nouns: bool = True  # whether an event noun may stand without a light verb
    roles: dict[str, str] = field(default_factory=dict)  # slot -> role
    symmetric: bool = False  # all parties are participants
    pair: str = ""  # which role the other party of the pair may fill: "recipient", "actor", "participant" or ""
    needs: tuple[str, ...] = ("participant",)
    extras: frozenset[str] = frozenset()  # which of place, person, via, topic, count, mission, date, content the rule reads
    unless: frozenset[str] = frozenset()  # words near the trigger that make it mean another thing
    requires: frozenset[str] = frozenset()  # words of which one must stand near the trigger
    qualified: frozenset[str] = frozenset()  # words of which one must qualify the object: "closer ties"
    implicit: bool = False  # an event noun without an agent of its own has the sentence's subject ("during a visit to")
    ahead: bool = False  # in a phrase that opens the sentence, an event noun is of the party that follows
    introduced: frozenset[str] = frozenset()  # prepositions of which one must govern an event noun: "since Peru's independence"
    tight: bool = False  # an event noun's complements must follow it without a gap
    anchored: bool = False  # an event noun tells an event only with its date or a person: "visits to Peru" tells none
    owners: bool = False  # whose a complement's thing is counts as that party: "to the Peruvian army" is to Peru
    negated: bool = False  # its verb must be negated, and that is what is told: "did not recognize" is a refusal
    undated: bool = (
        False  # it tells what lasts: the sentence's date is of what else it tells ("in 1971 Peru challenged Chile's claim to")
    )
    modality: str = ""  # of what the trigger says when it is said plainly: a pledge is planned
    ceased: str = ""  # the class of its end, where the trigger tells that too: "recognized X until 1990"
    impersonal: bool = False  # a person as subject means another thing ("attacked the minister's record")
    fixed: tuple[tuple[str, str], ...] = ()  # roles with a fixed term
    source: str = ""
    matches: tuple[dict[str, Any], ...] = ()
    rejects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All rules, indexed: verb form -> (rule, tag, particle); first word of an event noun -> (rule, words)."""

    rules: tuple[Rule, ...]
    by_verb: dict[str, tuple[tuple[Rule, str, str, bool], ...]]  # form -> (rule, tag, particle, intransitive)
    by_noun: dict[str, tuple[tuple[Rule, tuple[str, ...]], ...]]


@lru_cache(maxsize=4)
def load_rules(folder: Path | None = None) -> RuleBook:
    """Read and check every rule file. Raises RuleError naming the file and the rule."""
    rules: list[Rule] = []
    for path in sorted(((folder or rules_folder()) / "events").glob("*.toml")):
        try:
            data = tomllib.loads(path.read_text("utf8"))
        except tomllib.TOMLDecodeError as error:
            raise RuleError(f"{path.name}: {error}") from error
        rules += [_to_rule(path.name, entry) for entry in data.get("rule", [])]
    names = [r.name for r in rules]
    for name in names:
        if names.count(name) > 1:
            raise RuleError(f"two rules are named {name}")
    return _index(rules)


def rules_folder() -> Path:
    """`rules/` of the checkout; the copy inside the package when installed."""
    here = Path(__file__).resolve().parents[2] / "rules"
    return here if here.is_dir() else FOLDER


def _to_rule(file: str, entry: dict[str, Any]) -> Rule:
    name = entry.get("name", "?")
    where = f"{file}, rule {name}"
    if unknown := set(entry) - KEYS:
        raise RuleError(f"{where}: unknown keys {sorted(unknown)}")
    for key in ("name", "class", "roles", "matches", "rejects"):
        if key not in entry:
            raise RuleError(f"{where}: lacks '{key}'")
    if unknown := set(entry["roles"]) - SLOTS:
        raise RuleError(f"{where}: unknown slots {sorted(unknown)}")
    return Rule(
        name=name,
        kind=entry["class"],
        verbs=tuple(_verb(v) for v in entry.get("verbs", [])),
        objects=(objects := _nouns(entry, "objects")),
        in_words=bool(objects) and not any(o.startswith("@") for o in objects),
        subjects=_nouns(entry, "subjects"),
        intransitive=tuple(entry.get("intransitive", [])),
        nouns=tuple(entry.get("nouns", [])),
        of=_nouns(entry, "of"),
        light=frozenset(f for v in entry.get("light", []) for f in verb_forms(v)),
        plain_nouns=entry.get("plain_nouns", True),
        roles=dict(entry["roles"]),
        symmetric=entry.get("symmetric", False),
        pair=entry.get("pair", ""),
        needs=tuple(entry.get("needs", ["participant"])),
        extras=frozenset(k for k in ("place", "person", "via", "topic", "count", "mission", "date", "content") if entry.get(k)),
        unless=frozenset(entry.get("unless", [])),
        requires=frozenset(entry.get("requires", [])),
        qualified=frozenset(entry.get("qualified", [])),
        tight=entry.get("tight", False),
        ahead=entry.get("ahead", False),
        introduced=frozenset(entry.get("introduced", [])),
        impersonal=entry.get("impersonal", False),
        implicit=entry.get("implicit", False),
        owners=entry.get("owners", False),
        anchored=entry.get("anchored", False),
        negated=entry.get("negated", False),
        undated=entry.get("undated", False),
        modality=entry.get("modality", ""),
        ceased=entry.get("ceased", ""),
        fixed=tuple(sorted(entry.get("fixed", {}).items())),
        source=file,
        matches=tuple(entry["matches"]),
        rejects=tuple(entry["rejects"]),
    )


def _nouns(entry: dict[str, Any], key: str) -> frozenset[str]:
    """Every form of the nouns under a key; kinds of units ("@party") stand as they are."""
    return frozenset(f for noun in entry.get(key, []) for f in ((noun,) if noun.startswith("@") else noun_forms(normal(noun))))


def _verb(text: str) -> tuple[str, str]:
    base, _, particle = text.partition(" ")
    return normal(base), particle


def _index(rules: list[Rule]) -> RuleBook:
    verbs: dict[str, list[tuple[Rule, str, str, bool]]] = {}
    nouns: dict[str, list[tuple[Rule, tuple[str, ...]]]] = {}
    for rule in rules:
        for base, particle in rule.verbs:
            for form, tag in verb_forms(base).items():
                verbs.setdefault(form, []).append((rule, tag, particle, False))
        for base, particle in map(_verb, rule.intransitive):
            for form, tag in verb_forms(base).items():
                verbs.setdefault(form, []).append((rule, tag, particle, True))
        for noun in rule.nouns:
            words = noun.split()
            for last in noun_forms(normal(words[-1])):
                forms = (*(normal(w) for w in words[:-1]), last)
                nouns.setdefault(forms[0], []).append((rule, forms))
    return RuleBook(
        tuple(rules),
        {k: tuple(v) for k, v in verbs.items()},
        {k: tuple(sorted(v, key=lambda x: (-len(x[1]), x[0].name))) for k, v in nouns.items()},
    )
