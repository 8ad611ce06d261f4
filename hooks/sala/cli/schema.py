"""`scripts/schema.py`: write the JSON Schema files anew after a change of the model."""

import argparse

from sala.cli.outcome import ExitCode, command, project_root
from sala.loading.json_schema import schema_files


@command
def main(arguments: list[str] | None = None) -> ExitCode:
    """Write curriculum/schema/*.json."""
    argparse.ArgumentParser(prog="schema.py", description=__doc__).parse_args(arguments)
    folder = project_root() / "curriculum" / "schema"
    folder.mkdir(exist_ok=True)
    for name, text in schema_files().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
        print(f"curriculum/schema/{name}")
    return ExitCode.CLEAN
