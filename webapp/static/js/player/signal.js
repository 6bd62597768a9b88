// A cue for ear, eye and hand, each where it can be had. All that is heard is also shown, and told to screen readers.
import {word} from '../lib/words.js';
import {shake} from './awake.js';
import {lines} from './lines.js';
import {sentences} from './say.js';
import {chime} from './sound.js';

const CALL = 2_500, LATE = 1_500;
const ASK = 10_000; // ms for an answer about the pressure; none means: go on the same

const OPENING = ['ready', 'settle', 'switch'];
const SHOUTED = ['half', 'round', 'start', 'again', 'hands', 'rest'];

/** One that comes late (a page that was asleep) is shown, and no longer sounded. */
export function signal(player, cue) {
  const {run, line} = player.live;
  const {kind, at} = cue;
  const late = run.position - at;
  if (kind === 'ask' && !player.view && !run.own && late < ASK) {
    player.asking = {step: cue.step, until: at + ASK};
    player.view = 'ask';
  }
  tell(player, cue, line);
  if (SHOUTED.includes(kind)) shout(player, word(`cue.${kind}`));
  if (late > LATE) return;
  if (player.settings.vibration !== false) shake(kind);
  if (run.own && player.mode !== 'off' && kind !== 'three') chime(kind, player.loud);
  if (player.mode === 'full' || player.mode === 'short')
    player.voice.say(sentences(cue, line, player.mode === 'short'), Number(player.settings.voiceLevel ?? 1));
}

/** Screen readers hear steps, never seconds. */
function tell(player, cue, line) {
  const {kind, step} = cue;
  if (OPENING.includes(kind)) player.screen.put('status', sentences(cue, line, false).join(' '));
  else if (kind !== 'three') player.screen.put('status', `${word(`cue.${kind}`)} ${kind === 'start' ? lines(line.steps[step]).receiver : ''}`);
}

/** A word over the seconds, for a moment. */
export function shout(player, words) {
  player.call = words;
  player.later('calling', CALL, () => {
    player.call = '';
    player.show();
  });
}
