"""Find a Chrome or Chromium for the browser tests, or install one by the platform's means."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import debian

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)


def find_or_install() -> str | None:
    """Give the path of a browser; None when there is none and none could be installed.

    SALA_BROWSER names one explicitly.
    """
    return _find() or _install()


def _find() -> str | None:
    wanted = os.environ.get("SALA_BROWSER")
    if wanted:
        return wanted if Path(wanted).is_file() else None
    for name in _NAMES:
        found = shutil.which(name)
        if found:
            return found
    return next((place for place in _PLACES if Path(place).is_file()), None)


def _install() -> str | None:
    if os.environ.get("SALA_BROWSER"):
        return None
    print("No browser found; looking for Debian's chromium …", flush=True)
    if debian.install("chromium", "fonts-noto-core"):
        return _find()
    print("No browser found; asking Playwright to install its Chromium …", flush=True)
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    asked = "from playwright.sync_api import sync_playwright as s; p = s().start(); print(p.chromium.executable_path); p.stop()"
    answer = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=False)
    path = answer.stdout.strip()
    return path if path and Path(path).is_file() else None
