/** `entities`: names of people, places, organizations and sites. */
import { entitiesFold } from '../../analyse/index.ts';
import { checkTypes } from '../check-types.ts';
import type { RunCommand } from '../commands.ts';
import { TYPE_NAMES } from '../options.ts';

export const runEntities: RunCommand = session => {
  const types = checkTypes(session.options.type, TYPE_NAMES.entities);
  return session.writeFold(entitiesFold({ ...session.foldOptions, types }));
};
