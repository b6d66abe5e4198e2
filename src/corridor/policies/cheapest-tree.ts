import type { InspectionPolicy } from '../../scenario/index.js';
import {
  type CheapestSensorTree,
  cheapestSensorTree,
  type SensorAccuracy,
  type SensorTree,
  type SensorTreeQuestion,
} from '../../theory/index.js';
import type { Instrument } from './examination.js';

/** A sensor as a site has it: `name` in small letters, digits and hyphens, who is needed, and minutes of one test. */
export interface Sensor extends SensorAccuracy {
  readonly name: string;
  readonly by: Instrument;
  readonly time: NonNullable<TreePolicy['tests'][string]['time']>;
}

/** What is asked of a decision tree. */
export interface CheapestTreeQuestion extends Omit<SensorTreeQuestion, 'sensors'> {
  readonly sensors: readonly Sensor[];
  /** Dog teams of the policy; 2 if left out. */
  readonly teams?: number;
}

/** The cheapest tree as `inspection.policy` of a scenario, and what it does. */
export interface CheapestTree extends Omit<CheapestSensorTree, 'tree'> {
  readonly policy: TreePolicy;
}

type TreePolicy = Extract<InspectionPolicy, { kind: 'decision-tree' }>;

/**
 * The decision tree of up to 5 sensors that finds a share of contraband at the least mean cost of a truck, as a scenario takes it. Exact: every
 * decision and every order is looked at (`cheapestSensorTree` of throughline/theory). `search.detection` is `manualDetection` of the site.
 * Stroud and Saeger (2003).
 * @throws RangeError where more is asked than a search finds, or names are not those of tests
 */
export function cheapestTree({ sensors, teams = 2, ...question }: CheapestTreeQuestion): CheapestTree {
  requireNames(sensors.map(({ name }) => name));
  const { tree, ...does } = cheapestSensorTree({ ...question, sensors });
  return { ...does, policy: policyOf(tree, sensors, teams) };
}

function requireNames(names: readonly string[]): void {
  names.forEach((name, index) => {
    // Places of one sensor in the tree are told apart by a number of up to two digits.
    const isName = /^[a-z][a-z0-9-]{0,36}$/.test(name) && !['release', 'search'].includes(name);
    if (isName && names.indexOf(name) === index) return;
    throw new RangeError(
      `cheapestTree requires sensors with different names of small letters, digits and hyphens, got ${JSON.stringify(name)}`,
    );
  });
}

function policyOf(tree: SensorTree, sensors: readonly Sensor[], teams: number): TreePolicy {
  const tests: Record<string, TreePolicy['tests'][string]> = {};
  const known = new Map<string, string>();
  return { kind: 'decision-tree', teams, first: nameOf(tree), tests };

  /** Name of the test that stands for a tree; equal trees are one test. */
  function nameOf(step: SensorTree): string {
    if (typeof step === 'string') return step;
    const sensor = sensors[step.sensor];
    if (sensor === undefined) throw new RangeError(`the tree asks a sensor ${step.sensor} that is not there`);
    const { by, detection, falseAlarm, time } = sensor;
    const [alarm, clear] = [nameOf(step.alarm), nameOf(step.clear)];
    const key = `${sensor.name} ${alarm} ${clear}`;
    const name = known.get(key) ?? freeName(sensor.name);
    known.set(key, name);
    tests[name] = { by, time, detection, falseAlarm, share: 1, alarm, clear };
    return name;
  }

  function freeName(name: string): string {
    const taken = [...sensors.map((each) => each.name), ...Object.keys(tests)];
    if (tests[name] === undefined) return name;
    let number = 2;
    while (taken.includes(`${name}-${number}`)) number += 1;
    return `${name}-${number}`;
  }
}
