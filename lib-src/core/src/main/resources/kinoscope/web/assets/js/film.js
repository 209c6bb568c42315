/** A length of film: frames with posters between two rows of perforations, painted once. */

const FRAME = { width: 120, height: 180 };
const EDGE = 26;
const GAP = 14;
const HOLE = { width: 11, height: 15, every: 24 };

const WIDTH = FRAME.width + 2 * EDGE;

/**
 * Paints a strip that can be repeated without a seam.
 * @param {(HTMLImageElement|null)[]} pictures one for each frame
 * @param {{film: string, hole: string, frame: string}} colours
 * @param {number} scale
 * @returns {HTMLCanvasElement}
 */
export function paintFilm(pictures, colours, scale) {
  const height = Math.round((pictures.length * (FRAME.height + GAP)) / HOLE.every) * HOLE.every;
  const pitch = height / pictures.length;
  const strip = document.createElement('canvas');
  strip.width = Math.round(WIDTH * scale);
  strip.height = Math.round(height * scale);
  const paint = strip.getContext('2d');
  paint.scale(strip.width / WIDTH, strip.height / height);
  paint.fillStyle = colours.film;
  paint.fillRect(0, 0, WIDTH, height);
  paint.fillStyle = colours.hole;
  for (let y = HOLE.every / 2; y < height; y += HOLE.every) {
    for (const x of [EDGE / 2, WIDTH - EDGE / 2]) {
      paint.beginPath();
      paint.roundRect(x - HOLE.width / 2, y - HOLE.height / 2, HOLE.width, HOLE.height, 3);
      paint.fill();
    }
  }
  pictures.forEach((picture, place) => {
    paint.save();
    paint.beginPath();
    paint.roundRect(EDGE, place * pitch + GAP / 2, FRAME.width, pitch - GAP, 5);
    paint.clip();
    paint.fillStyle = colours.frame;
    paint.fillRect(EDGE, place * pitch, FRAME.width, pitch);
    if (picture) {
      paint.drawImage(picture, EDGE, place * pitch + GAP / 2, FRAME.width, pitch - GAP);
    }
    paint.restore();
  });
  return strip;
}
