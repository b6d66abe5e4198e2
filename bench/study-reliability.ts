// Is a plan as reliable as the study says, and nothing cheaper? Over truths that are known: npm run study:reliability
//   -- --quick     12 truths a row, for a look
//   -- --part 1/2  some of the truths only, kept as JSON lines in --keep FILE
//   -- --from FILE the text from truths that were kept
//   -- --update    stores the text as bench/output/reliability.txt
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import {
  answerTable,
  isKept,
  type Row,
  statementsOf,
  statementTable,
  summarySentence,
} from './study-reliability/tables.js';
import { type Asked, type Trial, trialOf } from './study-reliability/trial.js';

/** A trial by its row and number. */
interface Kept {
  readonly asked: Asked;
  readonly number: number;
  readonly trial: Trial;
}

const words = process.argv.slice(2);
const truths = words.includes('--quick') ? 12 : 200;
const after = (word: string): string | undefined =>
  words.includes(word) ? words[words.indexOf(word) + 1] : undefined;

const asked = (['clean', 'weighted', 'by range'] as const).flatMap((draws) =>
  [false, true].flatMap((isNoisy) =>
    [0.5, 0.8, 0.95].map((reliability): Asked => ({ draws, isNoisy, reliability })),
  ),
);

async function made(): Promise<readonly Kept[]> {
  const [part = 1, parts = 1] = (after('--part') ?? '1/1').split('/').map(Number);
  const keep = after('--keep');
  const all: Kept[] = [];
  for (const each of asked) {
    for (let number = part - 1; number < truths; number += parts) {
      const kept = { asked: each, number, trial: await trialOf(number, each) };
      all.push(kept);
      if (keep !== undefined) appendFileSync(keep, `${JSON.stringify(kept, infinityAsText)}\n`);
    }
    console.error(`${each.draws}, ${each.isNoisy ? 'scatter' : 'do not'}, ${each.reliability}`);
  }
  return all;
}

/** JSON knows no infinity. */
function infinityAsText(_: string, value: unknown): unknown {
  return value === Number.POSITIVE_INFINITY ? 'Infinity' : value;
}

function read(file: string): readonly Kept[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) =>
    JSON.parse(line, (_, value: unknown) => (value === 'Infinity' ? Number.POSITIVE_INFINITY : value)),
  );
}

const begin = performance.now();
const from = after('--from');
const kept = from === undefined ? await made() : read(from);
const rows: readonly Row[] = asked.map((each) => {
  const own = kept.filter((one) => JSON.stringify(one.asked) === JSON.stringify(each));
  return { asked: each, trials: own.sort((a, b) => a.number - b.number).map(({ trial }) => trial) };
});
if (after('--part') === undefined) {
  const text = [
    `Answers over ${rows[0]?.trials.length ?? 0} truths a row, held against them: statements that were wrong, of those made`,
    statementTable(rows),
    'What the answers were like; costs by their median',
    answerTable(rows),
    summarySentence(rows),
  ].join('\n\n');
  process.stdout.write(`${text}\n`);
  if (words.includes('--update')) {
    writeFileSync(new URL('output/reliability.txt', import.meta.url), `${text}\n`);
  }
  if (!rows.flatMap(statementsOf).every(isKept)) process.exitCode = 1;
}
console.error(`${((performance.now() - begin) / 1000).toFixed(0)} s`);
