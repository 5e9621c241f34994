/** Industrial clusters, reduced to the industry's name; sentences and the cluster they are about. Fills `clusters`, `theme`, `sentences`. */

import type { Draft, FoundCluster, Step } from '../draft.ts';
import type { Match } from '../match-index.ts';
import { getSpanIndex } from '../span-index.ts';
import { getWordTable } from '../word-table.ts';
import type { IndustrySpan } from './find-industry-start.ts';
import { findVariants, mergeVariants } from './find-variants.ts';
import { readClusterNames } from './read-cluster-names.ts';
import { stripPraiseBehind, stripPraiseInFront } from './strip-praise.ts';
import { findSentences } from './tie-sentences.ts';

/** Heads that say 产业 themselves may stand behind any noun; the others (集群, 聚落) only behind a known industry. */
const hasIndustryWord = (head: string): boolean =>
  (head.includes('产业') && head !== '产业带') || head.includes('制造业');

/** What makes the head part of an organisation's name: 低空经济产业链|联盟. */
const ORGANIZATION_TAILS = [
  '有限',
  '股份',
  '公司',
  '集团',
  '协会',
  '联盟',
  '商会',
  '研究院',
  '研究中心',
  '促进会',
  '基金',
  '学院',
  '管委会',
  '管理委员会',
];

/** Those who see to a chain or cluster (中医药产业链|工作专班) speak of it, whatever they are called. */
const OF_THE_CHAIN = ['链长', '专班', '工作专班', '专项', '工作组', '领导小组', '推进', '发展领导'];

/** 某产业链创新联合体|大会: what a body of a chain meets about. */
const MEETINGS = ['大会', '年会', '理事会', '会员大会', '成立大会', '第', '论坛', '峰会'];

/** Heads from left to right, longest first, none inside another; bodies that bear a head in their name left out. */
const findHeads = (draft: Draft): Match[] => {
  const heads: Match[] = [];
  let end = 0;
  let line = 0;
  for (const match of draft.matches.all('cluster-head')) {
    if (match.start < end) continue;
    end = match.end;
    while (line < draft.lines.length && draft.lines.at(line)!.end <= match.start) line++;
    if (draft.lines.at(line)?.kind === 'furniture') continue;
    if (ORGANIZATION_TAILS.some(tail => draft.text.startsWith(tail, match.end))) continue;
    const isInside = getSpanIndex(draft.candidates)
      .overlapping(match.start, match.end)
      .some(
        c =>
          c.kind === 'organization' &&
          c.start < match.start &&
          c.end > match.end &&
          !OF_THE_CHAIN.some(word => draft.text.startsWith(word, match.end)) &&
          !MEETINGS.some(word => draft.text.startsWith(word, c.end)),
      );
    if (!isInside) heads.push(match);
  }
  return heads;
};

/** 部长某某为产业链党委授牌: who acts stands there, no industry. */
const holdsOffice = ({ matches }: Draft, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) {
    const office = matches.startingAt(at, 'office');
    if (office !== undefined && office.end < end && office.entry.columns[0] === 'post') return true;
  }
  return false;
};

/** Whether nothing but praise and words that name no industry stands there: 县域特色, 中小企业, 创新链. */
const isGeneric = (draft: Draft, start: number, end: number): boolean => {
  const generic = getWordTable(draft.lexicon, 'industry-generic');
  const name = draft.text.slice(start, end);
  if (generic.has(name)) return true;
  if (getWordTable(draft.lexicon, 'industry').has(name)) return false;
  // 谋清谋透, 做大做强: what is done to them.
  if (name.length === 4 && name[0] === name[2]) return true;
  if (holdsOffice(draft, start, end)) return true;
  if (name.endsWith('链') || name.endsWith('企业') || name.includes('产业')) return true;
  const stop = stripPraiseBehind(draft.lexicon, draft.text, start, end);
  const from = stripPraiseInFront(draft.lexicon, draft.text, start, stop);
  if (from >= stop || generic.has(draft.text.slice(from, stop))) return true;
  const length = generic.lengthStartingAt(draft.text, from, stop);
  return length > 0 && length < stop - from && isGeneric(draft, from + length, stop);
};

/** Canonical name: a user's alias, 装备制造业 as 装备制造. */
const toCanonical = (draft: Draft, written: string): string => {
  let name = written;
  const industry = getWordTable(draft.lexicon, 'industry');
  if (name.endsWith('业') && !industry.has(name) && industry.has(name.slice(0, -1))) name = name.slice(0, -1);
  return getWordTable(draft.lexicon, 'cluster-alias').get(name)?.columns[0] ?? name;
};

const toName = (draft: Draft, span: IndustrySpan): string => toCanonical(draft, draft.text.slice(span.start, span.end));

/** The cluster that a document's container names, without the head (新材料|产业集群). */
const readTheme = (draft: Draft): string | null => {
  const stated = draft.stated.cluster;
  if (stated === null) return null;
  const head = getWordTable(draft.lexicon, 'cluster-head').lengthEndingAt(stated, stated.length, 1);
  return toCanonical(draft, stated.slice(0, stated.length - head));
};

const readHead = (draft: Draft, head: Match, alone: ReadonlySet<string>): FoundCluster[] => {
  const spans = readClusterNames(draft, head.start, alone);
  const industry = getWordTable(draft.lexicon, 'industry');
  return spans.flatMap((span, i) => {
    if (isGeneric(draft, span.start, span.end)) return [];
    const isKnown = industry.lengthEndingAt(draft.text, span.end, span.start) > 0;
    if (!isKnown && (!hasIndustryWord(head.entry.text) || span.end - span.start < 2)) return [];
    return {
      start: Math.min(span.regionStart, span.start),
      end: i === spans.length - 1 ? head.end : span.end,
      rule: spans.length > 1 ? 'cluster-list' : 'cluster-head',
      entry: `${head.entry.origin} ${head.entry.text}`,
      name: toName(draft, span),
    };
  });
};

export const findClusters: Step = {
  name: 'find-clusters',
  run: draft => {
    const heads = findHeads(draft);
    const nothing: ReadonlySet<string> = new Set();
    // Names that stand alone before a head tell which parts of A和B产业链 are clusters by themselves.
    const alone = new Set(
      heads.map(head => readHead(draft, head, nothing)).flatMap(found => (found.length === 1 ? [found[0]!.name] : [])),
    );
    const explicit = mergeVariants(heads.flatMap(head => readHead(draft, head, alone)));
    const variants = findVariants(draft, explicit);
    draft.clusters = [...explicit, ...variants].sort((a, b) => a.start - b.start || a.end - b.end);
    draft.theme = readTheme(draft);
    draft.sentences = findSentences(draft);
  },
};
