/** A movie as a card: picture, title, year, thumbs. */
import { element } from './dom.js';
import { carry, moviePath } from './links.js';
import { remember } from './memory.js';
import { poster } from './poster.js';
import { thumbs } from './rate.js';
import { state } from './state.js';

/**
 * @param {object} card
 * @param {{eager?: boolean, extra?: Node[]}} options extra: lines under the year
 * @returns {HTMLLIElement}
 */
export function movieCard(card, { eager = false, extra = [] } = {}) {
  remember(card);
  const link = carry(element('a', { class: 'card-link', 'data-path': moviePath(card.id) },
    poster(card, { eager }),
    element('span', { class: 'card-title' }, card.title),
    element('span', { class: 'card-year' }, card.year ? String(card.year) : 'year unknown')));
  return element('li', { class: 'card', 'data-movie': card.id, 'data-rating': state.ratingOf(card.id) ?? '' },
    link, element('div', { class: 'card-thumbs' }, thumbs(card)), ...extra);
}

/** Empty cards of the same size, shown while the first ones are on their way. */
export function skeletons(number) {
  return Array.from({ length: number }, () => element('li', { class: 'card skeleton', 'aria-hidden': 'true' },
    element('span', { class: 'poster' }),
    element('div', { class: 'card-title' }),
    element('div', { class: 'card-year' })));
}
