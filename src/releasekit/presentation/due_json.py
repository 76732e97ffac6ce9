"""`due --json`: the schema releasekit/due/1, English and stable."""

from collections.abc import Iterable, Mapping

from releasekit.domain.checklist import Checklist
from releasekit.domain.outstanding import Row, Standing
from releasekit.presentation.due_answer import DueAnswer
from releasekit.wording.catalogue import speaking
from releasekit.wording.footnotes import notice_lines
from releasekit.wording.silences import silence_told

SCHEMA = "releasekit/due/1"
Document = Mapping[str, object]


def due_document(answer: DueAnswer) -> Document:
    """Give the answer; its actions are made as they are written, one by one."""
    undated = {one.case for one in answer.cases if one.release is None}
    return {
        "schema": SCHEMA,
        "today": answer.today.isoformat(),
        "within": answer.within,
        "actions": (_row(row, answer) for row in answer.rows),
        "undated_cases": sorted(undated),
        "closed_cases": answer.closed,
        "restricted_cases": answer.restricted,
        "faults": [
            {"case": case, "code": fault.code, "sentence": str(fault)}
            for case, fault in answer.unreadable
        ],
        "notices": _notices(answer),
    }


def _notices(answer: DueAnswer) -> list[str]:
    drafts = sorted(
        {one.checklist.id for one in answer.cases if not one.checklist.adopted}
    )
    return [
        *(
            f"Checklist {name} is a draft; only basis statute was read in a law."
            for name in drafts
        ),
        *_awaited(answer),
        *_withheld(answer),
        *_silences(answer),
        "Steps owed by agencies; not an assessment of the person.",
        *notice_lines((one.checklist for one in answer.cases), "en"),
    ]


def _awaited(answer: DueAnswer) -> Iterable[str]:
    for one in answer.cases:
        if one.release is not None and one.awaits_release(answer.today):
            yield f"Was the person of {one.case} released on {one.release}?"


def _withheld(answer: DueAnswer) -> Iterable[str]:
    if any(one.hidden for one in answer.cases):
        yield "Steps on sensitive facts are given only to the roles in them."


def _silences(answer: DueAnswer) -> Iterable[str]:
    with speaking("en"):
        return [silence_told(one) for one in answer.silences]


def _row(row: Row, answer: DueAnswer) -> Document:
    owed, planned = row.standing.owed, row.planned
    action, checklist = owed.action, planned.checklist
    return {
        "case": planned.case,
        "jurisdiction": checklist.jurisdiction,
        "checklist": f"{checklist.id} {checklist.version}",
        "action": action.id,
        "number": action.number,
        "occurrence": owed.occurrence,
        "title": action.title.get("en", ""),
        "phase": action.phase.value,
        "lead": owed.lead.role,
        "lead_candidates": [] if owed.lead.role else list(owed.lead.candidates),
        "agency": _agency(owed.lead.role, checklist),
        "support": list(owed.support),
        "parts_waiting": list(owed.parts_waiting),
        "kind": action.kind.value,
        **_days(row, answer),
        "state": row.standing.state.value,
        "blocked_by": blocked_by(row.standing),
        "needs_facts": list(owed.needs_facts),
        "basis": action.due.basis.value,
        "cites": list(action.cites),
        "assigned": _assigned(row, answer),
        "flags": flags_of(row.standing),
    }


def _assigned(row: Row, answer: DueAnswer) -> str | None:
    """Give the post that holds the lead in the case, if one was named."""
    role = row.standing.owed.lead.role
    worker = row.planned.workers.get(role) if role else None
    return worker.to if worker and worker.holds_on(answer.today) else None


def flags_of(standing: Standing) -> list[str]:
    """Name what stands beside a state; the words are a closed list."""
    flags = [flag.value for flag in standing.owed.flags]
    if standing.not_open_yet:
        flags.append("not-open-yet")
    if standing.from_plan:
        flags.append("release-not-confirmed")
    if standing.waiver_expired:
        flags.append("waiver-expired")
    if standing.block is not None and "blocked" not in flags:
        flags.append("blocked")
    return flags


def blocked_by(standing: Standing) -> list[str]:
    """Give what it waits for: actions by the checklist, then what somebody said."""
    found = list(standing.owed.blocked_by)
    block = standing.block
    if block is not None and block.waits_for not in found:
        found.append(block.waits_for)
    return found


def _days(row: Row, answer: DueAnswer) -> Document:
    due, release = row.standing.owed.due, row.planned.release
    opens = row.standing.owed.opens
    return {
        "due": due.isoformat() if due else None,
        "opens": opens.isoformat() if opens else None,
        "days_left": row.standing.days_left,
        "release": release.isoformat() if release else None,
        "days_to_release": (release - answer.today).days if release else None,
    }


def _agency(role: str | None, checklist: Checklist) -> str | None:
    holders = checklist.holders_of(role) if role else ()
    return holders[0].id if holders else None
