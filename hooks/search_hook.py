"""Writes what the search needs when the site is complete and light."""

from mkdocs.plugins import event_priority

from sala.integrations import finished_site


@event_priority(-200)
def on_post_build(config):
    """Runs after static-i18n has built every language, and after the hooks above."""
    finished_site.write_search(config)
