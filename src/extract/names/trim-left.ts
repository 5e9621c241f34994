/**
 * Verbs at the left edge of a name that are the sentence's own. In: the workbench, where the core begins and ends. Out: where
 * the name begins without them.
 */
import type { Workbench } from './workbench.ts';

const LONGEST_INDUSTRY = 6;

/** Verbs of policy that taggers take for nouns before what is built (培育|国家技术创新中心). */
const POLICY_VERBS = new Set(
  '培育 建设 发展 推广 开展 改造 升级 研究 培植 开发 服务 指导 规范 规划 调度 联合 托管 控股 命名 联通'.split(' '),
);

/** 再生铝: a branch of industry that begins with a verb. */
const isTradeAt = ({ draft: { text }, industries }: Workbench, start: number, from: number, end: number): boolean => {
  for (let stop = from; stop <= Math.min(end, start + LONGEST_INDUSTRY); stop++)
    if (industries.hasAt(text, start, stop)) return true;
  return false;
};

/** Leave out verbs at the left edge: `建设`, `合作` begin no name. */
export const trimLeft = (bench: Workbench, start: number, end: number): number => {
  const { text, tokens } = bench.draft;
  const { borders, tradeVerbs } = bench;
  let at = start;
  while (at < end && borders.isBorder(at)) {
    const token = borders.tokenAt(at);
    const word = text.slice(at, tokens.ends[token]!);
    if (isTradeAt(bench, at, tokens.ends[token]! + 1, end)) return at;
    const isVerb = POLICY_VERBS.has(word) || (tradeVerbs.has(word) && borders.tagOf(token) === 'v');
    if (!isVerb) return at;
    at = tokens.ends[token]!;
  }
  return at;
};

/** 服务|旭泓|新材料有限公司: the verb before a word that no dictionary holds is the sentence's. */
export const trimPolicyVerb = ({ draft: { text, tokens }, borders }: Workbench, start: number): number => {
  const token = borders.tokenAt(start);
  const end = tokens.ends[token]!;
  const isVerb = tokens.starts[token] === start && POLICY_VERBS.has(text.slice(start, end));
  return isVerb && borders.tagOf(borders.tokenAt(end)) === 'x' ? end : start;
};
