// "Try it" in the settings: one chime, one sentence, and in words what this phone can do.
import {find, language} from '../lib/page.js';
import {get} from '../lib/store.js';
import {shake} from './awake.js';
import {chime} from './sound.js';
import {speaker} from './voice.js';

const place = find('[data-try]');
const voice = speaker(language, () => tell('voice', false));

find('[data-try-it]', place).addEventListener('click', async () => {
  const played = chime('start'); // before anything is awaited: phones allow sound only within a touch
  tell('voice', voice.able());
  tell('vibration', shake('half') === true);
  tell('screen', 'wakeLock' in navigator);
  find('[data-able]', place).hidden = false;
  const {voiceLevel = 1} = await get('settings') ?? {};
  voice.say([place.dataset.say], Number(voiceLevel));
  tell('sound', await played);
});

function tell(what, can) {
  find(`[data-can="${what}"]`, place).hidden = !can;
  find(`[data-cannot="${what}"]`, place).hidden = can;
}
