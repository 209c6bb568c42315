/** Rows that slide from their old place to the new one, so that the eye can follow what a new order has moved. */

const SLIDE = { duration: 420, easing: 'cubic-bezier(.2, .8, .3, 1)' };

function tops(list) {
  return new Map([...list.children].map((row) => [row.dataset.movie, row.offsetTop]));
}

/**
 * Notes where the rows stand; the answer is to be called when the new rows are in.
 * @param {HTMLElement} list of rows with `data-movie`
 * @returns {function(): void}
 */
export function noteTops(list) {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    return () => {};
  }
  const before = tops(list);
  return () => {
    for (const row of list.children) {
      const from = before.get(row.dataset.movie);
      row.animate(from === undefined
        ? [{ opacity: 0 }, { opacity: 1 }]
        : [{ transform: `translateY(${from - row.offsetTop}px)` }, { transform: 'none' }], SLIDE);
    }
  };
}
