/** Cards that some answer has already brought, by id: a pick can be shown before the server is asked again. */
const cards = new Map();

export function remember(...seen) {
  for (const card of seen) {
    cards.set(card.id, card);
  }
}

/** @returns {object|undefined} */
export const recall = (id) => cards.get(id);
