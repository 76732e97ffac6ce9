"""What a filled sheet changes: lines of TOML, and around them comments that say why.

The whole is TOML, so that it can be kept in a file and read by any tool.
"""

from collections.abc import Iterable

from releasekit.presentation.lawyer.answer import AnswersAnswer
from releasekit.presentation.lawyer.replies import behind, resting, staying
from releasekit.presentation.screen import Line, Screen, fold, text_of
from releasekit.wording import _, counted
from releasekit.wording.findings import finding_told
from releasekit.wording.footnotes import language_lines, notice_lines
from releasekit.wording.honesty import draft
from releasekit.wording.texts import told_in
from releasekit.wording.visible import visible

COMMENT = "# "


def answers_screen(answer: AnswersAnswer, screen: Screen) -> list[Line]:
    """Give the answer as TOML; only its comments are broken to the screen's width."""
    lines: list[Line] = [*_comments(_head(answer), screen)]
    written = [one for one in answer.tables if one.says_something]
    if written:
        lines += ["", *_comments([_into(answer.files[0])], screen)]
    for table in written:
        lines += ["", *_comments(behind(table, answer), screen), *table.lines]
    if answer.sources:
        lines += ["", *_comments([_added_to(answer.files[1])], screen)]
    for table in answer.sources:
        lines += ["", *_comments(resting(table), screen), *table.lines]
    for rest in (list(staying(answer)), list(_conflicts(answer))):
        lines += ["", *_comments(rest, screen)] if rest else []
    return [*lines, "", *_comments(_foot(answer), screen)]


def _comments(sentences: Iterable[str], screen: Screen) -> Iterable[Line]:
    inner = screen._replace(width=screen.width - len(COMMENT))
    for line in fold(sentences, inner):
        yield f"{COMMENT}{text_of(line)}".rstrip()


def _head(answer: AnswersAnswer) -> Iterable[str]:
    checklist = answer.checklist
    title = visible(told_in(checklist.title, answer.language))
    yield f"{title} ({checklist.id} {checklist.version})"
    yield from notice_lines([checklist], answer.language)
    if not checklist.adopted:
        yield draft(has_statute=checklist.has_statute)
    yield from language_lines([checklist], answer.language)
    told = _("{answered} of {rows} rows answered.")
    yield told.format(answered=len(answer.replies), rows=answer.rows)
    if not answer.replies:
        yield _("Nobody has filled in a row yet, from answer to link.")
    yield from _since(answer)
    if answer.not_read:
        told = _("Not read, for no sheet has these columns: {names}.")
        yield visible(told.format(names=", ".join(answer.not_read)))


def _since(answer: AnswersAnswer) -> Iterable[str]:
    """Say in what the checklist differs from what the sheet was made of."""
    if answer.has_changed:
        yield visible(_made_of(answer))
        affected = ", ".join(answer.since.affected) or _("none")
        told = _("Rows of the sheet that say something else now: {rows}.")
        yield visible(told.format(rows=affected))
    if answer.since.lacking:
        lacking = ", ".join(answer.since.lacking)
        yield visible(
            _("Rows that the sheet does not have: {rows}.").format(rows=lacking)
        )


def _made_of(answer: AnswersAnswer) -> str:
    """Say of which checklist or version the sheet was made, where of another."""
    version, asked = answer.made_of[0] or "?", answer.asked_about
    if asked == answer.checklist.id:
        told = _("The checklist changed since the sheet was made of version {version}.")
        return told.format(version=version)
    told = _(
        "Read before you write: the sheet was made of {name} {version}, not of {id}."
    )
    return told.format(name=asked, version=version, id=answer.checklist.id)


def _into(file: str) -> str:
    told = _("FOR {file}: each key in its table, in the place of the one there.")
    return visible(told.format(file=file))


def _added_to(file: str) -> str:
    return visible(_("FOR {file}: to be added.").format(file=file))


def _conflicts(answer: AnswersAnswer) -> Iterable[str]:
    """Tell what would then not fit together in the checklist."""
    found = answer.rewriting.findings
    if found:
        yield counted(
            "With these lines the checklist would have {n} finding:",
            "With these lines the checklist would have {n} findings:",
            len(found),
        )
    for one in found:
        yield f"  {one.problem.value}: {visible(finding_told(one))}"


def _foot(answer: AnswersAnswer) -> Iterable[str]:
    yield _("Nothing was changed.")
    if any(one.says_something for one in answer.tables):
        told = _("Raise version when you write this, then: rk checklist check {name}")
        yield visible(told.format(name=answer.checklist.id))
