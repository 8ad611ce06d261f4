"""The documents tell the truth of today."""

import re

import pytest

from project import ROOT


def test_every_command_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    scripts = {file.name: file.read_text(encoding="utf-8") for file in (ROOT / "scripts").glob("*.py")}
    doors = {name for name, text in scripts.items() if "raise SystemExit(main())" in text}
    assert len(doors) >= 7
    assert {name for name in doors if f"scripts/{name}" not in readme} == set()


def test_every_code_of_the_checker_is_explained_and_no_other() -> None:
    sources = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "hooks" / "sala").rglob("*.py"))
    used = set(re.findall(r'"([A-Z]\d{3})"', sources))
    table = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([A-Z]\d{3}(?:, [A-Z]\d{3})*) \|", table, flags=re.MULTILINE)
    assert {code for row in rows for code in row.split(", ")} == used


def test_every_hook_is_in_the_table_of_hooks() -> None:
    table = (ROOT / "hooks" / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"hooks/(\w+\.py)", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert listed == [file for file in listed if f"`{file}`" in table]
    assert {file.name for file in (ROOT / "hooks").glob("*.py")} == set(listed)


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "hooks/README.md"])
def test_links_between_documents_lead_somewhere(name: str) -> None:
    document = ROOT / name
    targets = re.findall(r"\]\(([^)#]+)\)", document.read_text(encoding="utf-8"))
    missing = [target for target in targets if "://" not in target and not (document.parent / target).exists()]
    assert missing == []
