// The diary as a FHIR R4 Bundle: one Observation for each knee and moment (clinical reference 7.2). Pure.
// The body site is text only: SNOMED CT codes need a licence. LOINC's display stays as LOINC wrote it, in every language.

const CODE = {system: 'http://loinc.org', code: '72514-3', display: 'Pain severity - 0-10 verbal numeric rating [Score] - Reported'};
const CATEGORY = {system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey'};
/** A made-up home for the entries: references inside the bundle resolve, and nothing out there answers. */
const HOME = 'https://kneewell.invalid/fhir/', PATIENT = 'Patient/self';

/** `words`: {left, right} = name of the knee, {before, after} = how it was rated; `made` = an instant. */
export function bundle(sessions, words, made) {
  const all = sessions.flatMap((session, index) =>
    ['left', 'right'].flatMap(side => ['before', 'after'].map(moment => observation(session, index, side, moment, words)))).filter(Boolean);
  return {resourceType: 'Bundle', type: 'collection', timestamp: made, entry: [{resourceType: 'Patient', id: 'self'}, ...all].map(resource =>
    ({fullUrl: `${HOME}${resource.resourceType}/${resource.id}`, resource}))};
}

function observation(session, index, side, moment, words) {
  const value = session[moment]?.[side];
  if (!Number.isInteger(value)) return null;
  const name = /^[A-Za-z0-9.-]{1,48}$/.test(session.id) ? session.id : `session-${index}`;
  return {
    resourceType: 'Observation', id: `${name}-${side}-${moment}`, status: 'final',
    category: [{coding: [CATEGORY]}], code: {coding: [CODE]}, subject: {reference: PATIENT},
    effectiveDateTime: moment === 'before' ? session.started : ended(session),
    valueQuantity: {value, unit: '{score}', system: 'http://unitsofmeasure.org', code: '{score}'},
    bodySite: {text: words[side]}, method: {text: words[moment]},
  };
}

/** When the massage was over, on the same wall clock. */
function ended({started, seconds}) {
  const wall = Date.parse(`${started.slice(0, 19)}Z`) + ((seconds?.left || 0) + (seconds?.right || 0)) * 1000;
  return new Date(wall).toISOString().slice(0, 19) + started.slice(19);
}
