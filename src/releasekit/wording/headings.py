"""The headings of tables by the keys of their columns, which no language changes."""

from collections.abc import Iterator, Mapping

from releasekit.wording.catalogue import _, languages_there, speaking

TO_CORRECT = "to_correct"
"""The key of remarks, which are no column of a table."""


def heading(key: str) -> str:
    """Give the heading of a column in the reader's language."""
    return headings()[key]


def headings() -> Mapping[str, str]:
    """Give every heading by its key; no two of them are alike in a table."""
    return {
        **_of_rows(),
        **_of_days(),
        **_of_people(),
        **_of_events(),
        **_to_fill_in(),
    }


def headings_by_language() -> Iterator[Mapping[str, str]]:
    """Give the headings of the language in use, and then those of every other."""
    yield _in_use()
    for language in languages_there():
        with speaking(language):
            yield _in_use()


def _in_use() -> Mapping[str, str]:
    return {**headings(), TO_CORRECT: heading_of_remarks()}


def heading_of_remarks() -> str:
    """Give what stands above the remarks in a copy of a sheet with slips."""
    return _("to correct")


def _of_rows() -> Mapping[str, str]:
    return {
        "case": _("case"),
        "jurisdiction": _("jurisdiction"),
        "checklist": _("checklist"),
        "number": _("no."),
        "action": _("action id"),
        "occurrence": _("which time"),
        "title": _("action"),
        "phase": _("phase"),
        "kind": _("kind"),
        "basis": _("basis of the day"),
        "state": _("state"),
        "status": _("what became of it"),
        "waits_for": _("waits for"),
        "needs_facts": _("not answered"),
        "flags": _("remarks"),
        "head": _("as of"),
    }


def _of_days() -> Mapping[str, str]:
    return {
        "due": _("due"),
        "opens": _("opens"),
        "days_left": _("days left"),
        "release": _("release"),
        "days_to_release": _("days to release"),
        "certainty": _("how sure"),
        "released": _("released on"),
        "opened": _("opened on"),
        "closed": _("closed on"),
        "because": _("closed because"),
        "open": _("open actions"),
        "late": _("late actions"),
        "next_due": _("next due"),
        "changed": _("last change"),
    }


def _of_people() -> Mapping[str, str]:
    return {
        "lead": _("who owes it"),
        "agency": _("agency"),
        "support": _("who helps"),
        "parts_waiting": _("has yet to sign"),
        "assigned": _("post"),
    }


def _of_events() -> Mapping[str, str]:
    return {
        "seq": _("event"),
        "on": _("on"),
        "by": _("recorded by"),
        "role": _("as role"),
        "what": _("what happened"),
        "taken_back": _("taken back"),
        "erased": _("words erased"),
        "source": _("source"),
        "reason": _("reason"),
        "authority": _("authority"),
    }


def _to_fill_in() -> Mapping[str, str]:
    return {
        "outcome": _("outcome"),
        "day": _("day"),
        "evidence": _("evidence"),
        "note": _("note"),
    }
