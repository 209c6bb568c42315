/** The page of one movie. */
import { getMovie } from './api.js';
import { loadCatalogue } from './catalogue.js';
import { showDataset } from './dataset.js';
import { counted, element, icon, unseen } from './dom.js';
import { carry, carryAll } from './links.js';
import { remember } from './memory.js';
import { attempt } from './notice.js';
import { poster } from './poster.js';
import { thumbs } from './rate.js';
import { stars } from './recommendation.js';
import { showSimilar } from './similar.js';
import { state } from './state.js';

const id = Number(location.pathname.split('/').at(-1));
const place = document.getElementById('movie');

function facts(movie) {
  const parts = [element('h1', { class: 'movie-title' }, movie.title)];
  if (movie.year) {
    parts.push(element('p', { class: 'movie-year' }, String(movie.year)));
  }
  parts.push(
    element('ul', { class: 'movie-genres', 'aria-label': 'Genres' }, ...movie.genres.map((name) => element('li', {},
      carry(element('a', { class: 'button button-small', 'data-path': '/browse', 'data-genre': name }, name))))),
    rating(movie));
  return element('div', { class: 'movie-facts' }, ...parts);
}

function rating({ stars: mean, ratings }) {
  const line = element('p', { class: 'movie-rating' });
  if (mean !== null) {
    line.append(stars(mean), element('strong', {}, mean.toFixed(1)), unseen('of 5 stars'));
  }
  line.append(element('span', {}, `from ${counted(ratings, 'rating')}`));
  return line;
}

function more(movie) {
  const box = element('div', { class: 'movie-more' }, thumbs(movie, { words: true, className: 'movie-thumbs' }),
    element('p', { class: 'movie-plot' }, movie.plot || 'No plot is known for this movie.'));
  if (movie.originalTitle.replace(/ \(\d{4}\)$/, '') !== movie.title) {
    box.append(element('p', { class: 'movie-original' }, `In the data: ${movie.originalTitle}`));
  }
  if (/^tt\d+$/.test(movie.imdb ?? '')) {
    box.append(element('p', { class: 'movie-original' },
      element('a', { href: `https://www.imdb.com/title/${movie.imdb}/`, rel: 'external noreferrer' }, 'This movie at IMDb')));
  }
  return box;
}

function backdrop(movie) {
  return movie.poster ? [element('img', { src: movie.poster, alt: '', width: 120, height: 180 })] : [];
}

function show(movie) {
  remember(movie);
  document.title = `${movie.title}${movie.year ? ` (${movie.year})` : ''} · Kinoscope`;
  document.getElementById('backdrop').replaceChildren(...backdrop(movie));
  place.replaceChildren(poster(movie, { eager: true }), facts(movie), more(movie));
  place.setAttribute('aria-busy', 'false');
}

function showMissing() {
  document.title = 'No such movie · Kinoscope';
  place.replaceWith(element('div', { class: 'empty' },
    element('h1', {}, 'This reel is missing'),
    element('p', {}, `No movie in this catalogue has the number ${Number.isSafeInteger(id) ? id : 'given'}.`)));
}

/** Says what the way back leads to. */
function nameBack() {
  const picks = state.now.liked.length + state.now.disliked.length;
  document.getElementById('back').replaceChildren(icon('back'), picks ? `Back to your ${counted(picks, 'pick')}` : 'Back to all movies');
}

async function load() {
  try {
    show(await getMovie(id));
    return true;
  } catch (error) {
    if (error.status === 404) {
      showMissing();
      return false;
    }
    throw error;
  }
}

carryAll();
nameBack();
state.addEventListener('change', nameBack);
attempt('movie', async () => {
  if (await load()) {
    showSimilar(id);
  }
});
attempt('catalogue', async () => showDataset(await loadCatalogue()));
