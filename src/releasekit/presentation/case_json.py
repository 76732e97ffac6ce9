"""`show --json`: the schema releasekit/show/1, with every recorded value."""

from collections.abc import Mapping
from datetime import date

from releasekit.domain.action import Action
from releasekit.domain.case import Event, Settlement
from releasekit.domain.conditions import Answer
from releasekit.domain.deeds import Opened
from releasekit.domain.dossier import Dossier
from releasekit.domain.need_to_know import facts_told_to, may_read
from releasekit.domain.progress import status_of
from releasekit.domain.staleness import needs_review
from releasekit.presentation.case_answer import CaseAnswer
from releasekit.presentation.due_json import blocked_by, flags_of

SCHEMA = "releasekit/show/1"
Document = Mapping[str, object]


def case_document(answer: CaseAnswer, said: Mapping[int, object]) -> Document:
    """Give a case: its dates, facts, actions and what each event said, by number."""
    dossier = answer.dossier
    case, checklist = dossier.case, dossier.checklist
    return {
        "schema": SCHEMA,
        "today": answer.today.isoformat(),
        "case": case.id,
        "checklist": {
            "id": checklist.id,
            "version": checklist.version,
            "sha256": case.pin.sha256,
            "status": checklist.status,
        },
        "jurisdiction": checklist.jurisdiction,
        "from": case.opened.start.value if case.opened.start else None,
        "release": _iso(dossier.release),
        "dates": {name: day.isoformat() for name, day in case.dates.items()},
        "certainty": {
            name: said.certainty.value
            for name, said in case.stated.items()
            if said.certainty
        },
        "facts": _told(case.facts, answer),
        "actions": _actions(answer),
        "history": [_event(event, said, answer) for event in case.history],
    }


def _actions(answer: CaseAnswer) -> list[Document]:
    dossier = answer.dossier
    open_ones = {one.owed.action.id: one for one in answer.outstanding.actions}
    found: list[Document] = []
    for action in answer.actions:
        settlement = dossier.case.settlements.get(action.id)
        standing = open_ones.get(action.id)
        owed = standing.owed if standing else None
        due = owed.due if owed else settlement.due if settlement else None
        found.append(
            {
                "action": action.id,
                "number": action.number,
                "title": action.title.get("en", ""),
                "phase": action.phase.value,
                "status": status_of(action, dossier, answer.today).value,
                "state": standing.state.value if standing else None,
                "due": _iso(due),
                "days_left": standing.days_left if standing else None,
                "lead": owed.lead.role if owed else None,
                "blocked_by": blocked_by(standing) if standing else [],
                "needs_facts": list(owed.needs_facts) if owed else [],
                "flags": flags_of(standing) if standing else _ended(action, dossier),
                "occurrence": owed.occurrence if owed else _occurrence(settlement),
                "opens": _iso(owed.opens) if owed else None,
                "parts_waiting": list(owed.parts_waiting) if owed else [],
                "settled_on": _iso(settlement.on) if settlement else None,
            }
        )
    return found


def _ended(action: Action, dossier: Dossier) -> list[str]:
    """Name what stands beside the end of an action."""
    settlement = dossier.case.settlements.get(action.id)
    reported = settlement is not None and settlement.heard is not None
    return [
        *(["reported"] if reported else []),
        *(["review"] if needs_review(action, dossier) else []),
    ]


def _occurrence(settlement: Settlement | None) -> int:
    return settlement.occurrence if settlement else 1


def _event(event: Event, said: Mapping[int, object], answer: CaseAnswer) -> Document:
    may_be_read = may_read(answer.role, event, answer.dossier)
    words = said.get(event.seq) if may_be_read else None
    if isinstance(words, Mapping) and isinstance(event.deed, Opened):
        words = {**words, "facts": _told(event.deed.facts, answer)}
    return {"seq": event.seq, "said": words}


def _told(facts: Mapping[str, Answer], answer: CaseAnswer) -> Mapping[str, Answer]:
    """Leave out the facts that the role one acts in has no need to know."""
    if answer.role is None:
        return dict(facts)
    told = facts_told_to(answer.role, answer.dossier)
    return {name: given for name, given in facts.items() if name in told}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
