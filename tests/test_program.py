"""What another program has left is told from what this one has: by files, their names and the packages."""

from pathlib import Path

import pytest

from sala.program import digest_of_files, files_in, python_and_packages


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Make a folder of files as Python leaves it."""
    (tmp_path / "below" / "__pycache__").mkdir(parents=True)
    for name in ("b.py", "a.py", "below/c.py", "below/font.woff2", "below/__pycache__/c.pyc"):
        (tmp_path / name).write_text(name)
    return tmp_path


def test_files_come_in_order_without_what_python_compiled(package: Path) -> None:
    assert [file.relative_to(package).as_posix() for file in files_in(package)] == [
        "a.py",
        "b.py",
        "below/c.py",
        "below/font.woff2",
    ]
    assert [file.name for file in files_in(package, endings=(".py",))] == ["a.py", "b.py", "c.py"]
    assert files_in(package / "a.py") == [package / "a.py"]
    assert files_in(package / "nothing") == []


def test_the_digest_follows_words_names_and_contents(package: Path) -> None:
    def digest(*words: str) -> str:
        return digest_of_files(words, files_in(package), package)

    seen = {digest(), digest("1"), digest("1", "2"), digest("12")}
    (package / "a.py").write_text("changed")
    seen.add(digest())
    (package / "a.py").rename(package / "d.py")
    seen.add(digest())
    assert len(seen) == 6
    assert digest() == digest()


def test_packages_are_named_with_their_versions() -> None:
    assert any(name.startswith("pydantic-2") for name in python_and_packages())
