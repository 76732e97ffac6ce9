"""A real browser without a window: what a page shows, says and asks the network for."""

import json
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from shutil import which
from typing import NamedTuple

CHROMIUM = which("chromium") or which("chromium-browser")
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"),
    *("--enable-logging=stderr", "--disable-background-networking"),
    *("--disable-component-update", "--no-first-run", "--disable-sync"),
    "--host-resolver-rules=MAP * ~NOTFOUND",  # the browser's own calls lead nowhere
)
NO_PAGE = "not an origin"
"""Who asked, in the browser's log, where no page did but the browser itself."""
PDF_TO_TEXT = which("pdftotext")


class Visit(NamedTuple):
    """What came of opening a page."""

    cells: list[list[str]]
    text: str
    console: list[str]
    requests: list[str]


def visit(page: Path, folder: Path) -> Visit:
    """Open a page from its file and give what the browser made of it."""
    log = folder / "network.json"
    ran = _run(page, folder, "--dump-dom", f"--log-net-log={log}")
    shown = _Shown()
    shown.feed(ran.stdout)
    return Visit(
        cells=shown.rows,
        text=" ".join(" ".join(shown.texts).split()),
        console=[one for one in ran.stderr.splitlines() if ":CONSOLE" in one],
        requests=_requests(log),
    )


def printed(page: Path, folder: Path) -> str:
    """Print a page to PDF, and give the text of that."""
    path = folder / "page.pdf"
    _run(page, folder, f"--print-to-pdf={path}", "--no-pdf-header-footer")
    ran = subprocess.run(
        [str(PDF_TO_TEXT), "-layout", str(path), "-"],
        capture_output=True,
        check=True,
        text=True,
        timeout=60,
    )
    return ran.stdout


def _run(page: Path, folder: Path, *flags: str) -> subprocess.CompletedProcess[str]:
    own = f"--user-data-dir={folder / 'profile'}"
    return subprocess.run(
        [str(CHROMIUM), *FLAGS, own, *flags, page.resolve().as_uri()],
        capture_output=True,
        check=True,
        text=True,
        timeout=120,
    )


def _requests(log: Path) -> list[str]:
    """List what the page asked the network for, as the browser logged it."""
    events = json.loads(log.read_text(encoding="utf-8"))["events"]
    asked = (one["params"] for one in events if "initiator" in one.get("params", {}))
    return [one["url"] for one in asked if one["initiator"] != NO_PAGE]


class _Shown(HTMLParser):
    """The rows of a page's tables, and its texts outside of style."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.texts: list[str] = []
        self._within = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._within = tag
        if tag == "tr":
            self.rows.append([])
        if tag in {"td", "th"}:
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th", "style"}:
            self._within = ""

    def handle_data(self, data: str) -> None:
        if self._within in {"td", "th"}:
            self.rows[-1][-1] += data
        if self._within != "style":
            self.texts.append(data)
