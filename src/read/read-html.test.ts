import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Document } from '../model.ts';
import { ByteReader } from './byte-reader.ts';
import { elementsOf, parseHtml } from './html-tree.ts';
import { readHtml } from './read-html.ts';

const read = async (content: string | Uint8Array): Promise<Document> => {
  const bytes = new ByteReader([Buffer.from(content as string)]);
  for await (const item of readHtml({ path: 'a.html', bytes, options: {}, sink: () => {} })) {
    if (item.kind === 'document') return item.document;
  }
  throw new Error('no document');
};

const PAGE = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>副市长调研新材料集群_临江市政府网</title>
<meta name="PubDate" content="2024-07-17 09:31"><meta name="ContentSource" content="临江日报">
<style>p{color:red}</style></head><body>
<div class="top-nav"><a href="/">首页</a> <a href="/x">新闻，公告，服务</a></div>
<div class="wrap"><h1>副市长调研新材料集群</h1><div class="info">发布时间：2024-07-17 09:31 来源：临江日报</div>
<div class="bshare-custom">分享到：<a href="#">微信</a></div>
<div id="zoom"><p>　　7月16日，副市长王建到新材料产业集群调研，
强调要补链、强链。</p><p>他指出，要加快建设&ldquo;专精特新&rdquo;企业。<br>会议由李明主持。</p>
<table><tr><th>企业</th><th>产值</th></tr><tr><td><p>临江钢铁</p></td><td>12亿元</td></tr></table>
<script>var a = "脚本，不是正文。";</script></div>
<div class="related"><p>相关阅读，另一篇很长很长的文章，也有标点。</p></div></div>
<div class="footer">版权所有，临江市政府，未经许可不得转载。</div></body></html>`;

const TEXT = `副市长调研新材料集群
发布时间：2024-07-17 09:31 来源：临江日报
7月16日，副市长王建到新材料产业集群调研，强调要补链、强链。
他指出，要加快建设“专精特新”企业。
会议由李明主持。
企业\t产值
临江钢铁\t12亿元`;

describe('readHtml', () => {
  it('readHtml(page) gives the headline, the line with the day, and the report; states what the head says', async () => {
    const document = await read(PAGE);
    expect(document.text).toBe(TEXT);
    expect(document.stated).toEqual({
      title: '副市长调研新材料集群',
      published: '2024-07-17',
      origin: '临江日报',
      cluster: null,
    });
  });

  it('readHtml(page in GBK that says so) gives the same text', async () => {
    const page = PAGE.replace('charset="utf-8"', 'http-equiv="Content-Type" content="text/html; charset=gb2312"');
    const document = await read(iconv.encode(page, 'gbk'));
    expect([document.text, document.source.encoding]).toEqual([TEXT, 'gb18030']);
  });

  it.each([
    [
      'a page laid out in tables',
      '<table><tr><td>栏目</td><td><p>第一段，很好。</p><table><tr><td>甲</td><td>乙，丙。</td></tr></table></td></tr></table>',
      '第一段，很好。\n甲\t乙，丙。',
    ],
    ['a page without running text', '<h1>标题</h1><p>短</p>', '标题\n短'],
    ['a piece of a page', '<p>一，二。<p>三，四。', '一，二。\n三，四。'],
    ['no tags', '一，二。', '一，二。'],
    [
      'one long paragraph among short ones',
      `<div class="nav2">首页</div><div id="c"><p>开头，好。</p><p>${'很长的一段，说了很多。'.repeat(9)}</p><p>结尾。</p></div>`,
      `开头，好。\n${'很长的一段，说了很多。'.repeat(9)}\n结尾。`,
    ],
    [
      'lines that are shown as they are',
      '<pre>甲，一。\n乙，  二。</pre><p>丙，\n三。</p>',
      '甲，一。\n乙， 二。\n丙，三。',
    ],
    ['the same by its style', '<div style="white-space: pre-wrap">甲，一。\n乙，二。</div>', '甲，一。\n乙，二。'],
    ['nothing', '', ''],
    ['a tag that never ends', '<p>一，二。</p><div class="', '一，二。'],
  ])('readHtml(%s) gives its lines', async (_name, html, text) => expect((await read(html)).text).toBe(text));

  it('readHtml(page): title without the name of the site, day of JSON-LD', async () => {
    const { stated } = await read(
      '<title>调研新材料 - 某某网</title><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-07-17T09:31:00+08:00"}</script><p>一。',
    );
    expect(stated).toMatchObject({ title: '调研新材料', published: '2024-07-17' });
  });

  it('parseHtml(elements nested deeper than any page) keeps no element for each', () => {
    const count = (html: string): number => [...elementsOf(parseHtml(html))].length;
    expect(count('<div>'.repeat(100_000))).toBe(512);
    expect(count(`${'<div>'.repeat(600)}甲${'<div>'.repeat(600)}乙`)).toBe(513);
  });

  it('readHtml(elements nested 100 000 deep) stays linear', async () => {
    for (const tag of ['div', 'p', 'b', 'table><tr><td']) {
      const { text } = await read(`${`<${tag}>`.repeat(100_000)}深处，有字。`);
      expect(text).toBe('深处，有字。');
    }
  });
});
