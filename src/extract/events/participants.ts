/**
 * Who takes part in an event, and in which places it is: what stands in its segments, less what is only said there.
 *
 * In: scene and segments of one event. Out: names in order of mention, each once.
 */
import type { Found } from '../draft.ts';
import { WordList } from '../word-list.ts';
import { isAhead } from './deeds.ts';
import { isCovered, meetsAny, type Reach, toReach } from './reach.ts';
import { hasAny, inRange, lastBefore, type Scene } from './scene.ts';
import { indexIn, isQuoted, type Segment } from './segments.ts';

const LONGEST_NAME = 40;

const OURS = new WordList(['我省', '我市', '我县', '我区', '我州', '我旗', '我镇', '全市', '全省', '全县']);

/** Who is named after a place: 某省代表团, 某市考察组. */
const BODIES = ['团', '组', '一行', '委', '政府'];
const LONGEST_BODY = 8;

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** Is this place part of a list whose first member follows a locative? Walks back over `、` and `和`. */
const isLocated = (scene: Scene, place: Found, from: number, isFirst: boolean): boolean => {
  const { text } = scene;
  let start = place.start;
  for (let i = 0; i < 8; i++) {
    const joint = text[start - 1];
    if (joint !== '、' && joint !== '和' && joint !== '与' && joint !== '及') break;
    const near = Math.max(from, start - LONGEST_NAME);
    const before = [...inRange(scene.places, near, start), ...inRange(scene.sites, near, start)].find(
      other => other.end === start - 1,
    );
    if (before === undefined || before.start < from) break;
    start = before.start;
  }
  // 深入我市某区: what belongs to us stands before the name.
  if (OURS.endsAt(text, start)) start -= 2;
  // …买提到某市: the first character of 提到 may belong to a name.
  const isName = inRange(scene.people, Math.max(from, start - LONGEST_NAME), start).some(
    person => person.end === start - 1,
  );
  if (!isName && scene.words.far.endsAt(text, start)) return false;
  if (isFirst) return scene.words.locative.endsAt(text, start);
  // Later segments add a place only as a new station: 来到某县, or 在某县，at the head.
  return scene.words.station.words.some(word => {
    const at = start - word.length;
    return at >= 0 && text.startsWith(word, at) && (word.length > 1 || at <= from + 1 || isBehindActor(scene, at));
  });
};

/** 某某到某市, 某某一行赴某市, 某某随后到某市: who goes there stands right before. */
const isBehindActor = (scene: Scene, at: number): boolean =>
  inRange(scene.people, at - LONGEST_NAME, at).some(person => person.end === at) ||
  scene.words.goer.endsAt(scene.text, at);

const isHost = (scene: Scene, place: Found): boolean => scene.words.host.startsAt(scene.text, place.end);

/** 3月12日上午，某市某区春寒料峭: the place right behind the day sets the scene. */
const opensScene = (scene: Scene, place: Found, segment: Segment): boolean => {
  const date = lastBefore(scene.dates, place.start);
  if (date === undefined || date.start < segment.start || place.start - date.end > 4) return false;
  const between = scene.text.slice(date.end, place.start);
  // 某自治区党政代表团 acts, it is not where that happens.
  const isActor = BODIES.some(word => indexIn(scene.text, word, place.end, place.end + LONGEST_BODY) >= 0);
  // 某市春寒料峭, not 某市茶业推介会: a noun behind the place makes it part of another name.
  const isPartOfName = scene.tagAt(place.end)?.startsWith('n') ?? false;
  return (
    /^(上午|下午|晚|晚上|中午)?[，,]\s?$/.test(between) && scene.text[place.end] !== '的' && !isActor && !isPartOfName
  );
};

/** 大连市的企业, 沈阳产业 …: the place only qualifies what follows. */
const qualifies = (scene: Scene, place: Found): boolean => {
  const next = scene.text[place.end];
  return next === '的' || next === '市' || next === '籍';
};

const BULLETS = '【［[〔■●';
/** The place that heads an item: 【某县】3月1日，…; undefined without one. */
const headPlace = (scene: Scene, segment: Segment): string | undefined =>
  segment.opensParagraph
    ? inRange(scene.places, segment.start, segment.start + 2).find(({ start }) =>
        BULLETS.includes(scene.text[start - 1] ?? '无'),
      )?.name
    : undefined;

export const placesOf = (scene: Scene, segments: readonly Segment[]): string[] => {
  const names = new Set<string>();
  segments.forEach((segment, i) => {
    for (const place of inRange(scene.places, segment.start, segment.speechAt)) {
      const located =
        isLocated(scene, place, segment.start, i === 0) ||
        (i === 0 && (isHost(scene, place) || opensScene(scene, place, segment)));
      const isPassing = i > 0 && (qualifies(scene, place) || isAhead(scene, place));
      if (!located || isQuoted(segment, place.start) || isPassing) continue;
      // Behind the first segment only a new station counts, not a place that was named before in another form.
      if (i > 0 && [...names].some(name => name.includes(place.name) || place.name.includes(name))) continue;
      names.add(place.name);
    }
  });
  const head = names.size === 0 ? headPlace(scene, segments[0]!) : undefined;
  return head === undefined ? [...names] : [head];
};

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
const titlesIn = (scene: Scene, { start, end }: Segment): Reach =>
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

export const thingsOf = (scene: Scene, segments: readonly Segment[]): { sites: string[]; organizations: string[] } => {
  const sites: string[] = [];
  const organizations: string[] = [];
  for (const segment of segments) {
    for (const site of inRange(scene.sites, segment.toldAt, segment.speechAt)) sites.push(site.aliasOf ?? site.name);
    const bodies = inRange(scene.organizations, segment.toldAt, segment.speechAt);
    if (bodies.length === 0) continue;
    const titles = titlesIn(scene, segment);
    for (const body of bodies)
      if (!meetsAny(titles, body) && !isSpokenOf(scene, body)) organizations.push(body.aliasOf ?? body.name);
  }
  return { sites: unique(sites), organizations: unique(organizations) };
};

const overlaps = (items: readonly Found[], item: Found): boolean =>
  inRange(items, item.start - LONGEST_NAME, item.end).some(other => item.start < other.end);

/** Clusters spoken of as such in a segment: not those inside the name of a park or firm, nor in a title. */
const clustersIn = (scene: Scene, segment: Segment, end: number): string[] => {
  const names = inRange(scene.clusters, segment.toldAt, end);
  const titles = titlesIn(scene, segment);
  return names
    .filter(
      cluster =>
        !overlaps(scene.sites, cluster) && !overlaps(scene.organizations, cluster) && !meetsAny(titles, cluster),
    )
    .map(cluster => cluster.name);
};

const OPENS_TALK = ['他', '她', '会议', '会上', '双方', '与会'];
/** Those who take part speak here: somebody is named who is not of another event (`elsewhere`), or the sentence before goes on. */
const isByParticipant = (scene: Scene, segment: Segment, elsewhere: ReadonlySet<string>): boolean =>
  inRange(scene.people, segment.start, segment.end).some(
    person => !elsewhere.has(scene.nameOf.get(person.personId) ?? person.name),
  ) ||
  segment.speechAt === segment.start ||
  OPENS_TALK.some(word => scene.text.startsWith(word, segment.start));

/** Shorter industry names (汽车) are too often part of another word to count without 产业 or 行业 behind them. */
const SHORTEST_INDUSTRY = 3;
const BEHIND_SHORT = ['产业', '行业', '企业', '博览会', '展览会', '大会', '论坛', '文化节', '交易会', '研讨会'];
/** What makes an industry the matter of a meeting, or of a body that meets: 新材料研讨会, 低空经济产业联盟第二次理事会. */
const OCCASIONS = ['会', '论坛', '大赛', '展览', '沙龙', '联盟'];
const LONGEST_OCCASION = 14;
/** A meeting of these is about those who come, not about what they make. */
const GUESTS = ['企业家', '人才', '博士', '专家'];

const namesOccasion = (scene: Scene, start: number, end: number): boolean => {
  if (GUESTS.some(word => scene.text.startsWith(word, start))) return false;
  let stop = start;
  while (stop < end && stop < start + LONGEST_OCCASION && !'，。、；：“”《》（）'.includes(scene.text[stop]!)) stop++;
  return OCCASIONS.some(word => indexIn(scene.text, word, start, stop) >= 0);
};

/** A cluster of the report whose industry is named in what met: 低空经济产业联盟, 新材料研讨会. */
const namedIndustry = (scene: Scene, first: Segment): string | null => {
  const titles = titlesIn(scene, first);
  const isMet = (name: string, at: number): boolean => {
    const end = at + name.length;
    const isTrade = name.length >= SHORTEST_INDUSTRY || BEHIND_SHORT.some(word => scene.text.startsWith(word, end));
    const found = { start: at, end, rule: '', entry: null };
    return (
      isTrade && !meetsAny(titles, found) && !overlaps(scene.sites, found) && namesOccasion(scene, end, first.speechAt)
    );
  };
  const rankOf = (name: string | null): number => (name === null ? Infinity : scene.clusterRanks.get(name)!);
  const seen = new Set<string>();
  let met: string | null = null;
  for (const { start, word } of inRange(scene.clusterWords, first.toldAt, first.speechAt)) {
    // The first place at which a name stands in the segment counts; of several names the one mentioned first in the report.
    if (seen.has(word) || start + word.length > first.speechAt) continue;
    seen.add(word);
    if (rankOf(word) < rankOf(met) && isMet(word, start)) met = word;
  }
  return met;
};

/** The cluster whose project is visited: 某产业集群项目 names a site, and what the event is about. */
const projectCluster = (scene: Scene, first: Segment): string | null => {
  const sites = inRange(scene.sites, first.start, first.speechAt).filter(site => site.name.endsWith('项目'));
  const reach = toReach(sites);
  const own = inRange(scene.clusters, first.start, first.speechAt).find(cluster => isCovered(reach, cluster));
  return own?.name ?? null;
};

/**
 * The cluster that an event is about: the one named in its first segment, else in its first paragraph, else in the title
 * of who acts, else the only one that those who take part speak of.
 */
export const clusterOf = (
  scene: Scene,
  segments: readonly Segment[],
  earlier: readonly { readonly people: readonly string[] }[] = [],
): string | null => {
  const first = segments[0];
  if (first === undefined) return null;
  const own = clustersIn(scene, first, first.end);
  if (own.length > 0) return own[0]!;
  const paragraph = unique(
    segments.filter(s => s.paragraph === first.paragraph).flatMap(s => clustersIn(scene, s, s.end)),
  );
  if (paragraph.length > 0) return paragraph[0]!;
  const elsewhere = new Set(earlier.flatMap(event => event.people));
  if (elsewhere.size > 0) for (const name of peopleOf(scene, segments)) elsewhere.delete(name);
  const spoken = segments.filter(s => s.paragraph !== first.paragraph && isByParticipant(scene, s, elsewhere));
  const later = unique(spoken.flatMap(s => clustersIn(scene, s, s.end)));
  if (later.length === 1) return later[0]!;
  if (later.length > 1) return later.find(name => scene.title.includes(name)) ?? null;
  const titles = titlesIn(scene, first);
  const inTitles = inRange(scene.clusters, first.start, first.end).find(cluster => meetsAny(titles, cluster));
  const isAgreement = inRange(scene.verbs, first.start, first.speechAt).some(({ kind }) => kind === 'signing');
  return inTitles?.name ?? (isAgreement ? null : namedIndustry(scene, first)) ?? projectCluster(scene, first);
};
