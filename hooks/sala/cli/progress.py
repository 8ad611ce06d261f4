"""A line that shows how far something is."""

import sys

_WIDTH = 30


def show_progress(done: int, total: int, name: str) -> None:
    """Draw a bar on a terminal; where lines cannot be drawn over, tell every tenth part."""
    if sys.stdout.isatty():
        bar = "#" * (_WIDTH * done // total)
        print(f"\r  [{bar:<{_WIDTH}}] {done} of {total}  {name[-40:]:<40}", end="", flush=True)
        if done == total:
            print()
    elif done == total or done * 10 // total != (done - 1) * 10 // total:
        print(f"  {done} of {total}", flush=True)
