/**
 * What a browser would not show as it stands: HTML entities left in, and signs that take no room.
 *
 * In: a text. Out: the edits that decode the ones and drop the others.
 */
import type { Edit } from './edits.ts';
import { findSign, HIDDEN, isInvisible, type ScannedText, skipSigns } from './scan-signs.ts';

export interface Hidden extends Edit {
  readonly kind: 'entity' | 'invisible';
}

/** The entities that pages of this kind leave in; numeric ones are decoded whatever they name. */
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  quot: '"',
  apos: "'",
  middot: '·',
  bull: '•',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  permil: '‰',
  times: '×',
  divide: '÷',
  plusmn: '±',
  deg: '°',
  laquo: '«',
  raquo: '»',
  copy: '©',
  reg: '®',
  trade: '™',
  yen: '¥',
  sect: '§',
  lt: '<',
  gt: '>',
  amp: '&',
  shy: '',
  zwnj: '',
  zwj: '',
};
const LONGEST_ENTITY = 10;

/** Text of the entity `body` (between & and ;), null if it is none. */
const decodeEntity = (body: string): string | null => {
  if (!body.startsWith('#')) return Object.hasOwn(ENTITIES, body) ? ENTITIES[body]! : null;
  const hex = body[1] === 'x' || body[1] === 'X';
  const digits = body.slice(hex ? 2 : 1);
  if (!(hex ? /^[0-9a-fA-F]+$/ : /^[0-9]+$/).test(digits)) return null;
  const code = Number.parseInt(digits, hex ? 16 : 10);
  if (code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || (code >= 0x7f && code < 0xa0))
    return null;
  return isInvisible(code) ? '' : String.fromCodePoint(code);
};

/** The entity at `&` of `text[at]`; escaped twice or more (`&amp;nbsp;`) it is still one, so that nothing is left to decode. */
const readEntity = (text: string, at: number): { text: string; end: number } | null => {
  let found: { text: string; end: number } | null = null;
  for (let start = at + 1; found === null || found.text === '&'; start = found.end) {
    const length = text.slice(start, start + LONGEST_ENTITY).indexOf(';');
    const decoded = length < 0 ? null : decodeEntity(text.slice(start, start + length));
    if (decoded === null) break;
    found = { text: decoded, end: start + length + 1 };
  }
  return found;
};

/** All hidden things of a text, in rising order. */
export const findHidden = (scanned: ScannedText): Hidden[] => {
  const { text, count, offsets } = scanned;
  const out: Hidden[] = [];
  for (let index = findSign(scanned, HIDDEN, 0); index < count; ) {
    const start = offsets[index]!;
    const entity = text[start] === '&' ? readEntity(text, start) : null;
    const end = entity === null ? start + 1 : entity.end;
    if (entity !== null) out.push({ start, end, text: entity.text, kind: 'entity' });
    else if (text[start] !== '&') out.push({ start, end, text: '', kind: 'invisible' });
    index = findSign(scanned, HIDDEN, skipSigns(scanned, end, index));
  }
  return out;
};
