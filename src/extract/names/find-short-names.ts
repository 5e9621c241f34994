/**
 * Companies by a short name: known brands (`华为`), a brand and its trade (`某某重工`), foreign words (`CamelCase`).
 *
 * In: matches of `brand` and `company-tail`. Out: spans. Which of them are short forms of a full name is not asked here.
 */
import { getSigns, LATIN_LETTER } from '../sign-index.ts';
import { SignSet } from '../sign-set.ts';
import { WordList } from '../word-list.ts';
import { findListedFirms } from './find-listed-firms.ts';
import { findCore } from './left-edge.ts';
import { isDigit, isLatin } from './span-tools.ts';
import type { Workbench } from './workbench.ts';

export interface ShortName {
  readonly start: number;
  readonly end: number;
  readonly rule: 'brand' | 'company-tail' | 'counted-firm' | 'foreign-word';
  readonly entry: string | null;
}

/** Behind a trade these make it a common noun: 电子产业, 机械设备. */
const NOT_BEHIND = new WordList(
  '产业 行业 企业 产品 技术 设备 零部件 园 城 集群 链 业 领域 制造 工业 创新 服务 公司 有限 集团'.split(' '),
);

const JOINING = new SignSet('、和与及');
const FIRM_WORDS = new WordList(
  '集团 公司 股份 控股 总部 总裁 董事长 副总裁 高管 合作 签约 签订 签署 共建 达成 等企业'.split(' '),
);

/** A brand that is a common word (浪潮, 小米) is a firm beside a firm in a list, or where a word of firms stands behind it. */
const isFirmHere = (
  text: string,
  { start, end }: ShortName,
  isFirmEnd: (at: number) => boolean,
  starts: ReadonlySet<number>,
): boolean =>
  FIRM_WORDS.startsAt(text, end) ||
  (JOINING.has(text.charCodeAt(start - 1)) && isFirmEnd(start - 1)) ||
  (JOINING.has(text.charCodeAt(end)) && starts.has(end + 1));

const findBrands = ({ draft: { text, matches }, borders, nameStarts }: Workbench): ShortName[] => {
  const found: ShortName[] = [];
  const doubtful = new Set<ShortName>();
  for (const { start, end, entry } of matches.all('brand')) {
    const isLatinName = isLatin(text.charCodeAt(end - 1));
    const isCut = isLatinName
      ? isLatin(text.charCodeAt(end)) || isLatin(text.charCodeAt(start - 1))
      : !borders.isBorder(start) || !borders.isBorder(end);
    if (isCut) continue;
    // `Bosch中国`
    const isGroup = text.startsWith('集团', end) && borders.isBorder(end + 2);
    const stop = isGroup || (isLatinName && text.startsWith('中国', end)) ? end + 2 : end;
    // 中国|华能
    const isNational = text.startsWith('中国', start - 2) && borders.isBorder(start - 2);
    const from = isNational && end - start < 4 ? start - 2 : start;
    const name: ShortName = { start: from, end: stop, rule: 'brand', entry: entry.origin };
    found.push(name);
    if (entry.columns[0] === 'word' && !isGroup) doubtful.add(name);
  }
  return doubtful.size === 0 ? found : dropWords(text, found, doubtful, nameStarts);
};

/** Brands without those of the `doubtful` that name no firm where they stand; from left to right, so that one kept speaks for the next. */
const dropWords = (
  text: string,
  found: readonly ShortName[],
  doubtful: ReadonlySet<ShortName>,
  nameStarts: Uint32Array,
): ShortName[] => {
  const starts = new Set(found.filter(name => !doubtful.has(name)).map(name => name.start));
  const ends = new Set<number>();
  return found.filter(name => {
    const isFirm = !doubtful.has(name) || isFirmHere(text, name, at => ends.has(at) || nameStarts[at] !== 0, starts);
    if (isFirm) ends.add(name.end);
    return isFirm;
  });
};

/** 六大|科技, 40|项省科技: things counted. */
const COUNTED = /^[一二三四五六七八九十两几多][大类项]/;

/** 投硬科技, 高科技, 黑科技 name no firm. */
const POLICY_SCIENCE = new SignSet('硬高黑');

const WORD_TAGS = new Set(['n', 'nz', 'nr', 'a', 'z']);
/** `澜石扣件与成锋精密`: a word of the dictionary that names no industry may be a brand beside another firm. */
const isWordBrand = (
  { draft: { text }, borders, industries, isPlain }: Workbench,
  start: number,
  end: number,
): boolean => {
  const word = text.slice(start, start + 2);
  const isWord =
    borders.isBorder(start) && borders.isBorder(start + 2) && WORD_TAGS.has(borders.tagOf(borders.tokenAt(start)));
  return isWord && !isPlain(word) && !industries.has(word) && !industries.hasAt(text, start, end);
};

const findTailed = (bench: Workbench): ShortName[] => {
  const { draft, borders } = bench;
  const { text, matches } = draft;
  const sure: boolean[] = [];
  const found: ShortName[] = [];
  for (const { start, end, entry } of matches.all('company-tail')) {
    if (!borders.isBorder(start) || !borders.isBorder(end)) continue;
    if (NOT_BEHIND.startsAt(text, end)) continue;
    if (entry.text === '科技' && POLICY_SCIENCE.has(text.charCodeAt(start - 1))) continue;
    const core = findCore(bench, start);
    if (isDigit(text.charCodeAt(core.start - 1)) || COUNTED.test(text.slice(core.start, start))) continue;
    const length = start - core.start;
    // 中海油|惠州|石化: a known company, a place and its trade.
    const brand = core.isOnlyPlace ? matches.startingAt(core.start, 'brand') : undefined;
    if (brand !== undefined && (brand.end === start || bench.placeEnding.get(start)?.start === brand.end)) {
      sure.push(true);
      found.push({ start: core.start, end, rule: 'company-tail', entry: entry.origin });
      continue;
    }
    if (core.start + 2 === start && found.at(-1)?.end === core.start - 1 && isWordBrand(bench, core.start, end)) {
      sure.push(false);
      found.push({ start: core.start, end, rule: 'company-tail', entry: entry.origin });
      continue;
    }
    const isBrand = core.hasProper || (core.singles > 0 && length === 2);
    // A place in front of the brand belongs to the name: 甘肃某某药业.
    const longest =
      core.hasPlace && core.hasProper && entry.columns[0] === 'sure' && !bench.industries.has(entry.text) ? 6 : 3;
    if (!isBrand || core.hasCommon || length < 2 || length > longest || (core.hasPlace && longest === 3)) continue;
    sure.push(core.hasProper && entry.columns[0] === 'sure');
    found.push({ start: core.start, end, rule: 'company-tail', entry: entry.origin });
  }
  // A doubtful one is taken in a list with another: `甲乙机械、丙丁食品`.
  const isListed = (i: number): boolean => {
    const { start, end } = found[i]!;
    const before = found[i - 1];
    const after = found[i + 1];
    const joined = (from: number, to: number): boolean => to - from === 1 && '、和与及'.includes(text[from]!);
    const isBesideFull = '、和与及'.includes(text[start - 1] ?? '-') && bench.nameStarts[start - 1] !== 0;
    return (
      isBesideFull ||
      (before !== undefined && joined(before.end, start)) ||
      (after !== undefined && joined(end, after.start))
    );
  };
  return found.filter((_, i) => sure[i] === true || isListed(i));
};

/** A Latin letter or digit, or a space before the next capital. */
const isForeignPart = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code !== 0x20) return isLatin(code) || isDigit(code);
  const next = text.charCodeAt(at + 1);
  return next >= 65 && next <= 90 && text.charCodeAt(at + 2) >= 97;
};

const FIRM_FORMS = [' Limited', ' Ltd', ' Inc', ' Corporation', ' Corp', ' GmbH', ' AG', ' LLC', ' Holdings', ' Group'];

/** End of the Latin word at `start` when it is a firm's name; else -1 − the end. */
const readForeign = (text: string, start: number): number => {
  let end = start;
  let inner = 0;
  let small = 0;
  while (end < text.length && isForeignPart(text, end)) {
    const code = text.charCodeAt(end);
    if (code >= 97) small++;
    else if (code >= 65 && end > start && text.charCodeAt(end - 1) >= 97) inner++;
    end++;
  }
  const isCapital = text.charCodeAt(start) <= 90;
  const hasInner = inner > 0 && small >= 4 && end - start >= 7;
  return isCapital && (hasInner || isFirm(text, start, end)) ? end : -1 - end;
};

/** The word ends in the form of a firm, and a name of three letters or more stands before that. */
const isFirm = (text: string, start: number, end: number): boolean =>
  FIRM_FORMS.some(form => end - start > form.length + 2 && text.startsWith(form, end - form.length));

const SIGNS = ['签署', '签订', '签约', '达成合作', '共建', '合资'];
const PARTIES = new SignSet('与和及同由的、，。；：\n');

/** `与Hanbit Power签署…`: two words or more between what joins parties and what they do; else what was `read`. */
const readSigner = (text: string, start: number, read: number): number => {
  const end = -1 - read;
  if (read >= 0 || !text.slice(start, end).includes(' ')) return read;
  const isParty = start === 0 || PARTIES.has(text.charCodeAt(start - 1));
  return isParty && SIGNS.some(word => text.startsWith(word, end)) ? end : read;
};

/** Latin words with a capital inside (`NovaChem`): names of firms. Words of capitals alone may be abbreviations. */
const findForeign = ({ draft }: Workbench): ShortName[] => {
  const found: ShortName[] = [];
  const signs = getSigns(draft);
  if ((signs.allKinds & LATIN_LETTER) === 0) return found;
  let done = 0;
  for (let i = signs.next(0, LATIN_LETTER); i < signs.count; i = signs.next(i + 1, LATIN_LETTER)) {
    const start = signs.offsets[i]!;
    if (start < done) continue;
    const read = readSigner(draft.text, start, readForeign(draft.text, start));
    const end = read < 0 ? -1 - read : read;
    if (read >= 0) found.push({ start, end, rule: 'foreign-word', entry: null });
    done = end + 1;
  }
  return found;
};

export const findShortNames = (bench: Workbench): ShortName[] => {
  const found = [...findBrands(bench), ...findTailed(bench), ...findForeign(bench)];
  const ends = new Set(found.map(({ end }) => end));
  const listed = findListedFirms(bench, end => ends.has(end) || bench.nameStarts[end] !== 0);
  return [...found, ...listed.map(span => ({ ...span, rule: 'counted-firm', entry: null }) as const)];
};
