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
    const places = [];
    const replace = (from, pattern, by, placeOf) => {
      const kept = [];
      let [out, done] = ["", 0];
      const keep = (end) => {
        for (let at = done; at < end; at++) kept.push(placeOf(at));
        out += from.slice(done, end);
      };
      for (const { 0: found, index } of from.matchAll(pattern)) {
        keep(index);
        const becomes = by(found);
        for (let i = 0; i < becomes.length; i++) kept.push(placeOf(Math.min(index + i, index + found.length - 1)));
        out += becomes;
        done = index + found.length;
      }
      keep(from.length);
      places.splice(0, places.length, ...kept);
      return out;
    };
    const letters = replace(text, CHARACTER, foldCharacter, (at) => at);
    const before = [...places];
    const folded = replace(letters.replace(RUN, sortMarks), SEQUENCE, (sequence) => sequences.get(sequence), (at) => before[at]);
    return { text: folded, offsets: [...places, text.length] };
  }

  return { fold, foldWithOffsets };
})();
