/** The opening page: the scene, and what the data are. */
import { getMovies } from './api.js';
import { loadCatalogue } from './catalogue.js';
import { showDataset } from './dataset.js';
import { carryAll } from './links.js';
import { icon } from './dom.js';
import { Scene } from './scene.js';

const POSTERS = 15;

const scene = new Scene(document.getElementById('scene'));
const button = document.getElementById('pause');

function showButton() {
  button.replaceChildren(icon(scene.running ? 'pause' : 'play'), scene.running ? 'Pause the scene' : 'Run the scene');
}

carryAll();
showButton();
button.addEventListener('click', () => {
  scene.running = !scene.running;
  showButton();
});
// The scene is an ornament: without an answer its frames stay empty, and the page works all the same.
loadCatalogue().then(showDataset, () => {});
getMovies({ limit: 60 })
  .then(({ movies }) => scene.show(movies.map(({ poster }) => poster).filter(Boolean).slice(0, POSTERS)), () => {});
