import { describe, expect, it } from 'vitest';
import { events } from '../../../test/make-events.ts';

const names = { people: ['赵甲', '钱乙', '孙丙', '李丁', '周戊'], organizations: ['市农牧局'] };

describe('lists of those present', () => {
  it('belong to the meeting whose record they close; who is excused was not there', () => {
    const text = [
      '某市专题会议纪要',
      '　　2024年3月1日，赵甲主持召开专题会议，研究工作。',
      '　　一、同意方案，由市农牧局修改。',
      '　　出　席：赵甲　副市长',
      '　　　　　　钱乙　某局局长',
      '　　请　假：孙丙　市财政局副局长',
      '　　列　席：李丁　某中心调研员',
      '　　记　录：周戊',
    ].join('\n');
    expect(events(text, names).map(event => event.people)).toEqual([['赵甲', '钱乙', '李丁']]);
    expect(events(text, names).map(event => event.organizations)).toEqual([[]]);
  });
});
