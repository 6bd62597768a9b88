// What was done to the diary can be taken back, until the page is left.
import {find} from '../lib/page.js';

const toast = find('[data-toast]');
let undo = async () => {}, place = '';

find('[data-undo]').addEventListener('click', async () => {
  toast.hidden = true;
  await undo();
  if (!place) find('#main').focus({preventScroll: true});
  changed(place);
});

/** Everything on the page is drawn anew; whoever was at a session comes back to it. */
export const changed = (session = '') => document.dispatchEvent(new CustomEvent('kneewell:diary', {detail: session}));

/** Says what was done, with a way back, which ends at the session `at`. */
export function offerUndo(text, back, at = '') {
  undo = back;
  place = at;
  find('span', toast).textContent = text;
  toast.hidden = false;
}
