"""Those around one role in its guideline: who holds it, what passes, whom it needs."""

from collections.abc import Iterable

from releasekit.domain.checklist import Agency
from releasekit.domain.guide.contacts import Contact, Tie
from releasekit.domain.guide.flows import Passing, by_party
from releasekit.domain.guide.role_guide import StandsIn
from releasekit.presentation.action_flows import ground_words
from releasekit.presentation.flow_names import category_titles
from releasekit.presentation.guide.answer import GuideAnswer
from releasekit.presentation.papers.paper import (
    WITHIN_A_PART,
    Block,
    Grid,
    Head,
    Par,
    Points,
)
from releasekit.presentation.role_holders import agency_words
from releasekit.wording import _
from releasekit.wording.role_ways import way_words


def holder_blocks(answer: GuideAnswer) -> Iterable[Block]:
    """Say who holds the role, or who stands in, and for whom it stands in itself."""
    role = answer.guide.role
    yield Head(_("Who holds it"))
    yield from _holders(answer)
    if role.note:
        yield Par(answer.text(role.note))
    names = tuple(
        _("Stands in for: {name}").format(name=_named(one, answer))
        for one in answer.guide.names
    )
    if names:
        yield Points(names)


def _holders(answer: GuideAnswer) -> Iterable[Block]:
    """Name the agencies with their notes; of an alias, those of each of its roles."""
    role, checklist, posts = answer.guide.role, answer.checklist, answer.guide.posts
    agencies = () if posts else checklist.holders_of(role.id)
    if not agencies:
        yield Par(f"{answer.text(role.title)}: {answer.held(role)}.")
    if not posts and checklist.abstract:
        yield Par(_("Which agency holds a role, each jurisdiction says."))
    items = (
        *(_noted(one, answer) for one in agencies),
        *(f"{answer.text(one.title)}: {answer.held(one)}" for one in posts),
    )
    if items:
        yield Points(items)
    if posts:
        yield Par(_("The guidelines of these roles hold its steps too."))


def passing_blocks(answer: GuideAnswer) -> Iterable[Block]:
    """Write what it tells and what it is told, party by party, with the grounds."""
    guide = answer.guide
    yield Head(_("What it passes on"))
    if not guide.given:
        yield Par(_("No step lets it pass anything on."))
    for party, passings in by_party(guide.given):
        to = _("To: {party}").format(party=answer.party(party))
        yield from _passed(to, passings, answer)
    yield Head(_("What it is told"))
    if not guide.told:
        yield Par(_("No step lets anybody tell it anything."))
    for party, passings in by_party(guide.told):
        sender = _("From: {party}").format(party=answer.party(party))
        yield from _passed(sender, passings, answer)


def contact_blocks(answer: GuideAnswer) -> Iterable[Block]:
    """Tabulate the roles it works with, most ties first, by the numbers of steps."""
    contacts = answer.guide.contacts
    yield Head(_("Works with"))
    if not contacts:
        yield Par(_("Its steps hang on no other role's."))
        return
    head = (_("role"), *_ties().values(), _("who holds it"))
    yield Grid(head, tuple(_contact(one, answer) for one in contacts))


def _named(one: StandsIn, answer: GuideAnswer) -> str:
    name, words = answer.text(one.role.title), way_words(one.ways)
    return f"{name}, {words}" if words else name


def _noted(agency: Agency, answer: GuideAnswer) -> str:
    name = agency_words(agency, answer.language)
    return f"{name}. {answer.text(agency.note)}" if agency.note else name


def _passed(
    head: str, passings: Iterable[Passing], answer: GuideAnswer
) -> Iterable[Block]:
    yield Head(head, WITHIN_A_PART)
    yield Points(tuple(_passing(one, answer) for one in passings))


def _passing(passing: Passing, answer: GuideAnswer) -> str:
    """Say what passes with which steps, on which ground, and when it is the role's."""
    part = answer.part(passing.name, passing.ways)
    what = category_titles(passing.what, answer.checklist, answer.language)
    sentence = _("{steps}: {what}. Ground: {grounds}")
    told = sentence.format(
        steps=", ".join(answer.numbered(one) for one in passing.actions),
        what=" / ".join(what),
        grounds=ground_words(passing.grounds),
    )
    return f"{told} ({part})" if part else told


def _ties() -> dict[Tie, str]:
    """Name the ties from the side of the other role."""
    return {
        Tie.WAITS_FOR: _("steps waited for"),
        Tie.AWAITED: _("steps that wait"),
        Tie.TELLS: _("is told in"),
        Tie.IS_TOLD: _("tells in"),
    }


def _contact(contact: Contact, answer: GuideAnswer) -> tuple[str, ...]:
    numbers = (
        ", ".join(str(one) for one in contact.steps.get(tie, ())) for tie in _ties()
    )
    role = answer.checklist.roles[contact.role]
    return (answer.role(role.id), *numbers, answer.held(role))
