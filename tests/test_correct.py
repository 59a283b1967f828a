"""Decisions applied: what a rejection reaches and what it leaves, and what is flagged when a text changes."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from made import ALBA, ANNA, BORA, CORA, DAY, EARLY, ONE, TEXT, TWO, severed, to_article, to_claim

from legation.build import build
from legation.correct import Standing, apply_corrections, claim_path, text_digest
from legation.corrections import Correction, CorrectionError, Decision, add_corrections
from legation.identity import claim_id
from legation.model import Claim, Entity, EntityKind, Modality, Ref

A_ONE = Entity("person/a-one", EntityKind.PERSON, "A. One", state="state/alba")
REVISED = to_article("New first line, as long as you like.\n" + TEXT)


def decided(decision: Decision, subject: str, value: str = "", text: str = "") -> Correction:
    return Correction(decision, subject, value, text, "ana", dt.date(2026, 1, 31), "the sentence speaks of others")


def rejected(claim: Claim) -> Correction:
    return decided(Decision.REJECT_CLAIM, claim_path(claim), text=text_digest(claim.quote))


def visit(at: int = 90, **more: Any) -> Claim:
    return to_claim("Visit", at, **{"actor": ALBA, "recipient": BORA, "person": ANNA, **more})


def test_a_rejected_claim_is_left_out_and_its_neighbours_stay() -> None:
    claims = [severed(date=DAY), severed(date=EARLY), severed(date=DAY, modality=Modality.ALLEGED), severed(date=DAY, actor=CORA)]
    done = apply_corrections(claims, [rejected(claims[0])], [ONE])
    assert done.claims == claims[1:] and done.outcomes[0].standing is Standing.APPLIED


def test_a_rejection_outlives_an_edit_elsewhere_in_the_article() -> None:
    shift = len(REVISED.text) - len(TEXT)
    moved = severed(22 + shift, article=REVISED, date=DAY)
    assert moved.quote == severed(date=DAY).quote and claim_id(moved) != claim_id(severed(date=DAY))
    done = apply_corrections([moved], [rejected(severed(date=DAY))], [REVISED])
    assert done.claims == [] and done.outcomes[0].standing is Standing.APPLIED


def test_changed_words_are_flagged_and_the_claim_stays_out() -> None:
    done = apply_corrections([severed(27, date=DAY)], [rejected(severed(date=DAY))], [ONE])
    assert done.claims == [] and done.outcomes[0].standing is Standing.NEEDS_REVIEW
    assert "words" in done.outcomes[0].note


def test_words_read_in_another_way_are_flagged_and_the_claim_stays() -> None:
    now = severed(date=EARLY)
    done = apply_corrections([now], [rejected(severed(date=DAY))], [ONE])
    assert done.claims == [now] and "another way" in done.outcomes[0].note


def test_a_passage_that_is_gone_is_flagged_and_an_article_not_read_is_not() -> None:
    gone = rejected(severed(date=DAY))
    assert apply_corrections([], [gone], [ONE]).outcomes[0].standing is Standing.NEEDS_REVIEW
    assert apply_corrections([], [gone], [to_article(title="Cora–Dora relations")]).outcomes[0].standing is Standing.NOT_NEEDED


def test_two_names_of_one_person_become_one_with_both_names() -> None:
    claims = [visit(date=DAY, person=A_ONE), visit(150, date=EARLY)]
    done = apply_corrections(claims, [decided(Decision.SAME_AS, A_ONE.key, ANNA.key)], [ONE])
    people = [v for c in done.claims for v in c.values("person") if isinstance(v, Entity)]
    assert {p.key for p in people} == {ANNA.key} and "A. One" in people[0].alt_labels
    assert done.claims[1] == claims[1], "a claim that names only the one kept is not touched"


def test_a_rejection_holds_before_and_after_two_things_are_joined() -> None:
    claim = visit(date=DAY, person=A_ONE)
    join = decided(Decision.SAME_AS, A_ONE.key, ANNA.key)
    joined = apply_corrections([claim, visit(150)], [join], [ONE]).claims[0]
    for path_of in (claim, joined):
        assert len(apply_corrections([claim, visit(150)], [join, rejected(path_of)], [ONE]).claims) == 1


def test_links_follow_a_claim_whose_key_changes_and_do_not_dangle() -> None:
    first = visit(date=DAY, person=A_ONE)
    after = to_claim("Criticism", 150, actor=ALBA, recipient=BORA, follows=Ref(first.key))
    join = decided(Decision.SAME_AS, A_ONE.key, ANNA.key)
    done = apply_corrections([first, after, visit(210)], [join], [ONE]).claims
    assert done[1].values("follows") == (Ref(done[0].key),) and done[0].key != first.key
    done = apply_corrections([first, after], [rejected(first)], [ONE]).claims
    assert done[0].values("follows") == ()


def test_a_thing_that_no_text_names_is_joined_with_nothing() -> None:
    join = decided(Decision.SAME_AS, ANNA.key, "person/nobody")
    done = apply_corrections([visit()], [join], [ONE])
    assert done.claims == [visit()] and done.outcomes[0].standing is Standing.NEEDS_REVIEW
    done = apply_corrections([visit()], [decided(Decision.SAME_AS, "person/nobody", ANNA.key)], [ONE])
    assert done.outcomes[0].standing is Standing.NOT_NEEDED


def test_links_are_set_removed_and_replaced() -> None:
    def items(*corrections: Correction, qid: str | None = None) -> set[str | None]:
        claims = apply_corrections([severed(actor=replace(ALBA, qid=qid))], corrections, [ONE]).claims
        return {v.qid for v in claims[0].values("actor") if isinstance(v, Entity)}

    accept, reject = decided(Decision.ACCEPT_LINK, ALBA.key, "Q7"), decided(Decision.REJECT_LINK, ALBA.key, "Q8")
    assert items(accept) == {"Q7"} and items(reject) == {None} and items(reject, qid="Q8") == {None}
    assert items(reject, qid="Q9") == {"Q9"}, "another item is not the one rejected"
    assert items(accept, reject, qid="Q8") == {"Q7"} and items(reject, accept, qid="Q8") == {"Q7"}
    assert items(decided(Decision.UNSURE_LINK, ALBA.key, "Q7")) == {None}


def test_without_decisions_nothing_changes() -> None:
    claims = [severed(date=DAY), visit()]
    assert apply_corrections(claims, [], [ONE]).claims == claims


def test_the_order_of_claims_and_of_decisions_makes_no_difference() -> None:
    claims = [severed(date=DAY), visit(person=A_ONE), visit(150)]
    made = [rejected(claims[0]), decided(Decision.SAME_AS, A_ONE.key, ANNA.key), decided(Decision.ACCEPT_LINK, BORA.key, "Q7")]
    there = apply_corrections(claims, made, [ONE]).claims
    back = apply_corrections(claims[::-1], made[::-1], [ONE]).claims
    assert sorted(map(repr, there)) == sorted(map(repr, back))


STAGES: dict[str, Any] = {
    "read": lambda inputs, **_: [ONE, TWO],
    "extract": lambda articles: ([severed(date=DAY, article=a) for a in articles], []),
    "check": lambda graph: [],
}


def test_a_build_applies_lists_and_flags_them(tmp_path: Path) -> None:
    said: list[str] = []
    made = [rejected(severed(date=DAY)), rejected(severed(date=EARLY))]
    result = build(["x"], tmp_path / "kg", corrections=made, tell=said.append, **STAGES)
    assert result.found.claims == [] and [o.standing.value for o in result.found.corrections] == ["applied", "needs review"]
    report = (tmp_path / "kg" / "report.md").read_text("utf8")
    assert "| needs review | reject-claim |" in report and "ana, 2026-01-31: the sentence speaks of others" in report
    assert len(said) == 1 and said[0].startswith("needs review: ")


def test_a_file_beside_the_inputs_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from legation.build import main

    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "Alba–Bora relations.txt").write_text(TEXT, "utf8")
    add_corrections(tmp_path / "in" / "corrections.tsv", [rejected(severed(date=DAY))])
    for given_input in (tmp_path / "in", tmp_path / "in" / "Alba–Bora relations.txt"):
        assert main([str(given_input), "--out", str(tmp_path / "kg")], **STAGES) == 0
        assert "Corrections" in (tmp_path / "kg" / "report.md").read_text("utf8")
    (tmp_path / "in" / "corrections.tsv").write_text("nonsense\n")
    assert main([str(tmp_path / "in"), "--out", str(tmp_path / "kg")], **STAGES) == 2
    assert "corrections.tsv:1: " in capsys.readouterr().err


def test_a_wrong_set_is_refused() -> None:
    with pytest.raises(CorrectionError):
        apply_corrections(
            [severed()], [decided(Decision.ACCEPT_LINK, ALBA.key, "Q7"), decided(Decision.ACCEPT_LINK, ALBA.key, "Q8")], [ONE]
        )
