import {
  type CorridorModel,
  type CountedAt,
  createModel as modelOf,
  type Outcome,
  type RunOptions,
  requireCount,
  setParameter as set,
} from '../corridor/index.js';
import type { Scenario } from '../scenario/index.js';
import { type TwinOptions, type TwinResult, twin as twinOf } from '../studies/index.js';
import { capacityBounds as boundsOf, type CapacityBounds } from '../twin/index.js';
import { checkedScenario } from './checked-scenario.js';
import { type Checks, checkedByCall, checkOptions, flag, textOrNumber, whole } from './options.js';
import { at as countedAt, question } from './study.js';

const runOptions: Checks<RunOptions> = {
  seed: textOrNumber,
  replication: whole(0),
  journal: flag,
  trucks: flag,
  ledger: flag,
  checkEveryEvent: flag,
  policies: checkedByCall,
  large: flag,
};

/**
 * One run of the corridor, truck by truck, from the scenario's start over its warm-up and its days. The same scenario, seed and
 * replication give the same outcome, bit for bit. Reading the scenario takes some 10 ms: for many runs of one, `createModel` reads it once.
 * @throws RangeError for a scenario or options that a file or the command line would not be allowed
 * @example
 * const { throughput, days } = simulate({ ...baseline, days: 7 }, { seed: 'example' });
 * [days, throughput.received.total]; // => [7, 1690]
 */
export function simulate(scenario: Scenario, options: RunOptions = {}): Outcome {
  checkOptions('simulate', options, runOptions);
  return modelOf(checkedScenario('simulate', scenario, options.large === true))(options);
}

/**
 * A model that runs the scenario again and again with other draws.
 * @throws RangeError for a scenario that would not be read from a file; when run, for options that are wrong
 * @example
 * const model = createModel({ ...baseline, days: 2, warmUpDays: 0 });
 * model({ seed: 1 }).digest === model({ seed: 1 }).digest; // => true
 * model({ seed: 1 }).digest === model({ seed: 1, replication: 1 }).digest; // => false
 */
export function createModel(
  scenario: Scenario,
  { large = false }: { readonly large?: boolean } = {},
): CorridorModel {
  const model = modelOf(checkedScenario('createModel', scenario, large));
  return (options = {}) => {
    checkOptions('a model', options, runOptions);
    return model(options);
  };
}

/**
 * A copy of the scenario with the value at a dotted path replaced, read as a scenario file is: `50 %` is 0.5, `daily 06:00-22:00` are
 * hours. Facts of what is replaced whole no longer hold and are left out.
 * @throws RangeError when the path does not exist, or the value is not allowed there
 * @example
 * const more = setParameter(baseline, 'inspection.sites.nitzana.lanes', 16);
 * numberAt(more, 'inspection.sites.nitzana.lanes'); // => 16
 */
export function setParameter(scenario: Scenario, path: string, value: unknown): Scenario {
  const changed = set(scenario, path, value);
  const isWhole = typeof value === 'object';
  const facts = Object.entries(changed.facts).filter(
    ([fact]) => !fact.startsWith(`${path}.`) && !(isWhole && fact === path),
  );
  return checkedScenario('setParameter', { ...changed, facts: Object.fromEntries(facts) }, true);
}

/**
 * Upper bounds of truckloads a day from theory, by stage, up to where trucks are counted.
 * @throws RangeError for a scenario that would not be read from a file
 * @example
 * const { inspection } = capacityBounds(baseline);
 * inspection?.toFixed(1); // => '274.4'
 */
export function capacityBounds(scenario: Scenario, at: CountedAt = 'received'): CapacityBounds {
  checkOptions('capacityBounds', { at }, { at: countedAt });
  const read = checkedScenario('capacityBounds', scenario, true);
  requireCount('capacityBounds', read, at);
  return boundsOf(read, at);
}

/**
 * What theory says of the corridor, without simulating.
 * @throws RangeError for a scenario that would not be read from a file, or a point that is not known
 * @example
 * const { throughput } = twin(baseline);
 * throughput.perDay.toFixed(1); // => '239.7'
 */
export function twin(scenario: Scenario, options: TwinOptions = {}): TwinResult {
  checkOptions('twin', options, { at: countedAt, question } satisfies Checks<TwinOptions>);
  const read = checkedScenario('twin', scenario, true);
  if (options.at !== undefined) requireCount('twin', read, options.at);
  return twinOf(read, options);
}
