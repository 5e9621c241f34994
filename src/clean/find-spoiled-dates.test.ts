import { describe, expect, it } from 'vitest';
import { findSpoiledDates } from './find-spoiled-dates.ts';

const find = (text: string): string[] => findSpoiledDates(text).map(({ start, end }) => text.slice(start, end));

describe('findSpoiledDates(text) marks', () => {
  it.each([
    ['117日，副市长到开发区调研。', ['117日']],
    ['会议定于2024年1031日举行', ['1031日']],
    ['签约仪式117日上午举行', ['117日']],
    ['10?8日，项目开工。', ['10?8日']],
    ['7月？日，项目开工。', ['7月？日']],
    ['*月**-**日，代表团来访。', ['*月**-**日']],
    ['“发展。”\ufffd月24日', ['\ufffd月24日']],
    ['1月1\ufffd日至19日', ['1月1\ufffd日']],
  ])('%s', (text, dates) => expect(find(text)).toEqual(dates));
});

describe('findSpoiledDates(text) leaves', () => {
  it.each([
    '7月9日、10日，9-11日，12月31日',
    '历时117日完成，不超过180日。',
    '，180日内办结；120日的期限；自受理之日起',
    '是吗？8日再说。谁知道？7月8日开工。',
    '2024日 当月5日 每月15日 生日 今日',
    '二〇二四年七月九日',
  ])('%s', text => expect(find(text)).toEqual([]));
});
