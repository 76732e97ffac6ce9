"""Options that several verbs on actions have, named once."""

from typing import Annotated

from typer import Argument, Option

from releasekit.domain.deed_parts import Heard, TookPart
from releasekit.wording import _

HEARD = "|".join(one.value for one in Heard)
TOOK_PART = "|".join(one.value for one in TookPart)

Cases = Annotated[str, Argument(help=_("The case, or several: 5,7,9."))]
Actions = Annotated[list[str], Argument(help=_("Numbers or ids of actions."))]
On = Annotated[
    str | None, Option("--on", metavar="DAY", help=_("The day; today if not given."))
]
Evidence = Annotated[
    str | None,
    Option(
        "--evidence",
        metavar="TEXT",
        help=_("Kind of paper and date; no names, no contents."),
    ),
]
Note = Annotated[
    str | None,
    Option(
        "--note", metavar="TEXT", help=_("A note; no names. - reads it from input.")
    ),
]
Reason = Annotated[
    str | None, Option("--reason", metavar="TEXT", help=_("Why; no names."))
]
Authority = Annotated[
    str | None,
    Option("--authority", metavar="TEXT", help=_("Who authorised it: a post.")),
]
LastDay = Annotated[
    str | None, Option("--until", metavar="DAY", help=_("Its last day."))
]
Reported = Annotated[
    str | None,
    Option("--reported", metavar=HEARD, help=_("Heard of another role, and how.")),
]
Person = Annotated[
    str | None,
    Option("--person", metavar=TOOK_PART, help=_("Whether the person took part.")),
]
DryRun = Annotated[
    bool, Option("--dry-run", help=_("Say what would be written, and write nothing."))
]
