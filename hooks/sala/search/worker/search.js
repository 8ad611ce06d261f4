/* The search itself: which pages hold these words, where, and what to show of them. It runs in a worker; where a page may
   make none (a folder opened as file://), overrides/assets/javascripts/search.js loads it as a script, and finds what is
   declared with var.

   Only when a word stands nowhere are words like it tried, and after them the pages that share most of its pairs of clusters. */
var SalaSearch = (() => {
  const FORMAT = 1;
  const [TITLE, KEY, HEADING, TEXT] = [8, 5, 3, 1]; // what a word counts for, by where it stands
  const LONGEST_QUERY = 200;
  const MOST_WORDS = 12;
  const MOST_PAIRS = 8;
  const FEW = 4; // with fewer pages than this, pages that come near are added
  const SNIPPET = 160;

  const ROUND = "(?:្[ក-ឳ]?|[\u17b6-\u17d1\u17d3\u17dd])*"; // what a folded letter carries
  const RUNS = new RegExp(`[ក-ឳ]${ROUND}|[^ក-ឳ]+`, "gu");
  const ALL_ROUND = new RegExp(ROUND, "g");
  const SOUND = { ណ: "នណ", ន: "នណ", ឡ: "លឡ", ល: "លឡ", ឋ: "ថឋ", ថ: "ថឋ", ឍ: "ធឍ", ធ: "ធឍ" };

  const { fold, foldWord, fit, isKhmer, isLatin, runs } = SalaText;

  /* The index: every text is a part of a section of a page. A page's `text` holds its folded parts, each in a line. */

  let [kinds, pages, sections, pageOf] = [[], [], [], []]; // pageOf is by section
  let [texts, weights, sectionOf, starts, ends] = [[], [], [], [], []]; // by part; starts and ends are places in page.text

  function read(index) {
    if (index.format !== FORMAT) throw new Error(`This search cannot read an index of format ${index.format}.`);
    [kinds, sections, pageOf] = [index.kinds, [], []];
    [texts, weights, sectionOf, starts, ends] = [[], [], [], [], []];
    const open = (page, anchor, heading) => {
      pageOf.push(page);
      return sections.push({ anchor, heading, from: texts.length, to: texts.length });
    };
    const add = (text, weight) => {
      sectionOf.push(sections.length - 1);
      weights.push(weight);
      sections[sections.length - 1].to = texts.push(text);
    };
    pages = index.pages.map(([kind, url, title, key, sensitive, ...own], page) => {
      const from = open(page, "", "") - 1;
      add(title, TITLE);
      add(key, KEY);
      for (const [first, ...rest] of own) {
        const [anchor, heading] = index.frame[first] || [first, rest.shift()];
        if (anchor || heading) open(page, anchor, heading);
        if (heading && !index.frame[first]) add(heading, HEADING);
        rest.forEach((text) => add(index.shared[text] || text, TEXT));
      }
      const text = `\n${fold(texts.slice(starts.length).join("\n"))}\n`;
      for (let start = 1; start < text.length; start = ends[ends.length - 1] + 1) {
        starts.push(start);
        ends.push(text.indexOf("\n", start));
      }
      return { number: page, kind, url, title, key, sensitive, text, from, to: sections.length };
    });
  }

  /* Finding */

  const asked = new Map(); // what holding() has answered for the running query

  /* Gives the sections that hold a folded word (`hits`), for every section how well it stands there, as fit() tells, and what
     it counts for by its best place. Sections of grade 1 are given only if there are none better. */
  function holding(word) {
    if (!asked.has(word)) asked.set(word, lookUp(word, pages));
    return asked.get(word);
  }

  function lookUp(word, within) {
    const [grades, worths] = [new Uint8Array(sections.length), new Float32Array(sections.length)];
    let [hits, best] = [[], 0];
    for (const { text, from } of within) {
      let part = sections[from].from;
      for (let at = text.indexOf(word); at >= 0; ) {
        while (ends[part] < at) part++;
        const section = sectionOf[part];
        const grade = fit(text, at, at + word.length);
        if (grade > grades[section]) {
          if (!grades[section]) hits.push(section);
          const alone = ends[part] - starts[part] === word.length;
          grades[section] = grade;
          worths[section] = weights[part] * (grade < 3 ? 0.3 : alone ? 1.5 : 1);
          best = Math.max(best, grade);
        }
        // Titles and headings come first in a section, so nothing better follows a whole word.
        at = text.indexOf(word, grade === 3 ? ends[sections[section].to - 1] : at + 1);
      }
    }
    if (best > 1) hits = hits.filter((section) => grades[section] > 1);
    return { word, hits, grades, worths, best };
  }

  /* Gives words of the index that a mistyped word may stand for: for Latin ones, another form or a word a letter or two away;
     for Khmer ones, what has the same letters with other signs round them. */
  function wordsLike(word) {
    const like = new Set();
    let [limit, pattern] = [Math.max(1, Math.floor(word.length / 3)), ""];
    if (/^[a-z][a-z'-]{2,}$/.test(word)) {
      limit = word.length < 7 ? 1 : 2;
      pattern = `\\b${word[0]}[a-z'-]{${word.length - 1 - limit},${word.length - 1 + limit}}\\b`;
    } else {
      const letters = word.replace(ALL_ROUND, "");
      if (letters.length < 2 || !/^[ក-ឳ]+$/.test(letters)) return [];
      pattern = [...letters].map((letter) => `[${SOUND[letter] || letter}]${ROUND}`).join("");
    }
    const search = new RegExp(pattern, "g");
    for (const { text } of pages) {
      for (const { 0: found, index } of text.matchAll(search)) if (text[index - 1] !== "្") like.add(found);
    }
    const near = SalaAlike.nearest(word, like, limit);
    const stem = word.replace(/(?:ing|ed|es|ers?|ly)$/, "");
    return near.length || stem.length < 3 || !isLatin(stem) || !holding(stem).best ? near : [stem];
  }

  /* Cuts words into what pages that come near share with them: pairs of clusters, single ones that are rare enough to be a
     word (ស្ត្រី), and Latin words. */
  function pairsOf(words) {
    const pairs = new Set();
    for (const word of words) {
      const units = word.match(RUNS) || [];
      units.forEach((unit, i) => {
        const next = units[i + 1] || "";
        if (!isKhmer(unit) || units.length === 1 || unit.length > 4) pairs.add(foldWord(unit));
        if (isKhmer(unit) && isKhmer(next)) pairs.add(unit + next);
      });
    }
    pairs.delete("");
    const step = Math.max(1, pairs.size / MOST_PAIRS);
    return [...pairs].filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
  }

  /* Ranking */

  /* Adds up for every page and section what `terms` count there, and how many of them it holds. A term is a list of forms, as
     holding() gives them, of which one is enough; with `flat` it counts the same wherever it stands. */
  function score(terms, flat) {
    const sums = {
      pages: new Float32Array(pages.length),
      pageTerms: new Uint8Array(pages.length),
      sections: new Float32Array(sections.length),
      sectionTerms: new Uint8Array(sections.length),
    };
    for (const { forms, weight } of terms) {
      const [best, times] = [new Float32Array(pages.length), new Uint8Array(pages.length)];
      for (const { hits, worths } of forms) {
        for (const section of hits) {
          const worth = weight * (flat ? 1 : worths[section]);
          const page = pageOf[section];
          if (worth > best[page]) best[page] = worth;
          if (times[page] < 20) times[page]++;
          sums.sections[section] += worth;
          sums.sectionTerms[section]++;
        }
      }
      best.forEach((worth, page) => {
        sums.pages[page] += worth + 0.02 * times[page];
        if (worth) sums.pageTerms[page]++;
      });
    }
    return sums;
  }

  /* Raises pages where several terms stand in one section, and most where they stand as they were typed. */
  function rewardNearness(sums, count, { grades, worths }) {
    const rewards = new Float32Array(pages.length);
    sums.sectionTerms.forEach((found, section) => {
      const near = found > 1 && found >= count ? 2 + sums.sections[section] / 4 : 0;
      const typed = grades[section] > 1 ? (grades[section] > 2 ? 20 : 6) + 2 * worths[section] : 0;
      const worth = Math.max(near, typed);
      sums.sections[section] += worth;
      if (worth > rewards[pageOf[section]]) rewards[pageOf[section]] = worth;
    });
    rewards.forEach((worth, page) => (sums.pages[page] += worth));
  }

  /* Finds the pages that hold every word, or for a word that stands nowhere one like it. Long words are the rarest: they come
     first, and the others are looked for only where those stand. */
  function byWords(words, typed) {
    let [within, asTyped] = [pages, true];
    const terms = [...words].sort((one, other) => other.length - one.length).map((word) => {
      let forms = [lookUp(word, within)];
      if (forms[0].best < 2) forms = [holding(word)];
      if (!forms[0].best) [forms, asTyped] = [wordsLike(word).map(holding), false];
      const here = new Set([].concat(...forms.map(({ hits }) => hits)).map((section) => pages[pageOf[section]]));
      within = within.filter((page) => here.has(page));
      return { forms, weight: 1 };
    });
    const sums = score(terms);
    const phrase = foldWord(typed);
    if (terms.length > 1 || phrase.includes(" ")) rewardNearness(sums, terms.length, lookUp(phrase, within));
    return { ...ordered(terms.length ? within : [], sums, terms), asTyped };
  }

  /* Finds the pages that hold at least the share `least` of the words' pairs. */
  function byPairs(words, least) {
    const pairs = pairsOf(words).map((pair) => {
      const form = holding(pair);
      const count = form.hits.filter((hit, i) => !i || pageOf[hit] !== pageOf[form.hits[i - 1]]).length;
      return { forms: [form], weight: Math.log(1 + pages.length / Math.max(1, count)) };
    });
    const sums = score(pairs, true);
    const near = pages.filter((_, page) => sums.pageTerms[page] && sums.pageTerms[page] >= least * pairs.length);
    for (const { number, from, to } of near) sums.pages[number] += Math.max(...sums.sections.subarray(from, to));
    return ordered(near, sums, pairs);
  }

  /* Puts pages in order, the best first, and adds the words to mark in them. */
  function ordered(found, sums, terms) {
    const order = found.sort((one, other) => sums.pages[other.number] - sums.pages[one.number] || one.number - other.number);
    const forms = [].concat(...terms.map((term) => term.forms));
    return { order, sums, words: forms.filter(({ best }) => best).map(({ word }) => word) };
  }

  /* Showing */

  /* Gives what a list shows of a page: of a sensitive one only its neutral title and summary. */
  function resultOf({ kind, url, title, key, sensitive, from, to }, { sums, words }) {
    const [group, label] = kinds[kind];
    if (sensitive) return { group, label, url, title: [title], places: [{ anchor: "", heading: [""], text: [key] }], words: [] };
    const best = [];
    for (let section = from; section < to; section++) if (sums.sections[section]) best.push(section);
    best.sort((one, other) => sums.sections[other] - sums.sections[one] || one - other);
    const places = best.slice(0, 4).map((section) => placeOf(section, words));
    return { group, label, url, title: runs(title, words), places, words };
  }

  /* Gives a section's heading and, of its texts, the one that holds most of the words. */
  function placeOf(number, words) {
    const { anchor, heading, from, to } = sections[number];
    const page = pages[pageOf[number]].text;
    let [text, most] = ["", -1];
    for (let part = from; part < to; part++) {
      const folded = page.slice(starts[part], ends[part]);
      const count = words.filter((word) => folded.includes(word)).length;
      if (count > most && weights[part] !== TITLE && weights[part] !== HEADING) [text, most] = [texts[part], count];
    }
    return { anchor, heading: runs(heading, words), text: runs(text, words, SNIPPET) };
  }

  /* Answers a query. `group` narrows it to one kind of page; at most `limit` results are described. `total` counts all
     pages and `count` those of the group; the first `exact` of them hold what was typed, the others come near it. */
  function search(query, group, limit) {
    asked.clear();
    const typed = query.slice(0, LONGEST_QUERY);
    const folded = typed.split(/\s+/).map(foldWord);
    const meant = [...new Set(folded)].filter((word) => /[\p{L}\p{N}]/u.test(word));
    const long = meant.filter((word) => !/^[a-z]{1,2}$/.test(word)); // "to" says little beside other words
    const words = (long.length ? long : meant).slice(0, MOST_WORDS);
    const best = byWords(words, typed);
    const near = byPairs(best.order.length < FEW ? words : [], best.order.length ? 0.6 : 0.5);
    const first = new Set(best.order);
    const found = [...best.order.map((page) => [page, best]), ...near.order.filter((page) => !first.has(page)).map((page) => [page, near])];
    const groupOf = ([page]) => kinds[page.kind][0];
    const counts = {};
    for (const one of found) counts[groupOf(one)] = (counts[groupOf(one)] || 0) + 1;
    const chosen = found.filter((one) => !group || groupOf(one) === group);
    return {
      total: found.length,
      count: chosen.length,
      exact: best.asTyped ? chosen.filter(([page]) => first.has(page)).length : 0,
      counts,
      results: chosen.slice(0, limit).map(([page, finding]) => resultOf(page, finding)),
    };
  }

  return { read, search, isReady: () => pages.length > 0 };
})();

var salaSearchIndex = SalaSearch.read;

if (typeof importScripts === "function") {
  onmessage = ({ data }) => {
    if (!data.index) return postMessage({ id: data.id, answer: SalaSearch.search(data.query, data.group, data.limit) });
    try {
      importScripts(data.index);
    } catch (error) {
      // said below: the index is not there
    }
    postMessage({ ready: SalaSearch.isReady() });
  };
}
