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
import { findHidden } from './find-hidden.ts';
import { findNoise } from './find-noise.ts';
import { foldPunctuation } from './fold-punctuation.ts';
import { composeMaps, IDENTITY_MAP, type PieceMap } from './piece-map.ts';
import { parseReadings, type Readings } from './readings.ts';
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

/** Repair and simplify one document. Without `tools` only spaces, widths and punctuation are dealt with. */
export const clean = (document: Document, tools?: CleanTools): CleanText => {
  const stage: Stage = { text: document.text, map: null, repairs: [] };
  runPass(stage, findHidden(stage.text));
  let pinyin = 0;
  if (tools !== undefined && stage.text.includes(')')) {
    const annotations = findAnnotations(stage.text, tools.readings());
    if (isDamaged(stage.text, annotations, tools.scriptTables())) {
      pinyin = annotations.length;
      const { text } = stage;
      runPass(
        stage,
        annotations.map(a => ({ start: a.at, end: a.end, text: text[a.at]!, kind: 'pinyin' })),
      );
    }
  }
  runPass(stage, findNoise(stage.text));
  const surface = stage.text;
  const units = new Uint16Array(surface.length);
  let script: CleanText['script'] = 'none';
  if (tools === undefined) for (let i = 0; i < surface.length; i++) units[i] = surface.charCodeAt(i);
  else {
    const counts = countScripts(surface, tools.scriptTables());
    script = toScript(counts);
    simplifyInto(surface, tools.scriptTables(), counts, units);
  }
  foldPunctuation(surface, units);
  return {
    text: toText(units),
    surface,
    map: stage.map ?? IDENTITY_MAP,
    script,
    counts: { pinyin, mojibake: 0, undecodable: countLost(surface) },
    repairs: stage.repairs,
  };
};
