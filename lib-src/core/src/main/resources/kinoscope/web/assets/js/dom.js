/** Building elements without markup text: data never pass through an HTML parser. */

/**
 * A new element.
 * @param {string} name tag
 * @param {Object<string, string|number|boolean|Function|null|undefined>} attributes true gives an empty attribute,
 *   false, null and undefined none; a function under `onclick` and the like becomes a listener
 * @param {...(Node|string)} children
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      made.addEventListener(key.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children);
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

/** An icon of the sprite, hidden from screen readers: the control around it has the words. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `/assets/img/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** Text for screen readers alone. */
export function unseen(text) {
  return element('span', { class: 'unseen' }, text);
}

/** "1 movie", "2 movies", "3,706 movies". */
export function counted(number, noun) {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
