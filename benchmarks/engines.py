"""Search programs in a real browser, all asked in the same way: ours, Material's own worker, Pagefind."""

from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import Page

_OURS = """
  const worker = new Worker("/search/worker.js");
  const answerTo = (question) => new Promise((done, failed) => {
    worker.onmessage = ({ data }) => done(data.answer);
    worker.onerror = failed;
    worker.postMessage(question);
  });
  await answerTo({ index: `/${index}` });
  const search = async (query) => (await answerTo({ id: 0, query, group: "", limit: 10 })).results.map((result) => result.url);
"""

_MATERIAL = """
  const worker = new Worker(`/${index.worker}`);
  const next = (type, message) => new Promise((done, failed) => {
    worker.onmessage = ({ data }) => data.type === type && done(data.data);
    worker.onerror = failed;
    worker.postMessage(message);
  });
  const { config, docs } = await (await fetch("/search/search_index.json")).json();
  await next(1, { type: 0, data: { config, docs, options: { suggest: false } } });
  const search = async (query) => {
    const { items } = await next(3, { type: 2, data: query });
    return items.flat().map((item) => item.location.split("#")[0]);
  };
"""

_PAGEFIND = """
  const pagefind = await import("/pagefind/pagefind.js");
  await pagefind.init();
  const search = async (query) => {
    const { results } = await pagefind.search(query);
    return (await Promise.all(results.slice(0, 10).map((result) => result.data()))).map((data) => data.url.slice(1));
  };
"""

_ASK = """async ([index, queries, times]) => {
  const started = performance.now();
  %s
  const ready = performance.now() - started;
  const answers = [];
  for (const query of queries) {
    const milliseconds = [];
    let urls = [];
    for (let i = 0; i < times; i++) {
      const asked = performance.now();
      urls = await search(query);
      milliseconds.push(performance.now() - asked);
    }
    answers.push([urls, milliseconds]);
  }
  return [ready, answers];
}"""


@dataclass(frozen=True)
class Answer:
    """What a search gave for one query."""

    paths: tuple[str, ...]
    """Pages from best to worst, each once."""
    milliseconds: tuple[float, ...]
    """How long it took, for each time that it was asked."""


@dataclass(frozen=True)
class Answers:
    """What a search gave for a list of queries."""

    set_up_milliseconds: float
    """From making the worker to its being ready, loading the index from this machine included."""
    answers: tuple[Answer, ...]
    """One for each query, in their order."""


def ask_ours(page: Page, index: str, queries: Sequence[str], times: int = 1) -> Answers:
    """Ask our worker; `index` is the index's path on the site that `page` shows."""
    return _ask(page, _OURS, index, queries, times)


def ask_material(page: Page, worker: str, queries: Sequence[str]) -> Answers:
    """Ask stock Material's worker, whose path on the site is `worker`."""
    return _ask(page, _MATERIAL, {"worker": worker}, queries, 1)


def ask_pagefind(page: Page, queries: Sequence[str]) -> Answers:
    """Ask Pagefind; the language is that of the page."""
    return _ask(page, _PAGEFIND, None, queries, 1)


def _ask(page: Page, script: str, index: object, queries: Sequence[str], times: int) -> Answers:
    ready, answers = page.evaluate(_ASK % script, [index, list(queries), times])
    return Answers(
        ready, tuple(Answer(tuple(dict.fromkeys(urls)), tuple(milliseconds)) for urls, milliseconds in answers)
    )
