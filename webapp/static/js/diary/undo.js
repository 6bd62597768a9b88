// What was done to the diary can be taken back, until the page is left.
import {find} from '../lib/page.js';

const toast = find('[data-toast]');
let undo = async () => {};

find('[data-undo]').addEventListener('click', async () => {
  toast.hidden = true;
  await undo();
  changed();
  find('#main').focus();
});

/** Everything on the page is drawn anew. */
export const changed = () => document.dispatchEvent(new Event('kneewell:diary'));

/** Says what was done, with a way back. */
export function offerUndo(text, back) {
  undo = back;
  find('span', toast).textContent = text;
  toast.hidden = false;
}
