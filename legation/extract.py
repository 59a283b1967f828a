"""Articles in, claims and gaps out: every passage read once, in order, by the grammars and the rules.

No model and no network: the same text gives the same claims.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from legation.engine import grammars
from legation.engine.context import Context
from legation.engine.grammars.rows import read_row
from legation.engine.linked_states import as_linked
from legation.engine.match import read_events
from legation.engine.named_again import remember_names
from legation.engine.rules import RuleBook, load_rules
from legation.engine.sentence import Sentence
from legation.engine.told_again import date_retold
from legation.engine.told_last import told_of
from legation.engine.two_told import two_left
from legation.engine.units import find_units
from legation.engine.unread import note_unread
from legation.engine.when import to_when
from legation.find_dates import find_dates
from legation.identity import claim_id
from legation.model import Article, ArticleKind, Claim, Entity, Gap, Mention, MentionKind, Passage, PassageKind
from legation.names import Gazetteer, load_gazetteer
from legation.quantities import find_quantities
from legation.sources.titles import parties_of, subject_of

LONGEST = 2500  # characters: no sentence is longer, and reading one takes time with the square of its length
TELLING = ("in", "on", "", "name", "from-to", "as-of")  # forms of a date that tell when something happened
BARE = frozenset(("date", "quantity", "party"))  # kinds of units that only their row gives a meaning
UNREAD = {PassageKind.OTHER, PassageKind.SEE_ALSO}


def extract(
    articles: Iterable[Article], book: RuleBook | None = None, gazetteer: Gazetteer | None = None
) -> tuple[list[Claim], list[Gap]]:
    """All claims and gaps of some articles."""
    claims: list[Claim] = []
    gaps: list[Gap] = []
    for article in articles:
        c, g = extract_article(article, book or load_rules(), gazetteer or load_gazetteer())
        claims += c
        gaps += g
    return claims, gaps


def extract_article(article: Article, book: RuleBook, gazetteer: Gazetteer) -> tuple[list[Claim], list[Gap]]:
    """The claims and gaps of one article, in reading order."""
    ctx = Context(article, gazetteer, home=home_of(article, gazetteer))
    claims: list[Claim] = []
    gaps: list[Gap] = []
    headings: tuple[int, ...] = ()
    last: Sentence | None = None
    partner: str | None = None
    for index, passage in enumerate(article.passages):
        if passage.kind in UNREAD:
            continue
        if len(passage.text) > LONGEST:
            begin, end = passage.raw_span(0, 200)
            gaps.append(Gap(article, begin, end, "length", f"a sentence of {len(passage.text):,} characters was not read"))
            continue
        if passage.headings != headings:
            headings = passage.headings
            ctx.recent.clear()
            ctx.last_date = None
            ctx.speaker = ()
            ctx.told = ""
            last = None
        if last is None or passage.block != last.passage.block:
            ctx.named.clear()
            ctx.two = None
        if passage.partner != partner:
            partner = passage.partner
            ctx.shortened.clear()
        if last is not None and last.passage.block != passage.block and passage.partner != last.passage.partner:
            ctx.recent.clear()
            ctx.last_date = None
            ctx.speaker = ()
            ctx.told = ""
        s = read_passage(passage, index, ctx, book, last)
        claims += s.claims
        gaps += s.gaps
        last = s
    return date_retold(_unique(claims)), gaps


def read_passage(passage: Passage, index: int, ctx: Context, book: RuleBook, last: Sentence | None = None) -> Sentence:
    """One passage read: its units, then the grammars, then the rules, then causes and order."""
    ctx.enter(passage)
    mentions = as_linked(find_mentions(passage.text, ctx.gazetteer), passage, ctx.gazetteer)
    ctx.years = _years(mentions)
    units = find_units(passage.text, mentions, ctx)
    s = Sentence(passage, index, units, ctx)
    if not units:
        return s
    ctx.heading_date = grammars.heading_date(s)
    if _is_bare_cell(s):
        read_row(s)  # three cells of four: a date, a number or a name that no other reader has a word for
        _remember(s)
        return s
    before = grammars.STRUCTURE if passage.kind in (PassageKind.TITLE, PassageKind.HEADING, PassageKind.FIELD) else grammars.PROSE
    for read in before:
        read(s)
    if passage.kind not in (PassageKind.TITLE, PassageKind.HEADING, PassageKind.FIELD):
        read_events(s, book)
        for link in grammars.AFTER:
            link(s, last)
        note_unread(s)
        _remember(s)
    return s


def _is_bare_cell(s: Sentence) -> bool:
    """Whether a table's cell holds nothing but dates, numbers and names of states."""
    if s.passage.kind is not PassageKind.CELL or "(" in s.passage.text:
        return False  # "Central American Parliament (PARLACEN)"
    return all(u.kind in BARE and not u.person for u in s.units)


@lru_cache(maxsize=4096)
def find_mentions(text: str, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Names, dates and quantities of a text, without overlaps: dates first, then names, then quantities.

    Kept for some texts: the cells of tables repeat.
    """
    dates = find_dates(text)
    mentions = list(dates)
    for m in (*gazetteer.find(text), *find_quantities(text, dates)):
        if not any(m.begin < o.end and o.begin < m.end for o in mentions):
            mentions.append(m)
    return tuple(sorted(mentions, key=lambda m: m.begin))


def _years(mentions: Iterable[Mention]) -> tuple[int, int] | None:
    """The first and last year of the dates in a passage, or None where it has none."""
    bounds = [b for m in mentions if m.date is not None for b in (m.date.earliest, m.date.latest) if b is not None]
    return (min(bounds).year, max(bounds).year) if bounds else None


def home_of(article: Article, gazetteer: Gazetteer) -> tuple[Entity, ...]:
    """The parties that an article's title names: a pair, or the one state of a foreign-relations page."""
    if article.kind is ArticleKind.FOREIGN_RELATIONS:
        subject = subject_of(article.title)
        names: tuple[str, ...] = (subject,) if subject else ()
    else:
        names = parties_of(article.title) or ()
    found = [gazetteer.choose(gazetteer.resolve(n), date=None) for n in names]
    return tuple(e for e in found if e is not None)


def _remember(s: Sentence) -> None:
    """What the next sentence may refer to: the subject, the last full date, the events told."""
    for i, u in enumerate(s.units):
        if (
            u.kind == "party"
            and u.values
            and not u.possessive
            and not (i and s.units[i - 1].low in ("in", "to", "of", "with", "for", "between"))
        ):
            s.ctx.subject = () if _only_among(s, i) else u.values
            s.ctx.speaker = u.values if len(u.person) == 1 else () if any(v.person for v in s.units) else s.ctx.speaker
            break
    remember_names(s.ctx.named, s.units)
    s.ctx.two = two_left(s.units, s.ctx)
    _remember_date(s)
    s.ctx.told = told_of(s)
    s.ctx.recent += [c for _, c in sorted(s.places.items())]


def _only_among(s: Sentence, i: int) -> bool:
    """Whether the party at i is only named as one of several: "some countries, including | Peru", "such as | Peru"."""
    before = [u.low for u in s.units[max(0, i - 3) : i] if u.low != "the"]
    return before[-1:] == ["including"] or before[-2:] == ["such", "as"]


def _remember_date(s: Sentence) -> None:
    """The last date of the story: none of a look back ("the first since 1928", "in 1951, after the retreat in 1949")."""
    taken = -1
    for i, u in enumerate(s.units):
        if u.kind != "date" or u.mention is None or not (u.mention.form in TELLING or _ends_when(s, i)):
            continue
        told = to_when(s, i)
        before = {v.low for v in s.units[max(taken, 0) : i]}
        looks_back = "since" in {v.low for v in s.units[:i]} or (taken >= 0 and before & {"after", "following", "before"})
        if told is not None and not looks_back:
            s.ctx.last_date, s.ctx.last_block, taken = told.date, s.passage.block, i


def _ends_when(s: Sentence, i: int) -> bool:
    """Whether the date at i tells when something happened that ended what lasted: "served until 2 May 1990, when he was recalled"."""
    mention = s.units[i].mention
    told = mention is not None and mention.form == "until"
    return told and [u.low for u in s.units[i + 1 : i + 3]] == [",", "when"]


def _unique(claims: list[Claim]) -> list[Claim]:
    seen: dict[str, Claim] = {}
    for c in claims:
        seen.setdefault(claim_id(c), c)
    return list(seen.values())


__all__ = ["MentionKind", "extract", "extract_article", "find_mentions", "read_passage"]
