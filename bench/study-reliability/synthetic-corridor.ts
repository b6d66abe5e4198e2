import {
  type CorridorExecutor,
  type Outcome,
  type ParameterEnsemble,
  type Scenario,
  simulate,
} from 'throughline';
import { parseScenario } from 'throughline/scenario';
import { mean } from 'throughline/statistics';
import type { CorridorJob } from '../../src/studies/index.js';
import type { WeightedDraw } from './joint-facts.js';
import type { Truth } from './synthetic-truth.js';
import { weeks, weeksOf } from './truth-runs.js';

/** Where the servers of a stage and its minutes stand in the scenario. */
const places = [
  { servers: 'inspection.sites.site.lanes', minutes: 'inspection.sites.site.documents.value' },
  { servers: 'crossing.gate.lanes', minutes: 'crossing.gate.processing.value' },
  { servers: 'transferYard.gate.crews', minutes: 'transferYard.gate.transfer.time.value' },
] as const;

const days = 7 * weeks;

/** The scenario of a truth: what a planner would write down who knows no more than the ranges. */
export function scenarioOf({ stages }: Truth): Scenario {
  const minutes = (stage: number): object => {
    const { low = 0, high = 0 } = stages[stage]?.fact ?? {};
    const value = { value: (low + high) / 2, low, high, evidence: 'D', source: 'made up for this study' };
    return { kind: 'constant', value };
  };
  const servers = (stage: number): number => stages[stage]?.servers ?? 0;
  const always = { hours: 'always' };
  const read = parseScenario({
    name: 'synthetic truth',
    days,
    supply: { road: { perDay: 10, mix: { food: 1 } } },
    staging: { backlog: 20_000 },
    inspection: {
      policy: { kind: 'random-share', share: 0 },
      sites: {
        site: {
          ...{ ...always, lanes: servers(0), documents: minutes(0), scanners: 200, secondaryBays: 200 },
          ...{ approachRoom: 10_000, entry: 'gate' },
        },
      },
    },
    crossing: { gate: { ...always, lanes: servers(1), processing: minutes(1), approachRoom: 10_000 } },
    transferYard: {
      gate: {
        ...{ ...always, room: 10_000, bays: 1_000, crews: servers(2), storage: 10_000 },
        ...{ transfer: { time: minutes(2) }, loading: 0 },
      },
    },
    fleet: { carriers: { own: { trucks: 5_000, shift: 'always' } } },
    governorates: { south: { population: 1_000, trip: 0, docks: 1_000, hours: 'always' } },
    levers: stages.map(({ servers: today, most, costPerServer }, stage) => ({
      ...{ name: `stage ${stage + 1}`, path: places[stage]?.servers, step: 1, max: today + most },
      costPerStepPerDay: costPerServer,
    })),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.scenario;
}

/** Draws of the truth as a file of calibrated draws would have them. */
export function ensembleOf({ stages }: Truth, draws: readonly WeightedDraw[]): ParameterEnsemble {
  return {
    scenario: 'synthetic truth',
    counts: { at: ['received'], from: '2023-11-28', to: '2023-11-29' },
    facts: stages.map(({ fact: { low, high } }, stage) => ({
      ...{ paths: [places[stage]?.minutes ?? ''], unit: 'min', evidence: 'D' as const, low, high },
      isInformed: true,
    })),
    draws,
  };
}

/** Runs the truth in place of the corridor: what the slowest stage lets through, and chance as replications have it. */
export function truthExecutor(truth: Truth, scenario: Scenario): CorridorExecutor {
  const usual = simulate({ ...scenario, days: 1, warmUpDays: 0 }, { seed: 'form' });
  const perform = (job: CorridorJob): readonly Outcome[] =>
    Array.from({ length: job.to - job.from }, (_, index) => outcomeOf(truth, usual, job, job.from + index));
  return {
    workers: 1,
    run: (jobs, options) =>
      Promise.resolve(
        jobs.map((job, index) => {
          const outcomes = perform(job);
          options?.onResult?.(outcomes, index);
          options?.onJobDone?.();
          return outcomes;
        }),
      ),
    close: () => Promise.resolve(),
  };
}

function outcomeOf(
  truth: Truth,
  usual: Outcome,
  { scenario, seed }: CorridorJob,
  replication: number,
): Outcome {
  const numbers = numbersOf(scenario);
  const added = truth.stages.map(({ servers }, stage) => (numbers.servers[stage] ?? 0) - servers);
  const byWeek = weeksOf(truth, added, numbers.minutes, { seed, replication });
  const perDay = mean(byWeek);
  const byDay = byWeek.flatMap((week) => Array.from({ length: 7 }, () => week));
  const passed = { ...usual.throughput.received, perDay, total: perDay * days, byDay };
  const { inspected, received, collected } = { inspected: passed, received: passed, collected: passed };
  return {
    ...usual,
    ...{ seed, replication, days },
    throughput: { ...usual.throughput, inspected, received, collected },
    stockGrowth: { fuelLitresPerDay: 0, tripsBroughtPerDay: null, warehousesPerDay: 0 },
  };
}

function numbersOf({ inspection, crossing, transferYard }: Scenario): {
  readonly servers: readonly number[];
  readonly minutes: readonly number[];
} {
  const [site, gate, yard] = [inspection.sites['site'], crossing['gate'], transferYard['gate']];
  const minutes = [site?.documents, gate?.processing, yard?.transfer.time].map((each) =>
    each?.kind === 'constant' ? each.value : Number.NaN,
  );
  return { servers: [site?.lanes ?? 0, gate?.lanes ?? 0, Number(yard?.crews)], minutes };
}
