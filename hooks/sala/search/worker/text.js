/* Where words stand in a text, and how to cut and mark it.

   Khmer writes no spaces between words, so a word is any part of a text that starts and ends between clusters: a letter with
   all that is written above, below and beside it. */
var SalaText = (() => {
  const UNSEEN = "\u200b-\u200d\u2060\u00ad\u17b4\u17b5";
  const MARKS = "\u17b6-\u17d1\u17d3\u17dd";
  const UNITS = new RegExp(`[ក-ឳ](?:្[${UNSEEN}]*[ក-ឳ]?|[${MARKS}${UNSEEN}])*|\\s+|[^]`, "gu");
  const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu;

  const isKhmer = (sign) => sign >= "\u1780" && sign < "\u1800";
  const isMark = (sign) => (sign >= "\u17b4" && sign <= "\u17d3") || sign === "\u17dd";
  const isSpace = (sign) => sign === " " || ((sign < "!" || sign > "~") && !isKhmer(sign) && /\s/.test(sign));
  const isLatin = (sign) => (sign >= "a" && sign <= "z") || (sign >= "0" && sign <= "9") || (sign >= "\u00df" && sign <= "\u024f");

  /* Folds a text, or many in lines. Spaces stay only between two signs that are not Khmer, where people agree on them. */
  function fold(text) {
    return SalaFold.fold(text)
      .replace(/([\u1780-\u17ff]|^)[^\S\n]+/gm, "$1")
      .replace(/[^\S\n]+(?=[\u1780-\u17ff]|$)/gm, "")
      .replace(/[^\S\n]{2,}|[^\S\n ]/g, " ");
  }

  /* Folds a word of a query; what stands at its ends and is no letter is left out. */
  const foldWord = (word) => fold(word).replace(EDGES, "");

  /* Folds a text and tells where in it each folded sign starts and ends. */
  function foldWithPlaces(text) {
    const { text: folded, offsets } = SalaFold.foldWithOffsets(text);
    const [from, to] = [[], []];
    let out = "";
    const push = (sign, start, end) => {
      out += sign;
      from.push(start);
      to.push(end);
    };
    for (let at = 0, space = -1; at < folded.length; at++) {
      const sign = folded[at];
      if (isSpace(sign)) {
        space = at;
        continue;
      }
      if (space >= 0 && out && !isKhmer(sign) && !isKhmer(out[out.length - 1])) push(" ", offsets[space], offsets[at]);
      space = -1;
      let next = at + 1;
      while (next < folded.length && offsets[next] === offsets[at]) next++;
      push(sign, offsets[at], offsets[next]);
    }
    return { out, from, to };
  }

  /* Tells how a word stands in a text: 3 as a whole, 2 as the beginning of a Latin word, 1 when it ends inside a cluster or
     begins inside a Latin word, 0 when it would begin inside a cluster. One or two Latin letters are no beginning. */
  function fit(text, start, end) {
    const [before, first, after] = [text[start - 1], text[start], text[end]];
    if (before === "្" || isMark(first)) return 0;
    if (isMark(after) || (isLatin(first) && isLatin(before))) return 1;
    return isLatin(text[end - 1]) && isLatin(after) ? (end - start < 3 ? 1 : 2) : 3;
  }

  /* Gives where the cluster ends that a match ends in. */
  function clusterEnd(text, end) {
    while (end < text.length && (isMark(text[end]) || (text[end - 1] === "្" && isKhmer(text[end])))) end++;
    return end;
  }

  /* Gives where folded `words` stand in a text, as [start, end] pairs in order that do not touch each other. */
  function places(text, words) {
    const { out, from, to } = foldWithPlaces(text);
    const found = [];
    for (const word of words) {
      const grades = [[], [], [], []];
      for (let at = out.indexOf(word); word && at >= 0; at = out.indexOf(word, at + 1)) {
        const end = at + word.length;
        grades[fit(out, at, end)].push([from[at], to[clusterEnd(out, end) - 1]]);
      }
      found.push(...(grades[2].length + grades[3].length ? [...grades[2], ...grades[3]] : grades[1]));
    }
    found.sort(([one], [other]) => one - other);
    return found.reduce((merged, [start, end]) => {
      const last = merged[merged.length - 1];
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else merged.push([start, end]);
      return merged;
    }, []);
  }

  /* Gives the last place before `limit` where a text may be cut: between clusters, best behind a space. */
  function cut(text, limit) {
    let [at, space] = [0, 0];
    for (const unit of text.match(UNITS) || []) {
      if (at + unit.length > limit) break;
      at += unit.length;
      if (/^\s/.test(unit)) space = at;
    }
    return at - space < 30 ? space : at;
  }

  /* Gives a text as runs, [plain, marked, plain, marked, …]; of one that is longer than `longest`, the part round the first word. */
  function runs(text, words, longest = Infinity) {
    const marked = places(text, words);
    const start = text.length > longest && marked.length ? cut(text, marked[0][0] - longest / 4) : 0;
    const end = text.length - start > longest ? cut(text, start + longest) : text.length;
    const out = [start ? "…" : ""];
    let at = start;
    for (const [from, to] of marked) {
      if (to > end) break;
      out[out.length - 1] += text.slice(at, from);
      out.push(text.slice(from, to), "");
      at = to;
    }
    out[out.length - 1] += text.slice(at, end) + (end < text.length ? "…" : "");
    return out;
  }

  return { fold, foldWord, fit, isKhmer, isLatin, places, runs };
})();
