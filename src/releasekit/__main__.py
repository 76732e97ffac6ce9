"""`python -m releasekit`; `--version` is answered before anything is loaded."""

import sys

from releasekit import __version__

if sys.argv[1:] in (["--version"], ["-V"]):
    sys.stdout.write(f"releasekit {__version__}\n")
else:
    from releasekit.cli import main

    sys.exit(main())
