"""Opens a file in LibreOffice, types into its cells, and saves it in other forms.

Run by the Python of the system, which alone has LibreOffice's modules, as a program of
its own: it reads jobs as JSON on standard input, and says what the cells hold then.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found]  # of the system's Python
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]  # as above
from com.sun.star.connection import (  # type: ignore[import-not-found]  # as above
    NoConnectException,
)

PATIENCE_SECONDS = 90
LOCALE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale"
 oor:op="fuse"><value>{locale}</value></prop></item></oor:items>
"""


def main() -> None:
    room, locale, jobs = json.load(sys.stdin)
    profile = Path(room) / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        LOCALE.format(locale=locale), encoding="utf-8"
    )
    pipe = f"releasekit-{os.getpid()}"
    office = subprocess.Popen(
        [
            "soffice",
            "--headless",
            "--norestore",
            "--nologo",
            f"-env:UserInstallation={profile.as_uri()}",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        desktop = connected(pipe)
        print(json.dumps([done(desktop, job) for job in jobs]))
        desktop.terminate()
    finally:
        try:
            office.wait(timeout=20)
        except subprocess.TimeoutExpired:
            office.kill()


def connected(pipe: str) -> Any:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    address = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            context = resolver.resolve(address)
        except NoConnectException:
            if time.monotonic() > until:
                raise
            time.sleep(0.3)
            continue
        name = "com.sun.star.frame.Desktop"
        return context.ServiceManager.createInstanceWithContext(name, context)


def done(desktop: Any, job: dict[str, Any]) -> dict[str, str]:
    """Do one job: open, type, say what stands there, save."""
    options = properties(Hidden=True, **job.get("open", {}))
    url = Path(job["file"]).as_uri()
    document = desktop.loadComponentFromURL(url, "_blank", 0, options)
    sheets = document.Sheets
    for name, text in job.get("typed", {}).items():
        cell_in(sheets, name).FormulaLocal = text
    shown = {name: cell_in(sheets, name).String for name in job.get("typed", {})}
    for path, options in job["saved"].items():
        document.storeToURL(Path(path).as_uri(), properties(**options))
    document.close(True)
    return shown


def cell_in(sheets: Any, name: str) -> Any:
    sheet, _mark, cell = name.rpartition("!")
    found = sheets.getByName(sheet) if sheet else sheets.getByIndex(0)
    return found.getCellRangeByName(cell)


def properties(**values: Any) -> tuple[Any, ...]:
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


if __name__ == "__main__":
    main()
