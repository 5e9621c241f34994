/**
 * Cleaning: decoded original → repaired, simplified text with the way back.
 *
 * In: a document and the tables (loaded by the caller when first asked for). Out: `CleanText`. Pure. The passes, in order:
 * what a browser would not show, the annotations of mirror sites, spaces and widths; then script and punctuation, which
 * move no offset. docs/cleaning.md says what each does.
 */
import type { CleanText, Document, Repair } from '../model.ts';
import { applyEdits, type Edit } from './edits.ts';
import { findAnnotations, isDamaged } from './find-annotations.ts';
import { type DamageEdit, findDamage, hasBreak, hasLoneSign, mayHoldReplacedSigns } from './find-breaks.ts';
import { findHidden } from './find-hidden.ts';
import { findNoise } from './find-noise.ts';
import { foldPunctuation } from './fold-punctuation.ts';
import { buildGbk, type Gbk } from './gbk.ts';
import { composeMaps, IDENTITY_MAP, type PieceMap } from './piece-map.ts';
import { parseReadings, type Readings } from './readings.ts';
import { buildScoreText, type ScoreText } from './score-text.ts';
import { countScripts, simplifyInto, toScript } from './script.ts';
import { parseScriptTables, type ScriptTables } from './script-tables.ts';

export type { Readings, ScriptTables };
export { parseReadings, parseScriptTables };

/** What cleaning needs from outside; each is loaded on its first call and kept by the caller. */
export interface CleanTools {
  scriptTables(): ScriptTables;
  readings(): Readings;
  /** Natural-log probability of a simplified text as Chinese; ranks the candidates of a broken place. */
  logProb?(text: string): number;
}

interface Stage {
  text: string;
  map: PieceMap | null;
  readonly repairs: Repair[];
}

/** Carry out the edits of one pass and note each as a repair, its span in the original. */
const runPass = (stage: Stage, edits: readonly (Edit & { readonly kind: string })[]): void => {
  if (edits.length === 0) return;
  for (const { start, end, text: after, kind } of edits) {
    const span = stage.map === null ? ([start, end] as const) : stage.map.toSpan(start, end);
    stage.repairs.push({ kind, before: stage.text.slice(start, end), after, span });
  }
  const edited = applyEdits(stage.text, edits);
  stage.text = edited.text;
  stage.map = composeMaps(stage.map, edited.map);
};

const countLost = (text: string): number => {
  let lost = 0;
  for (let i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i + 1)) lost++;
  return lost;
};

const toText = (units: Uint16Array): string =>
  Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');

/** Tables that only broken texts need: built once for each set of tools. */
const scorers = new WeakMap<CleanTools, { gbk: Gbk; scoreText: ScoreText }>();

const getScorer = (tools: CleanTools): { gbk: Gbk; scoreText: ScoreText } => {
  const known = scorers.get(tools);
  if (known !== undefined) return known;
  const gbk = buildGbk();
  const tables = tools.scriptTables();
  const byCharacter = (text: string): number => {
    let score = 0;
    for (let i = 0; i < text.length; i++) score += gbk.common[text.charCodeAt(i)] === 1 ? -7 : -14;
    return score;
  };
  const scorer = { gbk, scoreText: buildScoreText(tables, tools.logProb ?? byCharacter) };
  scorers.set(tools, scorer);
  return scorer;
};

/** Undo the damage of annotating sites, if the text shows it. */
const undoDamage = (text: string, tools: CleanTools): DamageEdit[] => {
  if (!text.includes(')') && !text.includes('）') && !mayHoldReplacedSigns(text)) return [];
  const readings = tools.readings();
  const tables = tools.scriptTables();
  const annotations = findAnnotations(text, readings);
  const broken = hasBreak(text, readings) || mayHoldReplacedSigns(text);
  if (!broken && !isDamaged(text, annotations, tables)) return [];
  if (!broken && !hasLoneSign(text)) {
    return annotations.map(a => ({ start: a.at, end: a.end, text: text[a.at]!, kind: 'pinyin' }));
  }
  const { gbk, scoreText } = getScorer(tools);
  return findDamage({ text, readings, tables, gbk, scoreText });
};

const MOST_ROUNDS = 5;

const toUnits = (text: string): Uint16Array => {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
};

/** `text` with uniform punctuation. */
const foldText = (text: string): string => {
  const units = toUnits(text);
  foldPunctuation(text, units);
  return toText(units);
};

/** Repair and simplify one document. Without `tools` only spaces, widths and punctuation are dealt with. */
export const clean = (document: Document, tools?: CleanTools): CleanText => {
  const stage: Stage = { text: document.text, map: null, repairs: [] };
  runPass(stage, findHidden(stage.text));
  if (tools !== undefined) runPass(stage, undoDamage(stage.text, tools));
  // Spaces are judged by signs as they will be; where one went, its neighbours may tell more.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const noise = findNoise(foldText(stage.text));
    runPass(stage, noise);
    if (!noise.some(edit => edit.kind === 'space')) break;
  }
  const surface = stage.text;
  const units = toUnits(surface);
  let script: CleanText['script'] = 'none';
  if (tools !== undefined) {
    const counts = countScripts(surface, tools.scriptTables());
    script = toScript(counts);
    simplifyInto(surface, tools.scriptTables(), counts, units);
  }
  foldPunctuation(surface, units);
  const countOf = (kind: string): number => stage.repairs.reduce((sum, r) => sum + (r.kind === kind ? 1 : 0), 0);
  return {
    text: toText(units),
    surface,
    map: stage.map ?? IDENTITY_MAP,
    script,
    counts: { pinyin: countOf('pinyin'), mojibake: countOf('mojibake'), undecodable: countLost(surface) },
    repairs: stage.repairs,
  };
};
