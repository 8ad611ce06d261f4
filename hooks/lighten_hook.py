"""Makes the built site light when it is complete. It stays the last hook: what others write is counted in."""

from mkdocs.plugins import event_priority

from sala.integrations import mkdocs as site


@event_priority(-200)
def on_post_build(config):
    """Runs after static-i18n has built every language, and after the hooks above."""
    site.lighten_site(config)
