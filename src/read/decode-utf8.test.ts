import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSoundUtf8 } from './decode-utf8.ts';

describe('decodeSoundUtf8', () => {
  it.each(['', 'a', '¢é', '产业链', '𠮷𝄞', '\ufeff产', '\u0000\u007f\u0080\u07ff\u0800\uffff\u{10000}\u{10ffff}'])(
    'decodeSoundUtf8(bytes of %j) gives the text',
    text => {
      expect(decodeSoundUtf8(new TextEncoder().encode(text))).toBe(text);
    },
  );
  it('decodeSoundUtf8(bytes) gives what a TextDecoder gives of any text’s bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const bytes = new TextEncoder().encode(text);
        expect(decodeSoundUtf8(bytes)).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
      }),
    );
  });
});
