"""docs/wikidata.md is true: its commands run in their order, against a wiki and a SPARQL server on this machine."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from legation import cli, commands
from legation.wikidata.claims import to_article
from tests.mediawiki_server import Page, Site, running
from tests.sparql_servers import serving
from tests.wikidata_made import ARTICLE, DATA, maker, to_extract

TEXT = (commands.HOME / "docs" / "wikidata.md").read_text("utf8")
COMMANDS = [line for block in re.findall(r"^```sh\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL) for line in block.splitlines()]
FAULTY = [("1905", "1960-12-30")]


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """A wiki's api.php and an endpoint."""
    title = "Cuba–Peru relations"
    site = Site(
        {title: Page(1300000001, ARTICLE.read_text("utf8"))}, categories={"Category:Bilateral relations of Cuba": [title]}
    )
    triples = maker().extract(FAULTY) + (DATA / "traps.ttl").read_text("utf8")
    with running(site), serving("oxigraph", triples, tmp_path_factory.mktemp("server")) as url:
        yield site.api, url


def test_every_command_runs_as_written(
    servers: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "400")
    api, endpoint = servers
    printed: dict[str, str] = {}
    for command in COMMANDS:
        program, *words = shlex.split(command)
        assert program == ".venv/bin/legation"
        if words[0] == "fetch" or "--wikipedia" in words:
            words += ["--api", api]
        if "--statements" in words or words[0] == "link" or (words[0] == "compare" and "--extract" not in words):
            words += ["--endpoint", endpoint]
        assert cli.main(words) == 0, (command, capsys.readouterr().err)
        printed[command] = capsys.readouterr().out
    compared = next(out for c, out in printed.items() if "--extract" in c)
    assert "missing there" in compared and "less precise there" in compared
    contested = next(out for c, out in printed.items() if "contested-facts" in c)
    assert "compatible, second more precise" in contested and "1905-01-11" in contested
    mismatches = next(out for c, out in printed.items() if "mismatch" in c)
    assert mismatches.count("\n") == 3


def test_the_example_of_a_statement_is_one() -> None:
    extract = to_extract([("1905-01-11", "1960-12-30")])
    article, _ = to_article(extract.items["Q241"], extract)
    shown = next(line for line in TEXT.splitlines() if line.startswith("Cuba (Q241) |"))
    parts = shown.split(" | ")
    assert parts[:4] == next(line for line in article.text.splitlines() if "P530" in line).split(" | ")[:4]
    assert re.fullmatch(r"Q241\$[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}", parts[-1])


def test_every_option_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    options: set[str] = set()
    for name in ("fetch", "compare", "link"):
        with pytest.raises(SystemExit):
            cli.main([name, "--help"])
        options |= set(re.findall(r"--[a-z-]+", capsys.readouterr().out))
    told = set(re.findall(r"--[a-z-]+", TEXT))
    assert options - told <= {"--help"}, sorted(options - told)
