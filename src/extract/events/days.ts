/** Days and ranges of EDTF: days of one form compare as text. */

/** Is `day` a day of the range `a/b`? */
export const isWithin = (day: string | null, range: string | null): boolean => {
  // Most dates are days: no range has them.
  if (day === null || range === null || !range.includes('/') || day.includes('/')) return false;
  const [first, last] = range.split('/');
  return first !== undefined && last !== undefined && first <= day && day <= last;
};

/** Is `day` the day of an event, or one of the days of its range? True where the event has no day, or a set of days. */
export const isOfDay = (day: string, date: string | null): boolean => {
  if (date === null || date.startsWith('{')) return true;
  const [first, last] = date.split('/');
  return first! <= day && day <= (last ?? first!);
};

const MILLISECONDS_A_DAY = 86_400_000;

/** How many days the range `a/b` has; of a year that is not known as of one with 29 February. */
export const countDays = (range: string): number => {
  const [first, last] = range.split('/').map(day => Date.parse(day.replace('XXXX', '2000')));
  return first === undefined || last === undefined ? 0 : Math.round((last - first) / MILLISECONDS_A_DAY) + 1;
};
