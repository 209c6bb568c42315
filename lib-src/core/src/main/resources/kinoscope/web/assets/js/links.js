/** Links that carry the visitor's choice along, however it changes after they were made. */
import { state } from './state.js';

function address(link) {
  const { path, genre } = link.dataset;
  return path + state.query(genre === undefined ? {} : { genre, decade: '', q: '' });
}

/** Gives a link with `data-path` (and perhaps `data-genre`, a filter of its own) its address. */
export function carry(link) {
  link.href = address(link);
  return link;
}

export function carryAll(root = document) {
  root.querySelectorAll('a[data-path]').forEach(carry);
}

export const moviePath = (id) => `/movies/${id}`;

state.addEventListener('change', () => carryAll());
