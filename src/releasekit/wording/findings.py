"""What is wrong with a checklist, as a sentence."""

from collections.abc import Mapping

from releasekit.domain.soundness import Finding, Problem
from releasekit.wording.catalogue import _


def finding_sentence(finding: Finding) -> str:
    sentence = _sentences()[finding.problem].format(name=finding.name)
    return f"{finding.where}: {sentence}"


def _sentences() -> Mapping[Problem, str]:
    return {
        Problem.UNKNOWN_ROLE: _("there is no role {name}"),
        Problem.UNKNOWN_DATE: _("there is no date {name}"),
        Problem.UNKNOWN_FACT: _("there is no fact {name}"),
        Problem.UNKNOWN_ACTION: _("it waits for {name}, and there is no such action"),
        Problem.UNKNOWN_SOURCE: _("there is no source {name}"),
        Problem.WRONG_CHOICE: _("its condition asks an answer {name} does not take"),
        Problem.ALIAS_CIRCLE: _("the role {name} stands for itself"),
        Problem.SAME_NUMBER: _("its number is that of {name}"),
        Problem.NO_HOLDER: _("no agency holds the role that leads it, {name}"),
        Problem.BEFORE_DEPENDENCY: _("it is due before {name}, for which it waits"),
        Problem.STATUTE_NOT_SEEN: _(
            "statute needs a source that somebody read; {name} is not one"
        ),
        Problem.SHORT_TOO_LONG: _("its short title ({name}) is over 28 columns"),
        Problem.NO_ENGLISH: _("it has no English title and short title"),
        Problem.NO_RELEASE: _("there is no date release"),
    }
