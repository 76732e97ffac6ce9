"""What was written must be read back equal."""


class NotTheSameError(Exception):
    """A value was written and read, and another one came back."""


def check_same(back: object, there: object) -> None:
    if back != there:
        raise NotTheSameError
