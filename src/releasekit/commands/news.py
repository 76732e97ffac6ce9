"""What changed since one last looked at a casebook, for the screen of `due`."""

from releasekit.commands.session import Session
from releasekit.domain.news import news_in, seen_now
from releasekit.presentation.due_answer import DueAnswer
from releasekit.settings.last_look import LastLook, keep_look, last_look


def with_news(session: Session, answer: DueAnswer) -> DueAnswer:
    """Add what others recorded since the last look, and keep this look.

    How far a case was seen that is not shown now is kept for when it is again.
    """
    post = session.options.get("by") or session.me.post
    if not post:
        return answer
    folder = session.casebook.folder
    before = last_look(folder, post)
    seen = {**(before.seen if before else {}), **seen_now(answer.cases)}
    if before is None or dict(before.seen) != seen:
        keep_look(folder, post, LastLook(session.today, seen), session.salt())
    if before is None:
        return answer
    found = news_in(answer.cases, before.seen, post)
    return answer._replace(news=found, news_since=before.on)
