/* Folds text for the search: what readers cannot tell apart, or type in several ways, becomes the same.

   hooks/sala/khmer/fold.py holds the steps in words and the table `salaFolding`, which the build writes above this file.
   Both must answer tests/khmer/fold_cases.json alike. Here offsets count UTF-16 units, as JavaScript does. */
var SalaFold = (() => {
  const { run, order } = salaFolding;
  const [characters, sequences] = [salaFolding.characters, salaFolding.sequences].map((table) => new Map(Object.entries(table)));
  const escape = (text) => text.replace(/[.*+?^${}()|[\]\\\-/]/g, "\\$&");
  const longestFirst = (one, other) => other.length - one.length;

  const CHARACTER = new RegExp(`[${[...characters.keys()].map(escape).join("")}]|\\p{Lu}|\\p{Lt}`, "gu");
  const RUN = new RegExp(run, "g");
  const MARKS = new RegExp(order.map((kind) => `(${kind})`).join("|"), "g");
  const SEQUENCE = new RegExp([...sequences.keys()].sort(longestFirst).map(escape).join("|"), "g");

  function foldCharacter(character) {
    if (characters.has(character)) return characters.get(character);
    const small = character.toLowerCase();
    return small.length === character.length ? small : character;
  }

  const sorted = new Map(); // few runs come again and again

  function sortMarks(marks) {
    if (!sorted.has(marks)) {
      const kinds = [...marks.matchAll(MARKS)].map(([mark, ...groups]) => [groups.findIndex(Boolean), mark]);
      sorted.set(marks, kinds.sort(([one], [other]) => one - other).map(([, mark]) => mark).join(""));
    }
    return sorted.get(marks);
  }

  /* Folds a text of any length. */
  function fold(text) {
    return text
      .replace(CHARACTER, foldCharacter)
      .replace(RUN, sortMarks)
      .replace(SEQUENCE, (sequence) => sequences.get(sequence));
  }

  /* Folds a text and tells for each folded unit, and for the end, where in `text` it came from. */
  function foldWithOffsets(text) {
    const start = Array.from({ length: text.length }, (_, at) => at);
    const [letters, places] = replaced(text, start, CHARACTER, foldCharacter);
    const [folded, offsets] = replaced(letters.replace(RUN, sortMarks), places, SEQUENCE, (sequence) => sequences.get(sequence));
    return { text: folded, offsets: [...offsets, text.length] };
  }

  /* Replaces what a pattern matches in a text whose units stand at `places`; gives the new text and its places. */
  function replaced(text, places, pattern, by) {
    const kept = [];
    let [out, done] = ["", 0];
    const keep = (end) => {
      for (let at = done; at < end; at++) kept.push(places[at]);
      out += text.slice(done, end);
    };
    for (const { 0: found, index } of text.matchAll(pattern)) {
      keep(index);
      const becomes = by(found);
      done = index + found.length;
      for (let i = 0; i < becomes.length; i++) kept.push(places[Math.min(index + i, done - 1)]);
      out += becomes;
    }
    if (!done) return [text, places];
    keep(text.length);
    return [out, kept];
  }

  return { fold, foldWithOffsets };
})();
