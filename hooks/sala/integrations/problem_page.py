"""Problems where the browser looks for something else."""

from html import escape


def problem_page(report: str) -> bytes:
    """Give a report as a page."""
    head = "<!doctype html><html lang=en><meta charset=utf-8><title>Problems</title>"
    return f"{head}<body><pre>{escape(report)}</pre></body></html>".encode()
