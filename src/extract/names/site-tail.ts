/** What may stand behind the last word of a site and tells it from its likes. In: text, an offset. Out: the end of the name. */

/** Which of several: `综合保税区B区`, `产业园二期项目`, `展览馆1馆`, `基地3号船坞`, `保税区北区`. */
const TAIL =
  /[A-Z][区座馆栋]|[一二三四五六七八九十]期(?:项目|工程)|\d{1,3}[馆楼]|[东西南北中][区园](?![块域间别地区])|[东西南北]?(?:\d{1,3}|[一二三四五六七八九十]{1,2})号(?:馆|楼|厂房|工厂|车间|码头|泊位|船坞|展厅|仓库|机组|厅|门)/y;
export const tailEnd = (text: string, end: number): number => {
  TAIL.lastIndex = end;
  return TAIL.test(text) ? TAIL.lastIndex : end;
};
