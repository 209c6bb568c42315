/** What a switch of the model has changed. */

/**
 * Compares two rankings of the same picks.
 * @param {object[]} before recommendations, best first
 * @param {object[]} after
 * @returns {{moves: Map<number, {kind: 'new'|'up'|'down'|'same', by: number}>, kept: number, left: object[]}}
 *   moves by movie id; left: movies that were there before
 */
export function difference(before, after) {
  const places = new Map(before.map(({ movie }, place) => [movie.id, place]));
  const moves = new Map(after.map(({ movie }, place) => [movie.id, move(places.get(movie.id), place)]));
  const left = before.map(({ movie }) => movie).filter(({ id }) => !moves.has(id));
  return { moves, kept: before.length - left.length, left };
}

function move(before, after) {
  if (before === undefined) {
    return { kind: 'new', by: 0 };
  }
  const by = Math.abs(before - after);
  return { kind: by === 0 ? 'same' : after < before ? 'up' : 'down', by };
}
