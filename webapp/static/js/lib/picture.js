// Replaces <img data-picture> by the same file's drawing, so that themes, motion and forced colours reach it.
// Without this script, or when the file cannot be had, the image stays.

/** Draws every picture in `scope`; the words of the image go with it. @param {ParentNode} scope */
export function drawPictures(scope = document) {
  for (const image of scope.querySelectorAll('img[data-picture]')) draw(/** @type {HTMLImageElement} */ (image));
}

async function draw(image) {
  const svg = await drawing(image.src);
  if (!svg || !image.isConnected) return;
  svg.classList.add(...image.classList);
  if (image.alt) {
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', image.alt);
  } else svg.setAttribute('aria-hidden', 'true');
  svg.dataset.picture = image.dataset.picture;
  svg.append(...numbers(image.dataset.arrows));
  crop(svg, image);
  image.replaceWith(svg);
}

/** The arrows' numbers, which stand for the movement where nothing moves: "x y x y" in the picture's units. */
const numbers = (places = '') => [...places.matchAll(/(\d+) (\d+)/g)].map(([, x, y], index) => {
  const number = part('g', {class: 'arrow-number', transform: `translate(${x} ${y})`});
  const text = part('text', {y: 11});
  text.textContent = String(index + 1);
  number.append(part('circle', {r: 24}), text);
  return number;
});

function part(name, attributes) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** Shows a part of a drawing, and the same part of what lies on it (the pins of a map). */
function crop(svg, image) {
  const view = image.dataset.crop;
  if (!view) return;
  for (const shown of [svg, ...image.parentElement.querySelectorAll('.spotpins')]) shown.setAttribute('viewBox', view);
}

const asked = new Map();

/** A fresh copy of a picture's <svg>, or null. */
export async function drawing(url) {
  if (!asked.has(url)) asked.set(url, parsed(url, 'image/svg+xml'));
  const page = await asked.get(url);
  return page && /** @type {SVGSVGElement} */ (document.importNode(page.documentElement, true));
}

/** A file as a document of its own, or null. XMLHttpRequest parses it: no string of markup is handled by us. */
export const parsed = (url, type) => new Promise(resolve => {
  const request = new XMLHttpRequest();
  request.open('GET', url);
  request.responseType = 'document';
  request.overrideMimeType(type);
  request.onload = () => resolve(request.status === 200 ? request.responseXML : null);
  request.onerror = () => resolve(null);
  request.send();
});
