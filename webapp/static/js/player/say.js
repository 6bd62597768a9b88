// Which sentences a voice says at a cue: whom it means comes first, each sentence is short. Words come from the page.
import {word} from '../lib/words.js';
import {lines, positionLines} from './lines.js';

/** @type {(cue: Cue, line: Timeline, brief: boolean) => string[]} */
export function sentences({kind, step: index}, line, brief) {
  const step = line.steps[index];
  const two = step.who === 'partner';
  const giver = words => !words ? [] : [two ? word('say.giver', {line: words}) : words];
  const receiver = words => two && words && !brief ? [word('role.receiver', {line: words})] : [];
  const own = lines(step);
  const position = positionLines(step.position);
  const told = {
    settle: () => [...(index ? [] : [word(`side.${step.side}`)]), ...giver(position.giver), ...receiver(position.receiver)],
    switch: () => [...giver(word(`switch.${step.side}`)), ...receiver(position.receiver)],
    ready: () => brief ? [own.name] : giver(own.giver),
    start: () => receiver(own.receiver),
    ask: () => [word('say.ask')],
    hands: () => giver(word('hands')),
    rest: () => [word('rest')],
    done: () => [word('done')],
  }[kind];
  return told ? told() : kind === 'three' || (brief && kind !== 'half') ? [] : [word(`cue.${kind}`)].filter(Boolean);
}
