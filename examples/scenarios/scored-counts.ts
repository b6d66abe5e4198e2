// Scores the dated scenarios by all daily counts of 2023 and prints the table of scored-counts.md:
// npx tsx examples/scenarios/scored-counts.ts   -- --quick  few members   -- --rolling  origins too   -- --update  stores the table
import { readFileSync, writeFileSync } from 'node:fs';
import { type BacktestOptions, backtest, builtIns, formatProblems, readObservedCounts } from 'throughline';

const words = process.argv.slice(2);
const isQuick = words.includes('--quick');
const read = readObservedCounts(readFileSync(new URL('counts-2023.csv', import.meta.url)));
if (!read.ok) throw new Error(formatProblems(read.problems, 'counts-2023.csv'));
const { observed } = read;

interface Row {
  readonly name: 'pause-2023-11' | 'fighting-2023-12' | 'autumn-2023';
  readonly how: string;
  readonly options: BacktestOptions;
}

const fit = ['supply.road.perDay', 'crossing.rafah.conditions.degradedShare', 'crossing.rafah.dailyLimit'];
const rows: readonly Row[] = [
  ...(['pause-2023-11', 'fighting-2023-12', 'autumn-2023'] as const).flatMap((name): readonly Row[] => [
    { name, how: 'fitted, chance only', options: { facts: [] } },
    { name, how: 'ranges, not fitted', options: {} },
  ]),
  {
    name: 'autumn-2023',
    how: 'rolling origins',
    options: { rolling: { window: 28, every: 7, facts: fit, runs: 200 } },
  },
];

/** The naive forecasts that are distributions and know what the model knows. */
const rivals = {
  persistence: ['persistence', 'distribution of past errors'],
  'last 14': ['last 14 days', 'distribution of past counts'],
  'last 28': ['last 28 days', 'distribution of past counts'],
  weekday: ['same weekday of the last 28 days', 'distribution of past counts'],
} as const;

const heading = ['scenario', 'how', 'count', 'days', 'bias', 'held 50, 80, 90 %', 'weeks', 'CRPS'];
const lines = [[...heading, ...Object.keys(rivals), 'best'], Array.from({ length: 13 }, () => '---')];
for (const { name, how, options } of rows.filter(
  ({ how }) => how !== 'rolling origins' || words.includes('--rolling'),
)) {
  const members = isQuick ? 19 : 99;
  const { points } = await backtest(builtIns[name], observed, {
    ...options,
    replications: members,
    seed: 'scored',
  });
  for (const { at, days, coverage, bias, crps, naive } of points) {
    const scores = Object.entries(rivals).map(([rival, [rule, form]]) => {
      const found = naive.find(
        (each) => each.rule === rule && each.form === form && each.knows === 'what was before the period',
      );
      return { rival, crps: found?.crps ?? null, modelCrps: found?.modelCrps ?? null };
    });
    const held = (unit: string) =>
      coverage
        .filter((each) => each.unit === unit)
        .map(({ share }) => (share === null ? 'none' : `${share.successes}/${share.trials}`))
        .join(', ');
    const better = scores.filter((each) => each.crps !== null && each.crps < (each.modelCrps ?? crps));
    lines.push([
      `\`${name}\``,
      how,
      at,
      String(days.length),
      bias.find(({ days: n }) => n === days.length)?.bias.mean.toFixed(1) ?? '',
      held('day'),
      held('week'),
      crps.toFixed(1),
      ...scores.map((each) => each.crps?.toFixed(1) ?? 'none'),
      better.map(({ rival }) => rival).join(', ') || 'model',
    ]);
  }
}
const table = `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
process.stdout.write(table);
if (words.includes('--update')) writeFileSync(new URL('scored-counts.md', import.meta.url), table);
