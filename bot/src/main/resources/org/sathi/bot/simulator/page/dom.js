/** Makes an element. Words always become text nodes, so nothing that somebody writes can become markup. */
export function h(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

const scripts = [['km', /\p{Script=Khmer}/u], ['ne', /\p{Script=Devanagari}/u], ['bn', /\p{Script=Bengali}/u]];

/** The language of the first letter that tells one, for fonts and screen readers: what people write is in any. */
export function languageOf(text) {
  const found = scripts.map(([language, script]) => [text.search(script), language]).filter(([at]) => at >= 0);
  return found.length === 0 ? 'en' : found.sort(([a], [b]) => a - b)[0][1];
}

const SVG = 'http://www.w3.org/2000/svg';

const paths = {
  send: 'M3 20l18-8L3 4v6l12 2-12 2z',
  contact: 'M12 12a4 4 0 100-8 4 4 0 000 8zm0 2c-4 0-8 2-8 5v1h16v-1c0-3-4-5-8-5z',
  location: 'M12 2a7 7 0 00-7 7c0 5 7 13 7 13s7-8 7-13a7 7 0 00-7-7zm0 9.5a2.5 2.5 0 110-5 2.5 2.5 0 010 5z',
  picture: 'M21 19V5a2 2 0 00-2-2H5a2 2 0 00-2 2v14a2 2 0 002 2h14a2 2 0 002-2zM8.5 13.5l2.5 3 3.5-4.5 4.5 6H5z',
  power: 'M11 3h2v10h-2zM17.8 5.2l-1.4 1.4a7 7 0 11-8.8 0L6.2 5.2a9 9 0 1011.6 0z',
  block: 'M12 2a10 10 0 100 20 10 10 0 000-20zM4 12a8 8 0 0112.9-6.3L5.7 16.9A8 8 0 014 12zm8 8a8 8 0 01-4.9-1.7L18.3 7.1A8 8 0 0112 20z',
  save: 'M5 20h14v-2H5zM19 9h-4V3H9v6H5l7 7z',
};

/** A small picture that stands for what a button does; the button needs a label of its own. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
