"""`init`: a new casebook."""

import re
from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from releasekit.commands.options import Session
from releasekit.errors.usage import CloseWordError
from releasekit.settings.office import OFFICE, OfficeSettings
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
    if office is not None and re.fullmatch(OFFICE, office) is None:
        choices = _("capitals and digits, at most 12, such as IDR")
        raise CloseWordError(typed=office, choices=choices)
    place = folder or session.here
    language = session.options.get("lang")
    settings = OfficeSettings(office=office, timezone=timezone, language=language)
    start_casebook(place, settings, session.salt())
    session.say(_("Made a casebook in {path}.").format(path=place))
    session.say(_("Next:  rk me --by POST --as ROLE"))
    session.say(_("       rk open --checklist mk --release 2027-03-01"))
    return 0
