import { figure, ratio, table } from './table.js';

/** Looks up a rate in events per second; NaN where it was not measured. */
export type RateOf = (workload: string, engine: string) => number;

interface RateTarget {
  readonly workload: string;
  readonly engine: string;
  /** Millions of model events per second, at least. */
  readonly rate: number;
  /** Least ratio to other engines of the same run. */
  readonly over: Readonly<Record<string, number>>;
}

// Rates are for the machine of the first measurements, where the bare generator loop did 7.6 M events/s on mm1; ratios hold anywhere.
const TARGETS: readonly RateTarget[] = [
  {
    workload: 'mm1',
    engine: 'throughline-process',
    rate: 6,
    over: { 'floor-generator': 0.65, simjs: 2.8, simpy: 20 },
  },
  { workload: 'mmc', engine: 'throughline-process', rate: 4.5, over: {} },
  { workload: 'timeouts', engine: 'throughline-process', rate: 20, over: {} },
  { workload: 'hold', engine: 'throughline-process', rate: 1.4, over: {} },
  { workload: 'tandem', engine: 'throughline-process', rate: 4.2, over: {} },
  { workload: 'mm1', engine: 'throughline-callback', rate: 10, over: {} },
  { workload: 'mm1', engine: 'throughline-actor', rate: 10, over: {} },
];

/** "met" or "missed" beside every target. */
export function targetTable(rateOf: RateOf): string {
  const rows = TARGETS.flatMap(({ workload, engine, rate, over }) => {
    const own = rateOf(workload, engine);
    const name = engine.replace('throughline-', '');
    const ratios = Object.entries(over).map(([rival, least]) => {
      const measured = own / rateOf(workload, rival);
      return [workload, name, `over ${rival}`, ratio(measured), ratio(least), verdict(measured, least)];
    });
    const millions = own / 1e6;
    return [
      [workload, name, 'M events/s', figure(millions, 2), figure(rate, 2), verdict(millions, rate)],
      ...ratios,
    ];
  });
  return table(['target', '<style', '<figure', 'measured', 'at least', '<'], rows);
}

/** Whether a figure reaches what was aimed at; "not measured" when there is none. */
export function verdict(measured: number, least: number): string {
  if (!Number.isFinite(measured)) return 'not measured';
  return measured >= least ? 'met' : 'missed';
}
