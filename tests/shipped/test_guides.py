"""Guidelines of what is shipped: every step stands in them, in each language."""

import pytest

from endurance import pairs
from releasekit.casebook.rules import Rules
from releasekit.domain.guide.role_guide import guide_of
from releasekit.domain.roles import holder_of
from releasekit.presentation.guide.answer import GuideAnswer
from releasekit.presentation.guide.paper import guide_paper
from releasekit.presentation.papers.on_screen import paper_screen
from releasekit.presentation.screen import Screen, columns_of, text_of

RULES = Rules(None)
SHIPPED = sorted(RULES.every_name())


@pytest.mark.parametrize("name", SHIPPED)
def test_every_step_stands_in_the_guideline_of_each_role_that_may_owe_it(
    name: str,
) -> None:
    checklist = RULES.checklist_named(name).checklist
    for role in checklist.roles:
        duties = {one.action.id for one in guide_of(role, checklist).duties}
        for action in checklist.actions.values():
            facts = {
                one.fact: one.accepts[0] for one in action.when if len(one.accepts) == 1
            }
            lead = holder_of(action.lead, checklist.roles, facts)
            is_owed = lead.may_be(role) or action.lead == role
            assert (action.id in duties) == is_owed


@pytest.mark.parametrize("name", SHIPPED)
def test_every_guideline_can_be_written_and_none_is_wider_than_the_window(
    name: str,
) -> None:
    checklist = RULES.checklist_named(name).checklist
    languages = ("en", *checklist.languages)
    for role, language in pairs([*checklist.roles], languages):
        answer = GuideAnswer(guide_of(role, checklist), checklist, language)
        lines = paper_screen(guide_paper(answer), Screen(width=60))
        assert [one for one in lines if columns_of(text_of(one)) > 60] == []
