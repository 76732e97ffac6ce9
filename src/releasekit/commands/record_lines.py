"""One line of `record`: which cases and actions, what was said, on which day."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from releasekit.casebook import OnDay
from releasekit.commands.acting import acting_role, check_may_see
from releasekit.commands.session import Session
from releasekit.commands.settling_faults import checked, fault_of
from releasekit.commands.settling_words import is_owed_by
from releasekit.commands.typed_event_day import day_of_event
from releasekit.commands.typed_names import (
    one_of,
    typed_cases,
    typed_occurrence,
    typed_role,
)
from releasekit.commands.typed_text import typed_text
from releasekit.domain.case import Event
from releasekit.domain.deed_parts import Heard, How, TookPart
from releasekit.domain.deeds import Deed, Noted, Started
from releasekit.domain.dossier import Dossier
from releasekit.domain.free_text import EVIDENCE_LIMIT
from releasekit.domain.resetting import after_deeds
from releasekit.domain.settling import Step, Words, refusal, settlement_of
from releasekit.domain.transitions import Verb
from releasekit.errors.transitions import BadLineError
from releasekit.wording import _
from releasekit.wording.days import full_day
from releasekit.wording.told_events import told

ABSENT, STARTED = "absent", "started"
ENDINGS = {
    "done": How.DONE,
    "declined": How.DECLINED,
    "not-needed": How.NOT_NEEDED,
}
WORDS = (*ENDINGS, STARTED)
FEWEST_WORDS = 3


class Entry(NamedTuple):
    """What one line records, told in sentences."""

    told: tuple[str, ...]


class _Line(NamedTuple):
    """One line, taken apart; `rest` is a day, whether the person took part, or why."""

    cases: str
    numbers: str
    word: str
    rest: tuple[str, ...]


class Sitting:
    """What was said in one sitting; each line sees what the lines before it changed."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._dossiers: dict[str, Dossier] = {}
        self.heads: dict[str, str] = {}
        self.planned: dict[str, list[OnDay]] = {}
        self._absent: list[str] = []

    def read(self, line: str) -> Entry:
        """Take one line in, or refuse it and leave everything as it was."""
        words = line.split()
        if words[0] == ABSENT and len(words) > 1:
            return self._someone_absent(words[1])
        if len(words) < FEWEST_WORDS or words[2] not in WORDS:
            raise BadLineError(words="|".join(WORDS), absent=ABSENT)
        return self._entry(_Line(words[0], words[1], words[2], tuple(words[3:])))

    def to_write(self) -> Mapping[str, Sequence[OnDay]]:
        """Give what each case gets, with who was absent noted in every one."""
        day, sentence = self._session.today, _("absent from the meeting: {role}")
        texts = [sentence.format(role=one) for one in self._absent]
        notes = [OnDay(Noted(text=text), day) for text in texts]
        return {case: [*deeds, *notes] for case, deeds in self.planned.items()}

    def role_in(self, case: str) -> str | None:
        return acting_role(self._session, self._dossier(case).checklist)

    def _someone_absent(self, typed: str) -> Entry:
        checklists = [one.checklist for one in self._dossiers.values()]
        role = typed_role(self._session, typed, checklists) if checklists else typed
        self._absent.append(role)
        sentence = _("{role} was absent: noted in every case of this sitting")
        return Entry(told=(sentence.format(role=role),))

    def _entry(self, line: _Line) -> Entry:
        """Check every case of a line before any of it is taken in."""
        found = [
            (case, self._deeds(case, line))
            for case in typed_cases(self._session, [line.cases])
        ]
        lines = [one for case, deeds in found for one in self._told(case, deeds)]
        for case, deeds in found:
            self.planned.setdefault(case, []).extend(deeds)
            plain = [one.deed for one in deeds]
            self._dossiers[case] = after_deeds(self._dossier(case), plain, deeds[0].on)
        return Entry(told=tuple(lines))

    def _deeds(self, case: str, line: _Line) -> list[OnDay]:
        dossier = self._dossier(case)
        role = self.role_in(case)
        on, words = self._said(line, dossier)
        deeds: list[OnDay] = []
        for typed in line.numbers.split(","):
            action, occurrence = typed_occurrence(
                self._session, typed, case, dossier.checklist
            )
            check_may_see(role, action, dossier)
            step = Step(action, on, occurrence)
            deed = _deed(line.word, dossier, step, _heard(words, role, dossier, step))
            deeds.append(OnDay(deed, on))
        return deeds

    def _said(self, line: _Line, dossier: Dossier) -> tuple[date, Words]:
        """Read a day, whether the person took part, or why, behind the word."""
        if line.word == "not-needed":
            reason = " ".join(line.rest) or None
            why = typed_text(self._session, reason, _("The reason"), EVIDENCE_LIMIT)
            return self._session.today, Words(reason=why)
        rest = list(line.rest)
        person = None
        if rest and rest[-1] in {one.value for one in TookPart}:
            person = one_of(TookPart, rest.pop())
        day = day_of_event(self._session, rest.pop(0) if rest else None, dossier)
        if rest:
            raise BadLineError(words="|".join(WORDS), absent=ABSENT)
        return day, Words(person=person)

    def _told(self, case: str, deeds: Sequence[OnDay]) -> list[str]:
        dossier, language = self._dossier(case), self._session.language
        first = len(dossier.case.history) + 1
        lines = []
        for seq, one in enumerate(deeds, first):
            event = Event(seq=seq, on=one.on, deed=one.deed)
            what = told(event, dossier, language, self.role_in(case))
            lines.append(f"{case}  {what}, {full_day(one.on)}")
        return lines

    def _dossier(self, case: str) -> Dossier:
        if case not in self._dossiers:
            look = self._session.casebook.look(case)
            self._dossiers[case], self.heads[case] = look.dossier, look.head
        return self._dossiers[case]


def _deed(word: str, dossier: Dossier, step: Step, words: Words) -> Deed:
    if word == STARTED:
        checked(dossier, step, Verb.START)
        return Started(action=step.action.id)
    how = ENDINGS[word]
    why = refusal(dossier, step, how, words)
    if why is not None:
        raise fault_of(why, dossier, step)
    return settlement_of(dossier, step.action, how, words)


def _heard(words: Words, role: str | None, dossier: Dossier, step: Step) -> Words:
    """Mark what another role owes as heard in the meeting."""
    is_own = role is None or is_owed_by(role, dossier, step)
    return words if is_own else words._replace(heard=Heard.MEETING)
