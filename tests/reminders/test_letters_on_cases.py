"""What a letter says of whole cases, of what came free, and of recipients."""

from datetime import date, timedelta

import pytest

from builders import (
    a_calendar,
    a_checklist,
    a_dossier,
    a_role,
    an_action,
    an_event,
    done,
    moved,
    needs,
)
from letters import DAILY, DUE, RELEASE, WEEKLY, a_case_of, letters
from releasekit.domain.action import Action, Phase
from releasekit.domain.deeds import Assigned
from releasekit.domain.dossier import Dossier
from releasekit.domain.notices.rules import Reminding
from releasekit.reminders.written import written

ACT = an_action("act", days=30)
CASE = "MK-2026-014"
QUIET = Reminding(rules=(), weekly=None, coordinator="desk", unnamed_days=90)


def text_of(*cases: Dossier, reminding: Reminding = DAILY) -> str:
    [letter] = letters(*cases, reminding=reminding)
    return written(letter, "en", DUE).text


def with_desk(*actions: Action) -> Dossier:
    return a_dossier(
        release=RELEASE, checklist=a_checklist(*actions, roles=[a_role("desk")])
    )


def test_a_release_that_moved_is_told_with_its_new_day() -> None:
    case = a_dossier(
        checklist=with_desk(ACT).checklist,
        release=RELEASE,
        events=[moved(DUE, date(2026, 10, 30))],
    )

    told = text_of(case, reminding=QUIET._replace(unnamed_days=0))

    assert "\nTHE RELEASE DATE MOVED  1\n" in told
    assert f"  {CASE}  the release is now planned for Fri 30 Oct 2026\n" in told


def test_a_move_does_not_hide_that_nobody_is_named() -> None:
    later = an_action(
        "meet", days=3, after="release", phase=Phase.FIRST_MONTH, lead="probation"
    )
    case = a_dossier(
        checklist=with_desk(later).checklist,
        release=RELEASE,
        events=[moved(DUE, RELEASE + timedelta(days=7))],
    )

    told = text_of(case, reminding=QUIET)

    assert "\nTHE RELEASE DATE MOVED  1\n" in told
    assert "\nNOBODY IS NAMED WHO RECEIVES THE PERSON  1\n" in told


def test_a_missing_worker_is_told_with_what_to_type() -> None:
    later = an_action(
        "meet", days=3, after="release", phase=Phase.FIRST_MONTH, lead="probation"
    )

    told = text_of(with_desk(later), reminding=QUIET)

    assert "\nNOBODY IS NAMED WHO RECEIVES THE PERSON  1\n" in told
    assert f"release on Wed 30 Sep 2026: name a worker with rk assign {CASE}\n" in told


def test_each_year_without_a_calendar_is_told_once() -> None:
    checklist = with_desk(ACT, an_action("late", days=150, after="release")).checklist
    bare = a_calendar(years=[2025])
    case = a_dossier(release=RELEASE, checklist=checklist, calendar=bare)

    told = text_of(case, reminding=QUIET._replace(unnamed_days=0))

    for year in (2026, 2027):
        line = f"Calendar mk has no closed days for {year}: only weekends count.\n"
        assert told.count(line) == 1


@pytest.mark.parametrize(
    ("days", "head", "line"),
    [
        (20, "NO LONGER WAITS FOR ANOTHER STEP  1", "in 10 days"),
        (30, "DUE TODAY  1", "due today, Mon 31 Aug 2026; no longer waits"),
    ],
)
def test_a_step_that_waits_no_longer_is_told_once_under_what_presses_more(
    days: int, head: str, line: str
) -> None:
    first = an_action("first", days=60, number=400)
    second = an_action("act", days=days, waits_for=("first",))
    ended = done(DUE - timedelta(days=1), "first")

    told = text_of(a_dossier(first, second, release=RELEASE, events=[ended]))

    assert f"\n{head}\n" in told
    assert told.count(CASE) == told.count(f"{line}\n") == 1


def test_cases_without_a_release_date_are_counted_and_named() -> None:
    told = text_of(a_case_of(ACT, release=None), reminding=WEEKLY)

    assert "THIS WEEK: 0 late, 0 due in 14 days\n" in told
    assert f"  1 case has no release date: {CASE}\n" in told


def test_the_post_that_holds_a_role_is_named_and_shown_what_its_role_owes() -> None:
    case = a_dossier(
        release=RELEASE,
        checklist=with_desk(ACT).checklist,
        events=[an_event(DUE, Assigned(role="officer", to="o17"))],
    )

    told = text_of(case)

    assert told.startswith("o17: Mon 31 Aug 2026\n")
    assert "rk due --role officer\n" in told


def test_one_reader_of_several_roles_is_not_sent_to_one_of_them() -> None:
    other = an_action("other", days=30, lead="probation", number=402)

    told = text_of(with_desk(ACT, other))

    assert told.startswith("officer (MK), probation (MK): Mon 31 Aug 2026\n")
    assert "What to do stands in the tool: rk due\n" in told


def test_what_may_not_apply_is_in_no_letter() -> None:
    unsure = an_action("unsure", days=30, when=needs(children=True))

    assert letters(with_desk(unsure)) == ()
