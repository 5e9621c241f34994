/** Analysis: records → rows, one fold a command. */
export { clustersFold } from './clusters.ts';
export { contentWords, type TermFilter, wordsOfTags } from './content-words.ts';
export { discoverPhrasesFold } from './discover-phrases.ts';
export { ENTITY_TYPES, type EntityType, entitiesFold } from './entities.ts';
export { type Fold, type FoldOptions, foldAll } from './fold.ts';
export { KEYWORD_METHODS, type KeywordMethod, keywordsFold } from './keywords.ts';
export { phraseFamiliesFold } from './phrase-families.ts';
export { phrasesFold } from './phrases.ts';
export { repairsFold } from './repairs.ts';
export { clustersOf, countYearless, fillYear, restrictToPeriod } from './restrict-record.ts';
export { resolveClusters, selectClusters } from './select-clusters.ts';
export { splitSentences } from './split-sentences.ts';
export { summaryFold } from './summary.ts';
export { toSurface } from './surfaces.ts';
export { timelineFold } from './timeline.ts';
