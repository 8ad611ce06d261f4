"""Where links lead."""

from collections.abc import Callable

from sala.blocks import FileTarget, Target

AddressOf = Callable[[Target | FileTarget], str | None]
"""Gives the address of a place or file of the site, as seen from the page or file that is written.

None where there is nothing to lead to: the words then stand without a link.
"""
