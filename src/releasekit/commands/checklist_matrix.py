"""`checklist matrix`: jurisdictions beside the baseline they share."""

from collections.abc import Iterable
from enum import Enum
from typing import Annotated

from typer import Argument, Option

from releasekit.casebook.rules import Rules
from releasekit.commands.rules_at_hand import rules_at_hand
from releasekit.commands.session import Session
from releasekit.domain.action import Phase
from releasekit.domain.checklist import Checklist
from releasekit.domain.matrix import THEMES, Matrix, matrix_of, narrowed
from releasekit.errors.usage import CloseWordError
from releasekit.presentation.matrix.answer import MatrixAnswer
from releasekit.presentation.matrix.table import matrix_screen
from releasekit.wording import _

BASELINE = "western-balkans"
