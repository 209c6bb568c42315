/**
 * The animated scene: strips of film drift through a projector's beam, in which dust floats.
 * It moves by one pixel eight times a second, so that it costs next to nothing; the style sheet tilts it.
 * It stands still when motion is not wanted, when paused, and when nobody sees it.
 */
import { paintFilm } from './film.js';

const DRAWN_PER_SECOND = 8;
const STRIPS = [
  { x: 0.15, step: 1, scale: 0.85 },
  { x: 0.4, step: -1, scale: 1.2 },
  { x: 0.74, step: 1, scale: 1 },
];
const DUST = 46;
/** Where the dust floats, seen from the canvas; the light itself is a gradient of the style sheet. */
const BEAM = { from: -0.7, angle: 0.5, spread: 0.26, nearest: 0.4 };
const MOST_PIXELS = 900_000;

function colour(name) {
  return getComputedStyle(document.querySelector(`[data-colour="${name}"]`)).color;
}

function picture(address) {
  const image = new Image();
  image.src = address;
  return image.decode().then(() => image, () => null);
}

function mote() {
  return { along: Math.random(), across: Math.random() * 2 - 1, size: 0.6 + Math.random() * 1.5, drift: Math.random() * Math.PI * 2 };
}

export class Scene {
  #canvas;
  #paint;
  #pictures = new Array(6).fill(null);
  #films = [];
  #dust = Array.from({ length: DUST }, mote);
  #dustColour;
  #time = 0;
  #timer;
  #running = !matchMedia('(prefers-reduced-motion: reduce)').matches;

  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    this.#canvas = canvas;
    this.#paint = canvas.getContext('2d');
    new ResizeObserver(() => this.#prepare()).observe(canvas);
    document.addEventListener('visibilitychange', () => this.#schedule());
    addEventListener('themechange', () => this.#prepare());
    matchMedia('(prefers-color-scheme: light)').addEventListener('change', () => this.#prepare());
    this.#prepare();
    this.#schedule();
  }

  get running() {
    return this.#running;
  }

  set running(running) {
    this.#running = running;
    this.#schedule();
  }

  /** Puts posters into the frames. */
  async show(addresses) {
    const pictures = (await Promise.all(addresses.map(picture))).filter(Boolean);
    if (pictures.length >= STRIPS.length) {
      this.#pictures = pictures;
      this.#prepare();
    }
  }

  /** Paints the strips in their final size, so that each step only has to move them. */
  #prepare() {
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    const sharpness = Math.min(devicePixelRatio, 1.5, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));
    this.#canvas.width = Math.round(width * sharpness);
    this.#canvas.height = Math.round(height * sharpness);
    const size = this.#canvas.height / (width < 0.7 * height ? 1300 : 1020);
    const colours = { film: colour('film'), hole: colour('hole'), frame: colour('frame') };
    this.#films = STRIPS.map(({ scale }, place) =>
      paintFilm(this.#pictures.filter((one, at) => at % STRIPS.length === place), colours, scale * size));
    this.#dustColour = colour('dust');
    this.#draw();
  }

  #schedule() {
    clearInterval(this.#timer);
    if (this.#running && !document.hidden) {
      this.#timer = setInterval(() => {
        this.#time += 1;
        this.#draw();
      }, 1000 / DRAWN_PER_SECOND);
    }
  }

  #draw() {
    this.#paint.setTransform(1, 0, 0, 1, 0, 0);
    this.#paint.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    STRIPS.forEach((strip, place) => this.#drawStrip(strip, this.#films[place]));
    this.#drawDust();
  }

  #drawStrip({ x, step }, film) {
    const { width, height } = this.#canvas;
    const length = film.height;
    const shift = (((step * this.#time) % length) + length) % length;
    for (let y = shift - length; y < height; y += length) {
      this.#paint.drawImage(film, Math.round(x * width), y);
    }
  }

  #drawDust() {
    const { width } = this.#canvas;
    const paint = this.#paint;
    const reach = (1 - BEAM.from) * width * 1.2;
    paint.translate(BEAM.from * width, 0);
    paint.rotate(BEAM.angle);
    paint.fillStyle = this.#dustColour;
    for (const { along, across, size, drift } of this.#dust) {
      const at = (BEAM.nearest + (1 - BEAM.nearest) * ((along + this.#time / 2600) % 1)) * reach;
      const off = (across * 0.9 + Math.sin(this.#time / 40 + drift) * 0.05) * at * BEAM.spread;
      paint.globalAlpha = 0.25 + 0.5 * Math.abs(Math.sin(this.#time / 30 + drift));
      paint.beginPath();
      paint.arc(at, off, size, 0, Math.PI * 2);
      paint.fill();
    }
    paint.globalAlpha = 1;
  }
}
