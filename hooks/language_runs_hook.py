"""Marks runs of the other language on hand-written pages, as the page writer does on generated ones."""

from sala.integrations import page_frame


def on_page_content(html, page, config, files):
    """Adds lang attributes around Khmer words on English pages and English words on Khmer ones."""
    return page_frame.mark_language_runs(html, page)
