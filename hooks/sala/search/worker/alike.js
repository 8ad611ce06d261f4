/* How much two words differ: for words that were typed wrong. */
var SalaAlike = (() => {
  /* Gives the candidates that differ from a word in the fewest letters, at most `limit`. */
  function nearest(word, candidates, limit) {
    const near = [...candidates].filter((one) => Math.abs(one.length - word.length) <= limit);
    const far = near.map((one) => distance(word, one));
    const least = far.reduce((least, one) => Math.min(least, one), limit);
    return near.filter((_, i) => far[i] === least).slice(0, 8);
  }

  /* Counts the letters to add, leave out, change or swap with a neighbour. */
  function distance(one, other) {
    let [before, row] = [[], [...Array(other.length + 1).keys()]];
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= other.length; j++) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
        if (one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      [before, row] = [row, next];
    }
    return row[other.length];
  }

  return { nearest };
})();
