"""Articles, things and claims made by hand, for the tests of everything after the claim."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Any

from legation.dates import PartialDate
from legation.model import Article, ArticleKind, Claim, Entity, EntityKind

ALBA = Entity("state/alba", EntityKind.STATE, "Alba", iso3="ALB")
BORA = Entity("state/bora", EntityKind.STATE, "Bora", iso3="BOR")
CORA = Entity("state/cora", EntityKind.STATE, "Cora")
PORT = Entity("place/port-bora", EntityKind.PLACE, "Port Bora", state="state/bora")
HILL = Entity("place/hill-bora", EntityKind.PLACE, "Hill Bora", state="state/bora")
ANNA = Entity("person/anna-one", EntityKind.PERSON, "Anna One", state="state/alba")
CLUB = Entity("organization/club", EntityKind.IGO, "Club of Seas", alt_labels=("CS",))
TEXT = "Alba–Bora relations\n\n" + "Alba did something to Bora, and the text says so in words. " * 40


def to_article(text: str = TEXT, title: str = "Alba–Bora relations", **more: Any) -> Article:
    sha = hashlib.sha256(text.encode()).hexdigest()
    return Article(title, ArticleKind.BILATERAL, text, sha, more.pop("origin", f"{sha[:4]}.txt"), **more)


ONE, TWO = to_article(), to_article(TEXT + "Second revision.")


def on(edtf: str, earliest: str | None = None, latest: str | None = None) -> PartialDate:
    """A date; a plain year or day finds its own bounds."""
    if earliest is None and latest is None and edtf[:1].isdigit():
        earliest, latest = (edtf, edtf) if len(edtf) == 10 else (f"{edtf}-01-01", f"{edtf}-12-31")
    return PartialDate(edtf, *(None if d is None else dt.date.fromisoformat(d) for d in (earliest, latest)))


EARLY = on("[1960..1963]", "1960-01-01", "1963-12-31")
DAY = on("1960-12-30")


def to_claim(kind: str, at: int = 22, article: Article = ONE, about: Any = ((ALBA, BORA),), **given: Any) -> Claim:
    """A claim; keyword arguments that are no field of Claim are roles, a list gives a role several values."""
    fields = {k: given.pop(k) for k in list(given) if k in Claim.__dataclass_fields__}
    roles = [(r, v) for r, vs in given.items() for v in (vs if isinstance(vs, list) else [vs])]
    return Claim(kind, tuple(sorted(roles, key=str)), article, at, at + 30, fields.pop("rule", "made"), about=about, **fields)


def severed(at: int = 22, **more: Any) -> Claim:
    return to_claim("RelationsSevered", at, **{"actor": ALBA, "recipient": BORA, **more})


def embassy(at: int = 22, **more: Any) -> Claim:
    return to_claim("Embassy", at, **{"sender": ALBA, "host": BORA, **more})
