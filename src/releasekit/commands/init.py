"""`init`: a new casebook."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from releasekit.commands.session import Session
from releasekit.errors.refusals import BadOfficeError
from releasekit.settings.office import OfficeSettings, office_problem
from releasekit.settings.starting import start_casebook
from releasekit.wording import _


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
) -> int:
    """Make a casebook."""
    place = folder or session.here
    language = session.options.get("lang")
    settings = OfficeSettings(office=office, timezone=timezone, language=language)
    problem = office_problem(settings)
    if problem is not None:
        raise BadOfficeError(problem=problem)
    start_casebook(place, settings, session.salt())
    session.say(_("Made a casebook in {path}.").format(path=place))
    session.say(_("Next:  rk me --by POST --as ROLE"))
    session.say(_("       rk checklist list"))
    session.say(_("       rk open --checklist ID --release DAY"))
    return 0
