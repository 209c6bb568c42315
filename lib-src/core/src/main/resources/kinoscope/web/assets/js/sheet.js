/** On a phone the panel is a sheet: a strip at the bottom that opens over the grid. */
import { poster } from './poster.js';

const PEEKED = 4;

const panel = () => document.getElementById('recommendations');
const handle = () => document.getElementById('peek');

/** Shows on the strip what the sheet holds. */
export function drawPeek(movies) {
  document.getElementById('peek-posters').replaceChildren(...movies.slice(0, PEEKED).map((movie) => poster(movie, { eager: true })));
  document.getElementById('peek-line').textContent = movies.length
    ? `First: ${movies[0].title}`
    : 'Like a movie to get ten others';
}

function setOpen(open) {
  panel().classList.toggle('open', open);
  handle().setAttribute('aria-expanded', String(open));
  document.getElementById('peek-title').textContent = open ? 'Back to the movies' : 'Ten for you';
  document.getElementById('veil').hidden = !open;
  document.querySelectorAll('.bar, .movies').forEach((part) => {
    part.inert = open;
  });
  document.documentElement.style.overflow = open ? 'hidden' : '';
}

/** Wires the strip; a wide screen has the panel beside the grid and closes the sheet. */
export function startSheet() {
  const wide = matchMedia('(width >= 60rem)');
  handle().addEventListener('click', () => setOpen(!panel().classList.contains('open')));
  document.getElementById('veil').addEventListener('click', () => setOpen(false));
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && panel().classList.contains('open')) {
      setOpen(false);
      handle().focus();
    }
  });
  wide.addEventListener('change', () => setOpen(false));
  document.querySelector('.skip[href="#recommendations"]').addEventListener('click', () => {
    if (!wide.matches) {
      setOpen(true);
    }
  });
  drawPeek([]);
}

