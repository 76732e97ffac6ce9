"""`init`: a new casebook, for one account or for a group of the machine."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from releasekit.commands.session import Session
from releasekit.errors.refusals import BadOfficeError, DeclinedError
from releasekit.settings.group import (
    Group,
    closed_above,
    group_here,
    group_named,
    is_casebook,
)
from releasekit.settings.office import OfficeSettings, office_problem
from releasekit.settings.starting import start_casebook
from releasekit.wording import _

NOBODY = "-"


def init(
    session: Session,
    folder: Annotated[
        Path | None, Argument(metavar="[DIR]", help=_("Where; here if not given."))
    ] = None,
    office: Annotated[
        str | None,
        Option(
            "--office", metavar="CODE", help=_("Stands in case ids: MK-IDR-2026-014.")
        ),
    ] = None,
    timezone: Annotated[
        str | None,
        Option("--timezone", metavar="ZONE", help=_("Such as Europe/Skopje.")),
    ] = None,
    group: Annotated[
        str | None,
        Option(
            "--group",
            metavar="NAME",
            help=_("Whose members work here too; - for nobody."),
        ),
    ] = None,
) -> int:
    """Make a casebook."""
    place = folder or session.here
    language = session.options.get("lang")
    settings = OfficeSettings(office=office, timezone=timezone, language=language)
    problem = office_problem(settings)
    if problem is not None:
        raise BadOfficeError(problem=problem)
    chosen = _chosen(session, place, group)
    gid, name = chosen or (None, None)
    start_casebook(place, settings._replace(group=name), session.salt(), gid=gid)
    session.say(_("Made a casebook in {path}.").format(path=place))
    _say_for_whom(session, place, chosen)
    session.say(_("Next:  rk me --by POST --as ROLE"))
    session.say(_("       rk checklist list"))
    session.say(_("       rk open --checklist ID --release DAY"))
    return 0


def _chosen(session: Session, place: Path, typed: str | None) -> Group | None:
    """Find the group: as typed, else as the folder is set up already."""
    here = group_here(place)
    if typed is None and _may_ask(session, place):
        typed = _asked(session, here)
    if not typed:
        return here
    return None if typed == NOBODY else group_named(typed)


def _may_ask(session: Session, place: Path) -> bool:
    answered = bool(session.options.get("yes")) or is_casebook(place)
    return session.may_ask and not answered


def _asked(session: Session, here: Group | None) -> str:
    question = _(
        "Others who will work here, as a group of this machine (Enter for nobody):"
    )
    if here is not None:
        told = _(
            "Others who will work here, as a group of this machine "
            "(Enter for {group}, - for nobody):"
        )
        question = told.format(group=here.told)
    typed = session.ask(question)
    if not typed:  # the input has ended
        raise DeclinedError
    return typed.strip()


def _say_for_whom(session: Session, place: Path, group: Group | None) -> None:
    if group is None:
        session.say(_("For you alone."))
        return
    told = _("For the group {group}: its members may read and write.")
    session.say(told.format(group=group.told))
    above = closed_above(place, group.gid)
    if above is not None:
        told = _("They cannot get there yet: {path} lets no group through.")
        session.say(told.format(path=above))
