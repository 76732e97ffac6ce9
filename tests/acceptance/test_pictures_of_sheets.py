"""The pictures of the pages are what LibreOffice makes of the real workbooks."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from shutil import which
from types import ModuleType

import pytest

from builders import REPOSITORY
from endurance import FULL, IN_CI
from pictures import Picture, furthest, picture_at

KEPT = REPOSITORY / "docs" / "pictures"
EVERY = sorted(path.stem for path in KEPT.glob("*.png"))
NAMES = EVERY if IN_CI or FULL else ["to-fix"]
ALIKE = 48
"""Letters of another font differ by less; a missing tint or column by more."""

pytestmark = pytest.mark.skipif(
    which("soffice") is None or which("pdftoppm") is None,
    reason="there is no LibreOffice here, or no pdftoppm",
)


@pytest.fixture(scope="module")
def tool() -> Iterator[ModuleType]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(REPOSITORY / "tools"))
        yield import_module("draw_sheets")


@pytest.fixture(scope="module")
def drawn(tool: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pictures")
    tool.draw(folder, [one for one in tool.EVERY if one.name in NAMES])
    return folder


def test_every_picture_that_can_be_drawn_is_kept(tool: ModuleType) -> None:
    assert sorted(one.name for one in tool.EVERY) == EVERY


@pytest.mark.parametrize("name", NAMES)
def test_a_sheet_looks_as_the_picture_of_it_that_is_kept(
    drawn: Path, name: str
) -> None:
    assert furthest(*_both(drawn, name)) < ALIKE


def _both(drawn: Path, name: str) -> tuple[Picture, Picture]:
    one, other = (picture_at(folder / f"{name}.png") for folder in (drawn, KEPT))
    return one, other


def test_two_sheets_do_not_look_alike() -> None:
    one, other = (picture_at(KEPT / f"{name}.png") for name in ("to-fix", "about"))
    rows = min(one.height, other.height)
    same_size = [it._replace(height=rows, rows=it.rows[:rows]) for it in (one, other)]

    assert furthest(*same_size) > 2 * ALIKE
