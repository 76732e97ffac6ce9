"""Faults of sending: the server, the login, the message, the settings of both."""

from releasekit.errors.fault import Exit, ReleasekitError


class ServerAwayError(ReleasekitError):
    """Nothing more can be sent in this run."""

    code = "RK-E140"
    exit_status = Exit.MAIL
    sentence = (
        "No message can be sent by {way}: {problem}. "
        "Check it; what was not sent goes with the next run."
    )
    advice = "What was sent before stays sent, and is not sent again."


class LoginRefusedError(ServerAwayError):
    """A mail server that does not take the user and the password."""

    code = "RK-E141"
    sentence = (
        "The mail server {way} did not take the login of {user}: {problem}. "
        "Check the user and the password in the settings of [mail]."
    )
    advice = "The password itself is never shown."


class UntrustedServerError(ServerAwayError):
    """A mail server that may be another than was meant, or can be listened to."""

    code = "RK-E142"
    sentence = (
        "Nothing was sent to {way}: {problem}. "
        "Check `server`, `security` and `ca_file` in the settings of [mail]."
    )
    advice = "An office's own authority is named by `ca_file`."


class UnfitMessageError(ReleasekitError):
    """A message with something in it that could add a header or a recipient."""

    code = "RK-E143"
    exit_status = Exit.DATA
    sentence = (
        "A message was not sent: {problem}. "
        "Correct the address, the id or the title it was made of."
    )
    advice = "The other messages go on."


class BadMailSettingsError(ReleasekitError):
    """Settings of sending that cannot be used; each finding is a sentence."""

    code = "RK-E144"
    exit_status = Exit.SETTINGS
    sentence = (
        "The settings of sending in {path} cannot be used. {findings} Correct the file."
    )
    advice = "Nothing is sent before all of them are in order."


class NoPasswordError(ReleasekitError):
    """The password of the mail server cannot be had."""

    code = "RK-E145"
    exit_status = Exit.SETTINGS
    sentence = (
        "The password of the mail server cannot be used: {problem}. "
        "Put that right and try again."
    )
