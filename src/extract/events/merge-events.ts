/**
 * One event a (date, actors, main place or cluster): what is told twice is merged, what belongs to an earlier event moved there.
 *
 * In: events in order with their extents. Out: events in order of mention.
 */
import type { FoundEvent } from '../draft.ts';
import { countDays, isWithin } from './days.ts';
import type { Told } from './extents.ts';
import { occasionOf } from './occasions.ts';
import { inRange, type Scene } from './scene.ts';
import { shareAttendance } from './share-attendance.ts';

/**
 * What is told again so many characters further on is another report's: in longer texts events are compared within this
 * reach only, so that the cost, and the text that a merged event spans, stay in proportion.
 */
const REACH = 16_384;
/** … and with no more than so many events before: a report that tells of more is none. */
const MOST_COMPARED = 96;

/** The last of `told[0, before)` in reach of `start` that `isWanted`, else -1. */
const findLastInReach = (
  told: readonly Told[],
  { before, start }: { before: number; start: number },
  isWanted: (earlier: Told) => boolean,
): number => {
  const last = Math.max(0, before - MOST_COMPARED);
  for (let i = before - 1; i >= last && start - told[i]!.event.start <= REACH; i--) if (isWanted(told[i]!)) return i;
  return -1;
};

const unite = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];
const meet = (a: readonly string[], b: readonly string[]): boolean => a.some(x => b.includes(x));
const covers = (names: readonly string[], name: string): boolean =>
  names.some(n => n.includes(name) || name.includes(n));

/** One event of two that tell the same. */
export const mergeTwo = (a: FoundEvent, b: FoundEvent): FoundEvent => ({
  ...a,
  end: Math.max(a.end, b.end),
  date: isWithin(a.date, b.date) ? b.date : a.date,
  people: unite(a.people, b.people),
  places: unite(
    a.places,
    b.places.filter(name => !covers(a.places, name)),
  ),
  cluster: a.cluster ?? b.cluster,
  sites: unite(a.sites, b.sites),
  organizations: unite(a.organizations, b.organizations),
});

const kindOf = ({ extent }: Told): string => extent.anchor.verb?.kind ?? 'visit';

/** A station of a visit of several days: no deed of another kind, nobody else. */
const isStation = (a: Told, b: Told): boolean =>
  isWithin(b.event.date, a.event.date) &&
  kindOf(a) === 'visit' &&
  kindOf(b) === 'visit' &&
  b.event.people.length > 0 &&
  b.event.people[0] === a.event.people[0] &&
  // Told on in the paragraph, or of a place of the journey.
  (!b.extent.segments[0]!.opensParagraph ||
    b.event.places.length === 0 ||
    b.event.places.some(name => covers(a.event.places, name))) &&
  (b.event.cluster === null || b.event.cluster === a.event.cluster);

/** 9日，某某一行抵达…。9日至10日，参访团参观…: the arrival belongs to the journey that begins on that day. */
const isArrival = (a: Told, b: Told): boolean =>
  isWithin(a.event.date, b.event.date) &&
  kindOf(a) === 'visit' &&
  kindOf(b) === 'visit' &&
  a.event.people.length > 0 &&
  b.event.people.includes(a.event.people[0]!) &&
  a.event.sites.length + a.event.organizations.length === 0 &&
  (b.event.places.length === 0 || b.event.places.some(name => covers(a.event.places, name)));

/** A forum on the day of a festival's opening is another occasion, 推进会 told again the same; undefined where one is not called by its kind. */
const isSameOccasion = (a: string, b: string): boolean | undefined => (a === '' || b === '' ? undefined : a === b);

/** The kind of occasion that an event was; read once of each. */
type Occasions = (told: Told) => string;
const readOccasions = ({ text, segments }: Scene): Occasions => {
  const known = new Map<Told['extent'], string>();
  return ({ extent }) => {
    let occasion = known.get(extent);
    if (occasion === undefined) {
      occasion = occasionOf(text, extent.anchor.verb, segments[extent.anchor.index]!.start);
      known.set(extent, occasion);
    }
    return occasion;
  };
};

/** Two parties that meet and then sign: `某公司本部长坐进某厂的会议室`, `当天中午，两家签下长约`. */
const isOfSameParties = (scene: Scene, a: Told, { event: { organizations } }: Told): boolean => {
  if (organizations.length < 2) return false;
  const { start, end } = a.extent.segments[0]!;
  const parties = inRange(scene.organizations, start, end).map(body => body.aliasOf ?? body.name);
  const titles = inRange(scene.people, start, end).map(person => person.title);
  return (
    parties.every(name => organizations.includes(name)) &&
    organizations.every(name => parties.includes(name) || titles.some(title => title.startsWith(name)))
  );
};

/** The same day told on: nobody new in a new place, no other kind of deed. */
const isSame = (scene: Scene, occasions: Occasions, a: Told, b: Told): boolean => {
  if (isStation(a, b) || isArrival(a, b)) return true;
  if (a.event.date !== b.event.date || b.event.rule.startsWith('place')) return false;
  const { event: x } = a;
  const { event: y } = b;
  if (x.cluster !== null && y.cluster !== null && x.cluster !== y.cluster) return false;
  const isToldAgain = isSameOccasion(occasions(a), occasions(b));
  if (isToldAgain === false) return false;
  const isBare = y.people.length === 0 && y.organizations.length === 0 && y.places.length === 0 && y.sites.length === 0;
  if (isBare) return true;
  // Two pairs that sign at one meeting: one event.
  if (b.extent.anchor.rule === 'aside')
    return a.extent.anchor.rule === 'aside' && kindOf(a) === 'signing' && kindOf(b) === 'signing';
  if (isOfSameParties(scene, a, b)) return true;
  // The lead does not say where.
  if (isToldAgain && x.places.length === 0 && (y.people.length === 0 || meet(x.people, y.people))) return true;
  const newPlaces = y.places.filter(name => !covers(x.places, name));
  const samePeople = y.people.length === 0 ? x.people.length === 0 : meet(x.people, y.people);
  if (y.people.length > 0 && samePeople && y.sites.length + y.organizations.length + newPlaces.length === 0)
    return kindOf(a) === kindOf(b);
  return samePeople && newPlaces.length === 0 && kindOf(a) === kindOf(b);
};

/** 某某近日率团到访。11月18日，…: the lead sums up what is told day by day behind it. */
const dropOverview = (told: readonly Told[]): readonly Told[] => {
  const [first, next] = told;
  const isOverview =
    first?.extent.anchor.rule === 'undated' &&
    first.extent.segments.length === 1 &&
    next !== undefined &&
    next.event.date !== null &&
    meet(first.event.people, next.event.people);
  return isOverview ? told.slice(1) : told;
};

/** Who visits listens too. */
const visits = (told: Told): boolean => kindOf(told) === 'visit' || told.extent.anchor.verb?.text === '听取';

/**
 * 18日至19日，某某先后到甲县、乙县调研。18日上午，…。19日，…: each day is an event of its own, about a cluster of its own; the lead
 * gives its places to the days that name none.
 */
const splitJourney = (told: readonly Told[]): readonly Told[] => {
  const [lead, ...others] = told;
  if (lead === undefined || !lead.event.date?.includes('/') || kindOf(lead) !== 'visit') return told;
  const { date, people, places, sites, organizations } = lead.event;
  if (sites.length + organizations.length > 0) return told;
  const days = others.filter(
    other => isWithin(other.event.date, date) && visits(other) && other.event.people[0] === people[0],
  );
  if (new Set(days.map(({ event }) => event.date)).size < countDays(date)) return told;
  const left = places.filter(name => !days.some(({ event }) => covers(event.places, name)));
  const bare = days.filter(({ event }) => event.places.length === 0);
  if (bare.length !== left.length) return others;
  return others.map(other => {
    const name = left[bare.indexOf(other)];
    return name === undefined ? other : { ...other, event: { ...other.event, places: [name] } };
  });
};

export const mergeEvents = (scene: Scene, told: readonly Told[]): FoundEvent[] => {
  const merged: Told[] = [];
  const occasions = readOccasions(scene);
  for (const item of shareAttendance(scene, told)) {
    const target = findLastInReach(merged, { before: merged.length, start: item.event.start }, earlier =>
      isSame(scene, occasions, earlier, item),
    );
    if (target >= 0) merged[target] = { ...merged[target]!, event: mergeTwo(merged[target]!.event, item.event) };
    else merged.push(item);
  }
  return splitJourney(dropOverview(merged)).map(({ event }) => event);
};
