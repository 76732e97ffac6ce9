"""`checklist answers --json`: what a filled sheet changes, as data."""

from collections.abc import Iterable, Mapping

from releasekit.domain.finding import table_path
from releasekit.domain.lawyer.answers import Outcome, Reply
from releasekit.presentation.lawyer.answer import AnswersAnswer, WrittenTable
from releasekit.wording.footnotes import notice_lines

SCHEMA = "releasekit/answers/1"
Document = Mapping[str, object]


def answers_document(answer: AnswersAnswer) -> Document:
    """Give every answer with what it comes to, and the lines by their files."""
    checklist = answer.checklist
    version, sha256 = answer.made_of
    return {
        "schema": SCHEMA,
        "checklist": checklist.id,
        "version": checklist.version,
        "sha256": answer.sha256,
        "made_of": {"version": version, "sha256": sha256},
        "changed": answer.has_changed,
        "affected": list(answer.since.affected),
        "lacking": list(answer.since.lacking),
        "rows": answer.rows,
        "answered": len(answer.replies),
        "answers": [_reply(one, answer) for one in answer.replies],
        "files": [
            {"file": file, "tables": [_table(one) for one in tables]}
            for file, tables in zip(answer.files, _written(answer), strict=True)
        ],
        "findings": [
            {"code": one.problem.value, "where": table_path(one.where)}
            for one in answer.rewriting.findings
        ],
        "not_read": list(answer.not_read),
        "notices": list(notice_lines([checklist], "en")),
    }


def _written(answer: AnswersAnswer) -> Iterable[list[WrittenTable]]:
    for tables in (answer.tables, answer.sources):
        yield [one for one in tables if one.says_something]


def _table(table: WrittenTable) -> Document:
    return {
        "rows": [one.row.key for one in table.replies],
        "toml": "".join(f"{line}\n" for line in table.lines),
        "all_answered_in": table.emptied or None,
    }


def _reply(reply: Reply, answer: AnswersAnswer) -> Document:
    row, length = reply.row, reply.length
    stays = reply.outcome is Outcome.STAYS
    return {
        "row": row.key,
        "line": reply.line,
        "kind": row.kind.value,
        "table": row.table or None,
        "id": row.id,
        "outcome": reply.outcome.value,
        "missing": list(reply.missing) if stays else [],
        "answer": reply.text or None,
        "law": reply.law or None,
        "article": reply.article or None,
        "text_of": reply.text_of or None,
        "months": length.months if length else None,
        "days": length.days if length else None,
        "working_days": length.working_days if length else None,
        "day_read": reply.read_on.isoformat() if reply.read_on else None,
        "post": reply.post or None,
        "link": reply.link or None,
        "source": answer.rewriting.names.get(reply.line),
    }
