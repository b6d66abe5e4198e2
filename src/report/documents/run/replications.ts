import { presentPoints } from '../../../corridor/index.js';
import type { Scenario } from '../../../scenario/index.js';
import type { RunResult, SingleRun } from '../../../studies/index.js';
import type { DataTable } from '../document.js';

type Measure = readonly [item: string, measure: string, unit: string, value: number | null];

/** Each replication by itself: one row for each of its measures, with nothing summed up. */
export function replicationsDataTable({ scenario, runs = [] }: RunResult, run: Scenario): DataTable {
  return {
    headings: ['scenario', 'policy', 'replication', 'item', 'measure', 'unit', 'value'],
    rows: runs.flatMap((each) =>
      measuresOf(each, run).map((measure) => [
        scenario,
        run.inspection.policy.kind,
        each.replication,
        ...measure,
      ]),
    ),
  };
}

/** What a replication is told by. */
export function measuresOf(each: SingleRun, scenario: Scenario): readonly Measure[] {
  return [
    ['arrived', 'all', 'truck/day', each.arrivalsPerDay],
    ...presentPoints(scenario).map((point): Measure => [point, 'all', 'truck/day', each.throughput[point]]),
    ['corridor', 'queue length', 'truck', each.waiting],
    ['time to received', 'p50', 'min', each.timeToReceivedP50],
    ['time to delivered', 'p50', 'min', each.timeInSystemP50],
    ['turned back', 'all', 'truck/day', each.turnedBackPerDay],
    ['cost', 'all', 'USD/day', each.costPerDay],
  ];
}
