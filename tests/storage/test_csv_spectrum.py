"""A public collection of CSV that is hard to read, and what each file means.

Files named `_crlf` have lost their carriage returns on the way into the collection,
though the JSON beside them has them: they get them back before they are read.
"""

import json
from zipfile import ZipFile

import pytest

from casebooks import CORPORA
from releasekit.storage.csv_text import lines_of

LOST = "_crlf"
SPECTRUM = CORPORA / "csv-spectrum.zip"


def _names() -> list[str]:
    if not SPECTRUM.exists():
        return []
    with ZipFile(SPECTRUM) as archive:
        return [one[5:-4] for one in archive.namelist() if one.endswith(".csv")]


@pytest.mark.skipif(not SPECTRUM.exists(), reason="no csv-spectrum here")
def test_there_are_eleven_files() -> None:
    assert len(_names()) == 11


@pytest.mark.parametrize("name", _names())
def test_each_file_is_read_as_what_it_means(name: str) -> None:
    with ZipFile(SPECTRUM) as archive:
        text = archive.read(f"csvs/{name}.csv").decode()
        text = text.replace("\n", "\r\n") if name.endswith(LOST) else text
        meant = json.loads(archive.read(f"json/{name}.json"))

    (_first, head), *rows = lines_of(text, broken_up=True)

    assert [dict(zip(head, cells, strict=True)) for _line, cells in rows] == meant
