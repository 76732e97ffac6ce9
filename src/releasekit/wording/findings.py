"""What is wrong with a checklist, as a sentence."""

from collections.abc import Mapping

from releasekit.domain.finding import Finding, Problem, table_path
from releasekit.wording.catalogue import _


def finding_sentence(finding: Finding) -> str:
    """Say what is wrong, what may have been meant, and what the parent has."""
    told = {**_form(), **_kinship(), **_names(), **_meaning()}[finding.problem]
    words = {"name": finding.name, "other": finding.other}
    if finding.problem is Problem.WRONG_TYPE:
        words["name"] = _type_words(finding.name)
    if finding.problem is Problem.EMPTY and finding.name == "1":
        told = _("This is empty.")
    if finding.problem is Problem.WRONG_WORD and ", " not in finding.other:
        told = _("This should be {other}.")
    sentences = [told.format(**words)]
    if finding.near:
        sentences.append(_("Did you mean {name}?").format(name=finding.near))
    if finding.above:
        above = _("The parent has {above}; it is replaced whole.")
        sentences.append(above.format(above=finding.above))
    return " ".join(sentences)


def finding_told(finding: Finding) -> str:
    """Say what is wrong, and where by the names of its tables."""
    where = table_path(finding.where) or _("the whole")
    return f"{where}: {finding_sentence(finding)}"


def _type_words(names: str) -> str:
    """Say in a reader's words what a value should be."""
    words = {
        "string": _("a text"),
        "integer": _("a whole number"),
        "boolean": _("true or false"),
        "array": _("a list"),
        "object": _("a table of keys"),
    }
    return _(" or ").join(words.get(one, one) for one in names.split())


def _form() -> Mapping[Problem, str]:
    return {
        Problem.NOT_UTF8: _("This is not UTF-8 text; save the file as UTF-8."),
        Problem.NOT_TOML: _("This is not TOML: {name}."),
        Problem.NEWER_TOML: _(
            "Only TOML 1.1 allows this; keep inline tables on one line without a last "
            "comma, and write escapes and times as TOML 1.0 has them."
        ),
        Problem.TOO_LARGE: _(
            "The file, a number or the depth of a table is too large."
        ),
        Problem.UNKNOWN_KEY: _("There is no key {name} here."),
        Problem.MISSING_KEY: _("The key {name} is missing."),
        Problem.WRONG_TYPE: _("This should be {name}."),
        Problem.WRONG_WORD: _("{name} is none of {other}."),
        Problem.OUT_OF_BOUNDS: _("{name} is not within {other}."),
        Problem.WRONG_FORM: _("{name} is not of this form: {other}"),
        Problem.TWICE: _("The list names one thing twice."),
        Problem.EMPTY: _("This needs at least {name} entries."),
        Problem.NOT_EXACTLY_ONE: _("This needs exactly one of {other}."),
        Problem.NOT_TOGETHER: _("{name} does not stand beside working_days."),
        Problem.NO_LENGTH: _("This needs days, months or working_days."),
        Problem.NOT_A_DAY: _("This is not a day such as 2027-01-31."),
        Problem.OMIT_NOT_ALONE: _("An action that is left out has no other keys."),
        Problem.BROKEN_RULE: _("This breaks the rule {name}."),
        Problem.NOT_READ: _("This could not be read: {name}."),
    }


def _kinship() -> Mapping[Problem, str]:
    return {
        Problem.NO_PARENT: _("There is no checklist {name} to build on."),
        Problem.PARENT_CIRCLE: _(
            "Its parents build on each other in a circle: {name}."
        ),
        Problem.PARENTS_TOO_MANY: _(
            "More than {name} checklists build on each other here; join some of them."
        ),
        Problem.PARENT_UNSOUND: _("Its parent {name} has findings; check that first."),
        Problem.NUMBER_FIXED: _(
            "The number of {name} was fixed where it was first written; leave it out."
        ),
        Problem.INCOMPLETE: _("No parent has {name}, so it needs {other} here."),
        Problem.OMITS_NOTHING: _("No parent has {name}, so it cannot be left out."),
        Problem.CHANGES_OMITTED: _(
            "A parent leaves {name} out; bring it back with omit = false."
        ),
        Problem.LIFTS_NOTHING: _("No parent leaves {name} out."),
        Problem.SHIPPED_ID: _(
            "{name} is the id of a checklist that comes along; take another id."
        ),
        Problem.OTHER_FILE_NAME: _(
            "The file is called {name}, the checklist {other}; call both the same."
        ),
        Problem.UNDECLARED_LANGUAGE: _("{name} is not among the languages declared."),
        Problem.UNREVIEWED_UNKNOWN: _("{name} is not among the languages declared."),
        Problem.NUMBER_NOT_OWN: _(
            "{name} does not fit: the first digit is that of the phase ({other}), and "
            "an added action ends in 50 to 79, an office's own in 80 to 99."
        ),
    }


def _names() -> Mapping[Problem, str]:
    return {
        Problem.UNKNOWN_ROLE: _("There is no role {name}."),
        Problem.UNKNOWN_DATE: _("There is no date {name}."),
        Problem.UNKNOWN_FACT: _("There is no fact {name}."),
        Problem.UNKNOWN_ACTION: _("There is no action {name}."),
        Problem.UNKNOWN_SOURCE: _("There is no source {name}."),
        Problem.WRONG_CHOICE: _("{other} is no answer to {name}."),
        Problem.UNKNOWN_CATEGORY: _("There is no category {name}."),
        Problem.UNKNOWN_PARTY: _(
            "{name} is no role, nor person, family, consulate or members."
        ),
        Problem.UNKNOWN_CALENDAR: _("There is no calendar {name}."),
        Problem.SOURCES_UNSOUND: _(
            "Mend the file sources.toml beside this one first: {other}"
        ),
    }


def _meaning() -> Mapping[Problem, str]:
    return {
        Problem.ALIAS_CIRCLE: _("The role {name} stands for itself."),
        Problem.ACTION_CIRCLE: _("Actions wait for each other in a circle: {name}."),
        Problem.SAME_NUMBER: _("{name} has this number already."),
        Problem.NO_HOLDER: _(
            "No agency holds the role {name}; name one, or say held = false with a "
            "note on the role."
        ),
        Problem.BEFORE_DEPENDENCY: _("It is due before {name}, for which it waits."),
        Problem.STATUTE_NOT_SEEN: _(
            "Only what somebody read is statute or ground in law; the source {name} "
            "is not marked as seen."
        ),
        Problem.SHORT_TOO_LONG: _("This is over {other} columns."),
        Problem.NO_ENGLISH: _("The {name} has no English text."),
        Problem.NO_RELEASE: _("There is no date called {name}."),
        Problem.FORBIDDEN_WORD: _(
            "{name} may stand in no id or key: guard rail {other} keeps it out."
        ),
        Problem.NOT_CLINICAL: _(
            "{name} is clinical and passes between health services only."
        ),
        Problem.NO_REASON: _("Nobody holds {name}; add a note that says why."),
        Problem.HELD_ALL_THE_SAME: _("{other} holds {name}, said here to be unheld."),
        Problem.AGAIN_WITHOUT_OFFER: _("Only an offer can be made again."),
        Problem.OPENS_TOO_LATE: _("The window opens after the day it is due."),
        Problem.RETIRED_NUMBER: _("The number {name} was retired for good."),
        Problem.NO_JURISDICTION: _(
            "The key {name} is missing; only an abstract checklist does without."
        ),
        Problem.SELF_FLOW: _("Nothing passes from {name} to itself."),
    }
