"""What is wrong with a casebook, as sentences."""

import re
from string import Formatter

import pytest

from releasekit.domain.health.symptom import NOTES, Ailment, Symptom
from releasekit.wording.ages import age_told
from releasekit.wording.health import symptom_told

KNOWN = {
    **dict.fromkeys(("mode", "wanted", "uid", "gid", "group", "who"), "that"),
    **dict.fromkeys(("problem", "holder", "other", "share"), "that"),
    **dict.fromkeys(("calendar", "years", "cases", "days"), "that"),
    **dict.fromkeys(("seqs", "at", "now", "last"), "that"),
}
NEXT_STEP = re.compile(
    r"\b(?:Ask|Close|Compare|Correct|Delete|Give|Have|Keep|Look|Move|Put|Set|Sign|Take)\b"
    r"|\blook before\b|`rk [^`]+`|may stay|ends by itself"
)


@pytest.mark.parametrize("ailment", Ailment)
def test_every_kind_has_a_sentence_that_ends_and_says_what_to_do(
    ailment: Ailment,
) -> None:
    told = symptom_told(Symptom(ailment, "x", KNOWN))

    assert "{" not in told
    assert told.endswith(".") or ailment is Ailment.NOT_WRITABLE
    assert NEXT_STEP.search(told) or ailment is Ailment.NOT_WRITABLE
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", ailment.value)


def test_what_could_not_be_written_says_what_to_do_in_its_own_words() -> None:
    facts = {"problem": "You may not write x. Ask whoever keeps the casebook."}

    told = symptom_told(Symptom(Ailment.NOT_WRITABLE, ".locks", facts))

    assert told.endswith(facts["problem"])


def test_notes_come_after_what_is_wrong() -> None:
    order = list(Ailment)
    notes = [one for one in order if one in NOTES]

    assert order[-len(notes) :] == notes


def test_every_fact_of_a_sentence_is_known() -> None:
    told = (symptom_told(Symptom(one, "x", KNOWN)) for one in Ailment)

    assert [one for one in told if next(iter(Formatter().parse(one)))[1]] == []


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0, "0 s"),
        (119, "119 s"),
        (120, "2 min"),
        (7199, "119 min"),
        (7200, "2 h"),
        (172_799, "47 h"),
        (172_800, "2 d"),
    ],
)
def test_an_age_is_told_in_two_of_its_unit_at_least(seconds: int, told: str) -> None:
    assert age_told(seconds) == told
