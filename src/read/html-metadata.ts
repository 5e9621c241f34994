/** What a page's head says of it: title, day of publication, source. Pure. */
import type { StatedMeta } from '../model.ts';
import { elementsOf, type HtmlElement, textOf } from './html-tree.ts';
import { toDay } from './to-day.ts';

// Names of <meta>, best first; ArticleTitle, PubDate, ContentSource: 《政府网站网页元数据》 of Chinese government sites.
const TITLE_NAMES = ['articletitle', 'og:title', 'twitter:title', 'dc.title'];
const DATE_NAMES = ['pubdate', 'article:published_time', 'publishdate', 'publish_date', 'og:release_date'].concat([
  'og:published_time',
  'datepublished',
  'dc.date.issued',
  'dc.date',
  'weibo:article:create_at',
  'date',
]);
const ORIGIN_NAMES = ['contentsource', 'source', 'og:site_name', 'sitename'];

const readMetas = (root: HtmlElement): ReadonlyMap<string, string> => {
  const metas = new Map<string, string>();
  for (const { tag, attributes } of elementsOf(root)) {
    if (tag === 'time' && attributes.has('datetime') && !metas.has('<time>')) {
      metas.set('<time>', attributes.get('datetime') ?? '');
    }
    if (tag !== 'meta') continue;
    const name = (
      attributes.get('name') ??
      attributes.get('property') ??
      attributes.get('itemprop') ??
      ''
    ).toLowerCase();
    const content = attributes.get('content')?.trim() ?? '';
    if (name !== '' && content !== '' && !metas.has(name)) metas.set(name, content);
  }
  return metas;
};

/** The first object of the page's JSON-LD that states a day or a headline. */
const readJsonLd = (root: HtmlElement): { headline: string | null; datePublished: string | null } => {
  for (const element of elementsOf(root)) {
    if (element.tag !== 'script' || element.attributes.get('type') !== 'application/ld+json') continue;
    const text = textOf(element);
    const read = (key: string): string | null =>
      new RegExp(`"${key}"\\s{0,9}:\\s{0,9}"([^"\\\\]{1,300})"`).exec(text)?.[1] ?? null;
    const found = { headline: read('headline'), datePublished: read('datePublished') };
    if (found.headline !== null || found.datePublished !== null) return found;
  }
  return { headline: null, datePublished: null };
};

const tidy = (text: string): string | null => text.replaceAll(/\s+/g, ' ').trim() || null;

/** The page's title without the site's name behind it (`标题_某网`, `标题 - 某某政府`): it is cut when an h1 says the same. */
const readTitle = (root: HtmlElement): string | null => {
  let title: string | null = null;
  let heading: string | null = null;
  for (const element of elementsOf(root)) {
    if (element.tag === 'title') title ??= tidy(textOf(element));
    if (element.tag === 'h1') heading ??= tidy(textOf(element));
  }
  if (title === null || (heading !== null && title.startsWith(heading))) return heading ?? title;
  const cut = title.search(/\s?[_|]\s?|\s[-–—]{1,2}\s|--/);
  return cut > 3 ? title.slice(0, cut) : title;
};

export const readHtmlMetadata = (root: HtmlElement): StatedMeta => {
  const metas = readMetas(root);
  const find = (names: readonly string[]): string | null => {
    const name = names.find(wanted => metas.has(wanted));
    return name === undefined ? null : tidy(metas.get(name) ?? '');
  };
  const json = readJsonLd(root);
  const days = [...DATE_NAMES.map(name => metas.get(name)), json.datePublished, metas.get('<time>')];
  const published = days.map(day => (day == null ? null : toDay(day))).find(day => day !== null) ?? null;
  return {
    title: find(TITLE_NAMES) ?? json.headline ?? readTitle(root),
    published,
    origin: find(ORIGIN_NAMES),
    cluster: null,
  };
};
