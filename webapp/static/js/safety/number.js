// The emergency number of the phone's region; '' when the region is not sure. Pure.

/**
 * The first language that names a region decides, and only while the time zone lies in that region:
 * many phones outside America speak American English.
 */
export function emergencyNumber(languages, zone, numbers) {
  const region = languages.map(tag => new Intl.Locale(tag).region).find(Boolean);
  const known = region && Object.hasOwn(numbers, region) ? numbers[region] : null;
  return known?.zones.some(start => zone?.startsWith(start)) ? known.number : '';
}
