import type { BacktestPoint, BacktestResult, JudgedForecast } from '../studies/index.js';
import { type CsvCell, csv } from './csv.js';
import { estimateCells, estimateHeadings } from './estimate-cells.js';

/** Bias, coverage and scores as a long table: one row for each measure. */
export function backtestCsv({ scenario, points, members }: BacktestResult): string {
  const rows = points.flatMap((point) =>
    [...biasRows(point), ...coverageRows(point), ...scoreRows(point, members)].map((row) => [
      scenario,
      point.at,
      ...row,
    ]),
  );
  return csv(['scenario', 'counted', 'part', 'of', 'days', 'measure', ...estimateHeadings], rows);
}

/** Every day and week with count, forecast, bands, rank and score. */
export function backtestDaysCsv({ scenario, points, levels }: BacktestResult): string {
  const bands = levels.flatMap((level) => [`low ${level}`, `high ${level}`, `holds ${level}`]);
  const rows = points.flatMap(({ at, days, weeks }) => [
    ...days.map((each) => [scenario, at, 'day', ...dayCells(each)]),
    ...weeks.map((each) => [scenario, at, 'week', ...dayCells(each)]),
  ]);
  const headings = ['scenario', 'counted', 'unit', 'from', 'to', 'days', 'observed', 'mean', 'median'];
  return csv([...headings, ...bands, 'rank', 'crps'], rows);
}

function dayCells(each: JudgedForecast): readonly CsvCell[] {
  const bands = each.bands.flatMap(({ low, high, holds }) => [low, high, holds ? 1 : 0]);
  return [
    each.from,
    each.to,
    each.days,
    each.observed,
    each.mean,
    each.median,
    ...bands,
    each.rank,
    each.crps,
  ];
}

function biasRows({ bias }: BacktestPoint): readonly (readonly CsvCell[])[] {
  return bias.flatMap((each) => [
    ['period', each.name, each.days, 'observed per day', each.observedPerDay, null, null, null, null],
    ['period', each.name, each.days, 'bias per day', ...estimateCells(each.bias)],
    [
      'period',
      each.name,
      each.days,
      'bias of single runs',
      null,
      each.chance.low,
      each.chance.high,
      each.bias.n,
      each.chance.level,
    ],
  ]);
}

function coverageRows({ coverage }: BacktestPoint): readonly (readonly CsvCell[])[] {
  return coverage.flatMap(({ unit, level, share, meanWidth }) => {
    const days = share?.trials ?? 0;
    const cells =
      share === null
        ? estimateCells(null)
        : [share.share, share.low, share.high, share.trials, share.confidence];
    return [
      [`bands of ${unit}s`, level, days, 'coverage', ...cells],
      [`bands of ${unit}s`, level, days, 'mean width', meanWidth, null, null, days, null],
    ];
  });
}

function scoreRows({ crps, days, naive }: BacktestPoint, members: number): readonly (readonly CsvCell[])[] {
  return [
    ['score', 'model', days.length, 'crps', crps, null, null, members, null],
    ...naive.flatMap((each) => {
      const name = `${each.rule}, ${each.form}, knows ${each.knows}`;
      return [
        ['score', name, each.days, 'crps', each.crps, null, null, each.days, null],
        ['score', name, each.days, 'skill of the model', each.skill, null, null, each.days, null],
        ['score', name, each.days, 'model better by', ...estimateCells(each.gain)],
      ];
    }),
  ];
}
