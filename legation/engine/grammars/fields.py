"""Fields of an infobox on the relations of two states; `rules/infobox.toml` says what each field means."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache

from legation.engine.context import slug
from legation.engine.grammars.mission_cities import read_city
from legation.engine.grammars.mission_claims import add_post
from legation.engine.grammars.mission_lists import parse_posts
from legation.engine.grammars.mission_nouns import Post
from legation.engine.rules import RuleError, rules_folder
from legation.engine.sentence import Sentence
from legation.model import ArticleKind, Entity, EntityKind, PassageKind, Value

MEANINGS = frozenset(("mission", "holder", "title", "none"))
VACANT = re.compile(r"\b(?:vacant|none|unknown|n/?a|tba|tbd|closed|chargé|charge d)\b|^\W*$", re.IGNORECASE)
NAME = re.compile(r"^(?:(?:H\.?E\.?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sir|Dame|Ambassador) )*(?P<name>[^\W\d_][^\d,;()\[\]<>/]+)$")


def read_field(s: Sentence) -> None:
    """A mission or an envoy out of one field."""
    p = s.passage
    if (
        p.kind is not PassageKind.FIELD
        or p.label is None
        or s.ctx.article.kind is not ArticleKind.BILATERAL
        or len(s.ctx.pair) != 2
    ):
        return
    meaning, side = field_meaning(p.label)
    if meaning == "mission":
        _read_mission(s, side)
    elif meaning == "holder":
        _read_holder(s, side)


def field_meaning(label: str) -> tuple[str, int]:
    """What a field tells and of which of the two (1 or 2; 0 where its name does not say)."""
    m = re.fullmatch(r"(.*?)\s*([12])?", label.strip().lower().replace("_", " "))
    return (load_meanings().get(m[1].strip(), "none"), int(m[2] or 0)) if m is not None else ("none", 0)


@lru_cache(maxsize=1)
def load_meanings() -> dict[str, str]:
    """Field name without its number -> meaning. Raises RuleError naming the file and the field."""
    path = rules_folder() / "infobox.toml"
    try:
        fields: dict[str, str] = tomllib.loads(path.read_text("utf8"))["fields"]
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise RuleError(f"{path.name}: {error}") from error
    for name, meaning in fields.items():
        if meaning not in MEANINGS:
            raise RuleError(f"{path.name}, field {name}: unknown meaning {meaning!r}")
    return fields


def _read_mission(s: Sentence, side: int) -> None:
    """ "Embassy of Cuba, Lima", "Cuban Embassy in Lima"; the sender is always named in the field itself."""
    posts, end = parse_posts(s, 1 if s.units[0].low == "the" else 0)
    if len(posts) != 1 or posts[0].sender is None or posts[0].sender not in s.ctx.pair:
        return
    post = posts[0]
    if post.city is None and end < len(s.units) and s.units[end].low in (",", "(", "–", "-"):
        city = read_city(s, end + 1, strict=True)
        if city is None or city[0].is_state:
            return
        post, end = Post(post.kind, post.begin, city[1], city[0], post.sender), city[1]
    if all(u.low in (".", ")") for u in s.units[end:]) and post.sender is not None:
        add_post(s, post, (post.sender,), 0, None)


def _read_holder(s: Sentence, side: int) -> None:
    """The envoy named by a field, of the office that the field of the same number above it names."""
    title = _title(s, side)
    text = s.passage.text.strip()
    m = NAME.match(text)
    if title is None or m is None or VACANT.search(text) or len(m["name"].split()) not in (2, 3, 4, 5) or side == 0:
        return
    office, state = title
    host = s.ctx.other((state,))
    if host is None:
        return
    found = next((u.person[0] for u in s.units if len(u.person) == 1), None)
    person = found or Entity(f"person/{slug(m['name'])}", EntityKind.PERSON, m["name"].strip(), state=state.key)
    roles: list[tuple[str, Value]] = [("holder", person), ("office", office), ("state", state), ("host", host)]
    s.claim("OfficeHolding", roles, "infobox-envoy", (0, len(s.units)))


def _title(s: Sentence, side: int) -> tuple[str, Entity] | None:
    """The office and its state from the title field: "Peruvian Ambassador to Cuba", "Ambassador of Peru"."""
    for p in s.ctx.article.passages:
        if p.kind is PassageKind.FIELD and p.label is not None and field_meaning(p.label) == ("title", side):
            office = re.search(
                r"\b(ambassador|high commissioner|chargé d'affaires|apostolic nuncio|consul general)\b", p.text, re.IGNORECASE
            )
            named = [m for m in s.ctx.gazetteer.find(p.text) if any(v in s.ctx.pair for v in m.values)]
            to = re.search(r"\bto\b", p.text)
            senders = {v for m in named if to is None or m.begin < to.start() for v in m.values if v in s.ctx.pair}
            return (office[1].lower(), next(iter(senders))) if office and len(senders) == 1 else None
    return None
