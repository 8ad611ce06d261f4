"""ZIP files that have the same bytes whenever their content is the same: fixed date, fixed order, fixed rights."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

_OLDEST_DATE = (1980, 1, 1, 0, 0, 0)
"""The first date that a ZIP file can hold."""
_PLAIN_FILE = 0o100644 << 16
_MADE_ON_UNIX = 3


def write_zip(files: Mapping[str, bytes], *, stored: frozenset[str] = frozenset()) -> bytes:
    """Pack `files`, named by their paths inside the ZIP, in the mapping's order; those in `stored` uncompressed."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for path, content in files.items():
            entry = zipfile.ZipInfo(path, _OLDEST_DATE)
            entry.external_attr = _PLAIN_FILE
            entry.create_system = _MADE_ON_UNIX
            entry.compress_type = zipfile.ZIP_STORED if path in stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content, compresslevel=9)
    return packed.getvalue()
