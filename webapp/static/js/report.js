// A note about the words, as a small file that people hand on themselves; works without a network, sends nothing.
import {offer} from './diary/file.js';
import {find} from './lib/page.js';

const form = /** @type {HTMLFormElement} */ (find('[data-report]'));
form.hidden = false;
form.addEventListener('submit', event => {
  event.preventDefault();
  const {language, version} = form.dataset;
  offer(`kneewell-words-${language}.txt`, 'text/plain', `Kneewell ${version} ${language}\n\n${new FormData(form).get('mistake')}\n`);
  find('[data-reported]', form).hidden = false;
});
