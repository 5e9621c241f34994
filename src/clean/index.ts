/**
 * Cleaning: decoded original → repaired, simplified text with the way back.
 *
 * In: a document and the tables (loaded by the caller when first asked for). Out: `CleanText`. Pure. The passes, in order:
 * what a browser would not show, the annotations of mirror sites, spaces and widths; then script and punctuation, which
 * move no offset. docs/cleaning.md says what each does.
 */
import type { CleanText, Document, Repair, StatedMeta } from '../model.ts';
import { DoubleArrayTrie, type TrieArrays } from '../trie/index.ts';
import { BreakContext, type BreakTables } from './break-facts.ts';
import { BreakLattice } from './break-lattice.ts';
import { buildCharFacts } from './char-facts.ts';
import { applyEdits, type Edit } from './edits.ts';
import { findAnnotations, isDamaged, mayHoldReading } from './find-annotations.ts';
import {
  type DamageEdit,
  findDamage,
  hasBreak,
  hasLoneSign,
  mayHoldReplacedSigns,
  mayStraddleLetter,
} from './find-breaks.ts';
import { findHidden } from './find-hidden.ts';
import { findMarks } from './find-marks.ts';
import { findNoise } from './find-noise.ts';
import { findRegion } from './find-region.ts';
import { findSpoiledDates } from './find-spoiled-dates.ts';
import { foldPunctuation } from './fold-punctuation.ts';
import { buildGbk } from './gbk.ts';
import { HiddenWords } from './hidden-words.ts';
import type { WayTools } from './judge-ways.ts';
import { composeMaps, IDENTITY_MAP, type PieceMap } from './piece-map.ts';
import { putBehindHead } from './put-behind-head.ts';
import { LatticeRanker } from './rank-lattice.ts';
import { foldReading, parseReadings, type Readings } from './readings.ts';
import { ALL_SIGNS, BRACKET, HALF, HIDDEN, LINE_END, NOISE, type ScannedText, scanSigns } from './scan-signs.ts';
import { countScripts, simplify, toScript } from './script.ts';
import { parseScriptTables, type ScriptTables } from './script-tables.ts';
import { unifyLineEnds } from './unify-line-ends.ts';
import { toText } from './units.ts';
import { packPrefixes, readPrefixes, type WordPrefixes } from './word-prefixes.ts';
import { WordScores, type WordTable } from './word-scores.ts';

export type { Readings, ScriptTables, WordTable };
export { foldReading, packPrefixes, parseReadings, parseScriptTables, readPrefixes };

/** The words of dist/report-words.dat. @throws FormatError when the bytes are no trie */
export const readReportWords = (bytes: Uint8Array): TrieArrays => DoubleArrayTrie.from(bytes);

/** What cleaning needs from outside; each is loaded on its first call and kept by the caller. */
export interface CleanTools {
  scriptTables(): ScriptTables;
  readings(): Readings;
  /** The segmenter's words; they rank the candidates of a broken place. */
  words(): WordTable;
  /** Words that reports are full of (`readReportWords`); they rank as well. */
  reportWords(): TrieArrays;
  /** Usual surnames of one character, simplified: they tell names of persons. */
  surnames(): ReadonlySet<number>;
  /** The beginnings of both (`readPrefixes`). */
  wordPrefixes(): WordPrefixes;
}

interface Stage {
  scanned: ScannedText;
  map: PieceMap | null;
  readonly repairs: Repair[];
}

/** Carry out the edits of one pass and note each as a repair, its span in the original. */
const runPass = (stage: Stage, edits: readonly (Edit & { readonly kind: string })[]): void => {
  if (edits.length === 0) return;
  const { text, units } = stage.scanned;
  for (const { start, end, text: after, kind } of edits) {
    const span = stage.map === null ? ([start, end] as const) : stage.map.toSpan(start, end);
    stage.repairs.push({ kind, before: text.slice(start, end), after, span });
  }
  const edited = applyEdits(text, units, edits);
  stage.scanned = scanSigns(edited.text, edited.units);
  stage.map = composeMaps(stage.map, edited.map);
};

const countLost = (text: string): number => {
  let lost = 0;
  for (let i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i + 1)) lost++;
  return lost;
};

interface Repairer extends BreakTables, WayTools {}

/** Tables that only broken texts need: built once for each set of tools. */
const repairers = new WeakMap<CleanTools, Repairer>();

const getRepairer = (tools: CleanTools): Repairer => {
  const known = repairers.get(tools);
  if (known !== undefined) return known;
  const sparse = tools.scriptTables();
  const tables = { ...sparse, simplified: sparse.simplified.map((to, code) => to || code) };
  const words = new WordScores(tools.words(), tools.reportWords());
  const prefixes = tools.wordPrefixes();
  const ranker = new LatticeRanker(words, tables, prefixes);
  const gbk = buildGbk();
  const hiddenWords = new HiddenWords(gbk, tables, words, prefixes.pairs);
  const charFacts = buildCharFacts(tables.simplified, gbk.common);
  const lattice = new BreakLattice();
  const repairer = {
    tables,
    gbk,
    lattice,
    ranker,
    words,
    halves: new Map(),
    charFacts,
    hiddenWords,
    surnames: tools.surnames(),
  };
  repairers.set(tools, repairer);
  return repairer;
};

/** Undo the damage of annotating sites, if the text shows it. */
const undoDamage = (scanned: ScannedText, tools: CleanTools): DamageEdit[] => {
  const { text, units } = scanned;
  const replaced = mayHoldReplacedSigns(scanned);
  if (!replaced && !mayHoldReading(scanned)) return [];
  const readings = tools.readings();
  const annotations = findAnnotations(units, readings);
  const broken = replaced || hasBreak(units, readings);
  if (!broken && !isDamaged(units, annotations, tools.scriptTables())) return [];
  if (!broken && !hasLoneSign(units) && !mayStraddleLetter(units)) {
    return annotations.map(a => ({ start: a.at, end: a.end, text: text[a.at]!, kind: 'pinyin' }));
  }
  const repairer = getRepairer(tools);
  return findDamage(new BreakContext(units, annotations, readings, repairer), repairer);
};

const MOST_ROUNDS = 12;

/**
 * Every pass that has something to do, once. Edits are found in `seen` and carried out on `stage`.
 *
 * @param seen the text of `stage`, or what it is shown as: of the same length, in the same places
 * @param wanted bits of the passes that may find something
 * @returns whether anything was done
 */
const runPasses = (stage: Stage, seen: ScannedText, tools: CleanTools | undefined, wanted = ALL_SIGNS): boolean => {
  const repaired = stage.repairs.length;
  let shown = seen;
  const run = (edits: readonly (Edit & { readonly kind: string })[]): void => {
    if (edits.length === 0) return;
    const isOwn = shown === stage.scanned;
    runPass(stage, edits);
    if (isOwn) shown = stage.scanned;
    else {
      const { text, units } = applyEdits(shown.text, shown.units, edits);
      shown = scanSigns(text, units);
    }
  };
  if ((shown.bits & HIDDEN) !== 0) run(findHidden(shown));
  if (tools !== undefined && (shown.bits & (BRACKET | HALF)) !== 0) run(undoDamage(shown, tools));
  if ((shown.bits & wanted & NOISE) !== 0) runPass(stage, findNoise(shown));
  return stage.repairs.length > repaired;
};

interface Shown {
  readonly text: string;
  readonly script: CleanText['script'];
  /** No character was simplified. */
  readonly isAsWritten: boolean;
}

/** What a repaired text is shown as: simplified, its signs uniform. Folding looks at characters of either script alike. */
const show = (surface: ScannedText, tools: CleanTools | undefined): Shown => {
  if (tools === undefined) return { text: foldPunctuation(surface), script: 'none', isAsWritten: true };
  const { text, units } = surface;
  const counts = countScripts(units, tools.scriptTables());
  const simplified = simplify(surface, tools.scriptTables(), counts);
  const shown = simplified === units ? text : toText(simplified);
  const isAsWritten = shown === text;
  return {
    text: foldPunctuation(isAsWritten ? surface : scanSigns(shown, simplified)),
    script: toScript(counts),
    isAsWritten,
  };
};

/**
 * Run the passes until neither the source's own characters nor the text shown gives them anything to do: where a space went,
 * its neighbours may tell more, and a text that was cleaned must come out as it went in.
 */
const settle = (stage: Stage, tools: CleanTools | undefined): Shown => {
  for (let round = 1; ; round++) {
    const isLast = round >= MOST_ROUNDS;
    if (runPasses(stage, stage.scanned, tools) && !isLast) continue;
    const shown = show(stage.scanned, tools);
    if (isLast || shown.text === stage.scanned.text) return shown;
    // Spaces were judged by folded signs already.
    const wanted = shown.isAsWritten ? ALL_SIGNS & ~NOISE : ALL_SIGNS;
    if (!runPasses(stage, scanSigns(shown.text), tools, wanted)) return shown;
  }
};

/** The text scanned, its line ends all line feeds or CR LF. */
const scanLines = (text: string): ScannedText => {
  const scanned = scanSigns(text);
  if ((scanned.bits & LINE_END) === 0) return scanned;
  const unified = unifyLineEnds(scanned);
  return unified === text ? scanned : scanSigns(unified);
};

const cleanText = (original: string, tools: CleanTools | undefined): CleanText => {
  const stage: Stage = { scanned: scanLines(original), map: null, repairs: [] };
  const { text, script } = settle(stage, tools);
  const surface = stage.scanned.text;
  let pinyin = 0;
  let mojibake = 0;
  for (const { kind } of stage.repairs) {
    if (kind === 'pinyin') pinyin++;
    else if (kind === 'mojibake') mojibake++;
  }
  const map = stage.map ?? IDENTITY_MAP;
  const spoiledDates = findSpoiledDates(text);
  return {
    text,
    surface,
    map,
    script,
    region: tools !== undefined && script === 'traditional' ? findRegion(surface, tools.scriptTables()) : null,
    counts: { pinyin, mojibake, undecodable: countLost(surface) },
    spoiledDates,
    repairs: [...stage.repairs, ...findMarks(surface, spoiledDates, map)],
  };
};

/**
 * Repair and simplify one document, from where its report begins: of the head before it no more than line ends are made alike. Without `tools` only
 * spaces, widths and punctuation are dealt with.
 */
export const clean = (document: Document, tools?: CleanTools): CleanText => {
  const { text, bodyStart } = document;
  if (bodyStart === 0) return cleanText(text, tools);
  return putBehindHead(scanLines(text.slice(0, bodyStart)).text, cleanText(text.slice(bodyStart), tools));
};

/** A name or title that stands by itself, as texts have it after cleaning. */
export const cleanLine = (line: string, tools: CleanTools): string => cleanText(line, tools).text.trim();

/** What a document's container states of it, as its text is after cleaning. */
export const cleanStated = (stated: StatedMeta, tools: CleanTools): StatedMeta => {
  const read = (value: string | null): string | null => (value === null ? null : cleanLine(value, tools));
  return { ...stated, title: read(stated.title), origin: read(stated.origin), cluster: read(stated.cluster) };
};
