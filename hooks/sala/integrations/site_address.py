"""The address of the site, without loading the theme and every plugin."""

from pathlib import Path

from mkdocs.utils.yaml import yaml_load


def site_url(root: Path) -> str:
    """Give the address of the English home page, as mkdocs.yml or the environment names it."""
    with (root / "mkdocs.yml").open("rb") as file:
        return str(yaml_load(file).get("site_url") or "")
