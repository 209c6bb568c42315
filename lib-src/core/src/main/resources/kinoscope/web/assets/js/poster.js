/** A movie's picture: its poster, or a drawn title card where there is none. */
import { element } from './dom.js';

function lengthOf(title) {
  const longest = Math.max(...title.split(/\s+/).map((word) => word.length));
  if (title.length > 34 || longest > 12) {
    return 'long';
  }
  return title.length > 16 || longest > 8 ? 'middling' : 'short';
}

function intertitle(card) {
  const drawn = element('span', { class: 'intertitle', 'data-length': lengthOf(card.title), 'aria-hidden': 'true' },
    element('span', { class: 'intertitle-title', lang: 'en' }, card.title));
  if (card.year) {
    drawn.append(element('span', { class: 'intertitle-year' }, String(card.year)));
  }
  return drawn;
}

/**
 * The picture, without a text alternative: the title always stands beside it.
 * @param {object} card
 * @param {{eager?: boolean}} options eager: loaded at once, because it stands in the first view
 */
export function poster(card, { eager = false } = {}) {
  const frame = element('span', { class: 'poster', 'data-genre': card.genres[0] });
  if (!card.poster) {
    frame.append(intertitle(card));
    return frame;
  }
  frame.append(element('img', {
    src: card.poster,
    alt: '',
    width: 120,
    height: 180,
    loading: eager ? 'eager' : 'lazy',
    decoding: 'async',
    onerror: () => frame.replaceChildren(intertitle(card)),
  }));
  return frame;
}
