"""A fault as one sentence on a screen."""

from typing import TextIO

from releasekit.errors.fault import ReleasekitError
from releasekit.presentation.visible import visible
from releasekit.wording.faults import fault_told


def fault_sentence(fault: ReleasekitError) -> str:
    return f"{fault.code}: {fault_told(fault, visible)}"


def tell(fault: ReleasekitError, stream: TextIO) -> None:
    stream.write(f"{fault_sentence(fault)}\n")
