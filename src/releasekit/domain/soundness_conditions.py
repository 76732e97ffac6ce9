"""What is wrong with a condition: facts and answers a checklist does not know."""

from collections.abc import Iterable

from releasekit.domain.checklist import Checklist
from releasekit.domain.conditions import Answer, Condition
from releasekit.domain.finding import Finding, Path, Problem
from releasekit.domain.naming import nearest


def condition_findings(
    condition: Condition, where: Path, checklist: Checklist
) -> Iterable[Finding]:
    for need in condition:
        at = (*where, need.fact)
        fact = checklist.facts.get(need.fact)
        if fact is None:
            near = nearest(need.fact, checklist.facts) or ""
            yield Finding(Problem.UNKNOWN_FACT, at, name=need.fact, near=near)
            continue
        known: tuple[Answer, ...] = fact.choices or (True, False)
        yield from (
            Finding(
                Problem.WRONG_CHOICE,
                at,
                name=need.fact,
                other=_word(answer),
                near=nearest(_word(answer), fact.choices) or "",
            )
            for answer in need.accepts
            if answer not in known
        )


def _word(answer: Answer) -> str:
    return answer if isinstance(answer, str) else str(answer).lower()
