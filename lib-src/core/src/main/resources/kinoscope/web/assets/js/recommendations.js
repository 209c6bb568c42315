/** The ranking for the picks: asked again at each change, with what a switch of the model has moved. */
import { recommend } from './api.js';
import { skeletons } from './card.js';
import { catalogueChanges, modelOf } from './catalogue.js';
import { difference } from './difference.js';
import { element } from './dom.js';
import { Latest } from './latest.js';
import { carry, moviePath } from './links.js';
import { recall, remember } from './memory.js';
import { noteTops } from './moving.js';
import { announce, attempt } from './notice.js';
import { drawPicks } from './picks.js';
import { recommendationRow } from './recommendation.js';
import { drawPeek } from './sheet.js';
import { state } from './state.js';
import { dropUnknown } from './unknown.js';

const TEN = 10;
/** What is said of a model that cannot answer, by the code of the problem. */
const UNREADY = {
  preparing: 'is still being prepared. Its ten come as soon as it is ready.',
  failed: 'is not available. Choose another one.',
};
/** What the page drops from a link as soon as it knows the catalogue; it asks again then. */
const DROPPED_LATER = new Set(['unknown_model', 'too_many_picks']);

export class Recommendations {
  #list = document.getElementById('ranking');
  #hint = document.getElementById('ranking-hint');
  #more = document.getElementById('next-ten');
  #difference = document.getElementById('difference');
  #latest = new Latest();
  /** The answer that is shown, and the picks it is for. */
  #shown = null;
  #picks = '';
  #best = 0;
  /** Whether the chosen model was still being prepared when it was last asked for. */
  #waiting = false;

  constructor() {
    this.#more.addEventListener('click', () => this.#nextTen());
    state.addEventListener('change', ({ detail: changed }) => {
      if (['liked', 'disliked', 'model'].some((key) => changed.has(key))) {
        this.load();
      }
    });
    catalogueChanges.addEventListener('change', () => {
      if (this.#waiting) {
        this.load();
      }
    });
  }

  /** Asks for the first ten of the picks. */
  load() {
    const { liked, disliked } = state.now;
    if (liked.length + disliked.length === 0) {
      this.#latest.stop();
      this.#clear('Like a movie and ten others stand here at once, each with the reason why.');
      return undefined;
    }
    if (!this.#list.children.length) {
      this.#list.replaceChildren(...skeletons(4));
    }
    this.#list.setAttribute('aria-busy', 'true');
    return attempt('recommendations', async () => {
      const answer = await this.#latest.run((signal) => this.#ask(0, signal));
      if (answer) {
        this.#show(answer);
      }
    });
  }

  async #ask(from, signal) {
    const { liked, disliked, model } = state.now;
    try {
      const answer = await recommend({ liked, disliked, model: model || undefined, k: TEN, from }, signal);
      this.#waiting = false;
      remember(...answer.liked, ...answer.disliked);
      return answer;
    } catch (error) {
      if (error.code === 'unknown_movie') {
        await dropUnknown();
        return undefined;
      }
      if (DROPPED_LATER.has(error.code)) {
        return undefined;
      }
      if (!(error.code in UNREADY)) {
        throw error;
      }
      this.#waiting = error.code === 'preparing';
      await this.#namePicks(signal);
      this.#clear(`${modelOf(state.now)?.name ?? 'This model'} ${UNREADY[error.code]}`);
      return undefined;
    }
  }

  /** Learns the titles of the picks from the first model, while the chosen one is being prepared. */
  async #namePicks(signal) {
    const { liked, disliked } = state.now;
    if (![...liked, ...disliked].every(recall)) {
      const answer = await recommend({ liked, disliked, k: 1 }, signal);
      remember(...answer.liked, ...answer.disliked);
    }
    drawPicks();
  }

  #clear(hint) {
    this.#shown = null;
    this.#list.replaceChildren();
    this.#list.setAttribute('aria-busy', 'false');
    this.#hint.textContent = hint;
    this.#hint.hidden = false;
    this.#more.hidden = true;
    this.#difference.hidden = true;
    drawPeek([]);
  }

  #show(answer) {
    drawPicks();
    if (!answer.liked.length) {
      this.#clear('Dislikes alone say little. Like at least one movie.');
      return;
    }
    const picks = state.query({ model: '', genre: '', decade: '', q: '' });
    const switched = this.#shown && picks === this.#picks && this.#shown.model.id !== answer.model.id;
    const compared = switched ? difference(this.#shown.recommendations, answer.recommendations) : null;
    const place = this.#focusedPlace();
    const settle = compared ? noteTops(this.#list) : () => {};
    this.#list.replaceChildren(...this.#rows(answer, compared?.moves));
    settle();
    this.#list.setAttribute('aria-busy', 'false');
    this.#focusAt(place);
    this.#hint.hidden = true;
    this.#more.hidden = answer.next === null;
    this.#tellDifference(compared, this.#shown?.model, answer.model);
    this.#shown = answer;
    this.#picks = picks;
    drawPeek(answer.recommendations.map(({ movie }) => movie));
    if (!compared) {
      const first = answer.recommendations[0];
      announce(first ? `New recommendations by ${answer.model.name}. First: ${first.movie.title}.` : 'No recommendations.');
    }
  }

  #rows({ recommendations, model }, moves) {
    if (recommendations[0]?.rank === 1) {
      this.#best = recommendations[0].score;
    }
    return recommendations.map((one) =>
      recommendationRow(one, { unit: model.unit, best: this.#best, move: moves?.get(one.movie.id) }));
  }

  #tellDifference(compared, before, after) {
    this.#difference.hidden = !compared;
    if (!compared) {
      return;
    }
    const text = `${compared.kept} of ${compared.kept + compared.left.length} also in ${before.name}`;
    const names = compared.left.flatMap(({ id, title }, place) => [
      place ? ', ' : '', carry(element('a', { 'data-path': moviePath(id) }, title))]);
    this.#difference.replaceChildren(element('strong', {}, text),
      ...(names.length ? [`. Only in ${before.name}: `, ...names] : []));
    announce(`Now ${after.name}. ${text}.`);
  }

  /** Where the keyboard is in the list, so that it can stay there when the list is drawn anew. */
  #focusedPlace() {
    const row = document.activeElement?.closest('.rank');
    return row && this.#list.contains(row)
      ? { row: [...this.#list.children].indexOf(row), rate: document.activeElement.dataset.rate }
      : null;
  }

  #focusAt(place) {
    if (place) {
      const row = this.#list.children[Math.min(place.row, this.#list.children.length - 1)];
      row?.querySelector(place.rate ? `[data-rate="${place.rate}"]` : 'h3 a').focus();
    }
  }

  /** Adds the ten after those that are shown. */
  async #nextTen() {
    await attempt('next ten', async () => {
      const answer = await this.#latest.run((signal) => this.#ask(this.#shown.next, signal));
      if (answer) {
        const rows = this.#rows(answer);
        this.#list.append(...rows);
        this.#shown.next = answer.next;
        this.#more.hidden = answer.next === null;
        rows[0]?.querySelector('h3 a').focus();
        announce(`${rows.length} more recommendations.`);
      }
    });
  }
}
