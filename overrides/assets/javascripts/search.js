/* The search as the reader sees it: a dialog over the page. What finds (search/worker.js) and what it looks through
   (search/<language>.js) are loaded when the reader first opens it, never before. What was typed is kept nowhere.

   The build writes `salaSearchWords` above, by language and id in curriculum/interface.yml (hooks/sala/search/scripts.py). */
(() => {
  const link = document.querySelector(".sala-find"); // to the list of lessons: what is here without us
  const language = document.documentElement.lang;
  const words = salaSearchWords[language];
  if (!link || !words || !window.HTMLDialogElement) return; // an old browser keeps the link

  const STEP = 10;
  const KINDS = { "": "all", lesson: "lessons", "case-study": "case-studies", worksheet: "worksheets", term: "glossary", other: "search-other" };
  const folder = new URL("../../search/", document.currentScript.src);
  const [workerUrl, indexUrl] = ["worker.js", `${language}.js`].map((name) => new URL(name, folder).href);
  const marksUrl = new URL("search-marks.js", document.currentScript.src).href;

  const number = (value) =>
    language === "km" ? String(value).replace(/\d/g, (digit) => String.fromCharCode(0x17e0 + Number(digit))) : String(value);
  const counted = (id, count) => words[id].replace("{count}", number(count));

  /* Makes an element; nothing that is put into it is ever read as HTML. */
  function element(tag, attributes, ...inside) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...inside);
    return made;
  }

  /* The dialog */

  const opener = element("button", { class: link.className, type: "button", title: words.search, "data-search-open": "" });
  opener.append(...link.children);
  opener.querySelector("span").textContent = words.search;

  const input = element("input", {
    ...{ class: "sala-search__query", id: "sala-search-query", type: "search", "data-search-query": "", enterkeyhint: "search" },
    ...{ autocomplete: "off", autocapitalize: "off", autocorrect: "off", spellcheck: "false" },
  });
  const closer = element("button", { class: "sala-search__close", type: "button" }, words.close);
  const counts = {};
  const choices = Object.entries(KINDS).map(([kind, id]) => {
    const choice = element("input", { type: "radio", name: "kind", value: kind });
    choice.defaultChecked = !kind;
    counts[kind] = element("b", { "data-search-count": kind });
    return element("label", { class: "sala-search__choice" }, choice, element("span", {}, `${words[id]} `, counts[kind]));
  });
  const form = element("form", { class: "sala-search__form", role: "search" },
    element("div", { class: "sala-search__bar" },
      element("label", { class: "sala-hidden", for: input.id }, words["search-label"]), input, closer),
    element("fieldset", { class: "sala-search__kinds" },
      element("legend", { class: "sala-hidden" }, words["search-kinds"]), ...choices));
  const status = element("p", { class: "sala-search__status", role: "status", "data-search-status": "" });
  const tips = element("p", { class: "sala-search__tips", "data-search-tips": "", hidden: "" }, words["search-tips"]);
  const list = element("ol", { class: "sala-search__results", "data-search-results": "" });
  const contents = element("p", { class: "sala-search__contents", "data-search-contents": "", hidden: "" },
    element("a", { href: link.href }, words.finder));
  const more = element("button", { class: "sala-search__show-more", type: "button", "data-search-more": "", hidden: "" }, words["search-more"]);
  const dialog = element("dialog", { class: "sala-search", "aria-label": words.search, "data-sala-search": "" },
    form, element("div", { class: "sala-search__answer" }, status, tips, list, contents, more));

  /* Loading */

  function load(url) {
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      Object.assign(script, { src: url, onload: done, onerror: failed });
      document.head.append(script);
    });
  }

  function inWorker() {
    return new Promise((done, failed) => {
      const worker = new Worker(workerUrl); // refused on file://
      const waiting = [];
      const ask = (query, group, limit) =>
        new Promise((answered, lost) => {
          worker.postMessage({ id: waiting.push([answered, lost]) - 1, query, group, limit });
        });
      worker.onerror = (error) => {
        failed(error);
        waiting.forEach(([, lost]) => lost(error));
      };
      worker.onmessage = ({ data }) => {
        if (data.answer) waiting[data.id][0](data.answer);
        else if (data.ready) done(ask);
        else failed();
      };
      worker.postMessage({ index: indexUrl });
    });
  }

  async function inPage() {
    if (!window.SalaSearch) await load(workerUrl);
    await load(indexUrl);
    if (!SalaSearch.isReady()) throw new Error("The index is not there.");
    return async (...question) => SalaSearch.search(...question);
  }

  let engine = null;
  const connect = () => (engine = engine || inWorker().catch(inPage));

  /* Asking */

  let limit = STEP;
  let latest = 0; // only the answer to the latest question is shown
  let answering = Promise.resolve();

  async function ask() {
    const mine = ++latest;
    const group = form.elements.kind.value;
    list.setAttribute("aria-busy", "true");
    const waited = setTimeout(() => mine === latest && tell(words["search-loading"]), 200);
    let answer;
    try {
      const search = await connect();
      answer = await search(input.value, group, limit);
    } catch (error) {
      engine = null; // the next question tries again
    }
    clearTimeout(waited);
    if (mine === latest) show(answer || { results: [] }, outcome(answer));
  }

  /* Gives what to say above the results, and whether to offer the list of lessons and what to try. */
  function outcome(answer) {
    if (!answer) return { told: words["search-failed"], contents: true };
    if (!input.value.trim()) return { told: words["search-hint"] };
    if (!answer.total) return { told: words["search-nothing"], contents: true, tips: true };
    if (!answer.count) return { told: words["search-nothing-of-kind"] };
    return { told: answer.exact ? counted("search-found", answer.exact) : counted("search-similar", answer.count) };
  }

  const update = () => (answering = ask());

  /* Showing */

  function tell(text) {
    if (status.textContent !== text) status.textContent = text;
  }

  function show(answer, offered) {
    list.removeAttribute("aria-busy");
    list.textContent = "";
    list.append(...answer.results.map(entry));
    if (answer.exact && list.children[answer.exact]) {
      const near = counted("search-near", answer.count - answer.exact);
      list.children[answer.exact].prepend(element("p", { class: "sala-search__status" }, near));
    }
    more.hidden = !(answer.count > answer.results.length);
    contents.hidden = !offered.contents;
    tips.hidden = !offered.tips;
    for (const [kind, count] of Object.entries(counts)) {
      count.textContent = answer.total ? number(kind ? answer.counts[kind] || 0 : answer.total) : "";
    }
    tell(offered.told);
  }

  /* Turns [plain, marked, plain, …] into text and <mark>. */
  const marked = (runs) => runs.map((text, i) => (i % 2 ? element("mark", { class: "sala-search__mark" }, text) : text));

  function entry(result) {
    const [best, ...others] = result.places;
    const shown = element("li", { class: "sala-search__result" },
      element("a", { href: urlOf(result, best) }, ...marked(result.title)), ...describe(best));
    if (result.label) shown.prepend(element("span", { class: "sala-search__kind" }, result.label));
    if (others.length) shown.append(otherPlaces(result, others));
    return shown;
  }

  function describe({ heading, text }) {
    const lines = [["sala-search__place", heading], ["sala-search__text", text]];
    return lines.filter(([, runs]) => runs.join("")).map(([name, runs]) => element("p", { class: name }, ...marked(runs)));
  }

  function otherPlaces(result, places) {
    const entries = places.map((place) =>
      element("li", { class: "sala-search__other" },
        element("a", { href: urlOf(result, place) }, ...marked(place.heading.join("") ? place.heading : result.title)),
        ...describe({ heading: [], text: place.text })));
    return element("details", { class: "sala-search__more" },
      element("summary", { class: "sala-search__summary" }, counted("search-places", places.length)),
      element("ul", { class: "sala-search__others" }, ...entries));
  }

  function urlOf(result, place) {
    const url = new URL(result.url, new URL("../", folder));
    if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
    // A sensitive page has no words: the browser's history would keep them together with it.
    result.words.slice(0, 12).forEach((word) => url.searchParams.append("h", word));
    url.hash = place.anchor;
    return url.href;
  }

  /* Opening, closing, moving */

  function open(query) {
    if (query !== undefined) input.value = query;
    if (!dialog.open) dialog.showModal();
    input.focus();
    input.select();
    update();
  }

  /* Takes what was asked out of the address, so that neither history nor a copied link keeps it. */
  function forget(name) {
    const url = new URL(location.href);
    if (!url.searchParams.has(name)) return;
    url.searchParams.delete(name);
    try {
      history.replaceState(history.state, "", url.href);
    } catch (error) {
      // some browsers forbid it on file://; then the address keeps the words
    }
  }

  function move(step) {
    const stops = [input, ...list.querySelectorAll("a")].filter((one) => one.getClientRects().length);
    const at = stops.indexOf(document.activeElement);
    if (at >= 0) stops[Math.max(0, Math.min(stops.length - 1, at + step))].focus();
    return at >= 0;
  }

  link.replaceWith(opener);
  document.body.append(dialog);
  opener.addEventListener("click", () => open());
  closer.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => forget("q"));
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Escape") dialog.close();
    else if (!(event.key === "ArrowDown" && move(1)) && !(event.key === "ArrowUp" && move(-1))) return;
    event.preventDefault();
  });
  form.addEventListener("input", () => {
    limit = STEP;
    update();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await answering;
    const first = list.querySelector("a");
    if (matchMedia("(hover: none)").matches) input.blur(); // a phone's keyboard covers what was found
    else if (first) first.click();
  });
  more.addEventListener("click", async () => {
    const before = list.children.length;
    limit += STEP;
    await update();
    if (list.children[before]) list.children[before].querySelector("a").focus();
  });
  addEventListener("keydown", (event) => {
    if (dialog.open || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest("input, select, textarea, [contenteditable]")) return;
    const khmerKey = /[\u1780-\u17ff]/.test(event.key) && ["KeyS", "Slash"].includes(event.code);
    if (event.key !== "/" && event.key !== "s" && !khmerKey) return;
    event.preventDefault();
    open();
  });

  const asked = new URLSearchParams(location.search);
  if (asked.has("h")) {
    const mark = () => SalaMarks.mark(asked.getAll("h"));
    Promise.all([load(workerUrl), load(marksUrl)]).then(mark, () => {}); // without marks the page reads as well
    forget("h");
  }
  if (asked.has("q")) open(asked.get("q"));
})();
