"""The same content gives the same bytes, in whatever process and order it is made."""

import subprocess
import sys
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from pickle import dumps

from made_download import Made

_MAKE = """
import pickle, sys
from hashlib import sha256
from sala.downloads.makers import make
for content in pickle.load(open(sys.argv[1], "rb")):
    print(sha256(make(content).content).hexdigest())
"""


def test_a_new_process_makes_the_same_bytes(downloads: Mapping[str, Made], tmp_path: Path) -> None:
    """Every eleventh file and a book: all of them would take a minute."""
    chosen = [made for made in downloads.values() if made.order.download.kind not in ("book", "pack")][::11]
    chosen.append(downloads["learning-cycle/learning-cycle-book-km.pdf"])
    orders = tmp_path / "orders"
    orders.write_bytes(dumps([made.order.content for made in reversed(chosen)]))

    said = subprocess.run([sys.executable, "-c", _MAKE, str(orders)], capture_output=True, text=True, check=True)

    assert said.stdout.split() == [sha256(made.content).hexdigest() for made in reversed(chosen)]
