"""What a person typed as free text, or piped in."""

from releasekit.commands.session import Session
from releasekit.domain.free_text import Personal, personal_data_in
from releasekit.errors.usage import NotUtf8Error, PersonalTextError, TooLongError
from releasekit.wording import _


def typed_text(
    session: Session, typed: str | None, what: str, limit: int
) -> str | None:
    """Read a free text; `-` takes it from standard input."""
    if typed is None:
        return None
    text = _from_stdin(session, what) if typed == "-" else typed
    return checked_text(text, what, limit)


def checked_text(text: str, what: str, limit: int) -> str | None:
    """Take a text without outer blanks, or refuse what must not be kept."""
    text = text.strip()
    if not text.isascii():
        _check_utf8(text, what)
    if len(text) > limit:
        raise TooLongError(what=what, length=len(text), limit=limit)
    kind = personal_data_in(text)
    if kind is not None:
        raise PersonalTextError(what=what, kind=kind_told(kind))
    return text or None


def _from_stdin(session: Session, what: str) -> str:
    try:
        return session.stdin.read()
    except UnicodeDecodeError:
        raise NotUtf8Error(what=what) from None


def _check_utf8(text: str, what: str) -> None:
    """Refuse bytes that were no UTF-8 when they were typed."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise NotUtf8Error(what=what) from None


def kind_told(kind: Personal) -> str:
    """Name a kind of personal data."""
    names = {
        Personal.NUMBER: _("a personal number"),
        Personal.TELEPHONE: _("a telephone number"),
        Personal.MAIL: _("an e-mail address"),
    }
    return names[kind]
