"""The program as a process: `releasekit`, `rk` and `python -m releasekit`."""

import gc
import os
import sys

from releasekit import __version__

INTERRUPTED = 130


def main() -> int:
    """Answer `--version` before anything is loaded; run any other command.

    One command ends before there is anything worth collecting, so nothing is
    looked for in between: a sixth of the time of `show`.
    """
    if sys.argv[1:] in (["--version"], ["-V"]) and _shows_version():
        return 0
    gc.disable()
    try:
        from releasekit.cli import main as run  # noqa: PLC0415  after --version, as above

        status = run()
    except KeyboardInterrupt:  # struck before or after the entrance watches for it
        status = INTERRUPTED
    _leave(status)
    return status


def _leave(status: int) -> None:
    """End here where all was written: taking memory apart is work for nobody.

    Where an answer was not taken, Python says so as it ends.
    """
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (AttributeError, OSError):  # AttributeError: it was closed, and is None
        return
    os._exit(status)


def _shows_version() -> bool:
    """Show it, or leave it to the entrance to say that nothing can be shown."""
    try:
        sys.stdout.write(f"releasekit {__version__}\n")
        sys.stdout.flush()
    except (AttributeError, OSError):  # AttributeError: it was closed, and is None
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
