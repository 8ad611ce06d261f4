"""Downloads in a preview: each is made when somebody asks for it."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Lock
from typing import Any

from sala import build
from sala.diagnostics import Report, format_report
from sala.downloads.offering import FOLDER
from sala.integrations.problem_page import problem_page
from sala.integrations.running_build import current_curriculum
from sala.integrations.site_address import site_url

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
"""A web application as WSGI has it (PEP 3333)."""


class MadeOnDemand:
    """Answers requests for downloads, and hands all others on to the application behind it."""

    def __init__(self, root: Path, behind: Application) -> None:
        self._root, self._behind = root, behind
        self._one_at_a_time = Lock()  # the engine for PDF is one for the whole process

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer a request."""
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        name, curriculum = path.removeprefix(f"/{FOLDER}/"), current_curriculum()
        if name == path or name.endswith("/") or curriculum is None:
            return self._behind(environ, start_response)
        # The address that will be published, so that the code on paper leads there and the build finds the file made.
        edition = build.edition(site_url(self._root), os.environ)
        with self._one_at_a_time:
            making = build.make_one_download(curriculum, edition, self._root, name)
        if making.problems:
            report = format_report(Report.of(making.problems), show_info=False)
            return _answer("500 Not made", "text/html", problem_page(report), start_response)
        for made in making.made:
            content = build.read_download(made, self._root)
            return _answer("200 OK", made.download.media_type, content, start_response)
        return self._behind(environ, start_response)


def _answer(status: str, media_type: str, content: bytes, start_response: Callable[..., Any]) -> Iterable[bytes]:
    start_response(status, [("Content-Type", media_type), ("Content-Length", str(len(content)))])
    return [content]
