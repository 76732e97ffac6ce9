"""Each document of a public collection of JSON in place of a case, seen from outside.

That none is taken for a case is tried in tests/storage/test_corpora.py, and TOML in
place of a checklist in tests/acceptance/test_toml_corpus.py.
"""

import json
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from casebooks import CORPORA, FIRST, an_office
from endurance import some

CORPUS = CORPORA / "jsontestsuite.zip"
PROGRAM = Path(__file__).with_name("each_as_case.py")
MOST_SECONDS, MOST_BYTES = 10, 512 * 1024 * 1024
REFUSED = [65, 1, 65]
"""By `show`, `verify` and `note`."""

pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="no JSONTestSuite here")


def test_every_json_document_as_a_case_is_refused_in_little_time_and_room(
    tmp_path: Path, reached: Callable[[str], None]
) -> None:
    office = an_office(tmp_path)
    documents = tmp_path / "documents"
    with ZipFile(CORPUS) as corpus:
        names = [one for one in corpus.namelist() if one.endswith(".json")]
        corpus.extractall(documents, some(names, 40))

    done = subprocess.run(
        [sys.executable, str(PROGRAM), str(documents), FIRST],
        env={k: v for k, v in office.environment().items() if k[:3] != "COV"},
        capture_output=True,
        check=False,
        timeout=300,
        preexec_fn=_limit_memory,
    )

    assert (done.returncode, done.stderr) == (0, b"")
    found = json.loads(done.stdout)
    slowest = max(seconds for *_rest, seconds in found)
    reached(f"{len(found)} documents, slowest {slowest:.2f} s, within 512 MiB")
    wrong = [name for name, statuses, *_rest in found if statuses != REFUSED]
    assert wrong == []
    odd = [name for name, _statuses, told, *_rest in found if not _is_clean(told)]
    assert odd == []
    assert [name for name, _s, _t, is_same, _seconds in found if not is_same] == []
    assert len(names) > 300
    assert slowest < MOST_SECONDS


def _limit_memory() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))


def _is_clean(told: list[str]) -> bool:
    """Say whether `show` and `note` each said one line."""
    return len(told) == 2 and all(one.startswith("RK-E05") for one in told)
