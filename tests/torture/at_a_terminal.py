"""Many commands one after another at one terminal, in one process.

Run as a program of its own: python at_a_terminal.py COMMANDS.json STATUSES.json
"""

import json
import sys
from pathlib import Path

from releasekit.cli import main

if __name__ == "__main__":
    commands = json.loads(Path(sys.argv[1]).read_text(encoding="ascii"))
    statuses = [main(words) for words in commands]
    Path(sys.argv[2]).write_text(json.dumps(statuses), encoding="ascii")
