import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCovered, meetsAny, toReach } from './reach.ts';
import { findQuoteFlips, isQuoted } from './segments.ts';

const span = fc.tuple(fc.nat(30), fc.nat(8)).map(([start, length]) => ({ start, end: start + length }));

/** How many numbers of a list are read while `ask` runs. */
const countReads = (list: readonly number[], ask: (counted: readonly number[]) => void): number => {
  let reads = 0;
  const get = (target: readonly number[], key: string | symbol): unknown => {
    if (typeof key === 'string' && /^\d+$/.test(key)) reads++;
    return Reflect.get(target, key);
  };
  ask(new Proxy(list, { get }));
  return reads;
};

describe('reach', () => {
  it('meetsAny(reach, span) and isCovered(reach, span) say what asking each span says', () => {
    fc.assert(
      fc.property(fc.array(span), span, (spans, own) => {
        const reach = toReach(spans);
        expect(meetsAny(reach, own)).toBe(spans.some(each => each.start < own.end && own.start < each.end));
        expect(isCovered(reach, own)).toBe(spans.some(each => each.start <= own.start && own.end <= each.end));
      }),
    );
  });
  it('meetsAny(reach, span) reads few of very many spans', () => {
    const { starts, furthest } = toReach(Array.from({ length: 65536 }, (_, i) => ({ start: 3 * i, end: 3 * i + 2 })));
    expect(
      countReads(starts, counted => meetsAny({ starts: counted, furthest }, { start: 90_000, end: 90_001 })),
    ).toBeLessThan(20);
  });
});

describe('quotes', () => {
  it('isQuoted(segment, offset) says what counting the marks before the offset says', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('“', '”', '「', '」', '文', 'a') }), fc.nat(5), (text, start) => {
        const segment = { quoteFlips: findQuoteFlips(text, start, text.length) };
        let depth = 0;
        for (let at = start; at <= text.length; at++) {
          expect(isQuoted(segment, at)).toBe(depth > 0);
          if ('“「'.includes(text[at] ?? '文')) depth++;
          else if ('”」'.includes(text[at] ?? '文')) depth = Math.max(0, depth - 1);
        }
      }),
    );
  });
  it('isQuoted(segment, offset) reads few of very many marks', () => {
    const flips = findQuoteFlips('“业”，'.repeat(32768), 0, 131072);
    expect(countReads(flips, quoteFlips => isQuoted({ quoteFlips }, 99_999))).toBeLessThan(20);
  });
});
