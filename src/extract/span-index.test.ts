import fc from 'fast-check';
import { expect, it } from 'vitest';
import { getSpanIndex, startingIn } from './span-index.ts';

const span = fc
  .tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => ({ start, end: start + length }));

it('getSpanIndex(items).overlapping(start, end) gives what a scan of all items gives', () => {
  fc.assert(
    fc.property(fc.array(span), span, (items, { start, end }) => {
      const expected = items.filter(item => item.start < end && start < item.end);
      expect(new Set(getSpanIndex(items).overlapping(start, end))).toEqual(new Set(expected));
    }),
  );
});

it('startingIn(sorted, span) gives the items that start in the span, in order', () => {
  fc.assert(
    fc.property(fc.array(span), span, (items, within) => {
      const sorted = [...items].sort((a, b) => a.start - b.start);
      expect(startingIn(sorted, within)).toEqual(
        sorted.filter(item => item.start >= within.start && item.start < within.end),
      );
    }),
  );
});
