"""The file of decisions: what it takes, what it refuses with its line, and how decisions are added."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.corrections import (
    COLUMNS,
    Correction,
    CorrectionError,
    Decision,
    add_corrections,
    read_corrections,
    to_line,
)
from legation.write import OutputError

DAY = dt.date(2026, 1, 31)
HEAD = "\t".join(COLUMNS)


def link(subject: str, value: str, decision: Decision = Decision.ACCEPT_LINK, why: str = "seen in its article") -> Correction:
    return Correction(decision, subject, value, "", "ana", DAY, why)


def written(tmp_path: Path, *lines: str) -> Path:
    file = tmp_path / "corrections.tsv"
    file.write_text("\n".join([HEAD, *lines]) + "\n", "utf8")
    return file


def test_a_file_with_notes_and_full_iris(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        "# two that we looked up",
        "",
        "accept-link\thttps://w3id.org/legation/id/state/alba\thttp://www.wikidata.org/entity/Q7\t\tana\t2026-01-31\tits own page",
        "same-as\tperson/a-one\tperson/anna-one\t\tana\t2026-01-31\tshe signs so",
    )
    first, second = read_corrections(file)
    assert (first.subject, first.value, first.when) == ("state/alba", "Q7", DAY)
    assert second.decision is Decision.SAME_AS and second.place == f"{file}:5"


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("accept-link\tstate/alba\tQ7\t\tana\t2026-01-31", "6 columns instead of 7"),
        ("accept-link\tstate/alba\tQ0\t\tana\t2026-01-31\tw", "'Q0' is no Wikidata item"),
        ("accept-link\tAlba\tQ7\t\tana\t2026-01-31\tw", "'Alba' is no key"),
        ("accept\tstate/alba\tQ7\t\tana\t2026-01-31\tw", "'accept' is no decision"),
        ("accept-link\tstate/alba\tQ7\t\t\t2026-01-31\tw", "who made it"),
        ("accept-link\tstate/alba\tQ7\t\tana\t2026-01-31\t", "its reason"),
        ("accept-link\tstate/alba\tQ7\t\tana\t31.1.2026\tw", "is no day"),
        ("same-as\tstate/alba\tperson/alba\t\tana\t2026-01-31\tw", "two keys of one kind"),
        ("same-as\tstate/alba\tstate/alba\t\tana\t2026-01-31\tw", "two keys of one kind"),
        ("reject-claim\ta/b/c\tQ7\t\tana\t2026-01-31\tw", "takes no value"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, line: str, fault: str) -> None:
    file = written(tmp_path, line)
    with pytest.raises(CorrectionError, match=fault) as e:
        read_corrections(file)
    assert str(e.value).startswith(f"{file}:2: ") and "\n" not in str(e.value)


def test_a_file_without_its_columns_or_no_text(tmp_path: Path) -> None:
    file = tmp_path / "corrections.tsv"
    file.write_text("accept-link\tstate/alba\tQ7\t\tana\t2026-01-31\tw\n")
    with pytest.raises(CorrectionError, match="must name the columns"):
        read_corrections(file)
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(CorrectionError, match="cannot be read"):
        read_corrections(file)
    with pytest.raises(CorrectionError, match="No such file"):
        read_corrections(tmp_path / "none.tsv")


def test_of_two_on_the_same_the_later_counts(tmp_path: Path) -> None:
    found = add_corrections(
        tmp_path / "c.tsv", [link("state/alba", "Q7"), link("state/alba", "Q8", Decision.UNSURE_LINK), link("state/bora", "Q9")]
    )
    assert len(found) == 3
    found = add_corrections(tmp_path / "c.tsv", [link("state/alba", "Q7", Decision.REJECT_LINK), link("state/alba", "Q8")])
    assert [(c.decision.value, c.value) for c in found] == [("accept-link", "Q9"), ("reject-link", "Q7"), ("accept-link", "Q8")]


def test_what_cannot_both_hold_is_refused_and_the_file_stays(tmp_path: Path) -> None:
    file = tmp_path / "c.tsv"
    add_corrections(file, [link("state/alba", "Q7")])
    before = file.read_bytes()
    for wrong in (
        [link("state/alba", "Q8")],
        [link("person/a", "person/b", Decision.SAME_AS), link("person/b", "person/a", Decision.SAME_AS)],
        [link("person/a", "person/b", Decision.SAME_AS), link("person/a", "person/c", Decision.SAME_AS)],
    ):
        with pytest.raises(CorrectionError):
            add_corrections(file, wrong)
        assert file.read_bytes() == before and [p.name for p in tmp_path.iterdir()] == ["c.tsv"]


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match="cannot write"):
        add_corrections(tmp_path / "file" / "c.tsv", [link("state/alba", "Q7")])


@given(
    st.lists(
        st.builds(
            link,
            st.from_regex(r"(state|person)/[a-z-]{1,8}", fullmatch=True),
            st.from_regex(r"Q[1-9][0-9]{0,4}", fullmatch=True),
            st.sampled_from([Decision.REJECT_LINK, Decision.UNSURE_LINK]),
            st.text(min_size=1, max_size=30).filter(lambda t: " ".join(t.split()).strip() != "" and t.isprintable()),
        )
    )
)
def test_what_is_written_is_read_back(made: list[Correction]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        found = add_corrections(Path(folder) / "c.tsv", made)
    latest = {c.about: to_line(c) for c in made}
    assert sorted(map(to_line, found)) == sorted(latest.values())
