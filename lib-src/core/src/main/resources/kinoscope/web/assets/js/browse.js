/** The page to browse: grid, picks, recommendations. */
import { loadCatalogue } from './catalogue.js';
import { showDataset } from './dataset.js';
import { showFilters } from './filters.js';
import { Grid } from './grid.js';
import { carryAll } from './links.js';
import { startModels } from './models.js';
import { attempt, notice } from './notice.js';
import { startPicks } from './picks.js';
import { Recommendations } from './recommendations.js';
import { startSearch } from './search.js';
import { startSheet } from './sheet.js';
import { state } from './state.js';

/** Drops from a link what this server does not have. */
function dropUnserved({ models, genres, limits }) {
  const { model, genre, liked, disliked } = state.now;
  const patch = {};
  if (model && !models.some(({ id }) => id === model)) {
    patch.model = '';
    notice(`There is no model “${model}” here; ${models[0].name} answers.`);
  }
  if (genre && !genres.some(({ name }) => name === genre)) {
    patch.genre = '';
    notice(`There is no genre “${genre}” here.`);
  }
  if (liked.length + disliked.length > limits.picks) {
    patch.liked = liked.slice(0, limits.picks);
    patch.disliked = disliked.slice(0, limits.picks - patch.liked.length);
    notice(`${limits.picks} picks are the most there can be; the rest of this link is left out.`);
  }
  state.change(patch, { step: false });
}

function title() {
  const { genre, decade, q } = state.now;
  const what = [q && `“${q}”`, genre, decade && `${decade}s`].filter(Boolean).join(', ');
  document.title = `${what || 'Pick movies you like'} · Kinoscope`;
}

carryAll();
title();
state.addEventListener('change', title);
startSearch();
startPicks();
startModels();
startSheet();
const grid = new Grid();
const recommendations = new Recommendations();

attempt('catalogue', async () => {
  const catalogue = await loadCatalogue();
  dropUnserved(catalogue);
  showDataset(catalogue);
  showFilters(catalogue);
});
grid.load();
recommendations.load();
