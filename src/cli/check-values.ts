/** Checks of option values: raw text → value, or an error that says what is wanted. No disk. */
import { InvalidArgumentError } from 'commander';

/** A row count: a whole number from 1, or `all`. */
export const checkTop = (raw: string): number => {
  if (raw === 'all') return Number.POSITIVE_INFINITY;
  if (!/^[1-9]\d{0,8}$/.test(raw)) throw new InvalidArgumentError('Wanted a whole number from 1, or "all".');
  return Number(raw);
};

export const checkCount = (raw: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(raw)) throw new InvalidArgumentError('Wanted a whole number from 1.');
  return Number(raw);
};

export const checkYear = (raw: string): string => {
  if (!/^[12]\d{3}$/.test(raw)) throw new InvalidArgumentError('Wanted a year of four digits, like 2024.');
  return raw;
};

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, which must exist. */
export const checkDate = (raw: string): string => {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(raw);
  const [, year = '', month = '01', day = '01'] = match ?? [];
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = month === '02' && !isLeap ? 28 : (DAYS[Number(month) - 1] ?? 0);
  if (match === null || Number(day) < 1 || Number(day) > days) {
    throw new InvalidArgumentError('Wanted a date like 2024-07-09, 2024-07 or 2024.');
  }
  return raw;
};

/** A list parted by commas, each item one of `choices` when these are given. */
export const checkList =
  (choices: readonly string[] | null) =>
  (raw: string): string[] => {
    const items = raw
      .split(',')
      .map(item => item.trim())
      .filter(item => item !== '');
    const wrong = items.find(item => choices !== null && !choices.includes(item));
    if (items.length === 0 || wrong !== undefined) {
      throw new InvalidArgumentError(`Wanted a list parted by commas${choices ? ` of: ${choices.join(', ')}` : ''}.`);
    }
    return items;
  };

export const checkText = (raw: string): string => {
  if (raw.trim() === '') throw new InvalidArgumentError('Wanted something, found nothing.');
  return raw;
};
