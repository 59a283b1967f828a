"""What a minister is minister of: "for Trade and Industry", "Foreign and Trade | Minister"; a secretary with one is of state."""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.lexicon import BE, DETERMINERS, HAVE, PREPOSITIONS
from legation.engine.unit import Unit

WITH_PORTFOLIO = ("envoy", "minister", "commissioner", "secretary", "secretary of state", "director-general")
PORTFOLIOS = frozenset(
    "foreign external affairs relations cooperation co-operation trade economy economic economics finance financial development planning industry "
    "industries commerce commercial defence defense national interior internal justice health education culture cultural tourism sport sports youth "
    "science sciences technology energy mines mining minerals petroleum oil gas agriculture irrigation rural fisheries livestock environment "
    "environmental water resources natural transport transportation communications communication information labour labor employment social welfare "
    "security home immigration works public housing infrastructure integration european international religious religion worship higher research "
    "women gender family veterans parliamentary investment investments digital innovation aviation civil maritime ports shipping forestry food land "
    "lands supply administration local regional diaspora expatriates overseas africa asia europe communities emigrants treasury budget revenue war "
    "navy colonies colonial posts telecommunications media broadcasting arts heritage climate change ecology sustainable privatization small "
    "enterprises business exports export promotion legal constitutional reform police order emergency disaster islamic waqf hajj law electricity "
    "power nuclear space state pacific multilateral political strategic consular francophonie human rights prime enlargement neighbourhood neighborhood humanitarian aid crisis management".split()
)
AFTER_OF = PORTFOLIOS | frozenset(
    "skill skills service services multicultural indigenous multiculturalism citizenship settlement population manpower utilities equality relief refugees villages "
    "railways railway steel textiles chemicals minorities roads highways sanitation renewable atomic statistics personnel pensions universities "
    "cohesion solidarity solidarities sea seas ocean oceans transition territorial decentralization regions urban urbanism construction engineering building "
    "conservation wildlife nature parks antiquities endowments guidance hydrocarbons hydraulic quality assets supplies unity reconciliation middle east "
    "relationship consumer protection community entrepreneurship competitiveness industrialization modernization promotion".split()
)  # what a portfolio may name where "of" or "for" shows that one follows
ABSTRACT = ("tion", "sion", "ship", "ity", "ogy", "ment", "ness", "ism")  # how no name of nine letters ends
REGIONS = frozenset(
    "the and horn of africa african great lakes middle east eastern western central north northern south southern sahel maghreb balkans caucasus asia "
    "pacific indian ocean gulf red sea mediterranean caribbean latin america europe arctic peace process regional issues region regions".split()
)  # where a special envoy may be sent
CLOSED = PREPOSITIONS | DETERMINERS | BE | HAVE | {"and", "or", "but"}


def has_portfolio(text: str, units: Sequence[Unit], i: int, out: Sequence[Unit]) -> bool:
    """Whether a secretary is one of state: "Commerce Secretary", "Secretary for Trade"; a private one is none."""
    before = bool(out) and out[-1].kind == "word" and out[-1].low in PORTFOLIOS - {"general", "order"}
    return before or portfolio_end(text, units, i + 1) > i + 2


def take_portfolio(text: str, u: Unit, out: list[Unit], begin: int) -> int:
    """Portfolio words before "minister": "Foreign and Trade Minister", "Trade and Industry Minister"."""
    if not (u.head.endswith("minister") or u.low.endswith(("minister", "ministers", "secretary"))):
        return begin
    while out and out[-1].kind == "word":
        low, joins = out[-1].low, len(out) > 1 and out[-2].kind == "word" and out[-2].low in PORTFOLIOS
        if low in PORTFOLIOS or (low in ("and", "&") and joins):
            begin = out.pop().begin
        else:
            break
    return begin


def portfolio_end(text: str, units: Sequence[Unit], j: int) -> int:
    """The index after "of Agriculture and Irrigation", or after more of a portfolio: "... and Trade"."""
    k = j
    if k < len(units) and units[k].low in ("of", "for"):
        k += 1
        k += k < len(units) and units[k].low == "the"
    elif not (k + 1 < len(units) and units[k].low in ("and", "&", ",") and _is_portfolio(units, k + 1)):
        return j
    end = j
    if units[j - 1].head == "envoy" and k > j and (sent := _region_end(units, k)) > k:
        return sent  # "Special Envoy for the Horn of Africa"
    affairs = next((n for n in range(k + 1, min(len(units), k + 7)) if units[n].low == "affairs"), None)
    if affairs is not None and all(
        (u.kind in ("word", "adjective", "place") or (u.kind == "party" and not any(v.is_state for v in u.values)))
        and u.low not in CLOSED - {"and"}
        for u in units[k:affairs]
    ):
        k = end = affairs + 1  # "for East Asian and Pacific Affairs"
    while k < len(units):
        if _is_portfolio(units, k) or (units[j - 1].low == "minister" and _is_thing(text, units, k)):
            k += 1
            end = k
        elif units[k].low in ("and", "&", ",") and k + 1 < len(units) and _is_portfolio(units, k + 1) and end > j - 1:
            k += 1
        else:
            break
    return end


def _region_end(units: Sequence[Unit], k: int) -> int:
    """The index after the region named at k, or k; a state is none."""
    at = end = k
    while at < len(units) and units[at].low in REGIONS and not (units[at].kind == "party" and units[at].values):
        at += 1
        end = at if units[at - 1].low not in ("the", "and", "of") else end
    return end


def _is_portfolio(units: Sequence[Unit], k: int) -> bool:
    u = units[k]
    if u.kind != "word":
        return False
    if u.low in AFTER_OF or (len(u.low) > 8 and u.low.endswith(ABSTRACT)):
        return True
    opens = k > 0 and units[k - 1].low in ("of", "for", "and", "&")  # "of Rural Roads", "and Skill Development"
    return opens and u.low.isalpha() and k + 1 < len(units) and units[k + 1].kind == "word" and units[k + 1].low in AFTER_OF


def _is_thing(text: str, units: Sequence[Unit], k: int) -> bool:
    """Whether a common noun right after "of" can only be a portfolio: "minister of | traffic"; in "of neighbouring Peru" it is none."""
    u = units[k]
    plain = u.kind == "word" and u.low.isalpha() and text[u.begin].islower() and u.low not in CLOSED
    owner = k + 1 < len(units) and units[k + 1].kind in ("party", "adjective") and not units[k + 1].person
    return plain and not owner and units[k - 1].low in ("of", "for") and len(u.low) > 3


__all__ = ["CLOSED", "PORTFOLIOS", "WITH_PORTFOLIO", "has_portfolio", "portfolio_end", "take_portfolio"]
