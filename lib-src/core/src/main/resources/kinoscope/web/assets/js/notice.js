/** Telling the visitor: a banner for trouble, a short notice, and words for screen readers. */
import { element } from './dom.js';

const SHOWN_MS = 6000;
const SETTLE_MS = 400;

let settling;

/** Says something to screen readers, once the page has come to rest. */
export function announce(text) {
  clearTimeout(settling);
  settling = setTimeout(() => {
    document.getElementById('status').textContent = text;
  }, SETTLE_MS);
}

/** Shows a line for a few seconds. */
export function notice(text) {
  const line = element('p', { class: 'notice' }, text);
  document.getElementById('notices').append(line);
  setTimeout(() => line.remove(), SHOWN_MS);
}

/** @type {Map<string, {error: object, retry: function(): void}>} */
const troubles = new Map();
let waiting;

function words({ status }) {
  if (status === 0) {
    return 'The projector is dark: the server does not answer.';
  }
  if (status === 429) {
    return 'Too many requests in a short time.';
  }
  return status === 503 ? 'The server is busy.' : 'The server could not answer this.';
}

function retryAll() {
  const retries = [...troubles.values()].map((trouble) => trouble.retry);
  troubles.clear();
  draw();
  retries.forEach((retry) => retry());
}

function draw() {
  clearInterval(waiting);
  const banner = document.getElementById('banner');
  const trouble = [...troubles.values()].at(-1);
  banner.hidden = !trouble;
  if (!trouble) {
    banner.replaceChildren();
    return;
  }
  const text = words(trouble.error);
  const wait = element('span');
  banner.replaceChildren(element('p', {}, `${text} `, wait),
    element('button', { type: 'button', class: 'button', onclick: retryAll }, 'Try again'));
  if (trouble.error.retryAfter) {
    countdown(wait, trouble.error.retryAfter);
  }
}

function countdown(place, seconds) {
  let left = seconds;
  place.setAttribute('aria-live', 'off');
  place.textContent = `Trying again in ${left} s.`;
  waiting = setInterval(() => {
    left -= 1;
    place.textContent = `Trying again in ${left} s.`;
    if (left <= 0) {
      retryAll();
    }
  }, 1000);
}

/**
 * Runs a task of a part of the page; what goes wrong is shown in the banner, with a way to try again.
 * @param {string} part one trouble is kept for each part
 * @param {function(): Promise<void>} task
 */
export async function attempt(part, task) {
  try {
    await task();
    if (troubles.delete(part)) {
      draw();
    }
  } catch (error) {
    if (error.status === undefined) {
      throw error;
    }
    troubles.set(part, { error, retry: () => attempt(part, task) });
    draw();
  }
}

addEventListener('online', () => troubles.size && retryAll());
