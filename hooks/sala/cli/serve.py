"""`scripts/serve.py`: a preview that follows every change."""

import argparse
import sys

from sala.cli.outcome import ExitCode, command, project_root
from sala.integrations.mkdocs_site import SiteNotBuiltError
from sala.integrations.preview import serve_site


def _tell(line: str) -> None:
    print(line, flush=True)


@command
def main(arguments: list[str] | None = None) -> ExitCode:
    """Build, serve and watch until interrupted."""
    parser = argparse.ArgumentParser(
        prog="serve.py", description="Show the site in both languages; it follows every change."
    )
    parser.add_argument("--port", type=int, default=8000, help="the first port to try (8000)")
    options = parser.parse_args(arguments)
    _tell("Building the site in English and Khmer …")
    try:
        serve_site(project_root(), options.port, _tell)
    except SiteNotBuiltError as problem:
        print(problem, file=sys.stderr)
        return ExitCode.CONTENT
    return ExitCode.CLEAN
