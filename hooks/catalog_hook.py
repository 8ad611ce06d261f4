"""Puts the downloads into the finished site and writes catalog.json."""

from mkdocs.plugins import event_priority

from sala.integrations import mkdocs as site


@event_priority(-200)
def on_post_build(config):
    """Runs after static-i18n has built every language."""
    site.put_downloads(config)
    site.write_catalog(config)
