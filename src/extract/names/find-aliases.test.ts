import { describe, expect, it } from 'vitest';
import { toUnits } from '../units.ts';
import { findAliases, findAliasMentions } from './find-aliases.ts';

const at = (text: string, name: string) => [{ end: text.indexOf(name) + name.length, name }];

describe('findAliases(text, names)', () => {
  it.each([
    ['山东海岳重工有限公司（以下简称“海岳重工”）成立', '山东海岳重工有限公司', '海岳重工'],
    ['北方船舶研究所(简称北船所)参加', '北方船舶研究所', '北船所'],
    ['东港市渔业协会（下称：渔协）表示', '东港市渔业协会', '渔协'],
  ])('findAliases(%s) ties the short form', (text, name, alias) => {
    expect([...findAliases(text, at(text, name))]).toEqual([[alias, name]]);
  });
  it('findAliases(text) takes no other bracket for one', () => {
    expect(
      findAliases('山东海岳重工有限公司（荣成）投产', at('山东海岳重工有限公司（荣成）投产', '山东海岳重工有限公司'))
        .size,
    ).toBe(0);
  });
});

describe('findAliases(text, names) of a bracket with nothing but marks that a name leaves out', () => {
  it('defines no short form: the empty word stands everywhere', () => {
    const text = '渔业协会（以下简称“\v\v\v”）';
    expect(findAliases(text, at(text, '渔业协会')).size).toBe(0);
  });
});

describe('findAliasMentions(text, aliases)', () => {
  it('findAliasMentions(…) gives every place of the short form', () => {
    const text = '渔协和渔协';
    const mentions = findAliasMentions({ text, units: toUnits(text) }, new Map([['渔协', '渔业协会']]));
    expect(mentions.map(m => m.start)).toEqual([0, 3]);
  });
});
