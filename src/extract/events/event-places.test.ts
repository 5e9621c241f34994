import { describe, expect, it } from 'vitest';
import { events } from '../../../test/make-events.ts';

const names = {
  people: ['赵甲', '钱乙'],
  places: ['东山市', '西河县', '南岭县', '北海国'],
  organizations: ['甲公司'],
  sites: ['南湖园区'],
  clusters: ['玻璃=玻璃产业链'],
};
const placesIn = (text: string): string[] | undefined => events(`标题\n${text}`, names)[0]?.places;

describe('where an event is', () => {
  it.each([
    '东山市的南湖园区3月1日迎来一批客人，赵甲带队考察玻璃产业链。',
    '3月1日一大早，东山市的一片空地上彩旗招展，赵甲宣布项目开工。',
    '3月1日上午10时，东山市的广场上锣鼓喧天，赵甲宣布项目开工。',
    '3月1日，东山市的田埂边，赵甲与农户座谈。',
    '3月1日，东山市迎来了钱乙一行，赵甲出席座谈。',
    '东山市3月1日上午举办对接会，赵甲出席。',
    '3月1日，东山市隆重举行推进会，赵甲出席。',
    '3月1日，赵甲考察了东山市的玻璃产业链。',
    '3月1日，首趟专列自东山市发车，终到北海国，赵甲到站台送行。',
    '3月1日，东山市的晒场支起幕布。玻璃产业链活动在此举办，赵甲讲授。',
    '在东山市，沙子能变成花。3月1日，技能竞赛在这里举行，赵甲颁奖。',
    '3月1日，第一车产品在东山市试制成功。甲公司董事长赵甲到车间查看样品。',
    '3月1日，赵甲去了东山市，考察玻璃产业链。',
    '3月1日，赵甲现身东山市，考察玻璃产业链。',
    '3月1日，坐落于东山市的南湖园区开园，赵甲致辞。',
    '3月1日，对接会举行，地点是东山市，赵甲致辞。',
    '玻璃之都东山市，3月1日迎来考察团。赵甲带队座谈。',
    '东山市的厂主们，3月1日等来了赵甲。大家座谈玻璃产业链的出路。',
    '3月1日，东山市的博览会上，赵甲为企业授牌。',
    '3月1日，赵甲到东山市调研，了解企业在西河县、南岭县的布局。',
  ])('is the place where something is seen, received, held or left: %s', text => {
    expect(placesIn(text)).toEqual(['东山市']);
  });
  it.each([
    '3月1日，赵甲调研玻璃产业链。首站东山市，他走进厂房；第二站西河县，他问起订单。',
    '3月1日，赵甲调研玻璃产业链。第一站是东山市，他走进厂房。最后一站，西河县，他问起订单。',
    '3月1日，赵甲调研玻璃产业链。东山市，他走进厂房；西河县，他问起订单。',
    '东山市、西河县，一路向南。3月1日，赵甲调研玻璃产业链。',
    '东山市的大棚、西河县的模具厂、甲公司的展厅……3月1日，赵甲跑了三处，检查玻璃产业链条例执行情况。',
    '东山市、西河县——3月1日，赵甲考察两处项目。',
    '3月1日，赵甲察看了两个工地：东山市的铝材二期、西河县的工具厂。',
  ])('is every stop of a journey: %s', text => {
    expect(placesIn(text)).toEqual(['东山市', '西河县']);
  });
  it.each([
    '3月1日，来自东山市、西河县的采购团走进南湖园区，赵甲看货。',
    '3月1日，东山市的产品摆上展台，赵甲参加展销会。',
    '3月1日，东山市的甲公司作典型发言，赵甲出席大会。',
    '3月1日，赵甲参加展会，东山市的锤子、西河县的扳手引人注目。',
    '3月1日，赵甲等来了北海国客商，考察玻璃产业链。',
    '3月1日，东山市的玻璃产业迎来新标准，赵甲出席发布会。',
    '3月1日，东山市的代表在会上发言，赵甲出席大会。',
    '3月1日，从东山市出发的考察团走进南湖园区，赵甲介绍情况。',
    '3月1日，赵甲考察南湖园区，邀请客商年底前到东山市参展。',
  ])('is not where people and goods are from, or are to go: %s', text => {
    expect(placesIn(text)).toEqual([]);
  });
  it('is where the heading says that they went', () => {
    const ofHeading = (heading: string) =>
      events(`${heading}\n3月1日，赵甲考察玻璃产业链。`, names).map(({ places }) => places);
    expect(ofHeading('专家组来到东山市')).toEqual([['东山市']]);
    expect(ofHeading('议员访东山市考察玻璃产业链')).toEqual([['东山市']]);
    expect(ofHeading('博览会东山市开幕')).toEqual([['东山市']]);
    expect(ofHeading('东山市玻璃畅销')).toEqual([[]]);
  });
  it('is told apart of two days that one sentence tells of', () => {
    const found = events('标题\n先是3月1日，甲公司项目在东山市奠基；再是5日，甲公司在西河县动工。', names);
    expect(found.map(({ date, places }) => [date, places])).toEqual([
      ['XXXX-03-01', ['东山市']],
      ['XXXX-03-05', ['西河县']],
    ]);
  });
});
