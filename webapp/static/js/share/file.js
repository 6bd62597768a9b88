// One routine as one file: its words in the page's language, its pictures, the page's look and a timer of its own. It asks nobody for
// anything: its policy allows the two pieces inside by their hashes, and nothing else.
import {base, root} from '../lib/page.js';
import {drawing} from '../lib/picture.js';
import {word} from '../lib/words.js';
import {timeline} from '../player/timeline.js';
import {unchanged} from '../safety/planner.js';
import {nameOf, pictureOf, sayings, sayingsOf, spell} from './shelf.js';

/** A file name out of a title in any script. @param {string} title */
export const nameFor = title => `kneewell ${title.replace(/[^\p{L}\p{N}\p{M} -]/gu, '').trim().slice(0, 60)}`.trim().replace(/\s+/g, '-') + '.html';

/** @param {{title: string, who: string, parts: any[]}} routine @param {Library} library @returns {Promise<string>} */
export async function fileOf({title, who, parts}, library) {
  const line = timeline(unchanged({parts}, 'both', library), library);
  const [style, script, pictures] = await Promise.all([text('app.css'), text('js/share/alone.js'), figures(line.steps)]);
  const page = document.implementation.createHTMLDocument(`${title} – Kneewell`);
  for (const name of ['lang', 'dir']) page.documentElement.setAttribute(name, root.getAttribute(name) ?? '');
  page.body.append(body(page, {title, who, parts, line, pictures}));
  page.head.prepend(meta(page, {charset: 'utf-8'}), meta(page, {name: 'viewport', content: 'width=device-width, initial-scale=1'}));
  const policy = `default-src 'none'; style-src '${await hash(style)}'; script-src '${await hash(script)}'; base-uri 'none'; form-action 'none'`;
  page.head.prepend(meta(page, {'http-equiv': 'Content-Security-Policy', content: policy}));
  // Style and script go in as text of the file; this page itself never runs them.
  const [head, rest] = page.documentElement.outerHTML.split('</head>');
  return `<!doctype html>\n${head}<style>${style}</style></head>${rest.replace('</body>', () => `<script>${script}</script></body>`)}`;
}

function body(page, {title, who, parts, line, pictures}) {
  const model = /** @type {HTMLTemplateElement} */ (document.querySelector('template[data-alone]')).content;
  const main = /** @type {HTMLElement} */ (page.importNode(/** @type {Element} */ (model.firstElementChild), true));
  const list = /** @type {Element} */ (main.querySelector('.steps'));
  /** @type {Element} */ (main.querySelector('h1')).textContent = title;
  list.append(...parts.map(part => overview(page, part, who)));
  const run = page.createElement('div');
  run.hidden = true;
  run.dataset.run = '';
  run.append(...line.steps.filter(step => step.segments.length).map(step => moment(page, step, pictures)));
  main.append(run);
  return main;
}

function overview(page, part, who) {
  const item = page.createElement('li'), name = page.createElement('b');
  name.textContent = `${nameOf(part)} · ${spell(part.seconds)}`;
  item.append(name, ...sayings(part, who));
  return item;
}

/** One step of the run: what alone.js shows, with its lengths as "kind:seconds". */
function moment(page, step, pictures) {
  const item = page.createElement('div');
  item.dataset.name = step.id === 'rest' ? '' : nameOf(step);
  item.dataset.side = step.side ? word(`side.${step.side}`) : '';
  item.dataset.segments = step.segments.map(({kind, start, end}) => `${kind}:${(end - start) / 1000}`).join(' ');
  const picture = pictures.get(address(step));
  if (picture) item.append(page.importNode(picture, true));
  item.append(...(step.id === 'rest' ? [] : sayingsOf(step)));
  return item;
}

const address = ({id, side}) => pictureOf(id, side || 'right');

/** Each picture once, by its address; one that cannot be had is not shown. */
async function figures(steps) {
  const urls = [...new Set(steps.map(address).filter(Boolean))];
  const drawn = await Promise.all(urls.map(drawing));
  return new Map(urls.map((url, i) => [url, drawn[i]]));
}

async function text(file) {
  const response = await fetch(`${base}static/${file}`);
  if (!response.ok) throw new Error(file);
  return response.text();
}

/** On plain http the browser makes no hashes; the file then allows what is inside it, and still nothing from elsewhere. */
async function hash(source) {
  if (!crypto.subtle) return 'unsafe-inline';
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(source)));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}

function meta(page, attributes) {
  const element = page.createElement('meta');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
