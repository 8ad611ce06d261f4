"""What stands at the foot of every printed page: where it comes from, which text it is, and what may be done with it."""

import datetime
import hashlib
from dataclasses import dataclass

from sala.blocks import RichText
from sala.layouts.context import LayoutContext
from sala.model.base import Reviewed


@dataclass(frozen=True, slots=True)
class Imprint:
    """The origin of a printed page."""

    revision: str
    """Name, version and a few letters that change with every change of the text: `ws-help-map 1.0.0 3f2a9c`."""
    language: str
    """The language's name in itself."""
    licence: RichText
    """What may be done with it."""
    date: RichText | None
    """The day of the edition, where the publisher gives one."""
    address: str
    """The page's address, as one types it."""
    url: str
    """The page's address, for the square code."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What one build of the downloads has in common."""

    site_url: str
    """The address of the English home page, ending in a slash."""
    date: datetime.date | None = None
    """The day that is printed; None prints no day."""


def revision_of(entity: Reviewed) -> str:
    """Give a code that a helper can be told on the phone, and that is the same for the same text."""
    digest = hashlib.sha256(entity.model_dump_json().encode()).hexdigest()
    return f"{entity.id} {entity.version} {digest[:6]}"


def imprint_of(revision: str, path: str, edition: Edition, context: LayoutContext) -> Imprint:
    """Give the imprint of a thing whose page is at `path` below the site's address."""
    url = edition.site_url + path
    return Imprint(
        revision,
        context.locale.native_name,
        context.text(context.curriculum.settings.licence),
        None if edition.date is None else context.plain(context.date(edition.date)),
        url.split("://", 1)[-1].rstrip("/"),
        url,
    )
