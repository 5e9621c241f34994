/** The middle of several measurements, which one slow run does not move. */

/** The upper one of the two middle values when there are evenly many; NaN of none. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
