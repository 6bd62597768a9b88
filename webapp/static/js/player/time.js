// Time and events reach the run here; clock, sound, voice and screen follow from it.
import {word} from '../lib/words.js';
import {tie} from './clock.js';
import {signal} from './signal.js';

const SECOND = 1000, AWAY = 30_000;

export function tick(player) {
  const {time, sound, live} = player;
  if (live.run.status !== 'running') return;
  const heard = sound.position();
  const move = heard === null ? {} : tie(time.position(), heard);
  if (move.clock !== undefined) time.seek(move.clock);
  if (move.sound !== undefined) sound.seek(move.sound);
  take(player, {type: 'tick', to: time.position()});
}

/** Every event passes here. `wear` changes nothing but what is heard. */
export function take(player, event) {
  const {live} = player;
  const {run: before, line} = live;
  const passing = event.type === 'tick';
  const cues = live.take(event);
  const {run} = live;
  if (live.line !== line) player.sound.load(live.line, player.loud);
  if (!passing) drive(player, run.position !== before.position || run.status !== before.status || event.type === 'wear' || event.type === 'own');
  for (const cue of cues) signal(player, cue);
  if (run.status !== before.status) changed(player, run.status);
  if (passing && run.status === 'running') schedule(player);
  player.show();
  if (!passing || Math.floor(run.position / 1000) !== Math.floor(before.position / 1000)) player.keep();
  // What opens a place is heard at once, within the touch that led there: phones allow sound only then.
  if (!passing && run.status === 'running') tick(player);
}

/** Brings clock and sound to where the run is. */
function drive(player, moved) {
  const {live: {run}, time, sound, mode} = player;
  const on = run.status === 'running';
  if (moved) time.seek(run.position);
  on ? time.start() : time.stop();
  if (!on || run.own || mode === 'off') sound.pause();
  else if (moved) sound.play(run.position);
  clearTimeout(player.timers.tick);
  if (on) schedule(player);
}

/** Awake again when the next second or the next cue is due: once or twice a second, not more. */
function schedule(player) {
  const {time, live} = player;
  const now = time.position();
  const cue = live.line.cues.find(({at}) => at > now)?.at ?? Infinity;
  player.later('tick', Math.min(SECOND - now % SECOND, cue - now) + 1, () => tick(player));
}

function changed(player, status) {
  player.awake(status);
  player.call = '';
  if (status === 'paused' || status === 'hurt') {
    player.voice.hush();
    navigator.vibrate?.(0);
  }
  if (status === 'paused') player.screen.put('status', word('paused'));
  if (status === 'hurt') player.stopped();
  if (status !== 'done') return;
  player.time.stop();
  player.end.show();
}

/** The page goes or comes back. Asleep without a sound nobody was led: then time did not pass for the massage. */
export function seen(player) {
  const {live: {run}, sound} = player;
  if (document.hidden) {
    player.left = {position: run.position, at: performance.now(), silent: sound.position() === null};
    player.keep();
    return;
  }
  const {left} = player;
  if (left?.silent && run.status === 'running' && performance.now() - left.at > AWAY) {
    take(player, {type: 'pause'});
    take(player, {type: 'seek', to: left.position});
  } else tick(player);
}
