/** The tray of picks: what is liked and disliked, to take back, clear, or send to a friend. */
import { element, icon } from './dom.js';
import { carry, moviePath } from './links.js';
import { recall } from './memory.js';
import { notice } from './notice.js';
import { poster } from './poster.js';
import { state } from './state.js';

const BEFORE_KNOWN = { title: '…' };

function pick(id, rating) {
  const known = recall(id);
  const card = known ?? BEFORE_KNOWN;
  const link = carry(element('a', { 'data-path': moviePath(id), title: card.title }, card.title));
  return element('li', { class: 'pick', 'data-rating': rating, 'data-movie': id, 'data-unknown': !known },
    known ? poster(known) : element('span', { class: 'poster' }),
    link,
    element('button', {
      type: 'button',
      'aria-label': `Take back ${card.title}, ${rating}`,
      onclick: ({ currentTarget }) => takeBack(id, currentTarget.closest('li')),
    }, icon('close')));
}

/** The focus goes on to the neighbour, for whoever clears picks with the keyboard. */
function takeBack(id, row) {
  const neighbour = (row.nextElementSibling ?? row.previousElementSibling)?.dataset.movie;
  state.rate(id, null);
  const after = document.querySelector(`.pick[data-movie="${neighbour}"] button`);
  (after ?? document.getElementById('recommendations')).focus();
}

async function copyLink() {
  try {
    await navigator.clipboard.writeText(location.href);
    notice('Link copied: whoever opens it sees these picks.');
  } catch {
    notice('Copying is not allowed here; the address of this page is the link.');
  }
}

/** Draws the tray again; called when picks change and when their titles have become known. */
export function drawPicks() {
  const { liked, disliked } = state.now;
  const list = document.getElementById('picks');
  const none = liked.length + disliked.length === 0;
  list.replaceChildren(...liked.map((id) => pick(id, 'liked')), ...disliked.map((id) => pick(id, 'disliked')));
  list.hidden = none;
  document.getElementById('picks-tools').hidden = none;
  document.getElementById('picks-hint').hidden = !none;
}

/** Wires the tray. */
export function startPicks() {
  document.getElementById('clear').addEventListener('click', () => {
    state.change({ liked: [], disliked: [] });
    document.getElementById('recommendations').focus();
    notice('All picks taken back. The back button of the browser brings them again.');
  });
  document.getElementById('copy').addEventListener('click', copyLink);
  state.addEventListener('change', ({ detail: changed }) => {
    if (changed.has('liked') || changed.has('disliked')) {
      drawPicks();
    }
  });
  drawPicks();
}
