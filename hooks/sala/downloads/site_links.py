"""Links in a file that people take away: inside the file where it holds the place, otherwise to the site."""

from dataclasses import dataclass

from sala.blocks import FileTarget, Target
from sala.layouts.page import page_path
from sala.locales import Locale


@dataclass(frozen=True, slots=True)
class SiteLinks:
    """Gives addresses of places, for a file in one language. It is data, so that it can be part of an order."""

    site_url: str
    """The address of the English home page, ending in a slash."""
    locale: Locale
    """The language of the file."""
    own_address: str = ""
    """The page that the file is made from; empty for a file that is made from many."""

    def __call__(self, target: Target | FileTarget) -> str | None:
        """Give the address that a link to `target` has; None for a link to the file itself."""
        if isinstance(target, FileTarget):
            return self.site_url + target.path
        anchor = f"#{target.anchor}" if target.anchor else ""
        if target.address == self.own_address:
            return anchor or None
        return self.site_url + page_path(target.address, self.locale) + anchor
