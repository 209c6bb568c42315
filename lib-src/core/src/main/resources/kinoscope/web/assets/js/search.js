/** The search field: looks as one types; `/` goes to it, Escape empties it. */
import { limits } from './catalogue.js';
import { state } from './state.js';

const PAUSE_MS = 180;

/** Wires the field to the address. */
export function startSearch() {
  const form = document.getElementById('search');
  const field = form.querySelector('input');
  const clear = form.querySelector('button');
  let pause;

  const look = () => {
    clearTimeout(pause);
    state.change({ q: field.value.trim().slice(0, limits().query) }, { step: false });
  };
  const show = () => {
    clear.hidden = field.value === '';
  };
  const empty = () => {
    field.value = '';
    show();
    look();
    field.focus();
  };

  field.value = state.now.q;
  show();
  field.addEventListener('input', () => {
    show();
    clearTimeout(pause);
    pause = setTimeout(look, PAUSE_MS);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && field.value) {
      event.preventDefault();
      empty();
    }
  });
  clear.addEventListener('click', empty);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    look();
  });
  addEventListener('keydown', (event) => {
    const writing = event.target.matches('input:not([type="radio"]), select, textarea');
    if (event.key === '/' && !writing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });
  state.addEventListener('change', ({ detail: changed }) => {
    if (changed.has('q') && state.now.q !== field.value.trim()) {
      field.value = state.now.q;
      show();
    }
  });
}
