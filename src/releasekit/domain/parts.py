"""Actions that several roles must each sign: who has, who is waited for."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from releasekit.domain.action import Action
from releasekit.domain.case import Case, Settlement, Signature
from releasekit.domain.checklist import Checklist, Role
from releasekit.domain.conditions import Answer
from releasekit.domain.deed_parts import How
from releasekit.domain.roles import Holder, holder_of


class Part(NamedTuple):
    """One signature an action asks for: its names in the checklist, and whose it is.

    Two names that stand for one role ask for one signature.
    """

    names: tuple[str, ...]
    holder: Holder

    @property
    def role(self) -> str:
        """Give the role that signs; the alias while a fact is not answered."""
        return self.holder.role or self.names[0]

    def is_signed(self, signature: Signature, roles: Mapping[str, Role]) -> bool:
        """Say whether a signature is this one: by the role, or in a name of it.

        A name may have stood for another role when it was signed; then it is not.
        """
        signer = holder_of(signature.part, roles, signature.facts).role
        if signer is None or self.holder.role is None:
            return signature.part in self.names
        return signer == self.holder.role


def parts_of(
    action: Action, roles: Mapping[str, Role], facts: Mapping[str, Answer]
) -> tuple[Part, ...]:
    """Resolve who must sign an action; doubles are dropped."""
    found: dict[str, Part] = {}
    for name in action.parts:
        holder = holder_of(name, roles, facts)
        key = holder.role or name
        names = found[key].names if key in found else ()
        found[key] = Part(names=(*names, name), holder=holder)
    return tuple(found.values())


def meant_by(typed: str, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Find the parts a name means: as it is written, else as a role it may be."""
    named = tuple(one for one in parts if typed in (*one.names, one.holder.role))
    return named or tuple(one for one in parts if one.holder.may_be(typed))


def unsigned(
    parts: tuple[Part, ...],
    signatures: Iterable[Signature],
    roles: Mapping[str, Role],
) -> tuple[Part, ...]:
    given = tuple(signatures)
    return tuple(
        part for part in parts if not any(part.is_signed(one, roles) for one in given)
    )


def waited_for(
    action: Action, occurrence: int, case: Case, roles: Mapping[str, Role]
) -> tuple[Part, ...]:
    """Give the parts of an occurrence that nobody signed, by the answers of today."""
    signatures = case.signatures.get((action.id, occurrence), ())
    return unsigned(parts_of(action, roles, case.facts), signatures, roles)


def with_signatures(case: Case, checklist: Checklist) -> Case:
    """Settle what all its parts have signed: done, on the day of the last.

    What all had signed stays done when an answer later asks for another part; what
    nobody has yet to sign is done, also where an answer left a part out.
    """
    if not case.signatures:
        return case
    settlements = dict(case.settlements)
    for (name, occurrence), signatures in case.signatures.items():
        ended, action = settlements.get(name), checklist.actions.get(name)
        if action is None or (ended and ended.occurrence >= occurrence):
            continue
        roles = checklist.roles
        last = _completing(action, signatures, roles)
        if last is None and not waited_for(action, occurrence, case, roles):
            last = len(signatures)
        if last is not None:
            settlements[name] = _by_signatures(signatures[:last], occurrence)
    return case._replace(settlements=settlements)


def _completing(
    action: Action, signatures: tuple[Signature, ...], roles: Mapping[str, Role]
) -> int | None:
    """Count the signatures up to the one with which, by the answers then, all were."""
    for count, newest in enumerate(signatures, 1):
        parts = parts_of(action, roles, newest.facts)
        if not unsigned(parts, signatures[:count], roles):
            return count
    return None


def _by_signatures(signatures: tuple[Signature, ...], occurrence: int) -> Settlement:
    written_last = signatures[-1]
    return Settlement(
        how=How.DONE,
        on=max(one.on for one in signatures),
        due=written_last.due,
        seq=written_last.seq,
        occurrence=occurrence,
    )
