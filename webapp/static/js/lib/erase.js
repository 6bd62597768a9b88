// Erases all that the user has entered, by the store's own doors, so that other tabs and private windows work alike.
import {find} from './page.js';
import {remove, removeSession, sessions} from './store.js';

const KEYS = ['settings', 'check', 'profile', 'run', 'voices', 'pressure', 'activities', 'reminder', 'kept', 'routines', 'find'];

/** The buttons of parts/erase.html; `after` is called when all is gone. The pages themselves stay on the phone. */
export function offerErase(after) {
  find('[data-erase]').addEventListener('click', () => ask(true));
  find('[data-erase-no]').addEventListener('click', () => ask(false));
  find('[data-erase-sure]').addEventListener('keydown', ({key}) => key === 'Escape' && ask(false));
  find('[data-erase-yes]').addEventListener('click', async () => {
    await eraseEverything();
    ask(false);
    after();
  });
}

function ask(sure) {
  find('[data-erase-sure]').hidden = !sure;
  find('[data-erase]').hidden = sure;
  find(sure ? '[data-erase-no]' : '[data-erase]').focus();
}

async function eraseEverything() {
  for (const {id} of await sessions()) await removeSession(id);
  for (const key of KEYS) await remove(key);
  localStorage.clear();
  sessionStorage.clear();
}
