import { describe, expect, it } from 'vitest';
import { LexiconError } from '../errors.ts';
import { parseUserDict } from './parse-user-dict.ts';

describe('parseUserDict(path, content)', () => {
  it.each([
    ['a word alone', '云计算', { word: '云计算', frequency: null, tag: '' }],
    ['frequency', '云计算 5', { word: '云计算', frequency: 5, tag: '' }],
    ['frequency and tag', '云计算 5 n', { word: '云计算', frequency: 5, tag: 'n' }],
    ['a tag alone', '韩玉赏鉴 nz', { word: '韩玉赏鉴', frequency: null, tag: 'nz' }],
    ['a BOM and CR LF', '\uFEFF云计算 5 n\r\n', { word: '云计算', frequency: 5, tag: 'n' }],
    ['spaces in a word before a tab', 'New York\t3\tns', { word: 'New York', frequency: 3, tag: 'ns' }],
    ['marks in a word before a tab', '强链、补链\t3', { word: '强链、补链', frequency: 3, tag: '' }],
    ['a word that begins with #', '#号 2 n', { word: '#号', frequency: 2, tag: 'n' }],
  ])('reads %s', (_label, content, word) => {
    expect(parseUserDict('u.txt', content)).toEqual([word]);
  });
  it('leaves out comments and empty lines', () => {
    expect(parseUserDict('u.txt', '# 注\n\n  \n')).toEqual([]);
  });
  it('names every bad line at once', () => {
    try {
      parseUserDict('u.txt', '好 1 n\n云 x1 n\n云 1 2\na b c d\n\t3');
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(LexiconError);
      expect((error as LexiconError).problems.map(problem => problem.slice(0, 8))).toEqual([
        'u.txt:2:',
        'u.txt:3:',
        'u.txt:4:',
        'u.txt:5:',
      ]);
    }
  });
});
