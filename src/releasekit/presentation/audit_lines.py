"""`audit`: lines of the log, for a reader or as data."""

from collections.abc import Iterable, Mapping

from releasekit.wording import _, counted
from releasekit.wording.visible import visible

SCHEMA = "releasekit/audit/1"
HIDDEN = ("prev", "hash")
Said = Mapping[str, object]


def audit_lines(found: Iterable[Said]) -> Iterable[str]:
    """Tell each line in a row: when, who, what, at which case, why, from where."""
    for one in found:
        who = one.get("by", "-")
        role = f" ({one['role']})" if "role" in one else ""
        told = f"{one.get('at')}  {who}{role}  {_what(one)}"
        why = f"; {one['reason']}" if "reason" in one else ""
        yield visible(f"{told}{why}  [{one.get('account')}@{one.get('host')}]")


def _what(said: Said) -> str:
    """Say what was done, and at which case or how many."""
    did = _deeds().get(str(said.get("did")), str(said.get("did")))
    if "case" in said:
        return f"{did} {said['case']}{_events(said)}{_to(said)}{_command(said)}"
    count = said.get("cases")
    cases = counted("{n} case", "{n} cases", count if isinstance(count, int) else 0)
    return f"{did} {cases}{_to(said)}{_command(said)}"


def _to(said: Said) -> str:
    return _(" to {whom}").format(whom=said["to"]) if "to" in said else ""


def _events(said: Said) -> str:
    """Say up to which event a case was written, or which were erased of it."""
    erased = said.get("events")
    if isinstance(erased, list):
        return counted(", {n} event", ", {n} events", len(erased))
    return _(", event {seq}").format(seq=said["seq"]) if "seq" in said else ""


def _command(said: Said) -> str:
    return f" ({said['command']})" if "command" in said else ""


def _deeds() -> Mapping[str, str]:
    return {
        "collected": _("opened"),
        "changed": _("changed"),
        "consulted": _("looked at"),
        "disclosed": _("gave away"),
        "erased": _("erased words of"),
    }


def audit_document(found: Iterable[Said], faults: Iterable[str]) -> Said:
    return {
        "schema": SCHEMA,
        "lines": [
            {key: value for key, value in one.items() if key not in HIDDEN}
            for one in found
        ],
        "faults": list(faults),
    }
