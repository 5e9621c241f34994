/**
 * Print how well extraction finds what the annotated reports of test/quality/reports/ hold: a table a set.
 *
 * `npm run score -- [--differences]`: also each miss of the worked sets, and never those of the held-out ones, which nobody
 * looks at while rules are made. Reads the built program.
 */
import { isHeldOut, readPairs, SETS } from '../test/quality/read-pairs.ts';
import { FIELDS, figureOf, precisionOf, recallOf, scoreReports } from '../test/quality/score-reports.ts';

const percent = (share: number): string => (100 * share).toFixed(1);

for (const set of SETS) {
  const pairs = readPairs(set);
  const { scores, differences } = scoreReports(pairs);
  console.log(
    `${set}: ${pairs.length} reports\n\n| found | annotated | precision | recall | F1 |\n| --- | --- | --- | --- | --- |`,
  );
  for (const field of FIELDS) {
    const score = scores[field];
    const precision = field === 'terms' ? '-' : percent(precisionOf(score));
    const figure = figureOf(field, score);
    console.log(
      `| ${field} | ${score.hit + score.missed} | ${precision} | ${percent(recallOf(score))} | ${percent(figure)} |`,
    );
  }
  console.log('');
  if (!isHeldOut(set) && process.argv.includes('--differences')) console.log(`${differences.join('\n')}\n`);
}
