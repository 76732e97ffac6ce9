"""The sources beside a checklist file, and what is wrong with them."""

from pathlib import Path

import pytest

from checklist_files import write_checklist
from findings import told
from releasekit.storage.checklists.shelf import Shelf
from releasekit.storage.checklists.sources import Sources, sources_for

OWN = """
[sources.OWN]
instrument = "A law"
duty = "Meet the person."
sureness = "seen"
"""


def _sources(folder: Path, text: str | None) -> Sources:
    mine = write_checklist(folder / "mine.toml")
    if text is not None:
        (folder / "sources.toml").write_text(text, encoding="utf-8")
    return sources_for(mine, Shelf())


def test_without_sources_beside_it_a_file_cites_those_that_come_along(
    tmp_path: Path,
) -> None:
    assert _sources(tmp_path, None) == Sources(Shelf().shipped_sources)


def test_a_source_that_comes_along_keeps_its_meaning(tmp_path: Path) -> None:
    found = _sources(tmp_path, OWN + OWN.replace("OWN", "EPR-6"))

    assert set(found.known) == {"OWN", *Shelf().shipped_sources}
    assert found.known["EPR-6"] == Shelf().shipped_sources["EPR-6"]
    assert (found.findings, found.lost) == ((), frozenset())


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("sources =", "it is not TOML (line 1, column 10)"),
        ("sources = 7", "sources: This should be a table of keys."),
        ("", "the whole: The key sources is missing."),
        (
            OWN.replace("sources", "source"),
            "source: There is no key source here. Did you mean sources?",
        ),
    ],
)
def test_where_sources_cannot_be_read_all_are_lost(
    tmp_path: Path, text: str, problem: str
) -> None:
    found = _sources(tmp_path, text)

    assert told(found.findings) == [f"SOURCES_UNSOUND / {problem}"]
    assert found.lost == {("sources",)}
    assert found.known == Shelf().shipped_sources


@pytest.mark.parametrize("link", ["nan", "inf", "1.5", "7"])
def test_one_broken_source_is_lost_and_the_others_stay(
    tmp_path: Path, link: str
) -> None:
    found = _sources(tmp_path, f"{OWN}{OWN.replace('OWN', 'TORN')}link = {link}\n")

    assert told(found.findings) == [
        "SOURCES_UNSOUND / sources.TORN.link: This should be a text."
    ]
    assert found.lost == {("sources", "TORN")}
    assert "OWN" in found.known
    assert "TORN" not in found.known
