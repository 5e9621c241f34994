/** Numbers as dates write them: Arabic, full-width Arabic, Chinese digits (二〇二四) and Chinese counts (二十五). */

/** A number read at a place of the text; `digits` is how many digits an Arabic one has, 0 for a Chinese one. */
export interface ReadNumber {
  readonly value: number;
  readonly end: number;
  readonly digits: number;
}

/** Every sign that `digitValue` takes for a digit. */
export const DIGITS = '0123456789０１２３４５６７８９';
/** Every sign that a Chinese number may begin with. */
export const NUMERALS = '〇零○◯О一二三四五六七八九十廿卅';

/** Value 0–9 of an Arabic digit's code unit, ASCII or full-width; -1 for others. */
export const digitValue = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
};

/** Value 0–9 of a Chinese digit's code unit, -1 for others; `○`, `零` and a letter-like zero are 〇. */
export const chineseDigitValue = (code: number): number => {
  switch (code) {
    case 0x3007: // 〇
    case 0x96f6: // 零
    case 0x25cb: // ○
    case 0x25ef: // ◯
    case 0x041e: // О, a Cyrillic letter
      return 0;
    case 0x4e00:
      return 1;
    case 0x4e8c:
      return 2;
    case 0x4e09:
      return 3;
    case 0x56db:
      return 4;
    case 0x4e94:
      return 5;
    case 0x516d:
      return 6;
    case 0x4e03:
      return 7;
    case 0x516b:
      return 8;
    case 0x4e5d:
      return 9;
    default:
      return -1;
  }
};

/** Tens that begin a count: 十, 廿, 卅; 0 for others. */
export const tensValue = (code: number): number =>
  code === 0x5341 ? 1 : code === 0x5eff ? 2 : code === 0x5345 ? 3 : 0;

const readArabic = (text: string, start: number): ReadNumber | null => {
  let end = start;
  let value = 0;
  for (let digit = digitValue(text.charCodeAt(end)); digit >= 0; digit = digitValue(text.charCodeAt(end))) {
    value = value * 10 + digit;
    end++;
    if (end - start > 8) return null;
  }
  return end === start ? null : { value, end, digits: end - start };
};

const TEN = 0x5341;

/** 十五, 二十, 三十一, 廿五, 卅: a count up to 99. */
const readCount = (text: string, start: number): ReadNumber | null => {
  let end = start + 1;
  let tens = tensValue(text.charCodeAt(start));
  if (tens === 0) {
    const lead = chineseDigitValue(text.charCodeAt(start));
    if (lead < 1) return null;
    if (text.charCodeAt(end) !== TEN) return { value: lead, end, digits: 0 };
    tens = lead;
    end++;
  }
  const ones = chineseDigitValue(text.charCodeAt(end));
  return ones >= 1 ? { value: tens * 10 + ones, end: end + 1, digits: 0 } : { value: tens * 10, end, digits: 0 };
};

/** The number that starts at `start`, or null. Chinese digits in a row (二〇二四) are read place by place. */
export const readNumber = (text: string, start: number): ReadNumber | null => {
  const first = text.charCodeAt(start);
  if (digitValue(first) >= 0) return readArabic(text, start);
  if (chineseDigitValue(first) < 0 && tensValue(first) === 0) return null;
  let end = start;
  let value = 0;
  for (; end - start < 5; end++) {
    const digit = chineseDigitValue(text.charCodeAt(end));
    if (digit < 0) break;
    value = value * 10 + digit;
  }
  if (end - start >= 2 && text.charCodeAt(end) !== TEN) return { value, end, digits: 0 };
  return readCount(text, start);
};
