/**
 * The animated scene: strips of film drift through a projector's beam, in which dust floats.
 * It is drawn twelve times a second, one step of a pixel at a time, so that it costs next to nothing;
 * it stands still when motion is not wanted, when paused, and when nobody sees it.
 */
import { FILM_WIDTH, paintFilm } from './film.js';

const DRAWN_PER_SECOND = 12;
const STRIPS = [
  { x: 0.5, step: 1, scale: 0.8 },
  { x: 0.66, step: -1, scale: 1.25 },
  { x: 0.88, step: 1, scale: 1 },
];
const DUST = 46;
const TILT = -0.11;
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
  #time = 0;
  #timer;
  #running = !matchMedia('(prefers-reduced-motion: reduce)').matches;

  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    this.#canvas = canvas;
    this.#paint = canvas.getContext('2d');
    new ResizeObserver(() => this.#resize()).observe(canvas);
    document.addEventListener('visibilitychange', () => this.#schedule());
    addEventListener('themechange', () => this.#prepare());
    matchMedia('(prefers-color-scheme: light)').addEventListener('change', () => this.#prepare());
    this.#prepare();
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

  #prepare() {
    const colours = { film: colour('film'), hole: colour('hole'), frame: colour('frame') };
    this.#films = STRIPS.map((strip, place) =>
      paintFilm(this.#pictures.filter((one, at) => at % STRIPS.length === place), colours));
    this.#draw();
    this.#schedule();
  }

  #resize() {
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    const sharpness = Math.min(devicePixelRatio, 1.5, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));
    this.#canvas.width = Math.round(width * sharpness);
    this.#canvas.height = Math.round(height * sharpness);
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
    const { width, height } = this.#canvas;
    const paint = this.#paint;
    paint.setTransform(1, 0, 0, 1, 0, 0);
    paint.clearRect(0, 0, width, height);
    const narrow = width < height;
    const unit = height / 900;
    paint.translate(width / 2, height / 2);
    paint.rotate(TILT);
    paint.translate(-width / 2, -height / 2);
    STRIPS.forEach((strip, place) => this.#drawStrip(strip, this.#films[place], narrow, unit));
    paint.setTransform(1, 0, 0, 1, 0, 0);
    this.#drawBeam(width, height);
  }

  #drawStrip({ x, step, scale }, film, narrow, unit) {
    const { width, height } = this.#canvas;
    const size = scale * unit * (narrow ? 0.8 : 1.25);
    const length = film.height * size;
    const left = narrow ? (x - 0.42) * 1.9 * width : x * width;
    const shift = (((step * this.#time) % length) + length) % length;
    for (let y = shift - length - height * 0.2; y < height * 1.2; y += length) {
      if (y + length > -height * 0.2) {
        this.#paint.drawImage(film, left, y, FILM_WIDTH * size, length);
      }
    }
  }

  #drawBeam(width, height) {
    const paint = this.#paint;
    const reach = Math.hypot(width, height) * 1.1;
    const spread = 0.27;
    const angle = Math.atan2(height * 0.72, width);
    paint.save();
    paint.translate(-width * 0.04, -height * 0.12);
    paint.rotate(angle);
    paint.beginPath();
    paint.moveTo(0, 0);
    paint.lineTo(reach, -reach * spread);
    paint.lineTo(reach, reach * spread);
    paint.closePath();
    const light = paint.createLinearGradient(0, 0, reach, 0);
    light.addColorStop(0, 'rgb(255 221 160 / .42)');
    light.addColorStop(0.6, 'rgb(255 221 160 / .2)');
    light.addColorStop(1, 'rgb(255 221 160 / .1)');
    paint.fillStyle = light;
    paint.fill();
    paint.fillStyle = colour('dust');
    for (const { along, across, size, drift } of this.#dust) {
      const at = ((along + this.#time / 2600) % 1) * reach;
      const off = (across * 0.9 + Math.sin(this.#time / 40 + drift) * 0.05) * at * spread;
      paint.globalAlpha = 0.25 + 0.5 * Math.abs(Math.sin(this.#time / 30 + drift));
      paint.beginPath();
      paint.arc(at, off, size, 0, Math.PI * 2);
      paint.fill();
    }
    paint.restore();
  }
}
