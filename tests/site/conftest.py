"""The real site, really built once for all questions."""

import pytest

from built_site import BuiltSite
from project import ROOT
from sala.integrations.mkdocs_site import build_site


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site built from the real curriculum, strictly."""
    folder = tmp_path_factory.mktemp("built") / "site"
    build_site(ROOT, folder)
    return BuiltSite(folder)
