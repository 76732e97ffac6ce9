"""What may pass about a person between offices, in that person's own copy."""

from collections.abc import Iterable

from releasekit.domain.action import GroundKind
from releasekit.domain.checklist import MEMBERS, PERSON
from releasekit.domain.sharing import Flow, flows_of
from releasekit.presentation.case_answer import CaseAnswer
from releasekit.presentation.flow_names import category_titles, party_title
from releasekit.presentation.screen import Line, Piece, Tone
from releasekit.wording import _

UNTOLD = {PERSON, MEMBERS}


def told_about_you(answer: CaseAnswer) -> Iterable[Line]:
    """Say who may be told what with the open steps, and whether the person decides."""
    checklist = answer.dossier.checklist
    found: dict[tuple[str, str], dict[str, None]] = {}
    for flow in _flows(answer):
        receiver = party_title(flow.receiver, checklist, answer.language)
        key = (receiver, _deciding(flow))
        found.setdefault(key, {}).update(dict.fromkeys(flow.what))
    if not found:
        return
    yield ""
    yield (Piece(_("WHO MAY BE TOLD WHAT ABOUT YOU"), Tone.HEAD),)
    for (receiver, deciding), what in found.items():
        titles = category_titles(what, checklist, answer.language)
        yield f"  {receiver}: {', '.join(titles)}"
        yield f"    {deciding}"


def _flows(answer: CaseAnswer) -> Iterable[Flow]:
    """Give the flows of open steps that concern others than the person."""
    roles, facts = answer.dossier.checklist.roles, answer.dossier.case.facts
    for one in answer.outstanding.actions:
        if one.owed.determined:
            flows = flows_of(one.owed.action, roles, facts)
            yield from (flow for flow in flows if _is_told(flow))


def _is_told(flow: Flow) -> bool:
    is_about = not all(one.kind is GroundKind.NONE for one in flow.grounds)
    return flow.receiver not in UNTOLD and is_about


def _deciding(flow: Flow) -> str:
    """Say on which ground, in words that tell who decides."""
    kinds = {one.kind for one in flow.grounds}
    if kinds == {GroundKind.CONSENT}:
        return _("only if you agree")
    if GroundKind.CONSENT in kinds:
        return _("if you agree, or where a law allows it")
    return _("where a law or a signed protocol allows it")
