import { isDeepStrictEqual } from 'node:util';
import {
  countsOf,
  createModel,
  numberAt,
  type Outcome,
  setParameter,
  throughputAt,
} from '../../src/corridor/index.js';
import { formatProblems, parseScenario, type Scenario, scenarioYaml } from '../../src/scenario/index.js';
import { capacityBounds } from '../../src/twin/index.js';
import { faultsOfOutcome } from './outcome-faults.js';

/** Replications by which bounds and the effect of one more truck are judged. */
const replications = 3;

/** Standard errors that a mean may lie beyond what theory says: about one false alarm in 30 million. */
const tolerance = 5.5;

/** What was found about one corridor. */
export interface Finding {
  readonly faults: readonly string[];
  readonly scenario?: Scenario;
  readonly outcome?: Outcome;
  /** Change of truckloads delivered by one more truck, in standard errors; undefined where it is not asked. */
  readonly oneMoreTruck?: number;
}

/** Everything that must hold for a scenario as written; the worker's run is compared elsewhere. */
export function check(input: unknown, seed: string): Finding {
  try {
    const read = parseScenario(input);
    if (!read.ok) return { faults: [`refused: ${formatProblems(read.problems, 'scenario')}`] };
    return checkScenario(read.scenario, seed);
  } catch (error) {
    return { faults: [`thrown: ${String(error)}`] };
  }
}

function checkScenario(scenario: Scenario, seed: string): Finding {
  const model = createModel(scenario);
  const outcomes = Array.from({ length: replications }, (_, replication) => model({ seed, replication }));
  const [outcome] = outcomes;
  if (outcome === undefined) return { faults: ['no run'] };
  const more = moreTrucks(scenario, seed, outcomes);
  return {
    scenario,
    outcome,
    faults: [
      ...faultsOfRepeats(scenario, seed, outcome),
      ...outcomes.flatMap(faultsOfOutcome),
      ...faultsOfBounds(scenario, outcomes),
      ...(more < -tolerance ? [`one more truck delivers less by ${(-more).toFixed(1)} standard errors`] : []),
    ],
    oneMoreTruck: more,
  };
}

/** The run again: from scratch with keys in the opposite order, watched at every event, and the scenario through its YAML. */
function faultsOfRepeats(scenario: Scenario, seed: string, outcome: Outcome): readonly string[] {
  const model = createModel(withKeysReversed(scenario));
  const {
    journal: _,
    delays = [],
    ...seen
  } = model({
    seed,
    journal: true,
    ledger: true,
    checkEveryEvent: true,
  });
  const accounted = delays.reduce((sum, row) => sum + row.minutes, 0);
  const stays = Object.values(outcome.zones).reduce((sum, zone) => sum + zone.mean * outcome.days * 1440, 0);
  const yaml = parseScenario(scenarioYaml(scenario));
  return [
    ...fault(!isDeepStrictEqual(model({ seed }), outcome), 'a second run differs'),
    ...fault(!isDeepStrictEqual(seen, outcome), 'a run that is watched differs'),
    ...fault(
      Math.abs(accounted - stays) > 1e-6 * (1 + stays),
      `causes of delay hold ${accounted} min, zones ${stays}`,
    ),
    ...fault(!isDeepStrictEqual(JSON.parse(JSON.stringify(outcome)), outcome), 'the outcome is not JSON'),
    ...fault(!isDeepStrictEqual(JSON.parse(JSON.stringify(scenario)), scenario), 'the scenario is not JSON'),
    ...fault(!yaml.ok || !isDeepStrictEqual(yaml.scenario, scenario), 'its own YAML is another scenario'),
  ];
}

/** Means of truckloads counted above what theory allows, beyond chance; exact where the stage has no chance in it. */
function faultsOfBounds(scenario: Scenario, outcomes: readonly Outcome[]): readonly string[] {
  return countsOf(scenario).flatMap((point) =>
    Object.entries(capacityBounds(scenario, point)).flatMap(([stage, bound]) => {
      const mean =
        outcomes.reduce((sum, each) => sum + throughputAt(each, point).perDay, 0) / outcomes.length;
      const factor = varianceFactor(scenario, stage);
      const spread = factor === 0 ? 0 : Math.sqrt((factor * bound) / (scenario.days * outcomes.length));
      const broken = !(mean <= bound + tolerance * spread + 1e-9);
      return fault(
        broken,
        `${point} ${mean} a day is above the bound of ${stage}, ${bound} (+ ${tolerance} x ${spread})`,
      );
    }),
  );
}

/** Variance over mean of the count a stage lets through, at most: arrivals in groups, or the squared variation of its services. */
function varianceFactor(scenario: Scenario, stage: string): number {
  if (stage === 'supply') return 12;
  const { inspection, crossing, transferYard, fleet, governorates, supply } = scenario;
  const parts: Readonly<Record<string, unknown>> = {
    inspection,
    crossing,
    'transfer-yard': [transferYard, supply.pallets],
    fleet: [fleet, governorates, transferYard],
  };
  const phases = JSON.stringify(scenario.phases);
  return /exponential|triangular/.test(JSON.stringify(parts[stage]) + phases) ? 1 : 0;
}

/**
 * What one more truck of the first carrier changes in truckloads delivered, in standard errors, on the same luck. The spread of the
 * difference is taken as at least that of a Poisson count of what is delivered, as three replications tell little of it.
 */
function moreTrucks(scenario: Scenario, seed: string, before: readonly Outcome[]): number {
  const [name] = Object.keys(scenario.fleet.carriers);
  // Without carriers there is no truck to add.
  if (name === undefined) return 0;
  const path = `fleet.carriers.${name}.trucks`;
  const after = createModel(setParameter(scenario, path, numberAt(scenario, path) + 1));
  const delivered = before.map((each) => each.throughput.delivered.total);
  const changes = delivered.map(
    (was, replication) => after({ seed, replication }).throughput.delivered.total - was,
  );
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, each) => sum + each, 0) / values.length;
  const average = mean(changes);
  const variance = (mean(changes.map((each) => (each - average) ** 2)) * replications) / (replications - 1);
  const error = Math.sqrt(Math.max(variance, mean(delivered), 1) / replications);
  return average / error;
}

function withKeysReversed(scenario: Scenario): Scenario {
  return JSON.parse(JSON.stringify(scenario), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  );
}

function fault(isBroken: boolean, text: string): readonly string[] {
  return isBroken ? [text] : [];
}
