// Lock screen, headphones, watch: the session as a medium that plays.
/** @param {{toggle: Function, next: Function, back: Function, moved: Function}} acts */
export function remote(acts) {
  const session = navigator.mediaSession;
  if (!session) return {show() {}};
  const handle = (name, act) => { try { session.setActionHandler(name, act); } catch { /* unknown to this browser */ } };
  handle('play', () => acts.toggle(true));
  handle('pause', () => acts.toggle(false));
  handle('nexttrack', acts.next);
  handle('previoustrack', acts.back);
  // iPhones have room for two more buttons: next and back, not ten seconds to and fro.
  for (const name of ['seekbackward', 'seekforward']) handle(name, null);
  handle('seekto', ({seekTime}) => acts.moved(seekTime * 1000));

  let told = '';

  return {
    /** `where` changes when the phone's own idea of the position has to be put right. */
    show(title, artist, status, position, total, where) {
      const now = [title, artist, status, total, where].join();
      if (now === told) return;
      told = now;
      if (globalThis.MediaMetadata && session.metadata?.title !== title) session.metadata = new MediaMetadata({title, artist, album: 'Kneewell'});
      session.playbackState = status === 'running' ? 'playing' : 'paused';
      try { session.setPositionState({duration: total / 1000, position: Math.min(position, total) / 1000}); } catch { /* old form */ }
    },
  };
}
