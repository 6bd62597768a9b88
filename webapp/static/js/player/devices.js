// Once a page: everything that the player leads, and everything that calls it.
import {find, language} from '../lib/page.js';
import {awake} from './awake.js';
import {clock} from './clock.js';
import {endings} from './end.js';
import {keys} from './keys.js';
import {remote} from './remote.js';
import {sound} from './sound.js';
import {seen, tick} from './time.js';
import {touchable} from './touch.js';
import {speaker} from './voice.js';

export function devices(player) {
  const {take} = player;
  const status = () => player.live.run.status;
  touchable(find('.zone', player), () => player.touched());
  keys(player);
  document.addEventListener('visibilitychange', () => seen(player));
  addEventListener('pagehide', () => player.keep());
  addEventListener('beforeunload', event => status() === 'running' && !player.leaving && event.preventDefault());
  return {
    time: clock(),
    awake: awake(),
    voice: speaker(language, () => player.note('no-voice')),
    end: endings(player),
    remote: remote({
      toggle: on => on !== (status() === 'running') && player.toggle(),
      next: () => take({type: 'next'}), back: () => take({type: 'back'}), moved: to => take({type: 'seek', to}),
    }),
    sound: sound(/** @type {HTMLAudioElement} */ (find('[data-sound]', player)), {
      moved: to => take({type: 'seek', to}), stopped: () => take({type: 'pause'}),
      started: () => status() === 'paused' && player.toggle(), failed: () => player.note('no-sound'), time: () => tick(player),
    }),
  };
}
