/**
 * Who takes part in an event: what stands in its segments, less what is only said there.
 *
 * In: scene and segments of one event. Out: names in order of mention, each once.
 */
import type { Found } from '../draft.ts';
import { WordList } from '../word-list.ts';
import { isAhead } from './deeds.ts';
import { meetsAny, type Reach, toReach } from './reach.ts';
import { hasAny, inRange, LONGEST_NAME, type Scene } from './scene.ts';
import type { Segment } from './segments.ts';

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** So far behind somebody 将 tells what they will do. */
const LONGEST_PLAN = 14;

/** 某署长13日也将率团到访: who is announced is not there yet. */
const isExpected = (scene: Scene, { end }: Found, segmentEnd: number): boolean => {
  for (let at = end; at < Math.min(segmentEnd, end + LONGEST_PLAN) && !'，。；：'.includes(scene.text[at]!); at++)
    if (scene.isToCome(at)) return true;
  return false;
};

/**
 * Everybody named takes part: who acts, accompanies, receives or speaks; not who is absent, nor who only answers the press
 * (告诉记者, 接受采访时说).
 */
export const peopleOf = (scene: Scene, segments: readonly Segment[]): string[] => {
  const names = new Set<string>();
  segments.forEach(({ start, end }, i) => {
    if (!hasAny(scene.people, start, end) || scene.words.absent.isIn(scene.text, start, end)) return;
    if (i > 0 && scene.words.press.isIn(scene.text, start, end)) return;
    for (const person of inRange(scene.people, start, end))
      if (i === 0 || !isExpected(scene, person, end)) names.add(scene.nameOf.get(person.personId) ?? person.name);
  });
  return [...names];
};

/** The titles of the people named in a segment. */
export const titlesIn = (scene: Scene, { start, end }: Segment): Reach =>
  toReach(inRange(scene.people, start, end).map(person => ({ start: person.titleStart, end: person.titleEnd })));

/** Before a body that is only spoken of: 代表省委, 受市政府委托, 按照省委部署. */
const ON_BEHALF = ['代表', '受', '按照', '根据', '感谢', '依托', '落实', '贯彻', '学习'];
const LONGEST_BACK = 2;

const isSpokenOf = (scene: Scene, body: Found): boolean =>
  ON_BEHALF.some(word => scene.text.startsWith(word, body.start - word.length)) ||
  // 代表省委、省政府: the second of a pair.
  (scene.text[body.start - 1] === '、' &&
    inRange(scene.organizations, body.start - LONGEST_NAME, body.start - LONGEST_BACK).some(
      other =>
        other.end === body.start - 1 && ON_BEHALF.some(word => scene.text.startsWith(word, other.start - word.length)),
    ));

/** Before a body that is only given a task: 由省自然资源厅统筹, 要求县发改局牵头. */
const TASKED = new WordList([
  '由',
  '请',
  '责成',
  '交由',
  '商请',
  '要求',
  '督促',
  '委托',
  '指定',
  '指示',
  '责令',
  '敦促',
  '指派',
]);
/** What a body does of itself behind 由: 由某协会主办. */
const OWN_DEEDS = new WordList(
  '主办 承办 协办 举办 共建 合建 共办 组建 运营 联合 共同 主持 投资 建设 承建 兴建 研制 研发 开发 制造 生产 设计 组织 发起 提供 出资 牵头研 牵头建 牵头组 牵头承 牵头成'.split(
    ' ',
  ),
);
const LONGEST_TASK = 12;

const DECIDED = new WordList(['明确由', '确定由', '决定由', '议定由', '商定由', '要求由']);

/** Somebody is told to see to it: a task, nothing done. In the first sentence only what is said to be decided. */
const isTasked = (scene: Scene, { start, end }: Found, isFirst: boolean): boolean => {
  if (!(isFirst ? DECIDED : TASKED).endsAt(scene.text, listStart(scene, start))) return false;
  const last = listEnd(scene, end);
  return !OWN_DEEDS.isIn(scene.text, last, last + LONGEST_TASK);
};

const MOST_LISTED = 8;

/** Where the list of bodies begins in which one stands at `start`: 要求市金融办、市人社局反馈. */
const listStart = ({ text, organizations }: Scene, start: number): number => {
  let first = start;
  for (let i = 0; i < MOST_LISTED && text[first - 1] === '、'; i++) {
    const before = inRange(organizations, first - LONGEST_NAME, first).find(body => body.end === first - 1);
    if (before === undefined) break;
    first = before.start;
  }
  return first;
};

/** Where that list ends. */
const listEnd = ({ text, organizations }: Scene, end: number): number => {
  let last = end;
  for (let i = 0; i < MOST_LISTED && '、和与及'.includes(text[last] ?? '。'); i++) {
    const next = inRange(organizations, last + 1, last + 2)[0];
    if (next === undefined) break;
    last = next.end;
  }
  return last;
};

/** 推介某开发区: what somebody praises elsewhere. */
const PRAISED = new WordList(['推介', '宣传', '推荐', '宣介']);
const isPraised = ({ text }: Scene, { start }: Found): boolean => PRAISED.endsAt(text, start);

/** 某局的数据显示，据某海关统计: who counted, not who takes part. */
const FIGURES = new WordList([
  '数据',
  '统计',
  '的数据',
  '的统计',
  '最新数据',
  '发布数据',
  '发布的数据',
  '发布的统计',
  '公布的数据',
]);
const isSource = ({ text }: Scene, { start, end }: Found): boolean =>
  text[start - 1] === '据' || FIGURES.startsAt(text, end);

export const thingsOf = (scene: Scene, segments: readonly Segment[]): { sites: string[]; organizations: string[] } => {
  const sites: string[] = [];
  const organizations: string[] = [];
  segments.forEach((segment, i) => {
    // Behind the first sentence what is ahead is another matter.
    const isPresent = (found: Found): boolean => (i === 0 || !isAhead(scene, found)) && !isPraised(scene, found);
    for (const site of inRange(scene.sites, segment.toldAt, segment.speechAt))
      if (isPresent(site)) sites.push(site.aliasOf ?? site.name);
    const bodies = inRange(scene.organizations, segment.toldAt, segment.speechAt);
    if (bodies.length === 0) return;
    const titles = titlesIn(scene, segment);
    for (const body of bodies) {
      // Who signs a paper at its foot stands alone on a line.
      if (body.start === segment.start && body.end === segment.end) continue;
      const takesPart =
        !isSpokenOf(scene, body) && !isSource(scene, body) && !isTasked(scene, body, i === 0) && isPresent(body);
      if (takesPart && !meetsAny(titles, body)) organizations.push(body.aliasOf ?? body.name);
    }
  });
  return { sites: unique(sites), organizations: unique(organizations) };
};
