"""Why a document cannot be taken, said where it was found out."""


class UnfitError(Exception):
    """A document is not what it should be; the text says why, without contents.

    `position` is the byte at which it stops being text, where that is the reason.
    """

    def __init__(self, problem: str, position: int | None = None) -> None:
        self.problem = problem
        self.position = position
        super().__init__(problem)
