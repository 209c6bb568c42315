/** Which data are shown; invented ones say so. */

/** @param {{dataset: {title: string, synthetic: boolean}}} catalogue */
export function showDataset({ dataset }) {
  for (const badge of document.querySelectorAll('[data-synthetic]')) {
    badge.hidden = !dataset.synthetic;
  }
  for (const place of document.querySelectorAll('[data-dataset]')) {
    place.textContent = dataset.title;
  }
}
