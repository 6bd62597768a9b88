// Handing a routine on: a code to scan, a link, one file, paper. Works without a network.
import {base, find} from '../lib/page.js';
import {word} from '../lib/words.js';
import {path, qr} from './qr.js';

const sheet = () => /** @type {HTMLDialogElement} */ (find('[data-sheet]'));

/** The bare address leads to the receiver's language, on any host and without a network. */
const linkOf = code => `${location.origin}${base}?r=${code}`;

/** @param {{code: string, title: string, who: string, parts: any[]}} routine @param {Library} library */
export function openSheet(routine, library) {
  const dialog = sheet(), link = linkOf(routine.code);
  const address = /** @type {HTMLInputElement} */ (find('[data-link]', dialog));
  address.value = link;
  address.onfocus = () => address.select();
  find('[data-qr]', dialog).replaceChildren(square(link));
  say('');
  const act = (selector, work) => { find(selector, dialog).onclick = work; };
  act('[data-close]', () => dialog.close());
  act('[data-send]', () => send(link, address));
  act('[data-file]', () => save(routine, library));
  act('[data-print]', () => paper(dialog));
  dialog.onclick = event => { if (event.target === dialog) dialog.close(); };
  dialog.showModal();
  find('h2', dialog).focus();
}

function square(text) {
  const {size, d} = path(qr(text));
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), dark = document.createElementNS(svg.namespaceURI, 'path');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('shape-rendering', 'crispEdges');
  dark.setAttribute('d', d);
  svg.append(dark);
  return svg;
}

const say = text => { find('[data-said]', sheet()).textContent = text; };

/** The phone's own way of sending, else a copy; where neither works the link stands there to be copied. The name is not sent. */
async function send(url, address) {
  try {
    if (navigator.share) await navigator.share({url});
    else {
      await navigator.clipboard.writeText(url);
      say(word('share.copied'));
    }
  } catch (error) {
    if (error.name === 'AbortError') return;
    say(word('share.copy'));
    address.focus();
  }
}

/** Printing does not wait for pictures, so they are waited for here. */
async function paper(dialog) {
  dialog.close();
  const pictures = /** @type {HTMLImageElement[]} */ ([...document.querySelectorAll('img.print-only')]);
  await Promise.all(pictures.map(picture => picture.decode().catch(() => {})));
  print();
}

async function save(routine, library) {
  try {
    const [{fileOf, nameFor}, {offer}] = await Promise.all([import('./file.js'), import('../diary/file.js')]);
    offer(nameFor(routine.title), 'text/html', await fileOf(routine, library));
    say(word('share.filed'));
  } catch {
    say(word('share.failed'));
  }
}
