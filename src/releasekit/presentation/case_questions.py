"""What `show` says is not known yet, and what to type to say it."""

from collections.abc import Iterable

from releasekit.domain.outstanding import State
from releasekit.presentation.case_answer import CaseAnswer
from releasekit.presentation.open_questions import (
    answering_command,
    unanswered_sentence,
    undated_questions,
)
from releasekit.presentation.screen import Line, Piece, Screen, Tone
from releasekit.wording import _


def not_known(answer: CaseAnswer, screen: Screen) -> Iterable[Line]:
    found, label = answer.outstanding.actions, answer.label
    undated = [one for one in found if one.state is State.UNDATED]
    unknown = [one for one in found if one.state is State.UNDETERMINED]
    if undated or unknown:
        yield (Piece(" " + _("NOT KNOWN YET"), Tone.HEAD),)
    checklist, planned = answer.dossier.checklist, answer.outstanding.planned
    for one in undated_questions(label, undated, planned, answer.language):
        command = f" {screen.arrow} {one.command}" if one.command else ""
        yield f"   {one.sentence}{command}"
    facts = dict.fromkeys(fact for one in unknown for fact in one.owed.needs_facts)
    for fact in facts:
        waiting = [one for one in unknown if fact in one.owed.needs_facts]
        command = answering_command(label, fact, checklist)
        yield f"   {unanswered_sentence(waiting)} {screen.arrow} {command}"
