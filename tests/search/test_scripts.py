"""The scripts of the search with what Python shares with them."""

import json
import re

from project import ROOT, TODAY
from sala import build
from sala.khmer.fold import TABLE
from sala.locales import Locale
from sala.search.scripts import INTERFACE_WORDS, interface_script, worker_script

SOURCE = ROOT / "overrides" / "assets" / "javascripts" / "search.js"


def test_the_worker_folds_by_the_same_table() -> None:
    table = re.search(r"^var salaFolding = (.*);$", worker_script(), re.MULTILINE)
    assert table is not None
    assert json.loads(table[1]) == json.loads(json.dumps(TABLE.as_data()))


def test_the_interface_speaks_both_languages_and_its_source_follows() -> None:
    words = {Locale.EN: {"search": 'Say "x"'}, Locale.KM: {"search": "ស្វែងរក"}}
    first, second, rest = interface_script("start();", words).split("\n", 2)
    assert first == '"use strict";'
    assert json.loads(second.removeprefix("var salaSearchWords = ").removesuffix(";")) == words
    assert rest == "start();"


def test_the_words_that_are_written_are_those_that_the_interface_asks_for() -> None:
    named = set(re.findall(r'"([a-z]+(?:-[a-z]+)*)"|words\.([a-z]+)', SOURCE.read_text(encoding="utf-8")))
    asked = {quoted or short for quoted, short in named}
    assert set(INTERFACE_WORDS) <= asked
    curriculum = build.check(ROOT, today=TODAY).curriculum
    assert curriculum is not None
    meant = {name for name in asked if name.startswith("search-") and name in curriculum.interface}
    assert meant <= set(INTERFACE_WORDS)
