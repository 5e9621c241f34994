/**
 * Dates that lost a sign: 月 (`117日` may be 1月17日 or 11月7日), a digit (`\ufffd月24日`), or all of them (`*月**日`).
 *
 * In: a clean text. Out: where they stand. They are marked and left as they are; nobody can know what they were.
 */

/** Half-open, in the text that was searched. */
export interface SpoiledDate {
  readonly start: number;
  readonly end: number;
}

const LOST = '\ufffd*＊×';
const DOUBTFUL = '?？';
const JOINERS = '-~～—–至';
const LONGEST_RUN = 12;
/** What stands before a date, besides a border of the sentence. */
const LEADERS = '年于在从自至到';
const BORDERS = '，。；：！？、“”‘’（）【】《》—…\n ';
/** What follows a number of days (`180日内`, `117日的期限`), and never a date that the sentence begins with. */
const DURATION_ENDS = '内以之的期均为元薪';
const DAY_PARTS = ['上午', '下午', '中午', '凌晨', '晚', '清晨', '早上'];

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';
const isIn = (signs: string, char: string | undefined): boolean => char !== undefined && signs.includes(char);

/** Start of the run of digits and lost signs that ends at `end`. */
const runStart = (text: string, end: number, signs: string): number => {
  let start = end;
  while (start > 0 && end - start < LONGEST_RUN && (isDigit(text[start - 1]) || isIn(signs, text[start - 1]))) start--;
  // A question mark behind a word is a question's own: it counts behind a digit or 月 alone.
  while (start < end && (isIn(JOINERS, text[start]) || (isIn(DOUBTFUL, text[start]) && text[start - 1] !== '月')))
    start++;
  return start;
};

const hasLost = (text: string, start: number, end: number): boolean => {
  for (let i = start; i < end; i++) if (isIn(LOST, text[i]) || isIn(DOUBTFUL, text[i])) return true;
  return false;
};

/** Whether `digits` are a month and a day without 月 between them; `117` is so in two ways. */
const isMonthAndDay = (digits: string): boolean => {
  for (let split = 1; split <= 2; split++) {
    const month = Number(digits.slice(0, split));
    const day = Number(digits.slice(split));
    const rest = digits.length - split;
    if (month >= 1 && month <= 12 && rest >= 1 && rest <= 2 && day >= 1 && day <= 31) return true;
  }
  return false;
};

/** Whether the digits `[start, end)` before 日 are a date that lost its 月, and no number of days. */
const lacksMonth = (text: string, start: number, end: number): boolean => {
  const digits = text.slice(start, end);
  if (digits.length < 3 || digits.length > 4 || !isMonthAndDay(digits)) return false;
  if (DAY_PARTS.some(part => text.startsWith(part, end + 1))) return true;
  if (start > 0 && text[start - 1] === '年') return true;
  const leads = start === 0 || isIn(BORDERS, text[start - 1]) || isIn(LEADERS, text[start - 1]);
  return leads && !digits.endsWith('0') && !isIn(DURATION_ENDS, text[end + 1]);
};

/** The spoiled date whose 日 stands at `at`, or null. */
const readSpoiledDate = (text: string, at: number): SpoiledDate | null => {
  const signs = LOST + DOUBTFUL + JOINERS;
  let start = runStart(text, at, signs);
  if (start === at) return null;
  let lost = hasLost(text, start, at);
  if (text[start - 1] === '月') {
    const month = runStart(text, start - 1, LOST + DOUBTFUL);
    lost ||= hasLost(text, month, start - 1);
    if (lost) start = month;
  } else lost ||= lacksMonth(text, start, at);
  return lost ? { start, end: at + 1 } : null;
};

/** All spoiled dates of `text`, in rising order, without overlaps. */
export const findSpoiledDates = (text: string): SpoiledDate[] => {
  const found: SpoiledDate[] = [];
  for (let at = text.indexOf('日'); at >= 0; at = text.indexOf('日', at + 1)) {
    const date = readSpoiledDate(text, at);
    if (date !== null) found.push(date);
  }
  return found;
};
