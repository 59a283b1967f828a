"""Numbers that share their scale and unit: the two of "exports/imports: 2.5/3.1 million USD", the ends of "$2–3 billion"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from legation.model import Mention, MentionKind

FURTHEST = 100
"""How many times the lower end the upper one may be: "300 to 500,000" does not say whether 300 or 300,000 is the lower."""
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SIGN = r"(?:US\s?)?[$€£]"
_PAIR = re.compile(
    rf"(?<=:\s)(?P<sign>{_SIGN})?\s?(?P<a>{_NUMBER})(?P<slash>\s?/\s?){_SIGN}?(?P<b>{_NUMBER})\s?(?P<scale>{'|'.join(_SCALES)})\b"
    rf"(?:\s(?P<unit>USD|EUR|GBP|US\sdollars?|dollars?|euros?)\b)?"
)
_UNITS = {"$": "USD", "US$": "USD", "US $": "USD", "€": "EUR", "£": "GBP", "dollar": "USD", "US dollar": "USD", "euro": "EUR"}


def find_pairs(text: str) -> list[Mention]:
    """The two quantities of each "label: A/B million USD"."""
    found: list[Mention] = []
    if "/" not in text:
        return found
    for m in _PAIR.finditer(text):
        written = m["unit"] or m["sign"]
        if written is None:
            continue
        unit = _UNITS.get(written.removesuffix("s"), written)
        ends = ((m.start(), m.end("a"), m["a"]), (m.end("slash"), m.end(), m["b"]))
        for begin, end, digits in ends:
            number = as_plain(Decimal(digits.replace(",", "")) * _SCALES[m["scale"]])
            found.append(Mention(begin, end, MentionKind.QUANTITY, number=number, unit=unit))
    return found


def range_ends(a: Decimal | None, b: Decimal | None, scales: Mapping[str, str | None]) -> tuple[Decimal, Decimal] | None:
    """A range's ends: 2,000,000 and 3,000,000 of "2–3 million"; None where the words leave open which number the lower is."""
    if a is None or b is None or b <= 0:
        return None
    if scales["a"] is None and scales["b"] is not None and a < 1000:
        a *= Decimal(_SCALES.get(scales["b"], 1))
    return (as_plain(a), as_plain(b)) if 0 < a < b <= a * FURTHEST else None


def as_plain(value: Decimal) -> Decimal:
    """The number without an exponent or zeros behind the point."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
