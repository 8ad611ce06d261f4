"""Python's search for garbage that holds itself, and when it is not worth its time."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def nothing_is_garbage() -> Iterator[None]:
    """Do not look for garbage in here: for work that makes hundreds of thousands of small objects which all stay.

    Each search goes through all of them and finds nothing; reading and laying out take up to two fifths longer with it. What
    was made in here counts as old afterwards, or the very next search would go through it all.
    """
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searched:
            gc.freeze()  # everything, without a look …
            gc.unfreeze()  # … becomes the oldest generation
            gc.enable()
