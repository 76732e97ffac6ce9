"""What every answer about a case says of itself."""

from collections.abc import Iterable

from releasekit.wording.catalogue import _, counted


def draft(*, has_statute: bool) -> str:
    """Say that no authority stands behind a checklist, and what its numbers are."""
    if has_statute:
        return _("Draft checklist; only deadlines of basis statute were read in a law.")
    return _("Draft checklist; its deadlines are proposals or practice, not law.")


def status_word(*, adopted: bool) -> str:
    return _("adopted") if adopted else _("DRAFT")


def unreviewed(language: str) -> str:
    """Say that the texts just read were translated, and by nobody checked."""
    sentence = _("Texts in {language} are drafts that no native speaker has checked.")
    return sentence.format(language=language)


def spoken_instead(language: str, other: str) -> str:
    """Say that a checklist has no texts in a language, and in which they stand."""
    sentence = _("No texts in {language} here: they stand in {other}.")
    return sentence.format(language=language, other=other)


def withheld_steps() -> str:
    """Say that a role is told what it needs; how much is left out would tell too."""
    return _("Steps on sensitive facts are shown only to the roles in them.")


def no_assessment() -> str:
    return _("Steps owed by agencies; not an assessment of the person.")


def restricted_lines(number: int) -> Iterable[str]:
    """Say how many cases are kept from a list; which they are stands on none."""
    if number:
        yield counted(
            "{n} case is restricted: it is kept, and what is owed in it is not listed.",
            "{n} cases are restricted: they are kept, and what is owed in them is not "
            "listed.",
            number,
        )
