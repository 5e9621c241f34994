import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toUnits } from '../units.ts';
import { scanDates } from './find-dates.ts';

interface Page {
  readonly published?: string | null;
  readonly dateline?: string | null;
}
const scan = (text: string, { published = null, dateline = null }: Page = {}) =>
  scanDates({ text, units: toUnits(text), lines: [], published, dateline });
const DAY_LIKE = ['day', 'month', 'range', 'set'];
const dates = (text: string, page?: Page): string[] =>
  scan(text, page)
    .filter(found => DAY_LIKE.includes(found.precision))
    .map(found => found.date);
const periods = (text: string, page?: Page): string[] =>
  scan(text, page)
    .filter(found => !DAY_LIKE.includes(found.precision))
    .map(found => found.date);

const PAGE = { published: '2024-07-17' };

describe('scanDates', () => {
  it.each([
    ['2024年7月9日', '2024-07-09'],
    ['2024 年 7 月 9 日', '2024-07-09'],
    ['2024-07-09', '2024-07-09'],
    ['2024/7/9', '2024-07-09'],
    ['2024.7.9', '2024-07-09'],
    ['二〇二四年七月九日', '2024-07-09'],
    ['二○二四年十二月二十五日', '2024-12-25'],
    ['二零二四年七月三十一日', '2024-07-31'],
    ['７月９日', 'XXXX-07-09'],
    ['7月9日', 'XXXX-07-09'],
    ['7月9号上午', 'XXXX-07-09'],
    ['民国113年7月9日', '2024-07-09'],
    ['113年7月9日', '2024-07-09'],
    ['2024年7月', '2024-07'],
    ['2024年7月份', '2024-07'],
    ['截至2024年3月底', '2024-03'],
    ['2024年5月中旬', '2024-05'],
    ['6月底', 'XXXX-06'],
    ['2024年1—10月', '2024-01/2024-10'],
    ['2024年1月至10月', '2024-01/2024-10'],
    ['2023年11月至2024年2月', '2023-11/2024-02'],
    ['7月15日至16日', 'XXXX-07-15/XXXX-07-16'],
    ['7月15日、16日', 'XXXX-07-15/XXXX-07-16'],
    ['7月15、16日', 'XXXX-07-15/XXXX-07-16'],
    ['7月15-16日', 'XXXX-07-15/XXXX-07-16'],
    ['7月15日（周一）至16日（周二）', 'XXXX-07-15/XXXX-07-16'],
    ['7月15日上午至16日下午', 'XXXX-07-15/XXXX-07-16'],
    ['3月28日-30日', 'XXXX-03-28/XXXX-03-30'],
    ['8月2日、5日', '{XXXX-08-02,XXXX-08-05}'],
    ['8月2日、3日、4日', 'XXXX-08-02/XXXX-08-04'],
    ['8月2日和5日', '{XXXX-08-02,XXXX-08-05}'],
    ['6月30日、7月1日', 'XXXX-06-30/XXXX-07-01'],
    ['6月30日至7月2日', 'XXXX-06-30/XXXX-07-02'],
    ['2024年12月30日至1月2日', '2024-12-30/2025-01-02'],
    ['2024年7月1日至2024年7月31日', '2024-07-01/2024-07-31'],
    ['2024.7.15-7.18', '2024-07-15/2024-07-18'],
    ['7月5日起至8日', 'XXXX-07-05/XXXX-07-08'],
    ['农历十月初二、11月2日', 'XXXX-11-02'],
    ['7月5-8日', 'XXXX-07-05/XXXX-07-08'],
    ['7月15-18日', 'XXXX-07-15/XXXX-07-18'],
    ['2024年7月5-8日', '2024-07-05/2024-07-08'],
    ['7月5、6两日', 'XXXX-07-05/XXXX-07-06'],
    ['7月5、6、7三天', 'XXXX-07-05/XXXX-07-07'],
    ['2024.7.15—18', '2024-07-15/2024-07-18'],
    ['2024-07-15至2024-07-18', '2024-07-15/2024-07-18'],
    ['自2024年7月1日起施行', '2024-07-01'],
  ])('reads %s as %s without a publication day', (text, expected) => {
    expect(dates(text)).toEqual([expected]);
    expect(dates(`会议于${text}。`)).toEqual([expected]);
  });

  it.each([
    ['7月9日，调研', '2024-07-09'],
    ['12月6日，调研', '2023-12-06'],
    ['将于12月6日举行', '2024-12-06'],
    // What starts soon did not start a year ago.
    ['对意见自8月29日起逐条销号', '2024-08-29'],
    ['8月29日起草了方案', '2023-08-29'],
    ['自12月1日起，全市开展集中整治', '2023-12-01'],
    ['9月底首批厂房将交付使用', '2024-09'],
    ['12月，首批产品将发运', '2024-12'],
    ['8月底前制定细则', '2024-08'],
    ['从8月6日起，市工信局将组织干部下企业', '2024-08-06'],
    ['20日也将率团到访', '2024-07-20'],
    ['5日将召开会议', '2024-08-05'],
    ['8月底前已制定细则', '2023-08'],
    ['9月9日，首批产品下线，厂房将扩建', '2023-09-09'],
    ['10日上午，调研', '2024-07-10'],
    ['28日，调研', '2024-06-28'],
    ['16日前往某市', '2024-07-16'],
    ['于20日前报送', '2024-06-20'],
    ['今天，调研', '2024-07-17'],
    ['今起试运行', '2024-07-17'],
    ['昨日下午，调研', '2024-07-16'],
    ['前天，调研', '2024-07-15'],
    ['今（17）日上午', '2024-07-17'],
    ['今(7/17)日', '2024-07-17'],
    ['昨（16）日登场', '2024-07-16'],
    ['今日（17日）', '2024-07-17'],
    ['展厅昨起试运行', '2024-07-16'],
    ['上周五，召开会议', '2024-07-12'],
    ['本周一上午', '2024-07-15'],
    ['今年4月', '2024-04'],
    ['去年12月', '2023-12'],
    ['去年1—11月', '2023-01/2023-11'],
    ['今年1至5月', '2024-01/2024-05'],
    ['1—6月', '2024-01/2024-06'],
    ['1—10月', '2023-01/2023-10'],
    ['截至3月底', '2024-03'],
    ['上月15日', '2024-06-15'],
    ['本月5日', '2024-07-05'],
    ['截至6月', '2024-06'],
    ['媒合会订10月28日举办', '2024-10-28'],
    ['一周一调度、一月一通报，6月', '2024-06'],
  ])('resolves %s against the publication day to %s', (text, expected) => {
    expect(dates(text, PAGE)).toEqual([expected]);
  });

  it.each([
    ['7月9日调研。次日，座谈。', ['XXXX-07-09', 'XXXX-07-10']],
    ['7月5日至7日访问。翌日，座谈。', ['XXXX-07-05/XXXX-07-07', 'XXXX-07-06']],
    ['6月30日调研。翌日，座谈。', ['XXXX-06-30', 'XXXX-07-01']],
    ['7月9日调研。同一天，座谈。', ['XXXX-07-09', 'XXXX-07-09']],
    ['7月9日调研。10日上午，座谈。', ['XXXX-07-09', 'XXXX-07-10']],
    ['7月9日调研。当日下午，座谈。', ['XXXX-07-09', 'XXXX-07-09']],
    ['2024年3月9日签约，5月1日开工。', ['2024-03-09', '2024-05-01']],
    ['2023年11月启动，次年3月完工。', ['2023-11', '2024-03']],
    ['2023年11月启动，同年12月完工。', ['2023-11', '2023-12']],
    ['展会9月25日至28日举行。27日下午，签约。', ['XXXX-09-25/XXXX-09-28', 'XXXX-09-27']],
  ])('carries what the text named before: %s', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });

  it('takes today from the dateline, and years from the page', () => {
    expect(dates('今天，调研。12月31日', { published: '2024-05-21', dateline: '2024-05-20' })).toEqual([
      '2024-05-20',
      '2023-12-31',
    ]);
    expect(dates('13日，调研。今年1至5月', { published: 'XXXX-06-14', dateline: 'XXXX-06-14' })).toEqual([
      'XXXX-06-13',
      'XXXX-01/XXXX-05',
    ]);
  });
  it('does not carry the year in which a firm was founded', () => {
    expect(dates('公司成立于2006年8月，5月28日投产。', PAGE)).toEqual(['2006-08', '2024-05-28']);
  });

  it.each([
    '今天，调研。9日，调研。上周五，调研。',
    '2月30日 13月5日 7月32日 2023年2月29日',
    '增长9.18% 1.5亿元 4/5G 24小时 100日 第9日',
    '〔2024〕12号 工信发〔2023〕7号 V2.1.3 192.168.1.12 0311-8790-12',
    '上月底 近日 日前 年底 月底前 每年3月 每月10日 3个月 三月龄',
    '5日内 3日游 满30日 公示7日 为期3日 前4月',
    '延长30日 公告至少三十日 不得少于20日 分别为10日、15日、一个月 较前日期',
    '今日头条 明天会更好 目前日均 当天然气 放在今天仍适用 上周一场会',
    '11\uFFFD7日 \uFFFD2月9日 7月\uFFFD日 117日 \uFFFD9日',
    '索引号:632800-2025-00017',
  ])('finds no day in %s', text => {
    expect(dates(text)).toEqual([]);
  });
  it('finds no day in loose talk of today, even on a dated page', () => {
    expect(dates('放在今天仍适用，变成了今天的样子，美好明天，走到今天，从今起步', PAGE)).toEqual([]);
  });

  it.each([
    ['2024年', ['2024']],
    ['2024—2026年', ['2024/2026']],
    ['2024年第三季度', ['2024-35']],
    ['今年一季度', ['2024-33']],
    ['前三季度', ['2024-33/2024-35']],
    ['去年上半年', ['2023-40']],
    ['“十四五”时期', ['2021/2025']],
    ['十五五规划', ['2026/2030']],
    ['2023年冬季', ['2023-24']],
    ['民国84年', ['1995']],
  ])('keeps %s as a period', (text, expected) => {
    expect(periods(text, PAGE)).toEqual(expected);
    expect(dates(text, PAGE)).toEqual([]);
  });

  it('gives spans that lie in the text, in order, apart, for any text', () => {
    const part = fc.constantFrom(
      ...'0123456789年月日号至、-—/.（）今昨次上周五第一二十廿\uFFFD。 民国季度半',
      '2024年',
      '7月9日',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), parts => {
        const text = parts.join('');
        let free = 0;
        for (const found of scan(text, PAGE)) {
          expect(found.start).toBeGreaterThanOrEqual(free);
          expect(found.end).toBeGreaterThan(found.start);
          expect(found.end).toBeLessThanOrEqual(text.length);
          free = found.end;
        }
      }),
    );
  });
});
