"""Names that tell the content, so that a browser may keep a file for good and still gets the new one after a change."""

import hashlib
from pathlib import Path, PurePosixPath


def add_digest(site: Path, path: str) -> str:
    """Rename a file below `site` to `name.<digest>.ext`, and its name in every stylesheet; give the new path.

    The file's name must be found nowhere else on the site. Its name in pages is left to whoever writes them.
    """
    file, old = site / path, PurePosixPath(path)
    digest = hashlib.sha256(file.read_bytes()).hexdigest()[:8]
    new = old.with_name(f"{old.stem}.{digest}{old.suffix}")
    file.rename(site / new)
    for naming in sorted(site.rglob("*.css")):
        text = naming.read_text(encoding="utf-8")
        if old.name in text:
            naming.write_text(text.replace(old.name, new.name), encoding="utf-8", newline="\n")
    return new.as_posix()
