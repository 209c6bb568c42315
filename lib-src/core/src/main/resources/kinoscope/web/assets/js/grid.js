/** The wall of posters: all movies of a filter, page by page, or what a search has found. */
import { getMovies, searchMovies } from './api.js';
import { movieCard, skeletons } from './card.js';
import { counted, element } from './dom.js';
import { Latest } from './latest.js';
import { announce, attempt } from './notice.js';
import { state } from './state.js';

const PAGE = 36;
const FOUND_MOST = 60;
const EAGER = 14;

export class Grid {
  #list = document.getElementById('grid');
  #count = document.getElementById('count');
  #empty = document.getElementById('empty');
  #more = document.getElementById('more');
  #latest = new Latest();
  #next = null;
  #loadingMore = false;
  #watch;

  constructor() {
    this.#more.addEventListener('click', () => this.#loadMore({ byHand: true }));
    this.#watch = new IntersectionObserver((seen) => {
      if (seen.some((entry) => entry.isIntersecting) && !this.#usedByKeyboard()) {
        this.#loadMore({ byHand: false });
      }
    }, { rootMargin: '600px' });
    state.addEventListener('change', ({ detail: changed }) => {
      if (['genre', 'decade', 'q'].some((key) => changed.has(key))) {
        this.load();
      }
    });
  }

  /** Shows the first page of what is chosen now. */
  load() {
    if (!this.#list.children.length) {
      this.#list.classList.add('first-load');
      this.#list.replaceChildren(...skeletons(EAGER));
    }
    this.#list.setAttribute('aria-busy', 'true');
    return attempt('movies', async () => {
      const answer = await this.#latest.run((signal) => this.#ask(null, signal));
      if (answer) {
        this.#show(answer);
      }
    });
  }

  #ask(cursor, signal) {
    const { q, genre, decade } = state.now;
    return q
      ? searchMovies({ q, genre, decade, limit: FOUND_MOST }, signal)
      : getMovies({ genre, decade, cursor, limit: PAGE }, signal);
  }

  #show({ movies, next = null, total }) {
    this.#list.classList.remove('first-load');
    this.#list.replaceChildren(...movies.map((card, place) => movieCard(card, { eager: place < EAGER })));
    this.#list.setAttribute('aria-busy', 'false');
    this.#continueAt(next);
    this.#empty.hidden = movies.length > 0;
    this.#tell(movies.length, total);
  }

  #tell(shown, total) {
    const { q } = state.now;
    let text = counted(total, 'movie');
    if (q) {
      text += shown < total ? ` for “${q}”, the best ${shown} shown` : ` for “${q}”`;
    }
    this.#count.textContent = text;
    if (!total) {
      this.#empty.replaceChildren(...nothing(state.now));
    }
    announce(total ? text : this.#empty.textContent);
  }

  /** Loads the page after; by hand, the focus goes to its first movie. */
  async #loadMore({ byHand }) {
    if (!this.#next || this.#loadingMore) {
      return;
    }
    this.#loadingMore = true;
    this.#more.textContent = 'Loading …';
    await attempt('more movies', async () => {
      const answer = await this.#latest.run((signal) => this.#ask(this.#next, signal));
      if (answer) {
        const cards = answer.movies.map((card) => movieCard(card));
        this.#list.append(...cards);
        this.#continueAt(answer.next);
        if (byHand) {
          cards[0]?.querySelector('a').focus();
        }
      }
    });
    this.#more.textContent = 'Show more';
    this.#loadingMore = false;
  }

  /** Watches the end of the list anew: on a tall screen it may still be in view. */
  #continueAt(next) {
    this.#next = next;
    this.#more.hidden = !next;
    this.#watch.disconnect();
    if (next) {
      this.#watch.observe(this.#more);
    }
  }

  /** With the keyboard inside the list it must not grow by itself: what comes after could never be reached. */
  #usedByKeyboard() {
    return this.#list.querySelector(':focus-visible') !== null;
  }
}

function nothing({ q, genre, decade }) {
  const within = [genre, decade && `the ${decade}s`].filter(Boolean).join(', ');
  return [
    element('strong', {}, q ? `No movie is called “${q}”` : 'No movie is here'),
    within ? `Within ${within}. ` : '',
    q ? 'One or two words of the title are enough; small typing errors do no harm.' : 'Try another genre or decade.',
  ];
}
