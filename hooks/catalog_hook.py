"""Puts the downloads into the finished site and writes catalog.json."""

from mkdocs.plugins import event_priority

from sala.integrations import finished_site


@event_priority(-200)
def on_post_build(config):
    """Runs after static-i18n has built every language."""
    finished_site.put_downloads(config)
    finished_site.write_catalog(config)
