// A voice of the phone that speaks the page's language, or silence: never another language.

/** The best local voice for a language tag. Same language and script count; the same country comes first. */
export function voiceFor(voices, tag) {
  const wanted = locale(tag);
  return voices
    .filter(({localService, lang}) => localService && wanted && locale(lang)?.base === wanted.base)
    .sort((a, b) => score(b, wanted) - score(a, wanted))[0];
}

const score = ({lang, default: preferred}, wanted) => Number(locale(lang).region === wanted.region) * 2 + Number(preferred);

function locale(tag) {
  try {
    const {language, script, region} = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
    return {base: `${language}-${script}`, region};
  } catch { return null; }
}

/** `failed` is told once, when it turns out that nothing can be heard. */
export function speaker(tag, failed) {
  const engine = globalThis.speechSynthesis;
  let watch = 0, misses = 0;
  engine?.getVoices(); // some phones only begin to look for their voices now

  const voice = () => engine && misses < 2 && voiceFor(engine.getVoices(), tag);

  /** One short sentence at a time; a voice that never ends is cut off, and after the second time no longer asked. */
  function next(/** @type {string[]} */ [sentence, ...rest], volume) {
    const chosen = voice();
    if (!sentence || !chosen) return;
    const words = Object.assign(new SpeechSynthesisUtterance(sentence), {voice: chosen, lang: chosen.lang.replaceAll('_', '-'), volume, rate: .95});
    const over = missed => {
      clearTimeout(watch);
      words.onend = words.onerror = null;
      if (missed && ++misses > 1) failed();
      next(rest, volume);
    };
    words.onend = () => { misses = 0; over(false); };
    words.onerror = ({error}) => error === 'interrupted' || error === 'canceled' ? clearTimeout(watch) : over(true);
    watch = setTimeout(() => { engine.cancel(); over(true); }, 3000 + sentence.length * 150);
    engine.speak(words);
  }

  const hush = () => {
    clearTimeout(watch);
    if (engine?.speaking || engine?.pending) engine.cancel();
  };
  return {
    able: () => Boolean(voice()),
    hush,
    say(sentences, volume = 1) {
      hush();
      next(sentences, volume);
    },
  };
}
