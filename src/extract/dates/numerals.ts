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

/** Every sign that `chineseDigitValue` takes for a digit. */
export const CHINESE_DIGIT_SIGNS = '〇一二三四五六七八九○零◯О';

/** Value 0–9 of a Chinese digit, -1 for others; `○`, `零` and a letter-like zero are 〇. */
export const chineseDigitValue = (char: string | undefined): number => {
  if (char === undefined) return -1;
  switch (char.charCodeAt(0)) {
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
  if (digitValue(text.charCodeAt(start)) >= 0) return readArabic(text, start);
  const first = text[start];
  if (first !== '十' && first !== '廿' && first !== '卅' && chineseDigitValue(first) < 0) return null;
  let end = start;
  let value = 0;
  for (let digit = chineseDigitValue(text[end]); digit >= 0 && end - start < 5; digit = chineseDigitValue(text[end])) {
    value = value * 10 + digit;
    end++;
  }
  if (end - start >= 2 && text[end] !== '十') return { value, end, digits: 0 };
  return readCount(text, start);
};
