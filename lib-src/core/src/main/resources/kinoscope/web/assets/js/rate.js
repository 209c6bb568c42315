/** The two thumbs: like and dislike, wherever a movie is shown. */
import { limits } from './catalogue.js';
import { element, icon } from './dom.js';
import { remember } from './memory.js';
import { notice } from './notice.js';
import { state } from './state.js';

const WORDS = { liked: 'Like', disliked: 'Dislike' };
const ICONS = { liked: 'like', disliked: 'dislike' };

function press(card, rating) {
  const before = state.ratingOf(card.id);
  const picks = state.now.liked.length + state.now.disliked.length;
  if (!before && picks >= limits().picks) {
    notice(`${limits().picks} picks are the most there can be. Take one back first.`);
    return;
  }
  remember(card);
  state.rate(card.id, before === rating ? null : rating);
}

function thumb(card, rating, { words }) {
  return element('button', {
    type: 'button',
    class: words ? 'button' : 'thumb',
    'data-rate': rating,
    'data-movie': card.id,
    'aria-pressed': String(state.ratingOf(card.id) === rating),
    'aria-label': `${WORDS[rating]} ${card.title}`,
    title: words ? null : WORDS[rating],
    onclick: () => press(card, rating),
  }, icon(ICONS[rating]), ...(words ? [WORDS[rating]] : []));
}

/**
 * Both buttons of a movie.
 * @param {{words?: boolean, className?: string}} options words: with their names written out
 */
export function thumbs(card, { words = false, className = 'thumbs' } = {}) {
  return element('div', { class: className }, thumb(card, 'liked', { words }), thumb(card, 'disliked', { words }));
}

state.addEventListener('change', ({ detail: changed }) => {
  if (!changed.has('liked') && !changed.has('disliked')) {
    return;
  }
  for (const button of document.querySelectorAll('[data-rate]')) {
    const rating = state.ratingOf(Number(button.dataset.movie));
    button.setAttribute('aria-pressed', String(rating === button.dataset.rate));
    button.closest('.card')?.setAttribute('data-rating', rating ?? '');
  }
});
