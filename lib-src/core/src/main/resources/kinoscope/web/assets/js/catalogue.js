/** What is served: filters, models, limits. Asked again for as long as something is being prepared. */
import { getCatalogue } from './api.js';

const POLL_MS = 2500;
const POLL_MOST_MS = 15_000;
const BEFORE_KNOWN = { picks: 200, k: 50, page: 60, query: 100 };

let latest = null;

/** Sends `change` each time when the server has told more. */
export const catalogueChanges = new EventTarget();

export const limits = () => latest?.limits ?? BEFORE_KNOWN;

/** @returns {object|null} the newest answer */
export const catalogue = () => latest;

function preparing() {
  return [...latest.models, ...latest.similar].some((part) => part.state === 'preparing');
}

function poll(wait) {
  setTimeout(async () => {
    if (!document.hidden) {
      const before = JSON.stringify(latest);
      latest = await getCatalogue().catch(() => latest);
      if (JSON.stringify(latest) !== before) {
        catalogueChanges.dispatchEvent(new Event('change'));
      }
    }
    if (preparing()) {
      poll(Math.min(wait * 1.3, POLL_MOST_MS));
    }
  }, wait);
}

/** Loads the catalogue; throws {@link ApiError}. */
export async function loadCatalogue() {
  latest = await getCatalogue();
  catalogueChanges.dispatchEvent(new Event('change'));
  if (preparing()) {
    poll(POLL_MS);
  }
  return latest;
}

/** The model that is asked: the chosen one, else the first; null while the catalogue is not known. */
export function modelOf(choice) {
  return latest?.models.find((model) => model.id === choice.model) ?? latest?.models[0] ?? null;
}
