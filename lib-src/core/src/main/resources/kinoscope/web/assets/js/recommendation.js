/** One line of the ranking: rank, picture, score, reason, thumbs. */
import { element, icon, unseen } from './dom.js';
import { carry, moviePath } from './links.js';
import { remember } from './memory.js';
import { poster } from './poster.js';
import { thumbs } from './rate.js';

const STARS = 5;

/** Five stars, filled up to a number of them. */
export function stars(value) {
  const row = () => Array.from({ length: STARS }, () => icon('star'));
  const full = element('span', { class: 'stars-full' }, ...row());
  full.style.setProperty('--share', String(Math.min(1, Math.max(0, value / STARS))));
  return element('span', { class: 'stars', 'aria-hidden': 'true' }, ...row(), full);
}

function score(value, unit, best) {
  if (unit === 'stars') {
    return element('p', { class: 'score' }, stars(value), unseen('expected: '), value.toFixed(1), unseen(' stars'));
  }
  const fill = element('div', { class: 'score-fill' });
  fill.style.setProperty('--share', String(best > 0 ? Math.min(1, Math.max(0, value / best)) : 0));
  return element('p', { class: 'score' },
    element('span', { class: 'score-track', 'aria-hidden': 'true' }, fill),
    unseen('score '), value.toFixed(best < 0.1 ? 3 : 2));
}

/** The words of a reason; the movies that it names become links. */
function reason({ text, movies }) {
  const line = element('p', { class: 'reason' });
  let rest = text;
  for (const { id, title } of movies) {
    const at = rest.indexOf(title);
    if (at >= 0) {
      line.append(rest.slice(0, at), carry(element('a', { 'data-path': moviePath(id) }, title)));
      rest = rest.slice(at + title.length);
    }
  }
  line.append(rest);
  return line;
}

function mark({ kind, by }) {
  if (kind === 'new') {
    return element('span', { class: 'mark', 'data-kind': kind }, 'new');
  }
  return element('span', { class: 'mark', 'data-kind': kind }, icon(kind === 'up' ? 'rise' : 'fall'), `${kind} ${by}`);
}

/**
 * @param {object} recommendation
 * @param {{unit: string, best: number, move?: {kind: string, by: number}}} context best: the score of rank 1
 * @returns {HTMLLIElement}
 */
export function recommendationRow({ rank, movie, score: value, reason: why }, { unit, best, move }) {
  remember(movie);
  const picture = carry(element('a', { class: 'rank-poster', 'data-path': moviePath(movie.id), tabindex: -1, 'aria-hidden': 'true' },
    poster(movie, { eager: true })));
  const text = element('div', { class: 'rank-text' },
    element('h3', { class: 'rank-title' }, carry(element('a', { 'data-path': moviePath(movie.id) }, movie.title))),
    element('p', { class: 'rank-facts' }, [movie.year, movie.genres.join(', ')].filter(Boolean).join(' · ')));
  if (move && move.kind !== 'same') {
    text.append(mark(move));
  }
  text.append(score(value, unit, best), reason(why));
  return element('li', { class: 'rank', 'data-movie': movie.id },
    element('span', { class: 'rank-number' }, unseen('Rank '), String(rank)), picture, text, thumbs(movie));
}
