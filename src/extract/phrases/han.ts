/** Small questions about stretches of Han characters. */
import { isHan } from '../sign-set.ts';

/** Whether every character of `[start, end)` is Han. */
export const areHan = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if (!isHan(text.charCodeAt(at))) return false;
  return true;
};

/** Places at which two stretches of one length have the same character, as bits. */
export const findShared = (text: string, a: number, b: number, length: number): number => {
  let shared = 0;
  for (let at = 0; at < length; at++) if (text.charCodeAt(a + at) === text.charCodeAt(b + at)) shared |= 1 << at;
  return shared;
};
