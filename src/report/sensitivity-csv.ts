import type { FactFactor, LeverScreen, MorrisStudy, SobolStudy, TornadoStudy } from '../studies/index.js';
import { type CsvCell, csv } from './csv.js';
import { estimateCells, estimateHeadings } from './estimate-cells.js';

const headings = [
  'scenario',
  'method',
  'counted',
  'plan',
  'fact',
  'grade',
  'unit',
  'value',
  'from',
  'to',
  'measure',
];

/** A value with its interval, such as a bootstrap gives. */
interface Interval {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly confidence: number;
}

/** Tornado as a long table: three rows for each fact, truckloads a day. */
export function tornadoCsv(study: TornadoStudy): string {
  const rows = study.plans.flatMap(({ plan, bars }) =>
    bars.flatMap(({ factor, atLow, atHigh, swing }) =>
      (
        [
          ['at low', atLow],
          ['at high', atHigh],
          ['swing', swing],
        ] as const
      ).map(([measure, estimate]) => [...begin(study, plan, factor), measure, ...estimateCells(estimate)]),
    ),
  );
  return csv([...headings, ...estimateHeadings], rows);
}

/** Elementary effects as a long table: mu, mu* and sigma of each fact, truckloads a day over its range. */
export function morrisCsv(study: MorrisStudy): string {
  const rows = study.plans.flatMap(({ plan, effects }) =>
    effects.flatMap(({ factor, mu, muStar, sigma }) =>
      (
        [
          ['mu', mu],
          ['mu*', muStar],
          ['sigma', sigma],
        ] as const
      ).map(([measure, interval]) => [...begin(study, plan, factor), measure, ...intervalCells(interval)]),
    ),
  );
  return csv([...headings, ...estimateHeadings], rows);
}

/** Sobol indices as a long table: first-order and total share of each fact. */
export function sobolCsv(study: SobolStudy): string {
  const rows = study.plans.flatMap(({ plan, indices }) =>
    indices.flatMap(({ factor, first, total }) =>
      (
        [
          ['first', first],
          ['total', total],
        ] as const
      ).map(([measure, interval]) => [...begin(study, plan, factor), measure, ...intervalCells(interval)]),
    ),
  );
  return csv([...headings, ...estimateHeadings], rows);
}

/** Levers along the ladder as a long table: two rows for each lever and rung, truckloads a day. */
export function screenCsv(screen: LeverScreen): string {
  const { scenario, measure, factors, levers } = screen;
  const rows = factors.flatMap(({ name, verdict: allAlong, rungs }) => {
    const lever = levers.find(({ path }) => path === name);
    return rungs.flatMap(({ rung, verdict, atLow, atHigh }, index) =>
      (
        [
          ['one step down', atLow],
          ['one step up', atHigh],
        ] as const
      ).map(([step, estimate]) => [
        scenario,
        measure.at,
        rung,
        name,
        lever?.name ?? name,
        lever?.values[index] ?? null,
        step,
        ...estimateCells(estimate),
        verdict,
        allAlong,
      ]),
    );
  });
  const columns = ['scenario', 'counted', 'rung', 'lever', 'name', 'value', 'measure', ...estimateHeadings];
  return csv([...columns, 'verdict', 'all along'], rows);
}

function begin(
  {
    scenario,
    method,
    measure,
  }: { readonly scenario: string; readonly method: string; readonly measure: { readonly at: string } },
  plan: string,
  { name, evidence, unit, value, low, high }: FactFactor,
): readonly CsvCell[] {
  return [scenario, method, measure.at, plan, name, evidence, unit, value, low, high];
}

/** In the columns of an estimate; n stays empty, since rows and not replications were drawn anew. */
function intervalCells(interval: Interval | null): readonly CsvCell[] {
  if (interval === null) return estimateHeadings.map(() => null);
  return [interval.value, interval.low, interval.high, null, interval.confidence];
}
