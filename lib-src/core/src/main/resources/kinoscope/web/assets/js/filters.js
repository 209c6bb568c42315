/** Genre chips and the decade, filled from the catalogue. */
import { element, unseen } from './dom.js';
import { state } from './state.js';

function chip(value, label, movies) {
  const input = element('input', { type: 'radio', name: 'genre', value });
  input.checked = state.now.genre === value;
  return element('label', { class: 'chip' }, input,
    element('span', {}, label, ...(movies ? [unseen(`, ${movies} movies`)] : [])));
}

/**
 * Fills the filters and keeps them and the address the same.
 * @param {{genres: object[], decades: object[]}} catalogue
 */
export function showFilters({ genres, decades }) {
  const chips = document.getElementById('genres');
  chips.append(chip('', 'All genres'), ...genres.map(({ name, movies }) => chip(name, name, movies)));
  chips.addEventListener('change', ({ target }) => state.change({ genre: target.value }));

  const select = document.getElementById('decade');
  select.append(...decades.map(({ from, movies }) => element('option', { value: from }, `${from}s (${movies.toLocaleString('en')})`)));
  select.value = state.now.decade;
  select.addEventListener('change', () => state.change({ decade: select.value }));

  state.addEventListener('change', () => {
    chips.querySelectorAll('input').forEach((input) => {
      input.checked = input.value === state.now.genre;
    });
    select.value = state.now.decade;
  });
}
