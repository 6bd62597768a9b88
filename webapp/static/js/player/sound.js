// The media element that plays the session, and what the phone does to it.
import {earcon} from './earcons.js';
import {track} from './track.js';

/**
 * `told`: moved(ms) - the sound was moved from outside; stopped() / started() - by the phone; failed() - no sound allowed.
 * @param {HTMLAudioElement} audio @param {{moved: Function, stopped: Function, started: Function, failed: Function, time: Function}} told
 */
export function sound(audio, told) {
  let wanted = false, target = -1, failed = false;
  audio.addEventListener('seeking', () => Math.abs(audio.currentTime - target) > .05 && told.moved(audio.currentTime * 1000));
  audio.addEventListener('pause', () => wanted && !audio.ended && told.stopped());
  audio.addEventListener('play', () => wanted || told.started());
  audio.addEventListener('timeupdate', () => told.time());
  const fail = () => { if (!failed) { failed = true; told.failed(); } };

  return {
    get able() { return !failed; },
    load(line, loud) {
      const url = audio.src;
      const at = audio.currentTime;
      audio.src = URL.createObjectURL(track(line.cues, line.total, loud));
      if (url) {
        audio.currentTime = target = at;
        URL.revokeObjectURL(url);
      }
      if (wanted) audio.play().catch(stopped);
    },
    play(ms) {
      wanted = true;
      // Media elements keep sounding when an iPhone's ring switch is off; other music stops, so that no cue is missed.
      if (navigator.audioSession) navigator.audioSession.type = 'playback';
      audio.currentTime = target = ms / 1000;
      audio.play().catch(stopped);
    },
    pause() {
      wanted = false;
      audio.pause();
    },
    seek(ms) { audio.currentTime = target = ms / 1000; },
    /** Where the sound is, in ms; null while it does not play or is being moved. */
    position: () => (wanted && !audio.paused && !audio.seeking && audio.readyState > 1 ? audio.currentTime * 1000 : null),
  };

  /** A newer play or pause breaks off an older one: that is no failure. */
  function stopped({name}) {
    if (name !== 'AbortError') fail();
  }
}

/** One sound by itself, where no clock runs; false where none is allowed. */
export const chime = (kind, loud = 1) => new Audio(URL.createObjectURL(track([{kind, at: 0, step: 0}], earcon(kind).length / 16, loud))).play().then(() => true, () => false);
