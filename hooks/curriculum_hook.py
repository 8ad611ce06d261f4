"""Turns the curriculum's YAML into pages: checks it, names the pages and the navigation, and fills the pages."""

from mkdocs.plugins import CombinedEvent, event_priority

from sala.integrations import configuration, generated_files, page_frame, running_build

on_config = configuration.read_curriculum


def on_startup(command, dirty):
    """A build makes the downloads; a preview does not."""
    running_build.start(command)


@event_priority(0)
def _name_pages(files, config):
    return generated_files.name_pages(files, config)


@event_priority(-200)
def _fill_pages(files, config):
    """Runs after static-i18n (-100), which makes every File anew and forgets what was set before."""
    return generated_files.fill_pages(files)


on_files = CombinedEvent(_name_pages, _fill_pages)


def on_pre_page(page, config, files):
    """A generated page has no Markdown."""
    return generated_files.spare_markdown(page)


@event_priority(75)
def on_page_context(context, page, config, nav):
    """Writes the body of a generated page, and gives templates the words, alternates and flags of each page.

    Before all plugins, which may want to read the body.
    """
    return page_frame.page_context(context, page, config)
