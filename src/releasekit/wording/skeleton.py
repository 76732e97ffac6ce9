"""The words of a checklist that has only begun: what each part is for."""

from releasekit.wording.catalogue import _


def head_lines(title: str) -> tuple[str, ...]:
    """Say at the head what such a file must be honest about."""
    draft = _("{title}: DRAFT, adopted by no authority. It must not be shown as law.")
    return (
        draft.format(title=title),
        "",
        _("What was read: (each law or page, its article, the date of the text)"),
        _("What was not read: (what a lawyer still has to look up)"),
        _("Only a number that somebody read in a law may have the basis statute."),
    )


def status_footnote() -> str:
    """Give the footnote that Kosovo* carries wherever it is named."""
    return _(
        "* This designation is without prejudice to positions on status, and is in "
        "line with UNSCR 1244 and the ICJ Opinion on the Kosovo Declaration of "
        "Independence."
    )


def explanations() -> dict[str, str]:
    """Give the comment above each part."""
    return {
        "version": _("Raise it with every change of what the file says."),
        "calendar": _(
            "No calendar has this name yet: only Saturdays and Sundays close. Make "
            "calendars/{name}.toml in your casebook and take the # away."
        ),
        "calendar_of_parent": _(
            "Closed days are those of the parent's calendar, {parent}. Where others "
            "close, make calendars/{name}.toml in your casebook and take the # away."
        ),
        "languages": _("The languages of the texts; English is always one."),
        "unreviewed": _(
            "In unreviewed stand those that no native speaker has checked; where it is "
            "left out, those of the parent do."
        ),
        "agencies": _(
            "Who holds the roles that lead or sign. Give the official names; sureness "
            "is seen, partly or unverified."
        ),
        "examples": _("Examples. Take the # away from what you need and change it."),
        "due": _("Another deadline for an action of the parent; always written whole."),
        "omit": _("An action of the parent that does not apply here, and why."),
        "own": _(
            "An action of your own: numbers x50 to x79 for a jurisdiction, x80 to x99 "
            "for an office; the first digit is the phase."
        ),
        "own_title": _("Call the municipal help desk"),
        "own_short": _("Call the help desk"),
        "omit_reason": _("There is no such service here."),
        "agency_name": _("Agency that holds: {role}"),
        "agency_question": _("Which institution holds this role, under which name?"),
        "schema": _(
            "An editor that knows TOML schemas helps with this file: make the first "
            "line read #:schema with the place that `checklist new` named."
        ),
        "more_languages": _("For example, with texts in both languages:"),
        "condition": _("An action of the parent only where a fact has an answer."),
        "share": _(
            "What may pass with an action: grounds in the order in which they count; "
            "law names its source once somebody has read the article."
        ),
        "check": _("Check this file: releasekit checklist check {file}"),
    }
