// Buttons that hand the diary over, bring it back or erase it. What they need is fetched when it is needed.
import {offerErase} from '../lib/erase.js';
import {find} from '../lib/page.js';
import {word} from '../lib/words.js';
import {changed} from './undo.js';

const told = find('[data-told]');

export function openHands() {
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-export], [data-offer]')))
    button.addEventListener('click', async () => say(await (await import('./export.js')).hand(String(button.dataset.export ?? button.dataset.offer))));
  find('[data-grid]').addEventListener('click', async () => (await import('./sheet.js')).print('grid'));
  const file = /** @type {HTMLInputElement} */ (find('[data-import]'));
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    if (chosen) say(await (await import('./restore.js')).restore(chosen));
    file.value = '';
    changed();
  });
  offerErase(() => {
    find('[data-toast]').hidden = true;
    say(word('all-erased'));
    changed();
  });
}

/** Ids of words that tell what happened; nothing where the phone itself shows it. */
function say(text) {
  told.hidden = !text;
  told.textContent = text || '';
}
