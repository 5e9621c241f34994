/** People with their titles, and every later mention. Fills `people`. */
import type { Draft, FoundPerson, Step } from '../draft.ts';
import { findAfterTitles, toFoundPerson } from './find-after-titles.ts';
import { findBeforeTitles } from './find-before-titles.ts';
import { findOffices } from './find-offices.ts';
import { findUntitled } from './find-untitled.ts';
import { linkMentions } from './link-mentions.ts';
import { openPage } from './page.ts';

const findAll = (draft: Draft): FoundPerson[] => {
  const page = openPage(draft);
  const offices = findOffices(page);
  const after = findAfterTitles(page, offices);
  const before = findBeforeTitles(page, offices, after);
  const titled = [...after, ...before];
  return linkMentions(
    page,
    [...titled, ...findUntitled(page, titled)].map(titled => toFoundPerson(page, titled)),
  );
};

export const findPeople: Step = {
  name: 'find-people',
  run: draft => {
    draft.people = findAll(draft);
  },
};
