"""Faults of the duties that data-protection law lays on whoever keeps cases."""

from releasekit.errors.fault import Exit, ReleasekitError
from releasekit.errors.usage import UsageError


class RestrictedCaseError(ReleasekitError):
    """A look at a case that is kept and no longer to be used."""

    code = "RK-E121"
    exit_status = Exit.NOT_PERMITTED
    sentence = (
        "{case} is restricted since {day}: it is kept, and not to be used. Give --reason "
        "TEXT to look at it all the same."
    )
    advice = "The reason stands in the log. `releasekit restrict CASE --lift` ends it."


class RestrictedAlreadyError(UsageError):
    """A case restricted twice."""

    code = "RK-E122"
    sentence = (
        "{case} is restricted since {day} already. "
        "`releasekit restrict {case} --lift --reason TEXT` ends that."
    )


class NotRestrictedError(UsageError):
    """The end of a restriction that there is not."""

    code = "RK-E123"
    sentence = (
        "{case} is not restricted. `releasekit show {case} --history` tells what was "
        "recorded."
    )
