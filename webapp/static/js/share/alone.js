// The timer inside the one file: a classic script that finds all it needs in the page around it.
(() => {
  const one = selector => document.querySelector(selector);
  const part = name => one(`[data-part="${name}"]`);
  const steps = [...one('[data-run]').children];
  const line = steps.flatMap((step, index) => step.dataset.segments.split(' ').map(segment => {
    const [kind, seconds] = segment.split(':');
    return {index, kind, seconds: Number(seconds)};
  }));
  const words = kind => one(`[data-lines] [data-kind="${kind}"]`)?.textContent || '';
  let at = 0, left = 0, since = 0, running = false, shown = -1, sound, awake;

  one('[data-begin]').onclick = () => {
    part('safe').hidden = true;
    part('run').hidden = false;
    part('run').scrollIntoView();
    sound = window.AudioContext && new AudioContext();
    go(0);
    toggle();
    setInterval(tick, 200);
  };
  one('[data-toggle]').onclick = () => toggle();
  one('[data-skip]').onclick = () => go(line.findIndex(({index}) => index > line[at].index));
  document.addEventListener('visibilitychange', () => wake());

  function toggle() {
    if (running) left = remaining();
    running = !running;
    since = performance.now();
    const button = one('[data-toggle]');
    button.textContent = running ? button.dataset.pause : button.dataset.go;
    wake();
  }

  const remaining = () => running ? left - (performance.now() - since) / 1000 : left;

  /** Time that passed while the page slept is used up, segment by segment. */
  function tick() {
    let rest = remaining();
    while (running && rest <= 0) {
      if (!go(at + 1)) return;
      rest = left += rest;
    }
    one('[data-left]').textContent = Math.max(1, Math.ceil(rest));
  }

  function go(to) {
    if (to < 0 || to >= line.length) { end(); return false; }
    at = to;
    left = line[at].seconds;
    since = performance.now();
    chime(line[at].kind === 'work' ? 880 : 587);
    show(steps[line[at].index], line[at]);
    return true;
  }

  function show(step, {index, kind}) {
    one('[data-next]').textContent = kind === 'work' ? '' : words(kind);
    one('[data-left]').textContent = Math.ceil(left);
    if (index === shown) return;
    shown = index;
    one('[data-name]').textContent = step.dataset.name || words('rest');
    one('[data-side]').textContent = step.dataset.side;
    one('[data-figure]').replaceChildren(...[...step.querySelectorAll(':scope > svg')].map(picture => picture.cloneNode(true)));
    one('[data-said]').replaceChildren(...[...step.querySelectorAll(':scope > .said')].map(lines => lines.cloneNode(true)));
  }

  function end() {
    running = false;
    wake();
    part('run').hidden = true;
    part('done').hidden = false;
    part('done').querySelector('h2').focus();
    at = line.length - 1;
  }

  function chime(pitch) {
    if (!sound) return;
    const tone = sound.createOscillator(), level = sound.createGain();
    tone.frequency.value = pitch;
    level.gain.setValueAtTime(.25, sound.currentTime);
    level.gain.exponentialRampToValueAtTime(.001, sound.currentTime + .6);
    tone.connect(level).connect(sound.destination);
    tone.start();
    tone.stop(sound.currentTime + .6);
  }

  /** The screen stays on while the time runs, where the browser can do that for a file. */
  async function wake() {
    if (!running || document.hidden) { awake?.release(); awake = null; return; }
    awake ||= await navigator.wakeLock?.request('screen').catch(() => null);
  }
})();
