"""`done --part`: one of the roles that must each sign an action does so."""

from releasekit.commands.session import Session
from releasekit.commands.settling import carry_out, chosen, say_settled
from releasekit.commands.settling_faults import fault_of
from releasekit.commands.settling_words import Asked, Chosen, words_of
from releasekit.domain.action import Action
from releasekit.domain.deed_parts import How
from releasekit.domain.deeds import Deed
from releasekit.domain.dossier import Dossier
from releasekit.domain.parts import Part, meant_by, parts_of
from releasekit.domain.settling import (
    Step,
    missing_parts,
    part_refusal,
    signature_of,
)
from releasekit.errors.refusals import NotAPartError
from releasekit.errors.usage import NotInScriptsError
from releasekit.presentation.answers import signed_lines
from releasekit.wording import _


def sign(session: Session, asked: Asked, typed: str) -> int:
    """Sign a part of the actions in each case; all is checked before any is written."""
    found = chosen(session, asked)
    words = words_of(session, asked, found, How.DONE)

    def decide(now: Dossier, step: Step) -> Deed:
        part = _part(session, typed, now, step.action)
        why = part_refusal(now, step, part)
        if why is not None:
            raise fault_of(why, now, step)
        return signature_of(now, step.action, part, words)

    return carry_out(session, asked, found, decide, _answer_all)


def _answer_all(session: Session, one: Chosen, after: Dossier) -> None:
    for step in one.steps:
        _answer(session, after, step.action, one.role)


def _part(session: Session, typed: str, now: Dossier, action: Action) -> Part:
    """Find the part that was typed: a role that signs, or its one beginning."""
    parts = parts_of(action, now.checklist.roles, now.case.facts)
    exact = meant_by(typed, parts)
    found = exact or tuple(one for one in parts if _begins(one, typed))
    if len(found) != 1:
        raise _not_a_part(typed, now, action, [one.role for one in parts])
    if not exact and session.is_script:
        raise NotInScriptsError(typed=typed, full=found[0].role)
    return found[0]


def _begins(part: Part, typed: str) -> bool:
    words = (*part.names, *part.holder.candidates)
    return any(word.startswith(typed) for word in words if typed)


def _not_a_part(
    typed: str, now: Dossier, action: Action, roles: list[str]
) -> NotAPartError:
    known = (
        _("These do: {roles}.").format(roles=", ".join(roles))
        if roles
        else _("It has no parts; leave --part out.")
    )
    return NotAPartError(
        typed=typed or '""',
        case=now.case.id,
        number=action.number,
        action=action.id,
        known=known,
    )


def _is_settled(after: Dossier, action: Action) -> bool:
    """Say whether the occurrence that was signed last has all its signatures."""
    _seq, occurrence = max(
        (signatures[-1].seq, number)
        for (name, number), signatures in after.case.signatures.items()
        if name == action.id
    )
    settlement = after.case.settlements.get(action.id)
    return settlement is not None and settlement.occurrence >= occurrence


def _answer(session: Session, after: Dossier, action: Action, role: str | None) -> None:
    missing = missing_parts(after, action)
    if not _is_settled(after, action):
        session.show(signed_lines(after, action, missing, session.language))
        return
    say_settled(session, after, action, role)
