// Settings: every change is kept at once. Light and letters also stand in localStorage, where early.js finds them without a wait.
import {offerErase} from './lib/erase.js';
import {find, language, root} from './lib/page.js';
import {durable, get, update} from './lib/store.js';
import {voiceFor} from './player/voice.js';

const form = /** @type {HTMLFormElement} */ (find('[data-settings]'));
const LOOK = ['theme', 'text'];

fill();
tellWhatWorks();
form.addEventListener('change', event => keep(/** @type {HTMLInputElement} */ (event.target)));
offerErase(() => {
  for (const name of LOOK) delete root.dataset[name];
  form.reset();
  find('[data-erased]').hidden = false;
});

async function fill() {
  const settings = {...look(), ...await get('settings')};
  for (const [name, value] of Object.entries(settings)) {
    const field = form.elements.namedItem(name);
    if (field instanceof RadioNodeList) field.value = value;
    else if (field instanceof HTMLInputElement) field.checked = value;
  }
}

async function keep({name, type, value, checked}) {
  await update('settings', settings => ({...settings, [name]: type === 'checkbox' ? checked : value}));
  if (LOOK.includes(name)) wear(name, value);
}

function wear(name, value) {
  localStorage.setItem('kneewell-look', JSON.stringify({...look(), [name]: value}));
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
}

function look() {
  return JSON.parse(localStorage.getItem('kneewell-look') || '{}');
}

/** What cannot work here is said in a sentence; no dead switch. */
function tellWhatWorks() {
  find('[data-vibration]').hidden = !navigator.vibrate;
  find('[data-vibration-none]').hidden = Boolean(navigator.vibrate);
  const voices = () => { find('[data-voice]').hidden = Boolean(voiceFor(speechSynthesis.getVoices(), language)); };
  if (!globalThis.speechSynthesis) find('[data-voice]').hidden = false;
  else {
    speechSynthesis.addEventListener?.('voiceschanged', voices);
    voices();
  }
  durable().then(kept => { find('[data-not-durable]').hidden = kept; });
}
