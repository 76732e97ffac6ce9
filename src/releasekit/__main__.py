"""The program as a process: `releasekit`, `rk` and `python -m releasekit`."""

import gc
import sys

from releasekit import __version__


def main() -> int:
    """Answer `--version` before anything is loaded; run any other command.

    One command ends before there is anything worth collecting, so nothing is
    looked for in between, nor at the end: a sixth of the time of `show`.
    """
    if sys.argv[1:] in (["--version"], ["-V"]):
        sys.stdout.write(f"releasekit {__version__}\n")
        return 0
    gc.disable()
    from releasekit.cli import main as run  # noqa: PLC0415  after --version, as above

    status = run()
    gc.freeze()
    return status


if __name__ == "__main__":
    sys.exit(main())
