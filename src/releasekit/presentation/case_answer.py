"""One case as `show` found it, before it is drawn in any form."""

from datetime import date
from typing import NamedTuple

from releasekit.domain.dossier import Dossier
from releasekit.domain.outstanding import Outstanding


class CaseAnswer(NamedTuple):
    """A dossier, what is still owed in it, and how to call it at the keyboard."""

    dossier: Dossier
    outstanding: Outstanding
    label: str
    today: date
    language: str = "en"
    everything: bool = False
