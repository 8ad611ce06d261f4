"""Makes the built site light when it is complete. It stays the last hook: what others write is counted in."""

from mkdocs.plugins import event_priority

from sala.integrations import finished_site, page_frame


def on_post_page(output, page, config):
    """Takes layout space out of each page as it is written."""
    return page_frame.lean_page(output, page)


def on_post_template(output_content, template_name, config):
    """The same for pages such as 404.html."""
    return page_frame.lean_template(output_content, template_name)


@event_priority(-200)
def on_post_build(config):
    """Runs after static-i18n has built every language, and after the hooks above."""
    finished_site.lighten_site(config)
