"""Numbers that a text counts or measures with: value, approximation, currency or unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from legation.model import Mention, MentionKind

_SCALE = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "bn": 10**9,
    "m": 10**6,
    "mn": 10**6,
}
_WORDS = {w: i for i, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)}
_ABOUT = r"(?:about|approximately|some|around|nearly|almost|roughly|an estimated|estimated|over|more than|at least|up to|close to|circa|less than|fewer than|as many as)"
_CURRENCY = r"(?:US ?\$|USD ?|A\$|C\$|CA\$|NZ\$|\$|€|£|¥|EUR ?|GBP ?|R\$|₹)"
_QUANTITY = re.compile(
    rf"(?<![\w.,-])(?:(?P<about>{_ABOUT})\s+)?(?P<cur>{_CURRENCY}\s?)?"
    rf"(?:(?P<num>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)|(?P<word>{'|'.join(_WORDS)})(?=\s))"
    rf"(?:[\s-]?(?P<scale>hundred|thousand|million|billion|trillion|bn)\b)?"
    rf"(?:\s?(?P<unit>%|percent|per cent|US dollars|U\.S\. dollars|USD|dollars|euros|EUR|pounds|yen|km|kilometers|kilometres|miles)(?!\w))?(?![\d,]*\d)",
    re.IGNORECASE,
)
_UNITS = {
    "us$": "USD",
    "usd": "USD",
    "$": "USD",
    "€": "EUR",
    "eur": "EUR",
    "£": "GBP",
    "gbp": "GBP",
    "¥": "JPY",
    "a$": "AUD",
    "c$": "CAD",
    "ca$": "CAD",
    "nz$": "NZD",
    "r$": "BRL",
    "₹": "INR",
    "us dollars": "USD",
    "u.s. dollars": "USD",
    "dollars": "USD",
    "euros": "EUR",
    "pounds": "GBP",
    "yen": "JPY",
    "%": "%",
    "percent": "%",
    "per cent": "%",
    "km": "km",
    "kilometers": "km",
    "kilometres": "km",
    "miles": "mi",
}


def find_quantities(text: str, dates: Sequence[Mention] = ()) -> list[Mention]:
    """All quantities of a text that no date mention covers; `number` is the plain value ("2.5 billion" is 2500000000)."""
    found: list[Mention] = []
    for m in _QUANTITY.finditer(text):
        if any(m.start() < d.end and d.begin < m.end() for d in dates):
            continue
        value = Decimal(m["num"].replace(",", "")) if m["num"] else Decimal(_WORDS[m["word"].lower()])
        if m["scale"]:
            value *= _SCALE[m["scale"].lower()]
        symbol = (m["cur"] or m["unit"] or "").strip().lower().replace("us $", "us$")
        if value == value.to_integral():
            value = value.quantize(Decimal(1))
        found.append(
            Mention(m.start(), m.end(), MentionKind.QUANTITY, number=value, approximate=bool(m["about"]), unit=_UNITS.get(symbol))
        )
    return found
