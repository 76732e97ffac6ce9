"""What is wrong with a checklist, as a sentence."""

from string import Formatter

import pytest

from releasekit.domain.finding import Finding, Problem
from releasekit.wording.findings import finding_sentence, finding_told

WHERE = ("actions", "act")


@pytest.mark.parametrize("problem", Problem)
def test_every_kind_of_finding_has_a_sentence_without_gaps(problem: Problem) -> None:
    finding = Finding(problem, WHERE, name="this", other="that")

    sentence = finding_sentence(finding)

    assert [name for _text, name, *_rest in Formatter().parse(sentence) if name] == []
    assert sentence[0].isupper() or sentence.startswith(("this", "that"))
    assert sentence.endswith((".", "that"))


def test_no_two_kinds_of_findings_are_told_alike_but_languages() -> None:
    told = [finding_sentence(Finding(one, WHERE, "this", "that")) for one in Problem]

    assert len(set(told)) == len(told) - 1


def test_a_finding_says_what_may_have_been_meant_and_what_the_parent_has() -> None:
    finding = Finding(
        Problem.UNKNOWN_ROLE,
        ("agencies", "one", "roles", 0),
        name="polise",
        near="police",
        above="{ days = 7 }",
    )

    assert finding_sentence(finding) == (
        "There is no role polise. Did you mean police? "
        "The parent has { days = 7 }; it is replaced whole."
    )


def test_a_finding_is_told_with_the_names_of_its_tables() -> None:
    role = Finding(Problem.UNKNOWN_ROLE, ("agencies", "one", "roles", 0), name="x")
    whole = Finding(Problem.TOO_LARGE, ())

    assert finding_told(role) == "agencies.one.roles[0]: There is no role x."
    assert finding_told(whole).startswith("the whole: ")


def test_a_wrong_type_is_told_in_words() -> None:
    finding = Finding(Problem.WRONG_TYPE, (), name="boolean string array")

    assert finding_sentence(finding) == (
        "This should be true or false or a text or a list."
    )


@pytest.mark.parametrize(
    ("least", "sentence"),
    [("1", "This is empty."), ("2", "This needs at least 2 entries.")],
)
def test_what_is_too_short_is_empty_or_needs_more(least: str, sentence: str) -> None:
    assert finding_sentence(Finding(Problem.EMPTY, WHERE, least)) == sentence


def test_a_wrong_word_is_told_with_those_that_may_stand_there() -> None:
    one = Finding(Problem.WRONG_WORD, WHERE, "2", "1")
    several = Finding(Problem.WRONG_WORD, WHERE, "drafts", "draft, adopted", "draft")

    assert finding_sentence(one) == "This should be 1."
    assert finding_sentence(several) == (
        "drafts is none of draft, adopted. Did you mean draft?"
    )
