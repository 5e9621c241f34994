/**
 * Who closes a report (`某某、某某参加调研。`, `甲市市长某某，乙县县长某某分别陪同。`) took part in all that the same leader did,
 * not only in what was told last; local officials in what was done in their place.
 *
 * In: events in order with their extents. Out: the same events, with people given to those that they took part in.
 */
import type { FoundPerson } from '../draft.ts';
import type { WordList } from '../word-list.ts';
import type { Told } from './extents.ts';
import { inRange, type Scene } from './scene.ts';
import { indexIn, type Segment } from './segments.ts';

/** So many events back a closing list reaches. */
const NEAR_EVENTS = 8;
/** Between the last name and the full stop: `等省直部门负责同志和有关市州负责同志分别参加有关活动`. */
const LONGEST_REST = 40;
/** What everything done on the way is called. */
const ANYTHING = ['活动', '上述', '有关', '相关'];
const ALL = '上述';
/** `金昌市` → `金昌`: how a title names the place. */
const ADMINISTRATIVE = /[^省市县区旗州盟镇乡]+[省市县区旗州盟镇乡]/g;
const SHORTEST_ROOT = 2;

interface ClosingList {
  readonly people: readonly FoundPerson[];
  /** What they attend, as written; "" where nothing is named. */
  readonly object: string;
}

/** The last word of the list in `rest`; undefined when there is none. */
const lastWord = (rest: string, words: WordList): { at: number; end: number } | undefined => {
  for (let at = rest.length - 1; at >= 0; at--) {
    const length = words.lengthAt(rest, at);
    if (length > 0) return { at, end: at + length };
  }
  return undefined;
};

/** The names and what they attend, where the segment is a closing list; undefined where it tells or says anything else. */
const readList = (scene: Scene, segment: Segment): ClosingList | undefined => {
  if (segment.speechAt < segment.end) return undefined;
  const people = inRange(scene.people, segment.start, segment.end);
  const last = people.at(-1);
  if (last === undefined || segment.end - last.end > LONGEST_REST) return undefined;
  const rest = scene.text.slice(last.end, segment.end);
  const verb = lastWord(rest, scene.words.attend);
  if (verb === undefined || rest.slice(0, verb.at).includes('。')) return undefined;
  return { people, object: rest.slice(verb.end).replace(/[。，,.\s]/g, '') };
};

/** The closing lists of an event: they fill a later paragraph from its start. */
const closingLists = (scene: Scene, segments: readonly Segment[]): ClosingList[] => {
  const paragraph = segments.at(-1)!.paragraph;
  if (paragraph === segments[0]!.paragraph) return [];
  const lists: ClosingList[] = [];
  for (const segment of segments.filter(each => each.paragraph === paragraph)) {
    const list = readList(scene, segment);
    if (list === undefined || (lists.length === 0 && !segment.opensParagraph)) return lists;
    lists.push(list);
  }
  return lists;
};

/** Is this event what the list says was attended (`参加调研`, `出席会议`, nothing)? */
const isAttended = (scene: Scene, { event, extent }: Told, object: string): boolean => {
  if (object === '' || ANYTHING.some(word => object.includes(word))) return true;
  if (object.includes('会')) return extent.anchor.verb?.kind === 'meeting';
  const first = extent.segments[0]!;
  return event.action === object || indexIn(scene.text, object, first.start, first.speechAt) >= 0;
};

/** Does the title of `person` name a place of this event? */
const isLocal = (person: FoundPerson, { event }: Told): boolean =>
  event.places.some(place =>
    (place.match(ADMINISTRATIVE) ?? [place]).some(part => {
      const root = part.length > SHORTEST_ROOT ? part.slice(0, -1) : part;
      return root.length >= SHORTEST_ROOT && person.title.includes(root);
    }),
  );

/** Who leads is named first: one, or a pair. */
const MOST_LEADERS = 2;

/** Who leads an event: the first of those named that `listed` leaves out. */
const leadersOf = ({ event }: Told, listed: ReadonlySet<string>): string[] => {
  const leaders: string[] = [];
  for (const name of event.people) {
    if (leaders.length === MOST_LEADERS) break;
    if (!listed.has(name)) leaders.push(name);
  }
  return leaders;
};

/** Indexes of the event at `own` and of those before it that the same people lead; `people` are those told of each. */
const sameLeader = (
  told: readonly Told[],
  { own, isOfAll }: { own: number; isOfAll: boolean },
  listed: ReadonlySet<string>,
  people: (index: number) => ReadonlySet<string>,
): number[] => {
  const leaders = isOfAll ? [] : leadersOf(told[own]!, listed);
  const indexes: number[] = [];
  for (let index = Math.max(0, own - NEAR_EVENTS); index <= own; index++)
    if (isOfAll || index === own || leaders.some(name => people(index).has(name))) indexes.push(index);
  return indexes;
};

/** `…陪同督查` behind what somebody else did: the last event before that was a 督查. */
const attendedByOthers = (scene: Scene, told: readonly Told[], own: number, object: string): number[] => {
  for (let index = own - 1; object !== '' && index >= Math.max(0, own - NEAR_EVENTS); index--)
    if (isAttended(scene, told[index]!, object)) return [index];
  return [];
};

/** The people of each event as a set, made when first asked for. */
const setsOf = (told: readonly Told[]): ((index: number) => Set<string>) => {
  const sets: (Set<string> | undefined)[] = [];
  return index => {
    sets[index] ??= new Set(told[index]!.event.people);
    return sets[index];
  };
};

export const shareAttendance = (scene: Scene, told: readonly Told[]): Told[] => {
  const peopleOf = setsOf(told);
  // Those who take part in the end; an event may have thousands of lists.
  const changed = setsOf(told);
  const isChanged = new Set<number>();
  const nameOf = (person: FoundPerson): string => scene.nameOf.get(person.personId) ?? person.name;
  const change = (index: number): Set<string> => {
    isChanged.add(index);
    return changed(index);
  };
  told.forEach(({ extent }, own) => {
    for (const { people, object } of closingLists(scene, extent.segments)) {
      // 参加上述活动: whoever led them.
      const isOfAll = object.includes(ALL);
      const near = sameLeader(told, { own, isOfAll }, new Set(people.map(nameOf)), peopleOf);
      const led = near.filter(index => isAttended(scene, told[index]!, object));
      const attended = led.length > 0 ? led : attendedByOthers(scene, told, own, object);
      if (attended.length === 0) continue;
      for (const person of people) {
        const local = attended.filter(index => isLocal(person, told[index]!));
        const targets = local.length > 0 ? local : attended;
        if (!targets.includes(own)) change(own).delete(nameOf(person));
        for (const index of targets) change(index).add(nameOf(person));
      }
    }
  });
  return told.map(({ event, extent }, index) =>
    isChanged.has(index) ? { event: { ...event, people: [...changed(index)] }, extent } : { event, extent },
  );
};
