/** Layouts of real content systems: what is the report, its title, its day. */
import { describe, expect, it } from 'vitest';
import { readPage } from './read-page.ts';

const TITLE = '副市长调研新材料产业集群';
const ONE = '7月16日，副市长王建到开发区调研新材料产业集群，察看项目建设情况。';
const TWO = '他强调，要补链、强链，加快建设专精特新企业。';
const BODY = `<p>${ONE}</p><p>${TWO}</p>`;
const TEXT = `${ONE}\n${TWO}`;

const textOf = (html: string): string => readPage(html).text;
const titleOf = (html: string): string | null => readPage(html).stated.title;

describe('readPage, of a page that stands whole in what is named like furniture', () => {
  it.each([
    ['a form', `<form id="form1"><div class="nav"><a>首页</a></div>${BODY}</form>`],
    [
      'a part to be printed',
      `<div class="print-area"><div id="print">${BODY}</div></div><div class="footer">某网</div>`,
    ],
    ['a layout with a side bar', `<div class="has-sidebar">${BODY}<div class="sidebar">登录，注册。</div></div>`],
    ['what a script shows', `<div style="display: none">${BODY}</div>`],
  ])('%s: the report is kept', (_name, html) => expect(textOf(html)).toBe(TEXT));

  it('leaves out long comments beside a report', () => {
    const report = `<div>${BODY}${BODY}${BODY}</div>`;
    expect(textOf(`${report}<div class="comments"><p>${'评论，很长。'.repeat(99)}</p></div>`)).toBe(
      [TEXT, TEXT, TEXT].join('\n'),
    );
  });
});

describe('readPage, of the headline', () => {
  const inTables = `<table><tr><td><a href="/">首页</a></td></tr><tr><td><table>
    <tr><td><font size="5">${TITLE}</font></td></tr><tr><td>2024年07月17日 09:31　来源：某报</td></tr>
    <tr><td>${ONE}<br>${TWO}</td></tr></table></td></tr></table>`;
  const shown = `${TITLE}\n2024年07月17日 09:31　来源：某报\n${TEXT}`;

  it('takes the line above the line with the day, where no tag says that it is a headline', () => {
    expect(textOf(inTables)).toBe(shown);
    expect(titleOf(`<title>某报多媒体数字版</title>${inTables}`)).toBe(TITLE);
  });

  it.each([
    [`<title>${TITLE}_要闻_某市人民政府</title>`],
    [`<title>${TITLE} | 產經 | 某社</title>`],
    [`<meta property="og:title" content="${TITLE} - 某网"><title>x</title>`],
    [`<meta name="ArticleTitle" content="${TITLE}"><title>某市人民政府门户网站</title>`],
    [`<script type="application/ld+json">{"headline":"${TITLE.replace('副', '\\u526f')}"}</script><title>某网</title>`],
  ])('%s: the title without the name of the site', head => {
    expect(titleOf(`<head>${head}</head><body><h3>${TITLE}</h3>${BODY}</body>`)).toBe(TITLE);
  });

  it('keeps a dash that belongs to the title', () => {
    const title = '补链强链 — 新材料集群观察';
    expect(titleOf(`<title>${title}</title><h1>${title}</h1>${BODY}`)).toBe(title);
  });
});

describe('readPage, of lists of other reports', () => {
  it('ends where they begin, in their block', () => {
    const side = '<div><h2>推荐阅读</h2><p>日前，另一地召开会议，强调要加快发展。会议要求，抓好落实。</p></div>';
    expect(textOf(`<div><div>${BODY}</div>${side}</div>`)).toBe(TEXT);
  });
  it('keeps the report when such a list stands before it in the same block', () => {
    expect(textOf(`<div><p>热门新闻</p><p><a>另一篇</a></p><h1>${TITLE}</h1>${BODY}</div>`)).toContain(TEXT);
  });
});

describe('readPage, of the day', () => {
  it.each([
    ['<meta name="PubDate" content="2024-07-17 09:31">'],
    ['<meta property="article:published_time" content="2024-07-16T23:31:00+00:00">'],
    ['<meta property="article:published_time" content="2024-07-17T07:31:00+08:00">'],
    ['<script type="application/ld+json">{"@context":"x","pubDate":"2024-07-17T07:31:00"}</script>'],
    ['<time datetime="2024-07-16T16:00:00Z">7月17日</time>'],
  ])('%s', head => expect(readPage(`${head}${BODY}`).stated.published).toBe('2024-07-17'));

  it('takes the name of the site for the source only where the page names no other', () => {
    const head = '<meta property="og:site_name" content="某平台">';
    expect(readPage(`${head}${BODY}`).stated.origin).toBe('某平台');
    expect(readPage(`${head}${BODY}<p>来源：某报</p>`).stated.origin).toBeNull();
  });
  it('takes the source without its label', () => {
    expect(readPage(`<meta name="source" content="来源：某报">${BODY}`).stated.origin).toBe('某报');
  });
});
