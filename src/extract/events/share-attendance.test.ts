import { describe, expect, it } from 'vitest';
import { brief, events } from '../../../test/make-events.ts';

const names = {
  people: ['赵甲', '钱乙', '孙丙', '李丁'],
  places: ['东山市', '西河县'],
  clusters: ['玻璃', '船舶'],
  titles: { 钱乙: '省工信厅厅长', 孙丙: '东山市市长', 李丁: '西河县委书记' },
};
const journey =
  '标题\n3月1日，赵甲带队到东山市，检查玻璃产业链建设情况。\n3月2日，赵甲到西河县检查船舶产业链建设情况。\n';

describe('shareAttendance', () => {
  it('gives those who close the report to all that the same leader did', () => {
    expect(events(`${journey}钱乙参加检查。`, names).map(brief)).toEqual([
      'XXXX-03-01|检查|赵甲+钱乙|东山市|玻璃',
      'XXXX-03-02|检查|赵甲+钱乙|西河县|船舶',
    ]);
    expect(events(`${journey}钱乙以及省直有关部门负责同志参加有关活动。`, names).map(event => event.people)).toEqual([
      ['赵甲', '钱乙'],
      ['赵甲', '钱乙'],
    ]);
  });
  it('gives local officials to what was done in their place', () => {
    expect(events(`${journey}钱乙参加检查。孙丙，李丁分别陪同。`, names).map(event => event.people)).toEqual([
      ['赵甲', '钱乙', '孙丙'],
      ['赵甲', '钱乙', '李丁'],
    ]);
  });
  it('gives nobody to the event of another leader, and not the list of a paragraph that tells more', () => {
    const other = journey.replace('3月2日，赵甲', '3月2日，李丁');
    expect(events(`${other}钱乙参加检查。`, names).map(event => event.people)).toEqual([['赵甲'], ['李丁', '钱乙']]);
    expect(events(`${journey}在厂房，赵甲察看了设备。钱乙陪同检查。`, names).map(event => event.people)).toEqual([
      ['赵甲'],
      ['赵甲', '钱乙'],
    ]);
  });
  it('goes back over what somebody else did to what was attended', () => {
    const text = '标题\n3月1日，赵甲到东山市督查玻璃产业链。\n同日，李丁在西河县主持召开会议。\n孙丙陪同督查。';
    expect(events(text, names).map(event => event.people)).toEqual([['赵甲', '孙丙'], ['李丁']]);
  });
  it('takes 参加会议 for the meeting and 参加调研 for the visit', () => {
    const text = '标题\n3月1日，赵甲到东山市调研。\n3月2日，赵甲在西河县主持召开会议。\n';
    expect(events(`${text}钱乙参加调研。`, names).map(event => event.people)).toEqual([['赵甲', '钱乙'], ['赵甲']]);
    expect(events(`${text}钱乙参加会议。`, names).map(event => event.people)).toEqual([['赵甲'], ['赵甲', '钱乙']]);
  });
});
