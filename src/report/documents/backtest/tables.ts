import type { BacktestPoint, BacktestResult, JudgedForecast } from '../../../studies/index.js';
import type { CsvCell } from '../../csv.js';
import { type DataTable, estimateCells, estimateHeadings } from '../document.js';

/** Bias, coverage and scores as a long table: one row for each measure. */
export function measureTable({ scenario, points, members }: BacktestResult): DataTable {
  const rows = points.flatMap((point) =>
    [...biasRows(point), ...coverageRows(point), ...scoreRows(point, members)].map((row) => [
      scenario,
      point.at,
      ...row,
    ]),
  );
  return { headings: ['scenario', 'counted', 'part', 'of', 'days', 'measure', ...estimateHeadings], rows };
}

function biasRows({ bias }: BacktestPoint): readonly (readonly CsvCell[])[] {
  return bias.flatMap(({ name, days, observedPerDay, bias: mean, chance }) =>
    [
      ['observed per day', observedPerDay, null, null, null, null],
      ['bias per day', ...estimateCells(mean)],
      ['bias of single runs', null, chance.low, chance.high, mean.n, chance.level],
    ].map((row) => ['period', name, days, ...row]),
  );
}

function coverageRows({ coverage }: BacktestPoint): readonly (readonly CsvCell[])[] {
  return coverage.flatMap(({ unit, level, share, meanWidth }) => {
    const days = share?.trials ?? 0;
    const cells =
      share === null
        ? estimateCells(null)
        : [share.share, share.low, share.high, share.trials, share.confidence];
    return [
      ['coverage', ...cells],
      ['mean width', meanWidth, null, null, days, null],
    ].map((row) => [`bands of ${unit}s`, level, days, ...row]);
  });
}

function scoreRows({ crps, days, naive }: BacktestPoint, members: number): readonly (readonly CsvCell[])[] {
  return [
    ['score', 'model', days.length, 'crps', crps, null, null, members, null],
    ...naive.flatMap((each) =>
      [
        ['crps', each.crps, null, null, each.days, null],
        [
          'skill of the model',
          each.skill,
          each.skillInterval?.low ?? null,
          each.skillInterval?.high ?? null,
          each.days,
          each.skillInterval?.confidence ?? null,
        ],
        ['model better by', ...estimateCells(each.gain)],
      ].map((row) => ['score', `${each.rule}, ${each.form}, knows ${each.knows}`, each.days, ...row]),
    ),
  ];
}

/** Every day and week with count, forecast, bands, rank and score. */
export function dayTable({ scenario, points, levels }: BacktestResult): DataTable {
  const bands = levels.flatMap((level) => [`low ${level}`, `high ${level}`, `holds ${level}`]);
  const headings = ['scenario', 'counted', 'unit', 'from', 'to', 'days', 'observed', 'mean', 'median'];
  const rows = points.flatMap(({ at, days, weeks, periods }) => [
    ...days.map((each) => [scenario, at, 'day', ...forecastCells(each)]),
    ...weeks.map((each) => [scenario, at, 'week', ...forecastCells(each)]),
    ...periods.map((each) => [scenario, at, 'period', ...forecastCells(each)]),
  ]);
  return { headings: [...headings, ...bands, 'rank', 'crps'], rows };
}

function forecastCells(each: JudgedForecast): readonly CsvCell[] {
  const { from, to, days, observed, mean, median, rank, crps } = each;
  const bands = each.bands.flatMap(({ low, high, holds }) => [low, high, holds ? 1 : 0]);
  return [from, to, days, observed, mean, median, ...bands, rank, crps];
}
