/** What a page's head says of it: titles, day of publication, source. Pure. */
import { elementsOf, type HtmlElement, textOf } from './html-tree.ts';
import { toDay } from './to-day.ts';

export interface PageHead {
  /** The report's own title, and nothing else. */
  readonly ownTitle: string | null;
  /** A title that the site's name may stand behind (`标题_某网`). */
  readonly pageTitle: string | null;
  readonly firstHeading: string | null;
  readonly published: string | null;
  readonly origin: string | null;
  /** Whose site the page stands on; the report may be another's. */
  readonly siteName: string | null;
}

// Names of <meta>, best first; ArticleTitle, PubDate, ContentSource: 《政府网站网页元数据》 of Chinese government sites.
const OWN_TITLE_NAMES = ['articletitle'];
const PAGE_TITLE_NAMES = ['og:title', 'twitter:title', 'dc.title'];
const DATE_NAMES = [
  'pubdate',
  'article:published_time',
  'bytedance:published_time',
  'apub:time',
  'publishdate',
  'publish_date',
  'publishtime',
  'publish_time',
  'pubtime',
  'firstpublishedtime',
  'og:release_date',
  'og:published_time',
  'og:time',
  'datepublished',
  'dc.date.issued',
  'dc.date',
  'weibo:article:create_at',
  'createdate',
  'date',
];
const ORIGIN_NAMES = ['contentsource', 'source', 'mediaid'];
const SITE_NAMES = ['og:site_name', 'sitename'];

const tidy = (text: string): string | null => text.replaceAll(/\s+/g, ' ').trim() || null;

const nameOf = ({ attributes }: HtmlElement): string =>
  (attributes.get('name') ?? attributes.get('property') ?? attributes.get('itemprop') ?? '').toLowerCase();

/** A string of JSON text by its key; the text need not be whole JSON. */
const readString = (json: string, key: string): string | null => {
  const found = new RegExp(`"${key}"\\s{0,9}:\\s{0,9}("(?:[^"\\\\\\n]|\\\\.){1,400}")`).exec(json)?.[1];
  try {
    return found === undefined ? null : tidy(String(JSON.parse(found)));
  } catch {
    return null;
  }
};

/** Everything of the head that is asked for, by name, the first of each. */
class HeadReader {
  readonly #metas = new Map<string, string>();
  #title: string | null = null;
  #heading: string | null = null;
  #time: string | null = null;
  #json = { headline: null as string | null, day: null as string | null };

  constructor(root: HtmlElement) {
    for (const element of elementsOf(root)) this.#take(element);
  }

  #take(element: HtmlElement): void {
    const { tag, attributes } = element;
    if (tag === 'title') this.#title ??= tidy(textOf(element));
    else if (tag === 'h1') this.#heading ??= tidy(textOf(element));
    else if (tag === 'time') this.#time ??= attributes.get('datetime') ?? null;
    else if (tag === 'script') this.#takeJson(element);
    else if (tag === 'meta') {
      const name = nameOf(element);
      const content = tidy(attributes.get('content') ?? '');
      if (name !== '' && content !== null && !this.#metas.has(name)) this.#metas.set(name, content);
    }
  }

  /** JSON-LD: a headline and a day (`pubDate` as a search engine of China wants it). */
  #takeJson(script: HtmlElement): void {
    if (script.attributes.get('type')?.toLowerCase().includes('ld+json') !== true) return;
    const json = textOf(script);
    this.#json.headline ??= readString(json, 'headline');
    this.#json.day ??= readString(json, 'datePublished') ?? readString(json, 'pubDate');
  }

  #find(names: readonly string[]): string | null {
    return names.map(name => this.#metas.get(name)).find(value => value !== undefined) ?? null;
  }

  read(): PageHead {
    const days = [...DATE_NAMES.map(name => this.#metas.get(name)), this.#json.day, this.#time];
    return {
      ownTitle: this.#find(OWN_TITLE_NAMES) ?? this.#json.headline,
      pageTitle: this.#find(PAGE_TITLE_NAMES) ?? this.#title,
      firstHeading: this.#heading,
      published: days.map(day => (day == null ? null : toDay(day))).find(day => day !== null) ?? null,
      origin: this.#find(ORIGIN_NAMES)?.replace(/^(?:信息|稿件|文章)?[来來]源\s?[:：]\s?/, '') ?? null,
      siteName: this.#find(SITE_NAMES),
    };
  }
}

export const readHtmlMetadata = (root: HtmlElement): PageHead => new HeadReader(root).read();
