import {
  type ContractOutcome,
  type CountedAt,
  countingPoints,
  type Outcome,
  recordOf,
  throughputAt,
} from '../../corridor/index.js';
import { collect, effortOf, type Precision, type Stopping } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { clopperPearsonInterval, quantile, sortAscending } from '../../statistics/index.js';
import {
  after,
  agreedLimits,
  checkBounds,
  combineDigests,
  costPerDay,
  describeEnsemble,
  type Estimated,
  ensembleDraws,
  estimate,
  lastingOf,
  type ParameterEnsemble,
  type QuestionOptions,
  Replications,
  recordOfLines,
  requireEnsemble,
  type StudyOptions,
  search,
  sharing,
  singleRun,
  steadyScenario,
  summariseBottleneck,
  summarisePlaceDays,
  summarisePoints,
  summariseResources,
  summariseStages,
} from '../shared/index.js';
import type { RunResult } from './run-result.js';

/** Options of `run`: a number of replications, or a precision. */
export interface RunStudyOptions extends QuestionOptions {
  /** Default 20; not together with `precision`. */
  readonly replications?: number;
  /** How narrow the interval of the trucks a day is to be: 0.02 is ± 2 % of the mean, `{ halfWidth: 3 }` ± 3 trucks a day. */
  readonly precision?: Precision;
  /** Most replications spent on the precision; default 1,000. */
  readonly maxReplications?: number;
  /** Where the trucks are counted whose number is to be precise; default the scenario's target. */
  readonly measure?: CountedAt;
  /** Parameter draws, a replication each, in place of the scenario's values; not together with `precision`. */
  readonly ensemble?: ParameterEnsemble;
}

/**
 * Runs a scenario in independent replications and sums up.
 * @throws BoundExceededError when more passes than theory allows
 * @throws RangeError for both `replications` and `precision`, for `maxReplications` or `measure` without `precision`, or for an ensemble that
 * is not one of the scenario
 */
export async function runStudy(declared: Scenario, given: RunStudyOptions = {}): Promise<RunResult> {
  const options = sharing(given);
  if (options.measure !== undefined && options.precision === undefined)
    throw new RangeError('measure requires a precision');
  if (options.ensemble !== undefined) requireEnsemble(declared, options.ensemble);
  const effort = effortOf(options);
  const measure = options.measure ?? declared.target.at;
  const { scenario, asked } = await steadyScenario(declared, { ...options, at: measure });
  if (options.ensemble !== undefined) {
    const drawn = await runEnsemble(scenario, options.ensemble, options);
    return asked === undefined ? drawn : { ...drawn, asked };
  }
  const runs = new Replications(options);
  const told = progressOf(scenario, options);
  const { kept, stopping } = await collect(
    (from, to) => runs.outcomes(scenario, after(search, from), to - from, told),
    (outcome) => ({ [measure]: throughputAt(outcome, measure).perDay }),
    () => [measure],
    effort,
  );
  checkBounds(scenario, kept);
  const result = summariseRun(scenario, kept, options.confidence ?? 0.95, stopping);
  return asked === undefined ? result : { ...result, asked };
}

/** A replication of each of so many draws; of a draw there is one run, which no bound is held against. */
async function runEnsemble(
  scenario: Scenario,
  ensemble: ParameterEnsemble,
  options: RunStudyOptions,
): Promise<RunResult> {
  const { replications = 20, precision, confidence = 0.95, seed = 'throughline', onProgress } = options;
  if (precision !== undefined) throw new RangeError('an ensemble excludes a precision');
  const { scenarios } = ensembleDraws(scenario, ensemble, replications, seed);
  const wanted = scenarios.map((each, first) => ({ scenario: each, stream: { ...search, first }, n: 1 }));
  const outcomes = await new Replications(options).ofEach(wanted, (done) =>
    onProgress?.(`${scenario.name}: ${done} of ${replications} draws`),
  );
  const all = outcomes.flat();
  const bandAt = (at: CountedAt) => {
    const sorted = sortAscending(all.map((outcome) => throughputAt(outcome, at).perDay));
    return { low: quantile(sorted, 0.05), median: quantile(sorted, 0.5), high: quantile(sorted, 0.95) };
  };
  const { at, perDay: target } = scenario.target;
  const perDay = { ...recordOf(countingPoints, bandAt), [at]: bandAt(at) };
  const reaching = all.filter((outcome) => throughputAt(outcome, at).perDay >= target).length;
  const reaches = clopperPearsonInterval(reaching, all.length, confidence);
  const forecast = { ...describeEnsemble(ensemble), perDay, reaches };
  return { ...summariseRun(scenario, all, confidence), ensemble: forecast };
}

/** With a precision nobody knows how many replications there will be: those done are counted, over all rounds. */
function progressOf(scenario: Scenario, options: RunStudyOptions): StudyOptions['onProgress'] {
  const { onProgress, precision, maxReplications = 1000 } = options;
  if (onProgress === undefined || precision === undefined) return onProgress;
  let done = 0;
  return () => {
    done += 1;
    const counted = `${done} ${done === 1 ? 'replication' : 'replications'}`;
    onProgress(`${scenario.name}: ${counted}, at most ${maxReplications}`);
  };
}

/** Sums up replications of one scenario, in their order. */
export function summariseRun(
  scenario: Scenario,
  outcomes: readonly Outcome[],
  confidence: number,
  stopping: Stopping = { by: 'replications' },
): RunResult {
  const { days, warmUpDays } = scenario;
  const of = <T>(measure: (outcome: Outcome) => T): Estimated<T> => estimate(outcomes, measure, confidence);
  return {
    scenario: scenario.name,
    replications: outcomes.length,
    stopping,
    days,
    warmUpDays,
    arrivalsPerDay: of((each) => each.arrivalsPerDay),
    throughput: summarisePoints(outcomes, confidence),
    ...(outcomes.every(({ places }) => places !== undefined)
      ? { places: of(({ places = {} }) => places) }
      : {}),
    lasting: {
      ...recordOf(countingPoints, (point) => lastingOf(outcomes, point, confidence)),
      [scenario.target.at]: lastingOf(outcomes, scenario.target.at, confidence),
    },
    published: of(({ throughput, stockGrowth: { directPerDay } }) =>
      scenario.published.map(({ at, name, party }, index, all) => {
        const { perDay } = throughput[at];
        const before = all[index - 1];
        return {
          party,
          name,
          at,
          perDay,
          fewerThanBefore: before === undefined ? null : throughput[before.at].perDay - perDay,
          direct:
            before?.at !== 'inspected' || directPerDay === undefined
              ? null
              : { perDay: directPerDay, fewer: throughput.inspected.perDay + directPerDay - perDay },
        };
      }),
    ),
    agreedLimits: agreedLimits(scenario),
    placeDays: summarisePlaceDays(outcomes, confidence),
    stages: summariseStages(outcomes, confidence),
    resources: summariseResources(outcomes, confidence),
    bottleneck: summariseBottleneck(outcomes, confidence),
    timeInSystem: {
      p50: of((each) => each.timeInSystem.p50),
      p95: of((each) => each.timeInSystem.p95),
    },
    timeToReceived: {
      p50: of((each) => each.timeToReceived.p50),
      p95: of((each) => each.timeToReceived.p95),
    },
    rejections: {
      turnedBackPerDay: of((each) => each.work.turnedBack / days),
      seizedPerDay: of((each) => each.work.seized / days),
      tonnesRemovedPerDay: of((each) => each.work.tonnesRemoved / days),
    },
    fuelLitresPerDay: of((each) => each.work.fuelLitres / days),
    importerFeesPerDay: of((each) => each.work.importerFees / days),
    costPerDay: of((each) => costPerDay(each, 'total')),
    costs: recordOfLines((line) => of((each) => costPerDay(each, line))),
    contracts: of(({ contracts }) => contracts.map((each) => contractOf(each, days))),
    needMet: of(({ needMet }) =>
      needMet.map(({ deliveredTonnesPerDay, governorate, met }) => ({
        governorate,
        food: met.food,
        tonnesPerDay: deliveredTonnesPerDay,
      })),
    ),
    detection: of((each) => each.detection),
    runs: outcomes.map(singleRun),
    digest: combineDigests(outcomes.map((each) => each.digest)),
  };
}

function contractOf(contract: ContractOutcome, days: number) {
  const { advance, carrier, lot, noShows, tonnes, trips, trucks } = contract;
  return {
    carrier,
    lot,
    trucks,
    tripsPerDay: trips / days,
    noShowsPerDay: noShows / days,
    tonnesPerDay: tonnes / days,
    charges: {
      trucks: contract.truckCharge / days,
      minimum: contract.minimumCharge / days,
      minimumUnused: contract.minimumUnused / days,
      trips: contract.tripCharge / days,
      penalties: contract.penalties / days,
    },
    advance,
  };
}
