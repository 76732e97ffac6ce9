"""`checklist show --json`: the resolved checklist as it would be kept."""

from collections.abc import Mapping

from releasekit.domain.checklist import Checklist
from releasekit.domain.open_questions import questions_from_marks, written_questions

SCHEMA = "releasekit/checklist-page/1"


def page_document(
    checklist: Checklist, whole: Mapping[str, object], sha256: str
) -> Mapping[str, object]:
    """Give the whole as its schema resolved describes it, with its digest."""
    return {
        "schema": SCHEMA,
        "sha256": sha256,
        "checklist": whole,
        "questions": [
            {"table": one.table, "id": one.id, "lines": list(one.lines.get("en", ()))}
            for one in written_questions(checklist)
        ],
        "gaps": [
            {
                "gap": one.gap.value,
                "about": list(one.about),
                "actions": list(one.actions),
            }
            for one in questions_from_marks(checklist)
        ],
    }
