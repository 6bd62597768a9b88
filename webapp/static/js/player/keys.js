// Space = the large button, arrows = next and back, Escape = close, or end after a question.
import {ACTS} from './acts.js';

export function keys(player) {
  const rightward = getComputedStyle(player).direction === 'rtl' ? 'back' : 'next';
  const leftward = rightward === 'next' ? 'back' : 'next';
  const does = {
    ' ': () => player.touched(),
    ArrowRight: () => ACTS.action(player, rightward),
    ArrowLeft: () => ACTS.action(player, leftward),
    Escape: () => (player.view === 'sure' ? ACTS.sure(player, 'no') : player.view ? player.turn('') : ACTS.action(player, 'end')),
  };
  document.addEventListener('keydown', event => {
    const {target, key} = event;
    const {status} = player.live.run;
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || status === 'done' || status === 'hurt' || !does[key]) return;
    // What has the focus comes first: a space presses it.
    if (key === ' ' && /** @type {Element} */ (target).closest('button, a, summary')) return;
    event.preventDefault();
    does[key]();
  });
}
