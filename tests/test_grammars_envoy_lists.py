"""Lists of ambassadors: who was posted where, from when to when; lines that name nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.engine.rules import load_rules
from legation.extract import extract_article
from legation.model import Article, Claim
from legation.names import load_gazetteer
from legation.sources.read import read_articles

TABLE = """{| class="wikitable"
! Name !! Term begin !! Term end !! Notes
|-
| [[Ana Berg]] || 12 March 1960 || 1964 || first
|-
| Rui Soto Diaz || 1964 || || also accredited to Iceland
|-
| Vacant || 1970 || 1971 ||
|}
"""


def envoys(
    tmp_path: Path, text: str, title: str = "List of ambassadors of Chile to Norway"
) -> list[tuple[str, str, str, str, str]]:
    """Holder, sender, host, begin and end."""
    (tmp_path / f"{title}.wiki").write_text(text, encoding="utf8")
    (article,) = read_articles([tmp_path])
    assert isinstance(article, Article)
    claims = [c for c in extract_article(article, load_rules(), load_gazetteer())[0] if c.kind == "OfficeHolding"]
    return [
        (*(label(c, r) for r in ("holder", "state", "host")), c.start.edtf if c.start else "", c.stop.edtf if c.stop else "")
        for c in claims
    ]


def label(claim: Claim, role: str) -> str:
    return ",".join(getattr(v, "label", str(v)) for v in claim.values(role))


def test_rows_of_a_table(tmp_path: Path) -> None:
    assert envoys(tmp_path, TABLE) == [
        ("Ana Berg", "Chile", "Norway", "1960-03-12", "1964"),
        ("Rui Soto Diaz", "Chile", "Norway", "1964", ""),
    ]


@pytest.mark.parametrize("line", ["1901–1905: Luis Soto", "[[Luis Soto]] (1901–1905)", "Mr. Luis Soto, 1901–1905"])
def test_lines_of_a_list(tmp_path: Path, line: str) -> None:
    assert envoys(tmp_path, f"== List ==\n* {line}\n") == [("Luis Soto", "Chile", "Norway", "1901", "1905")]


@pytest.mark.parametrize("line", ["Embassy of Chile, Oslo", "Relations severed (1973)", "Vacant, 1970", "Luis Soto"])
def test_lines_that_name_no_envoy(tmp_path: Path, line: str) -> None:
    assert envoys(tmp_path, f"== List ==\n* {line}\n") == []


def test_only_lists_of_ambassadors_are_read_so(tmp_path: Path) -> None:
    assert envoys(tmp_path, TABLE, "Chile–Norway relations") == []
