"""What another checklist would change in a case."""

from builders import MON_1_JUNE, MON_3_AUGUST, a_checklist, a_dossier, an_action, done
from releasekit.domain.trial import concerns, try_on
from releasekit.domain.workdays import Calendar

CALENDAR = Calendar("mk")


def test_a_draft_that_moves_a_day_says_so_and_writes_nothing() -> None:
    dossier = a_dossier(an_action(days=30), release=MON_3_AUGUST)
    draft = a_checklist(an_action(days=20), an_action("new", number=402, days=7))

    found = try_on(dossier, draft, CALENDAR, MON_1_JUNE)

    assert found.changes is not None
    assert [one.action.id for _was, one in found.changes.moved] == ["act"]
    assert [one.action.id for one in found.changes.appearing] == ["new"]


def test_a_case_that_names_what_a_draft_lacks_does_not_fit() -> None:
    dossier = a_dossier(
        an_action(days=30), release=MON_3_AUGUST, events=[done(MON_1_JUNE)]
    )

    found = try_on(dossier, a_checklist(), CALENDAR, MON_1_JUNE)

    assert (found.changes, found.lacking) == (None, ("act",))


def test_a_draft_concerns_cases_of_its_own_checklist_or_of_its_parent() -> None:
    dossier = a_dossier()
    name = dossier.checklist.id

    assert concerns(a_checklist(), dossier)
    assert concerns(a_checklist()._replace(id="x", extends=name), dossier)
    assert not concerns(a_checklist()._replace(id="x"), dossier)
