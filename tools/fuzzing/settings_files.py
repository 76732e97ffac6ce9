"""The settings of an office and of a person: read, used, written again."""

from collections.abc import Sequence
from contextlib import suppress

from fuzzing.place import MINE, Place
from fuzzing.same import check_same
from releasekit.errors.files import NoCasebookError
from releasekit.settings.mine import my_settings
from releasekit.settings.office import TEXTS, office_settings
from releasekit.settings.place import find_casebook
from releasekit.settings.settings_text import settings_text
from releasekit.storage.places import SETTINGS

OFFICE_SEEDS = (
    'format = 1\noffice = "IDR"\ntimezone = "Europe/Skopje"\nlanguage = "mk"\n',
    'format = 1\ncontested_days = "closed"\nstanding_reason = "follow-up"\n',
    'format = 1\ncontested_days = "open"\ntimezone = "UTC"\n',
    "format = 1\n[retention]\nreview_months = 6\nerase_months = 60\n",
)
MY_SEEDS = (
    'post = "o17"\nrole = "probation"\ncasebook = "~/cases"\n',
    'post = "a-1"\n',
    'casebook = "/srv/cases"\n',
)


def office_seeds(_place: Place) -> Sequence[bytes]:
    return [one.encode() for one in OFFICE_SEEDS]


def read_office(place: Place, data: bytes) -> None:
    place.put(SETTINGS, data)
    found = office_settings(place.desk)
    texts = {name: getattr(found, name) for name in TEXTS}
    place.put(SETTINGS, f"format = 1\n{settings_text(texts)}".encode())
    check_same(office_settings(place.desk), found._replace(retention=None))


def my_seeds(_place: Place) -> Sequence[bytes]:
    return [one.encode() for one in MY_SEEDS]


def read_mine(place: Place, data: bytes) -> None:
    place.put(MINE, data)
    mine = my_settings()
    place.put(MINE, settings_text(mine._asdict()).encode())
    check_same(my_settings(), mine)
    if mine.casebook is not None:
        with suppress(NoCasebookError):
            find_casebook(mine.casebook, place.desk)
