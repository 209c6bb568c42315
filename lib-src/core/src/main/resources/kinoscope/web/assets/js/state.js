/** What the visitor has chosen. It lives in the address, so that it can be shared, reloaded and gone back to. */

const ID = /^[1-9]\d{0,8}$/;
const DECADE = /^\d{3}0$/;

function ids(text) {
  return [...new Set((text ?? '').split(',').filter((part) => ID.test(part)).map(Number))];
}

/**
 * @typedef {{liked: number[], disliked: number[], model: string, genre: string, decade: string, q: string}} Choice
 *   model is empty for the server's first; genre, decade and q are empty for all
 */

/** @returns {Choice} */
function parse(search) {
  const query = new URLSearchParams(search);
  const liked = ids(query.get('liked'));
  const decade = query.get('decade') ?? '';
  return {
    liked,
    disliked: ids(query.get('disliked')).filter((id) => !liked.includes(id)),
    model: query.get('model') ?? '',
    genre: query.get('genre') ?? '',
    decade: DECADE.test(decade) ? decade : '',
    q: query.get('q') ?? '',
  };
}

function format(choice) {
  const parts = Object.entries(choice)
    .filter(([, value]) => value.length > 0)
    .map(([key, value]) => `${key}=${Array.isArray(value) ? value.join(',') : encodeURIComponent(value)}`);
  return parts.length ? `?${parts.join('&')}` : '';
}

/** Sends `change` with the names of what changed (a Set) as its detail. */
class State extends EventTarget {
  #now = parse(location.search);

  constructor() {
    super();
    addEventListener('popstate', () => this.#set(parse(location.search)));
  }

  /** @returns {Readonly<Choice>} */
  get now() {
    return this.#now;
  }

  /** The query of an address that carries the choice along, some of it replaced. */
  query(patch = {}) {
    return format({ ...this.#now, ...patch });
  }

  /**
   * Changes some of the choice.
   * @param {Partial<Choice>} patch
   * @param {{step?: boolean}} options step: whether the back button comes back to here
   */
  change(patch, { step = true } = {}) {
    const next = { ...this.#now, ...patch };
    if (format(next) === format(this.#now)) {
      return;
    }
    const address = location.pathname + format(next) + location.hash;
    history[step ? 'pushState' : 'replaceState'](null, '', address);
    this.#set(next);
  }

  /** @returns {'liked'|'disliked'|null} */
  ratingOf(id) {
    return this.#now.liked.includes(id) ? 'liked' : this.#now.disliked.includes(id) ? 'disliked' : null;
  }

  /** Rates a movie; null takes the rating back. */
  rate(id, rating) {
    const without = (list) => list.filter((other) => other !== id);
    const patch = { liked: without(this.#now.liked), disliked: without(this.#now.disliked) };
    if (rating) {
      patch[rating].push(id);
    }
    this.change(patch);
  }

  #set(next) {
    const before = this.#now;
    const changed = new Set(Object.keys(next).filter((key) => String(next[key]) !== String(before[key])));
    this.#now = next;
    if (changed.size) {
      this.dispatchEvent(new CustomEvent('change', { detail: changed }));
    }
  }
}

export const state = new State();
