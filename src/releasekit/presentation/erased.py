"""What `erase` answers: what is gone, what still counts, and what it cannot reach."""

from collections.abc import Iterable, Sequence

from releasekit.presentation.screen import Line
from releasekit.wording import _, counted
from releasekit.wording.visible import visible


def erased_lines(
    case: str,
    seqs: Sequence[int],
    repeated_in: Sequence[int],
    again_in: Sequence[str],
    *,
    is_whole: bool,
) -> Iterable[Line]:
    """Tell what is gone, what of it counts on, and which cases say the same."""
    number = len(seqs)
    told = counted(
        "the words of {n} event erased", "the words of {n} events erased", number
    )
    what = _("erased: its seals and the log are left") if is_whole else told
    yield f"{visible(case)}  {what}"
    if repeated_in:
        counts = _("It still counts without its words, repeated in event {seq}.")
        yield counts.format(seq=repeated_in[0])
    if again_in:
        cases = ", ".join(visible(one) for one in again_in)
        yield _("The same words stand in other events of: {cases}.").format(cases=cases)
        yield _("Look there: rk show CASE --history, then rk erase CASE --seq N")


def out_of_reach_lines(
    *, has_earlier_versions: bool, log_keeps_reason: bool
) -> Iterable[Line]:
    """Tell what no program can take away, and what the log is there to keep."""
    if log_keeps_reason:
        yield _("The log keeps the reason for which the case was restricted.")
    yield _("Not reached: backups, copies elsewhere, sheets, mails and paper.")
    if has_earlier_versions:
        yield _("Git keeps earlier versions of this folder: erase them there too.")
