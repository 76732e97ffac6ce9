"""Why a document cannot be taken, said where it was found out."""


class UnfitError(Exception):
    """A document is not what it should be; the text says why, without contents."""

    def __init__(self, problem: str) -> None:
        self.problem = problem
        super().__init__(problem)
