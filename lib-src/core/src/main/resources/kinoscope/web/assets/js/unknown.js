/** Movies of a shared link that this catalogue does not have. */
import { getMovie } from './api.js';
import { counted } from './dom.js';
import { recall } from './memory.js';
import { notice } from './notice.js';
import { state } from './state.js';

const AT_ONCE = 8;

async function isUnknown(id) {
  try {
    await getMovie(id);
    return false;
  } catch (error) {
    if (error.status === 404) {
      return true;
    }
    throw error;
  }
}

/** Looks every doubtful pick up and drops those that do not exist, with a notice. */
export async function dropUnknown() {
  const { liked, disliked } = state.now;
  const doubtful = [...liked, ...disliked].filter((id) => !recall(id));
  const unknown = new Set();
  for (let from = 0; from < doubtful.length; from += AT_ONCE) {
    const some = doubtful.slice(from, from + AT_ONCE);
    const answers = await Promise.all(some.map(isUnknown));
    some.filter((id, place) => answers[place]).forEach((id) => unknown.add(id));
  }
  const known = (id) => !unknown.has(id);
  if (unknown.size) {
    notice(`${counted(unknown.size, 'movie')} of this link ${unknown.size === 1 ? 'is' : 'are'} not in this catalogue and left out.`);
    state.change({ liked: liked.filter(known), disliked: disliked.filter(known) }, { step: false });
  }
}
