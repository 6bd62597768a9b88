// One player at a time: a second window waits, or takes over. The offline part knows by the same lock that a routine runs.
const RUN = 'kneewell-run';
const PATIENCE = 1500; // the page before this one may still be letting go

/** @param {() => any} begin @param {() => void} lost called when the player runs elsewhere, at first or later */
export function only(begin, lost, steal = false) {
  if (!navigator.locks) return begin();
  return new Promise((resolve, reject) => {
    const hold = () => {
      resolve(begin());
      return new Promise(() => {});
    };
    navigator.locks.request(RUN, steal ? {steal} : {signal: AbortSignal.timeout(PATIENCE)}, hold).catch(error => {
      if (!['AbortError', 'TimeoutError'].includes(error.name)) return reject(error);
      lost();
      resolve(undefined);
    });
  });
}
