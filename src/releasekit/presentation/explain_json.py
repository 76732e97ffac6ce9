"""`explain --json`: the schema releasekit/explain/1, English and stable."""

from collections.abc import Mapping
from datetime import date

from releasekit.domain.action import Basis
from releasekit.domain.explaining import Step
from releasekit.domain.explanation import Waited
from releasekit.domain.need_to_know import facts_told_to
from releasekit.domain.sharing import Flow, flows_of
from releasekit.presentation.explain_answer import ExplainAnswer
from releasekit.presentation.explain_count import passed_over

SCHEMA = "releasekit/explain/1"
Document = Mapping[str, object]


def explain_document(answer: ExplainAnswer) -> Document:
    """Give an action with its day, the steps that led there, and how sure each is."""
    explained, checklist = answer.explained, answer.checklist
    action, settlement = explained.action, explained.settlement
    owed, coming = explained.owed, explained.coming
    return {
        "schema": SCHEMA,
        "today": answer.today.isoformat(),
        "case": answer.dossier.case.id,
        "checklist": f"{checklist.id} {checklist.version}",
        "action": action.id,
        "number": action.number,
        "title": action.title.get("en", ""),
        "status": explained.status.value,
        "occurrence": _occurrence(answer),
        "lead": owed.lead.role if owed else None,
        "lead_candidates": list(owed.lead.candidates) if owed else [],
        "agency": _agency(answer),
        "support": list(owed.support) if owed else [],
        "parts_waiting": list(owed.parts_waiting) if owed else [],
        "settled_on": _iso(settlement.on) if settlement else None,
        "anchor": "settled" if coming else action.due.offset.anchor,
        "anchor_day": _iso(_anchor_day(answer)),
        "learned": _iso(explained.day.known.learned) if explained.day else None,
        "steps": [_step(step) for step in explained.steps],
        "due": _iso(explained.due),
        "duty": _sure(
            action.duty.basis if action.duty else None,
            action.duty.source if action.duty else None,
            answer,
        ),
        "length": _sure(action.due.basis, action.due.source, answer),
        "waits_for": [_waited(one) for one in explained.waits_for],
        "opens": _iso(owed.opens) if owed else None,
        "flags": [flag.value for flag in owed.flags] if owed else [],
        "calendar": answer.dossier.calendar.id,
        "closed_days": [_closed(day, answer) for day in passed_over(answer)],
        "applies_by": _deciding(answer),
        "needs_facts": list(owed.needs_facts) if owed else [],
        "shares": [
            _flow(one)
            for one in flows_of(action, checklist.roles, answer.dossier.case.facts)
        ],
    }


def _agency(answer: ExplainAnswer) -> str | None:
    owed = answer.explained.owed
    role = owed.lead.role if owed else None
    holders = answer.checklist.holders_of(role) if role else ()
    return holders[0].id if holders else None


def _closed(day: date, answer: ExplainAnswer) -> Document:
    closed = answer.dossier.calendar.closed.get(day)
    return {
        "date": day.isoformat(),
        "name": closed.name.get("en") if closed else None,
        "contested": bool(closed and closed.contested),
    }


def _deciding(answer: ExplainAnswer) -> Document:
    """Give the answers by which the action applies, as far as the role may know."""
    facts = answer.dossier.case.facts
    told = facts_told_to(answer.role, answer.dossier)
    known = [one.fact for one in answer.explained.action.when]
    if answer.role is not None:
        known = [name for name in known if name in told]
    return {name: facts.get(name) for name in known}


def _occurrence(answer: ExplainAnswer) -> int:
    explained = answer.explained
    if explained.coming is not None:
        return explained.coming.number
    return explained.settlement.occurrence if explained.settlement else 1


def _anchor_day(answer: ExplainAnswer) -> date | None:
    explained = answer.explained
    if explained.coming is not None:
        return explained.coming.since
    return explained.day.known.anchor if explained.day else None


def _step(step: Step) -> Document:
    return {"step": step.why.value, "day": step.day.isoformat(), "by": step.by or None}


def _sure(basis: Basis | None, source: str | None, answer: ExplainAnswer) -> Document:
    found = answer.checklist.sources.get(source or "")
    return {
        "basis": basis.value if basis else None,
        "source": source,
        "sureness": found.sureness if found else None,
    }


def _waited(one: Waited) -> Document:
    due = one.owed.due if one.owed else None
    return {
        "action": one.action.id,
        "number": one.action.number,
        "status": one.status.value,
        "lead": one.owed.lead.role if one.owed else None,
        "due": _iso(due),
        "settled_on": _iso(one.settlement.on) if one.settlement else None,
    }


def _flow(flow: Flow) -> Document:
    return {
        "from": flow.sender,
        "to": flow.receiver,
        "what": list(flow.what),
        "grounds": [
            {"is": ground.kind.value, "source": ground.source}
            for ground in flow.grounds
        ],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
