import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes, detectEncoding, toEncodingLabel } from './decode-bytes.ts';

const SIMPLIFIED = '6月3日，副市长王建到临江市调研新材料产业集群，强调要补链、强链。';
const TRADITIONAL = '6月3日，副市長王建到臨江市調研新材料產業集群，強調要補鏈、強鏈。';
const withMark = (text: string, encoding: string): Buffer => iconv.encode(text, encoding, { addBOM: true });

describe('decodeBytes', () => {
  it.each([
    ['utf-8', Buffer.from(SIMPLIFIED), SIMPLIFIED],
    ['utf-8', withMark(SIMPLIFIED, 'utf8'), SIMPLIFIED],
    ['gb18030', iconv.encode(SIMPLIFIED, 'gb18030'), SIMPLIFIED],
    ['gb18030', iconv.encode(TRADITIONAL, 'gbk'), TRADITIONAL],
    ['gb18030', withMark(SIMPLIFIED, 'gb18030'), SIMPLIFIED],
    ['big5', iconv.encode(TRADITIONAL, 'big5'), TRADITIONAL],
    ['utf-16le', iconv.encode(SIMPLIFIED, 'utf-16le'), SIMPLIFIED],
    ['utf-16be', iconv.encode(SIMPLIFIED, 'utf-16be'), SIMPLIFIED],
    ['utf-16le', withMark(SIMPLIFIED, 'utf-16le'), SIMPLIFIED],
    ['utf-16be', withMark(SIMPLIFIED, 'utf-16be'), SIMPLIFIED],
    ['utf-16le', Buffer.from('plain ASCII, no mark', 'utf16le'), 'plain ASCII, no mark'],
    ['gb18030', iconv.encode('产业', 'gb18030'), '产业'],
    ['big5', iconv.encode('產業集群', 'big5'), '產業集群'],
    ['utf-8', Buffer.alloc(0), ''],
  ])('decodeBytes(%s twin %#) gives the text back', async (label, bytes, text) => {
    const decoded = await decodeBytes(bytes);
    expect([decoded.encoding.label, decoded.text, decoded.undecodable]).toEqual([label, text, 0]);
  });

  it('decodeBytes(Big5 of Hong Kong) keeps the characters of HKSCS', async () => {
    const text = '鰂魚涌嘅工業大廈，①新能源，②新材料；政府大力推動產業發展。';
    expect((await decodeBytes(iconv.encode(text, 'big5hkscs'))).text).toBe(text);
  });

  it('decodeBytes(UTF-8 cut inside a character) stays UTF-8 and counts what is lost', async () => {
    const decoded = await decodeBytes(Buffer.from(SIMPLIFIED).subarray(0, -2));
    expect([decoded.encoding.label, decoded.undecodable]).toEqual(['utf-8', 1]);
    expect(decoded.text).toBe(`${SIMPLIFIED.slice(0, -1)}\uFFFD`);
  });

  it('decodeBytes(UTF-8 with an encoded U+FFFD) counts only what did not decode', async () => {
    const bytes = Buffer.concat([Buffer.from(`${SIMPLIFIED}\uFFFD`), Buffer.from([0xff])]);
    expect((await decodeBytes(bytes)).undecodable).toBe(1);
    expect((await decodeBytes(Buffer.from('\uFFFD'))).undecodable).toBe(0);
  });

  it('decodeBytes(bytes, override) obeys, and loses what does not fit', async () => {
    const decoded = await decodeBytes(iconv.encode(SIMPLIFIED, 'gb18030'), { override: 'UTF8' });
    expect(decoded.encoding.label).toBe('utf-8');
    expect(decoded.undecodable).toBeGreaterThan(0);
  });

  it('decodeBytes(short text, declared) lets the page say what it is', () => {
    const bytes = iconv.encode('業', 'big5');
    expect(detectEncoding(bytes, { declared: 'big5' }).label).toBe('big5');
    expect(detectEncoding(iconv.encode(SIMPLIFIED, 'gb18030'), { declared: 'big5' }).label).toBe('gb18030');
  });

  it.each([
    ['random bytes', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * i * 7919 + (i >> 3) * 104_729) % 251))],
    ['NULs', Buffer.alloc(4096)],
  ])('decodeBytes(%s) refuses', async (_name, bytes) => {
    await expect(decodeBytes(bytes)).rejects.toThrow(/is no text/);
  });

  it('decodeBytes(text with a few NULs) keeps them', async () => {
    expect((await decodeBytes(Buffer.from(`${SIMPLIFIED}\0`))).text).toBe(`${SIMPLIFIED}\0`);
  });

  it('decodeBytes(any bytes, override) never throws', async () => {
    const labels = fc.constantFrom('utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), labels, async (bytes, override) => {
        const { text, undecodable } = await decodeBytes(bytes, { override });
        expect(undecodable).toBeLessThanOrEqual(text.split('\uFFFD').length - 1);
      }),
    );
  });

  it('decodeBytes(twins of well-formed text) gives the same text whatever the encoding', async () => {
    const han = fc.constantFrom(...TRADITIONAL, ...'發展經濟產業園區企業創新，。、「」', 'A', '1', '\n');
    await fc.assert(
      fc.asyncProperty(fc.array(han, { minLength: 8, maxLength: 80 }), async letters => {
        const text = `${TRADITIONAL}${letters.join('')}`;
        for (const encoding of ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']) {
          expect((await decodeBytes(iconv.encode(text, encoding))).text).toBe(text);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('toEncodingLabel', () => {
  it.each([
    ['GBK', 'gb18030'],
    ['gb2312', 'gb18030'],
    ['UTF8', 'utf-8'],
    ['Big5-HKSCS', 'big5'],
    ['utf-16', 'utf-16le'],
  ])('toEncodingLabel(%s) is %s', (name, label) => expect(toEncodingLabel(name)).toBe(label));
});
