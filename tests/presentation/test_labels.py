from hypothesis import given
from hypothesis import strategies as st

from builders import a_checklist, a_role
from releasekit.domain.checklist import Role
from releasekit.domain.naming import cases_named
from releasekit.domain.roles import Holder
from releasekit.presentation.labels import case_label, case_labels
from releasekit.wording.leads import lead_label, role_label

IDS = st.from_regex(
    r"\A(?:(?:MK|RS)[-_])?(?:IDR-)?(?:20(?:25|26)[-_])?0{0,2}[1-9]{1,2}\Z",
    fullmatch=True,
)
NUMBERS = range(1, 101)


def test_a_case_is_called_by_its_running_number() -> None:
    assert case_labels(["MK-IDR-2026-014", "MK-IDR-2026-015"]) == {
        "MK-IDR-2026-014": "14",
        "MK-IDR-2026-015": "15",
    }


def test_the_same_number_in_two_years_needs_the_year() -> None:
    assert case_labels(["MK-2025-014", "MK-2026-014"]) == {
        "MK-2025-014": "25-14",
        "MK-2026-014": "26-14",
    }


def test_the_same_number_and_year_needs_the_whole_id() -> None:
    assert case_labels(["MK-A-2026-014", "MK-B-2026-014"]) == {
        "MK-A-2026-014": "MK-A-2026-014",
        "MK-B-2026-014": "MK-B-2026-014",
    }


def test_an_id_without_a_number_is_its_own_label() -> None:
    assert case_labels(["north-wing"]) == {"north-wing": "north-wing"}


@given(st.lists(IDS, unique=True, min_size=1, max_size=6))
def test_every_label_means_its_case_alone(cases: list[str]) -> None:
    for case, label in case_labels(cases).items():
        assert cases_named(label, cases) == (case,)


@given(st.lists(IDS, unique=True, min_size=1, max_size=6))
def test_one_label_is_the_same_as_among_all(cases: list[str]) -> None:
    labels = case_labels(cases)

    assert {case: case_label(case, cases) for case in cases} == dict(labels)


def test_a_case_whose_id_is_a_number_keeps_others_from_being_called_by_it() -> None:
    assert case_labels(["14", "MK-2026-014"]) == {"14": "14", "MK-2026-014": "26-14"}


class Watched(str):
    """A text that counts how often anybody looks closely at one like it."""

    __slots__ = ()
    looks = 0

    def isascii(self) -> bool:
        Watched.looks += 1
        return super().isascii()


def test_cases_are_compared_only_with_those_of_the_same_number() -> None:
    every = [f"MK-{2001 + year}-{number:03}" for year in range(9) for number in NUMBERS]

    case_labels(Watched(case) for case in every)

    assert Watched.looks < len(every) * 50


def test_a_lead_that_is_open_is_called_by_all_it_may_be() -> None:
    checklist = a_checklist()
    lead = Holder(role=None, candidates=("probation", "social-work"))

    assert lead_label(lead, checklist, "en") == "probation/social-work"


def test_the_short_name_of_a_role_cannot_act_on_a_terminal() -> None:
    sly = Role(id="sly", title={"en": "Sly"}, short={"en": "\x1b[31msly"})
    checklist = a_checklist(roles=[sly, a_role("plain")])

    assert role_label("sly", checklist, "en") == "\\u001b[31msly"
    assert role_label("nobody", checklist, "en") == "nobody"
