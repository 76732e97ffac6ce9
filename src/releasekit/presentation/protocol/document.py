"""`checklist protocol` as JSON: the flows and the elements, in English."""

from collections.abc import Mapping

from releasekit.domain.action import Ground
from releasekit.domain.checklist import Role
from releasekit.domain.conditions import Condition
from releasekit.domain.protocol.elements import Protocol
from releasekit.domain.protocol.flows import ListedFlow
from releasekit.domain.protocol.terms import Answer, Statement
from releasekit.wording.footnotes import notice_lines
from releasekit.wording.texts import text_in

SCHEMA = "releasekit/protocol/1"
Document = Mapping[str, object]


def protocol_document(protocol: Protocol) -> Document:
    """Give the whole; ids are those of the checklist, numbers those of its actions."""
    checklist = protocol.checklist
    return {
        "schema": SCHEMA,
        "checklist": checklist.id,
        "version": checklist.version,
        "status": checklist.status,
        "title": text_in(checklist.title, "en"),
        "notices": list(notice_lines([checklist], "en")),
        "aliases": [_alias(checklist.roles[name]) for name in protocol.aliases],
        "flows": [_flow(one, protocol) for one in protocol.flows],
        "elements": [_element(one) for one in protocol.answers],
    }


def _alias(role: Role) -> Document:
    return {
        "role": role.id,
        "stands_for": [
            {"role": one.role, "when": _condition(one.when)} for one in role.stands_for
        ],
    }


def _flow(flow: ListedFlow, protocol: Protocol) -> Document:
    return {
        "flow": flow.number,
        "from": flow.share.sender,
        "to": flow.share.receiver,
        "what": list(flow.share.what),
        "grounds": [_ground(one, protocol) for one in flow.share.grounds],
        "stands_on": flow.footing.value,
        "actions": [
            {"number": one.number, "action": one.id, "when": _condition(one.when)}
            for one in flow.actions
        ],
    }


def _ground(ground: Ground, protocol: Protocol) -> Document:
    source = protocol.checklist.sources.get(ground.source or "")
    return {
        "is": ground.kind.value,
        "when": _condition(ground.when),
        "source": ground.source,
        "sureness": source.sureness if source else None,
    }


def _condition(condition: Condition) -> Document:
    return {one.fact: list(one.accepts) for one in condition}


def _element(answer: Answer) -> Document:
    return {
        "element": answer.element.value,
        "number": answer.element.number,
        "standing": answer.standing.value,
        "says": [_statement(one) for one in answer.statements],
        "preparedness": [one.id for one in answer.readiness],
    }


def _statement(said: Statement) -> Document:
    return {
        "says": said.saying.value,
        "about": said.about,
        "names": list(said.names),
        "flows": [one.number for one in said.flows],
        "actions": [one.number for one in said.actions],
        "amount": said.amount,
    }
