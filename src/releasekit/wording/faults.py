"""A fault as a sentence."""

from collections.abc import Callable

from releasekit.errors.fault import ReleasekitError
from releasekit.wording.catalogue import _


def fault_told(fault: ReleasekitError, shown: Callable[[object], str] = str) -> str:
    """Put a fault's facts into its sentence, each as `shown` makes it."""
    facts = {name: shown(value) for name, value in fault.facts.items()}
    return _(fault.sentence).format(**facts)
