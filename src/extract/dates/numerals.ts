/** Numbers as dates write them: Arabic, full-width Arabic, Chinese digits (二〇二四) and Chinese counts (二十五). */

/** A number read at a place of the text; `digits` is how many digits an Arabic one has, 0 for a Chinese one. */
export interface ReadNumber {
  readonly value: number;
  readonly end: number;
  readonly digits: number;
}

/** Value 0–9 of an Arabic digit's code unit, ASCII or full-width; -1 for others. */
export const digitValue = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
};

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** Value 0–9 of a Chinese digit, -1 for others; `○`, `零` and a letter-like zero are 〇. */
export const chineseDigitValue = (char: string | undefined): number => {
  if (char === undefined) return -1;
  if (char === '○' || char === '零' || char === '◯' || char === 'О') return 0;
  if (char === '元') return -1;
  return CHINESE_DIGITS.indexOf(char);
};

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

/** 十五, 二十, 三十一, 廿五, 卅: a count up to 99. */
const readCount = (text: string, start: number): ReadNumber | null => {
  let end = start;
  let tens = 0;
  const first = text[end];
  if (first === '廿') tens = 2;
  else if (first === '卅') tens = 3;
  else if (first === '十') tens = 1;
  if (tens > 0) end++;
  else {
    const lead = chineseDigitValue(first);
    if (lead < 1) return null;
    if (text[end + 1] !== '十') return { value: lead, end: end + 1, digits: 0 };
    tens = lead;
    end += 2;
  }
  const ones = chineseDigitValue(text[end]);
  return ones >= 1 ? { value: tens * 10 + ones, end: end + 1, digits: 0 } : { value: tens * 10, end, digits: 0 };
};

/** The number that starts at `start`, or null. Chinese digits in a row (二〇二四) are read place by place. */
export const readNumber = (text: string, start: number): ReadNumber | null => {
  const arabic = readArabic(text, start);
  if (arabic !== null) return arabic;
  let end = start;
  let value = 0;
  for (let digit = chineseDigitValue(text[end]); digit >= 0 && end - start < 5; digit = chineseDigitValue(text[end])) {
    value = value * 10 + digit;
    end++;
  }
  if (end - start >= 2 && text[end] !== '十') return { value, end, digits: 0 };
  return readCount(text, start);
};
