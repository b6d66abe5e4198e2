import { Simulation } from '../kernel/index.js';
import { minutesPerDay } from '../math/index.js';
import type { Scenario } from '../scenario/index.js';
import { Conditions } from './conditions.js';
import { Corridor, order } from './corridor.js';
import { CauseChain, createDelayAttribution } from './delays/index.js';
import type { Outcome } from './measures/index.js';
import { Counts, Journal, Occupancy, PlaceNames, TruckRecords } from './measures/index.js';
import { observe, ResourceDays } from './observation/index.js';
import type { DefinedPolicy } from './policies/index.js';
import { randomSources } from './random-sources.js';
import { type CorridorSegment, compile, compiledParts, rememberDistributions } from './resolved.js';
import { type AdaptSegment, segmentAdapter } from './rule-steps.js';
import { RuleWatch } from './rule-watch.js';
import { RunContext } from './run-context.js';

/** Measuring begins after the end of the last day of warm-up (-50) and before anything of the first day counted (-40). */
const measuring = -45;

/** How one run is made. */
export interface RunOptions {
  /** Any text or number; the same seed gives the same run. Default `throughline`. */
  readonly seed?: string | number;
  /** Number of the replication, from 0: independent draws under the same seed. Default 0. */
  readonly replication?: number;
  /** Keep one row for each truck and milestone. Default false: memory grows with the run. */
  readonly journal?: boolean;
  /** Keep one record for each truckload: `trucks` of the outcome. Default false: memory grows with the run. */
  readonly trucks?: boolean;
  /** Charge every truckload-minute to its cause: `delays` of the outcome. Default false: it makes a run slower. */
  readonly ledger?: boolean;
  /** Check the balance of truckloads after every event, for tests. Default false: once at the end. */
  readonly checkEveryEvent?: boolean;
  /** Policies of your own that the scenario names. */
  readonly policies?: readonly DefinedPolicy[];
  /** Run a scenario that brings more than 20,000 truckloads a day or 5,000,000 a run; the entries of the package ask for it. */
  readonly large?: boolean;
}

/** Runs of one scenario, which is made ready once. */
export type CorridorModel = (options?: RunOptions) => Outcome;

/**
 * One run of the corridor, truck by truck, from the scenario's start over its warm-up and its days.
 * The same scenario, seed and replication give the same outcome, bit for bit.
 * @throws BalanceError when truckloads are lost or made, SimulationError when a stage breaks a rule of the kernel
 */
export function simulate(scenario: Scenario, options: RunOptions = {}): Outcome {
  return createModel(scenario)(options);
}

/** A model that runs the scenario again and again with independent draws. */
export function createModel(scenario: Scenario): CorridorModel {
  return modelMaker()(scenario);
}

/** Makes models of scenarios that have most of their distributions in common: what one has tabulated serves the next. */
export function modelMaker(): (scenario: Scenario) => CorridorModel {
  const make = rememberDistributions();
  return (scenario) => {
    const parts = compiledParts(make);
    const segments = compile(scenario, parts);
    const adapt = segmentAdapter(scenario, parts);
    return (options = {}) => runOnce(scenario, { segments, adapt }, options);
  };
}

/** A scenario made ready to run. */
interface Prepared {
  readonly segments: readonly CorridorSegment[];
  readonly adapt: AdaptSegment;
}

function runOnce(scenario: Scenario, { segments, adapt }: Prepared, options: RunOptions): Outcome {
  const { seed = 'throughline', replication = 0 } = options;
  const [first] = segments;
  if (first === undefined) throw new RangeError('a scenario has at least one segment');
  const { days, warmUpDays } = scenario;
  const sim = new Simulation({ name: scenario.name });
  const places = new PlaceNames(first.parameters);
  const journal = options.journal === true ? new Journal(places) : undefined;
  const sources = randomSources(seed, replication);
  const counts = new Counts(days, warmUpDays * minutesPerDay);
  counts.countPlaces(scenario);
  const causes = options.ledger === true ? createDelayAttribution(scenario) : undefined;
  const trucks = options.trucks === true ? new TruckRecords() : undefined;
  const context = new RunContext(
    sim,
    sources,
    new Occupancy(journal, causes, trucks),
    counts,
    new Conditions(sources),
    journal,
  );
  context.policies = options.policies ?? [];
  context.trucks = trucks;
  const corridor = new Corridor(context, first.parameters, warmUpDays + days);
  const resourceDays = new ResourceDays();
  const watch = new RuleWatch(scenario, segments, adapt, corridor, context);
  corridor.dayEnded = (day) => {
    if (day < warmUpDays) return;
    resourceDays.endDay(corridor, context);
    if (scenario.rules !== undefined) watch.endDay(day - warmUpDays, order.phase);
  };
  corridor.begin(watch.later());
  if (warmUpDays > 0)
    sim.scheduleAt(warmUpDays * minutesPerDay, () => beginMeasuring(corridor, context), measuring);
  const chain = causes === undefined ? undefined : new CauseChain(corridor, context, causes);
  advance(context, (warmUpDays + days) * minutesPerDay, options, chain);
  context.occupancy.checkBalance(sim.now);
  const outcome = observe(corridor, context, scenario, { seed, replication }, resourceDays);
  return scenario.rules === undefined ? outcome : { ...outcome, rules: watch.outcomes() };
}

function advance(
  context: RunContext,
  until: number,
  options: RunOptions,
  chain: CauseChain | undefined,
): void {
  const { sim, occupancy } = context;
  if (options.checkEveryEvent === true || chain !== undefined) {
    for (let next = sim.peek(); next <= until; next = sim.peek()) {
      chain?.account(next - sim.now);
      sim.step();
      if (options.checkEveryEvent === true) occupancy.checkBalance(sim.now);
    }
    chain?.account(until - sim.now);
  }
  sim.run(until);
}

function beginMeasuring(corridor: Corridor, context: RunContext): void {
  context.occupancy.beginMeasuring(context.sim.now);
  context.counts.beginMeasuring();
  context.conditions.beginMeasuring();
  corridor.beginMeasuring();
}
