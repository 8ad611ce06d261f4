"""A tiny sound curriculum, in a folder of its own for each test, to be broken in one place."""

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from project import ROOT, SOUND, Project

settings.register_profile("sala", deadline=None)  # a slow machine is no failure
settings.load_profile("sala")


@pytest.fixture
def sound(tmp_path: Path) -> Project:
    """A sound curriculum, with the words that the real pages say."""
    folder = tmp_path / "curriculum"
    shutil.copytree(SOUND, folder)
    shutil.copy(ROOT / "curriculum" / "interface.yml", folder)
    return Project(tmp_path)
