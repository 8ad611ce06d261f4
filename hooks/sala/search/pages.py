"""A page as the search sees it: plain words in sections, each with the place that a result leads to."""

from dataclasses import dataclass
from typing import Literal

Group = Literal["lesson", "case-study", "worksheet", "term", "other"]
"""What a search can be narrowed to."""


@dataclass(frozen=True)
class SearchSection:
    """Words below one heading."""

    anchor: str
    """The id to lead to; empty for the top of the page."""
    heading: str
    """Shown above the words that were found; empty for the top of the page."""
    texts: tuple[str, ...]
    """The paragraphs, entries and cells, in the order of the page."""
    own_heading: bool = True
    """Whether the heading says something about this page, so that it is searched too; "Safety" stands on every lesson."""


@dataclass(frozen=True)
class SearchPage:
    """One page in one language."""

    group: Group
    label: str
    """What kind of page it is, in the reader's language: "Case study". May be empty."""
    url: str
    """From the site's root: `km/rights/r3-rights-holders/`."""
    title: str
    """With the code before it where there is one; the neutral title of a sensitive page."""
    key_message: str
    """Its key message, or the sentence that sums it up. Safe to show for a sensitive page. May be empty."""
    sections: tuple[SearchSection, ...]
    """Everything else that it says, in the order of the page."""
    sensitive: bool = False
    """Whether a list of results must not show what the page says."""
