"""A fault as one sentence on a screen."""

from typing import TextIO

from releasekit.errors.fault import ReleasekitError
from releasekit.presentation.visible import visible
from releasekit.wording import _


def fault_sentence(fault: ReleasekitError) -> str:
    facts = {name: visible(value) for name, value in fault.facts.items()}
    return f"{fault.code}: {_(fault.sentence).format(**facts)}"


def tell(fault: ReleasekitError, stream: TextIO) -> None:
    stream.write(f"{fault_sentence(fault)}\n")
