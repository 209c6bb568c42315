/** Rows of near movies: by taste, by plot, by poster. */
import { getSimilar } from './api.js';
import { movieCard, skeletons } from './card.js';
import { catalogue, catalogueChanges } from './catalogue.js';
import { element } from './dom.js';
import { attempt } from './notice.js';
import { state } from './state.js';

const K = 12;
const KINDS = {
  taste: { title: 'Nearest by taste', note: 'liked by the same people' },
  plot: { title: 'Nearest by plot', note: 'told in similar words' },
  poster: { title: 'Nearest by poster', note: 'similar colours and lines' },
};

function nearCard({ movie, similarity }) {
  return movieCard(movie, { extra: [element('p', { class: 'similarity' }, `similarity ${similarity.toFixed(2)}`)] });
}

/** One row; it fills itself as soon as the catalogue says that its kind is ready. */
class Row {
  #id;
  #by;
  #note = element('p');
  #list;
  #filled = false;

  constructor(id, by) {
    const { title, note } = KINDS[by];
    this.#id = id;
    this.#by = by;
    this.#note.textContent = note;
    this.#list = element('ul', { class: 'row-list', 'aria-labelledby': `near-${by}`, tabindex: 0 }, ...skeletons(8));
    this.section = element('section', { class: 'row', 'aria-labelledby': `near-${by}` },
      element('div', { class: 'row-head' }, element('h2', { id: `near-${by}` }, title), this.#note), this.#list);
  }

  /** @param {'ready'|'preparing'|'failed'|'absent'|undefined} kind */
  update(kind) {
    this.section.hidden = kind !== 'ready' && kind !== 'preparing';
    if (kind === 'preparing') {
      this.#note.textContent = 'being prepared …';
    } else if (kind === 'ready' && !this.#filled) {
      this.#filled = true;
      this.#note.textContent = KINDS[this.#by].note;
      attempt(`near by ${this.#by}`, () => this.#fill());
    }
  }

  async #fill() {
    const model = this.#by === 'taste' ? state.now.model : '';
    const { movies } = await getSimilar(this.#id, { by: this.#by, model, k: K });
    this.#list.replaceChildren(...movies.map(nearCard));
    this.section.hidden = movies.length === 0;
  }
}

/** Shows the rows that the server has for a movie. */
export function showSimilar(id) {
  const rows = Object.keys(KINDS).map((by) => [by, new Row(id, by)]);
  document.getElementById('near').replaceChildren(...rows.map(([, row]) => row.section));
  const update = () => {
    const kinds = new Map((catalogue()?.similar ?? []).map(({ by, state: kind }) => [by, kind]));
    rows.forEach(([by, row]) => row.update(kinds.get(by)));
  };
  catalogueChanges.addEventListener('change', update);
  update();
}
