"""Every IRI is made here, from stable keys: never from a counter, a clock or a label that may change."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from legation.kinds import INTERVALS, MISSIONS

if TYPE_CHECKING:
    from legation.dates import PartialDate
    from legation.model import Entity, Ref, Value

LG = "https://w3id.org/legation/ns#"
SAYS = "https://w3id.org/legation/says#"
ID = "https://w3id.org/legation/id/"
WD = "http://www.wikidata.org/entity/"

_UNSAFE = re.compile(r'[\x00-\x20<>"{}|\\^`\x7f-\xa0\[\]]')
_PARTS = ("actor", "recipient", "participant")
_WHO = ("person", "organization", "mission", "place")


def slug(text: str) -> str:
    """Lower-case ASCII words joined by hyphens; a text with none of them gives a digest of itself."""
    plain = unicodedata.normalize("NFKD", re.sub("[\u2010-\u2015\u2212]", "-", text)).encode("ascii", "ignore").decode()
    return "-".join(re.findall("[a-z0-9]+", plain.lower())) or hashlib.sha256(text.encode()).hexdigest()[:8]


def kebab(name: str) -> str:
    """A class's local name as a path part: RelationsSevered gives relations-severed."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name).lower()


def tail(key: str) -> str:
    """A key without its folder: state/peru gives peru."""
    return key.split("/", 1)[-1].replace("/", "-")


def thing(key: str) -> str:
    """The IRI of anything that has a key: entity, fact, relation, source, revision."""
    return ID + to_iri(key)


def to_iri(text: str) -> str:
    """The text with what an IRI may not hold percent-encoded."""
    return _UNSAFE.sub(lambda m: "".join(f"%{b:02X}" for b in m[0].encode()), text)


def claim_key(key: str) -> str:
    return "claim/" + hashlib.sha256(key.encode()).hexdigest()[:12]


def relation_key(a: Entity, b: Entity) -> str:
    return "relation/" + "-".join(sorted((tail(a.key), tail(b.key))))


def source_key(title: str) -> str:
    return "source/" + slug(title)


def revision_key(sha256: str) -> str:
    return "revision/" + sha256[:12]


def page_key(title: str) -> str:
    return "page/" + slug(title)


def date_part(date: PartialDate | None) -> str:
    """A date as a path part."""
    if date is None or date.edtf in ("", ".."):
        return "undated"
    text = date.edtf.strip("[]{}").replace("/", "--").replace("?", "-uncertain").replace("%", "-uncertain-approximate")
    return re.sub(r"[^0-9A-Za-z.~,+-]", "-", text)


def _filler(value: Value | Ref) -> str:
    from legation.model import Entity, Ref  # here, so that a question need not load the model for a namespace

    if isinstance(value, Entity):
        return tail(value.key)
    if isinstance(value, Ref):
        return value.claim.replace("/", "-")
    return slug(str(value))


def fact_key(kind: str, roles: Mapping[str, tuple[Value | Ref, ...]], date: PartialDate | None, name: str | None) -> str:
    """The key that class, roles and (of an event) date give; two facts may still share it: see `unique_keys`."""

    def parts(names: Iterable[str]) -> list[str]:
        return ["-".join(map(_filler, roles[r])) for r in names if roles.get(r)]

    if kind in MISSIONS:
        return "/".join(["mission", kebab(kind), *parts(("sender", "host", "city"))])
    if kind in INTERVALS:
        more = ("office", "host") if kind == "OfficeHolding" else ()
        ending = [date_part(date)] if kind == "Figure" else []
        return "/".join([kebab(kind), *parts(INTERVALS[kind]), *parts(more), *ending])
    if name:
        return "/".join(["event", kebab(kind), slug(name)])
    who = "-".join(parts(_PARTS))
    return "/".join(["event", kebab(kind), *([who] if who else []), *parts(_WHO), date_part(date)])


def unique_keys(keys: list[str], *discriminators: Callable[[int], str]) -> list[str]:
    """The keys, those that several share lengthened by each discriminator (index to path part) in turn until none is shared."""
    for part in discriminators:
        if not (shared := _shared(keys)):
            break
        keys = [f"{k}/{part(i)}" if k in shared else k for i, k in enumerate(keys)]
    if clash := _shared(keys):
        raise ValueError(f"two facts have one key: {sorted(clash)[0]}")
    return keys


def _shared(keys: list[str]) -> set[str]:
    return {key for key, n in Counter(keys).items() if n > 1}
