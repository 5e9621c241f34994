/**
 * The full name that a short one stands for in the same document: `金羽集团` for `金羽集团有限公司`, `某地经开区` for
 * `某地经济技术开发区`. In: a name, the other names of its kind. Out: the full name, or nothing. cost: O(1) a name
 */
import { PartIndex } from './part-index.ts';

/** What a firm's form adds behind its group's name. */
const FORMS = '有限公司 股份有限公司 有限责任公司 控股有限公司 控股股份有限公司 公司'.split(' ');
const LIMITED = '有限公司';
const SHORTEST_STEM = 2;

/** Asks for the firm that `金羽集团` or `金羽公司` is short for. */
export const buildFirmFinder = (names: readonly string[]): ((name: string) => string | undefined) => {
  const known = new Set(names);
  const limited = new PartIndex(names.filter(name => name.endsWith(LIMITED)));
  return name => {
    if (name.endsWith('集团')) return FORMS.map(form => name + form).find(full => known.has(full));
    const isShort = name.endsWith('公司') && !name.endsWith(LIMITED) && name.length >= SHORTEST_STEM + 2;
    return isShort ? limited.find(name.slice(0, -2)) : undefined;
  };
};

/** Short last words of zones and what they stand for. */
const ZONES: readonly (readonly [string, readonly string[]])[] = [
  ['经开区', ['经济技术开发区', '经济开发区']],
  ['高新区', ['高新技术产业开发区', '高新技术产业园区', '高新技术开发区', '高技术产业开发区']],
  ['综保区', ['综合保税区']],
  ['自贸试验区', ['自由贸易试验区']],
];
const UNITS = ['', '市', '县', '区'];

/** Asks for the zone that `某地经开区` is short for: `某地经济技术开发区`, `某市经济技术开发区`. */
export const buildZoneFinder = (names: readonly string[]): ((name: string) => string | undefined) => {
  const known = new Set(names);
  return name => {
    const zone = ZONES.find(([short]) => name.endsWith(short));
    if (zone === undefined) return undefined;
    const stem = name.slice(0, -zone[0].length);
    return UNITS.flatMap(unit => zone[1].map(long => stem + unit + long)).find(full => known.has(full));
  };
};

const SHORTEST_SITE = 4;

/** Asks for the one name that ends in `梅山港区` and says more (`某某港梅山港区`). */
export const buildLongerFinder = (names: readonly string[]): ((name: string) => string | undefined) => {
  const longer = new Map<string, string>();
  for (const name of new Set(names)) {
    for (let length = SHORTEST_SITE; length < name.length; length++) {
      const end = name.slice(-length);
      longer.set(end, longer.has(end) ? '' : name);
    }
  }
  return name => longer.get(name) || undefined;
};
