"""What is raised when a graphic does not fit its page, so that nothing is ever clipped or drawn over something else."""

from sala.diagnostics import Problem
from sala.model.base import SourceMap


class DrawingTooLarge(Exception):  # noqa: N818 - says what is the matter, as its readers see it
    """A graphic needs more room than the page has."""

    def __init__(self, what: str, hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        """What does not fit, in words for a teacher who edits YAML."""
        self.hint = hint or "Shorten the words, take fewer parts or lines, or turn the paper."

    def problem(self, source: SourceMap) -> Problem:
        """Give the located problem for the worksheet that was read from `source`."""
        return Problem("G901", f"the drawing does not fit its page: {self.what}", source.at("graphic"), self.hint)
