"""Who holds a role, as people read it."""

from builders import COMMUNITY, a_checklist, a_role, an_agency
from releasekit.domain.checklist import Checklist
from releasekit.presentation.role_holders import held_words

AGENCY = an_agency("force", "police")._replace(
    name={"en": "The force", "mk": "Полиција"}, sureness="partly"
)


def a_place() -> Checklist:
    nobody = a_role("mentor")._replace(held=False)
    roles = [a_role("police"), a_role("interpreter"), nobody]
    return a_checklist(roles=roles, agencies=[AGENCY, an_agency("own", "officer")])


def held(role: str, language: str = "en") -> str:
    place = a_place()
    return held_words(place.roles[role], place, language)


def test_an_agency_is_named_in_the_readers_language_with_how_sure_it_is() -> None:
    assert held("police") == "The force (partly seen)"
    assert held("police", "mk") == "Полиција (partly seen)"
    assert held("police", "sq") == "The force [en] (partly seen)"
    assert held("officer") == "own"


def test_a_name_for_others_says_whom_it_stands_for_and_when() -> None:
    assert held(COMMUNITY.id) == (
        "stands for probation if supervised yes, else social-work"
    )


def test_a_role_without_agency_is_told_from_one_that_nobody_holds() -> None:
    assert held("interpreter") == "no agency named"
    assert held("mentor") == "nobody"
