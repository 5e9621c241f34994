import { describe, expect, it } from 'vitest';
import { toDocument } from '../../test/clean-tools.ts';
import { clean } from './index.ts';

const HEAD = '---\ntitle: ２０２４: x\n---\n';
const BODY = '　　产业　集群１２，很好。\n';
const cleanBehind = (head: string) => clean({ ...toDocument(head + BODY), bodyStart: head.length });

describe('clean(document with a head)', () => {
  it('leaves the head as it is, and cleans the report as it would alone', () => {
    const alone = clean(toDocument(BODY));
    const { text, surface, counts } = cleanBehind(HEAD);
    expect(text).toBe(HEAD + alone.text);
    expect(surface).toBe(HEAD + alone.surface);
    expect(counts).toEqual(alone.counts);
  });
  it('leads every offset back into the whole text', () => {
    const alone = clean(toDocument(BODY));
    const { text, map, repairs } = cleanBehind(HEAD);
    const { length } = HEAD;
    for (let at = 0; at <= text.length; at++) {
      expect(map.toOriginal(at)).toBe(at < length ? at : length + alone.map.toOriginal(at - length));
    }
    const twelve = text.indexOf('12');
    expect((HEAD + BODY).slice(...map.toSpan(twelve, twelve + 2))).toBe('１２');
    expect(map.toSpan(4, 9)).toEqual([4, 9]);
    expect(map.toSpan(4, twelve + 2)).toEqual([4, map.toSpan(twelve, twelve + 2)[1]]);
    expect(repairs.map(repair => repair.span[0] >= length)).not.toContain(false);
  });
  it('cleans nothing the second time', () => {
    const { text } = cleanBehind(HEAD);
    expect(clean({ ...toDocument(text), bodyStart: HEAD.length }).text).toBe(text);
  });
});
