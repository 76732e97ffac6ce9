"""One action of a merged checklist, with its deadlines, flows and texts."""

from releasekit.domain.action import (
    Action,
    Deadline,
    Ground,
    GroundKind,
    Kind,
    Phase,
    Reschedule,
    Return,
    Roll,
    Share,
    Side,
)
from releasekit.storage.checklists.offset_parsing import (
    ceiling_of,
    deadline_of,
    duty_of,
    return_of,
)
from releasekit.storage.checklists.text_parsing import (
    condition_of,
    given_or,
    lines_or_empty,
    text_of,
    text_or_empty,
)
from releasekit.storage.fields import Fields

HIGHEST_NUMBER = 999
LOWEST_NUMBER = 100


def action_from(fields: Fields, name: str) -> Action:
    due = deadline_of(fields.inner("due"))
    given_roll = fields.choice("closed_day", Roll) if fields.has("closed_day") else None
    found = Action(
        id=name,
        number=fields.number("number", most=HIGHEST_NUMBER, least=LOWEST_NUMBER),
        title=text_of(fields, "title"),
        short=text_of(fields, "short"),
        phase=fields.choice("phase", Phase),
        lead=fields.text("lead"),
        support=fields.texts("support"),
        parts=fields.texts("parts"),
        kind=given_or(fields, "kind", Kind.DUTY),
        duty=fields.optional("duty", duty_of),
        due=due,
        opens=fields.optional("opens", deadline_of),
        ceiling=fields.optional("not_later_than", ceiling_of),
        roll=given_roll or _usual_roll(due),
        waits_for=fields.texts("waits_for"),
        when=condition_of(fields),
        on_reschedule=given_or(fields, "on_reschedule", Reschedule.KEEP),
        waivable=fields.flag("waivable"),
        carries=fields.flag("carries"),
        person=fields.flag("person"),
        repeats=_return(fields, "repeats", given_roll),
        again=_return(fields, "again", given_roll),
        evidence=text_or_empty(fields, "evidence"),
        shares=fields.listed("shares", _share),
        cites=fields.texts("cites"),
        themes=fields.texts("themes"),
        guidance=text_or_empty(fields, "guidance"),
        why=text_or_empty(fields, "why"),
        replaces=fields.texts("replaces"),
        open_questions=lines_or_empty(fields, "open_questions"),
        core=fields.flag("core"),
    )
    fields.end()
    return found


def _usual_roll(due: Deadline) -> Roll:
    """Before a date the open day before, after it the next, unless said otherwise."""
    return Roll.PREVIOUS if due.offset.side is Side.BEFORE else Roll.NEXT


def _return(fields: Fields, key: str, given: Roll | None) -> Return | None:
    """Read when it comes again: counted on, so rolled on, unless said otherwise."""
    return fields.optional(key, lambda inner: return_of(inner, given or Roll.NEXT))


def _share(fields: Fields) -> Share:
    found = Share(
        sender=fields.text("from"),
        receiver=fields.text("to"),
        what=fields.texts("what"),
        grounds=fields.listed("ground", _ground),
    )
    fields.end()
    return found


def _ground(fields: Fields) -> Ground:
    found = Ground(
        kind=fields.choice("is", GroundKind),
        when=condition_of(fields),
        source=fields.text_or_none("source"),
    )
    fields.end()
    return found
