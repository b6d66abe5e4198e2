import { presentPoints } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { PlanStep, SingleRun } from '../../studies/index.js';
import type { DataTable } from './document.js';

type Measure = readonly [item: string, measure: string, unit: string, value: number | null];

/** Replications under one plan and policy; no plan is null. */
interface Replicated {
  readonly plan: string | null;
  readonly policy: string;
  readonly runs: readonly SingleRun[];
}

/** Each replication by itself: one row for each of its measures, with nothing summed up. */
export function replicationsTable(all: readonly Replicated[], scenario: Scenario): DataTable {
  return {
    headings: ['scenario', 'plan', 'policy', 'replication', 'item', 'measure', 'unit', 'value'],
    rows: all.flatMap(({ plan, policy, runs }) =>
      runs.flatMap((each) =>
        measuresOf(each, scenario).map((measure) => [
          ...[scenario.name, plan, policy, each.replication],
          ...measure,
        ]),
      ),
    ),
  };
}

/** The steps of a plan in one cell: `crossing.rafah.lanes=4; fleet.fuel.perDay=60000`. */
export function planText(steps: readonly PlanStep[] = []): string | null {
  return steps.length === 0 ? null : steps.map(({ lever, to }) => `${lever}=${to}`).join('; ');
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
