"""Elements of a workbook that cost whoever reads it more than themselves."""

from collections.abc import Mapping

from releasekit.storage.workbooks.tally import too_much

MOST_SHEETS = 255
LONGEST_ATTRIBUTE = 32_767
LONGEST_FORMAT = 255
"""Each style is looked at for what its format says of days."""
Attributes = Mapping[str, str]


class Weights:
    """Weighs what single elements of a part stand for."""

    def __init__(self) -> None:
        self.leads: list[str] = []
        self.sheets: set[str] = set()
        self._charts: set[str] = set()

    def look_at(self, local: str, more: Attributes) -> None:
        """Refuse an element that stands for more than any workbook of ours has."""
        if more and max(map(len, more.values())) > LONGEST_ATTRIBUTE:
            raise too_much()
        match local:
            case "sheet" | "chart":
                self._name(local, more)
            case "Relationship" if more.get("TargetMode") != "External":
                self.leads.append(more.get("Target", ""))
            case "numFmt" if len(more.get("formatCode", "")) > LONGEST_FORMAT:
                raise too_much()
            case _:
                pass  # it stands for itself alone

    def _name(self, local: str, more: Attributes) -> None:
        """Let each sheet and each chart be named once: it is read every time."""
        named = self.sheets if local == "sheet" else self._charts
        ids = [value for key, value in more.items() if key.endswith(":id")]
        if not named.isdisjoint(ids) or len(self.sheets) >= MOST_SHEETS:
            raise too_much()
        named.update(ids)
