"""Messages to try channels with."""

from datetime import UTC, datetime

from releasekit.reminders.message import Message

CYRILLIC = "Две работи доцнат"
SIX = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)


def a_message(number: int = 1, /, **more: str) -> Message:
    return Message(
        to=more.get("to", f"post{number}@agency.example"),
        sender=more.get("sender", "releasekit@uis.example"),
        subject=more.get("subject", "2 overdue, 3 due"),
        text=more.get("text", "MK-2026-001  416 Send release notice\n.\n"),
        html=more.get("html", "<p>MK-2026-001</p>\n"),
        message_id=more.get("message_id", f"<notice-{number}@uis.example>"),
        language=more.get("language", "en"),
        date=SIX,
    )
