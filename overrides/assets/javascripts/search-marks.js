/* Marks the words of a search on the page that a result leads to. search.js loads this file, and search/worker.js, only when
   the address carries such words. */
"use strict";

// Declared with var, so that search.js finds it.
var SalaMarks = (() => {
  const BLOCKS = "p, li, dt, dd, td, th, h1, h2, h3, h4, h5, summary, figcaption, pre, div, section, details, article";
  const MOST = 500;

  /* Marks every place that holds one of `words`, and shows the first at or behind the place that the address names. */
  function mark(words) {
    const article = document.querySelector("article");
    const nodes = [];
    let [text, block] = ["", null];
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const own = node.parentElement.closest(BLOCKS);
      if (own !== block) text += "\0"; // no word goes on in the next block
      block = own;
      nodes.push([node, text.length]);
      text += node.data;
    }
    const places = SalaText.places(text, words.map(SalaText.fold)).slice(0, MOST).reverse();
    for (const [from, to] of places) {
      for (const [node, start] of nodes) {
        const [first, end] = [Math.max(from - start, 0), Math.min(to - start, node.length)];
        if (first < end) surround(node, first, end);
      }
    }
    showFirst([...article.querySelectorAll("mark.sala-search__mark")]);
  }

  function surround(node, first, end) {
    const inside = node.splitText(first);
    inside.splitText(end - first);
    const around = document.createElement("mark");
    around.className = "sala-search__mark";
    inside.replaceWith(around);
    around.append(inside);
  }

  function showFirst(marks) {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const follows = Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY;
    const first = marks.find((one) => !target || target.compareDocumentPosition(one) & follows);
    for (let fold = first && first.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    if (first) first.scrollIntoView({ block: "center" });
  }

  return { mark };
})();
