import { requireAtLeast, requireShare, requireWhole } from '../math/index.js';
import {
  type DecisionFunction,
  decidedBy,
  monotoneFunctions,
  type SensorTree,
  settled,
} from './sensor-trees.js';

/** One sensor: alarms of trucks with contraband and of others, each by itself, and what one test costs, in any unit. */
export interface SensorAccuracy {
  readonly detection: number;
  readonly falseAlarm: number;
  readonly cost: number;
}

/** What is asked of a tree of sensors. */
export interface SensorTreeQuestion {
  /** One to five. */
  readonly sensors: readonly SensorAccuracy[];
  /** The search that alarms lead to: its cost, and the probability that it finds what is there. */
  readonly search: { readonly cost: number; readonly detection: number };
  /** Probability that contraband is found, at least. */
  readonly detection: number;
  /** Share of trucks with contraband, which counts in the cost; 0 if left out. */
  readonly prevalence?: number;
}

/** The cheapest tree, and what it does. */
export interface CheapestSensorTree {
  readonly tree: SensorTree;
  /** Probability that contraband is found. */
  readonly detection: number;
  /** Share of trucks without contraband that are searched. */
  readonly falseAlarm: number;
  /** Mean cost of a truck: tests and search. */
  readonly cost: number;
}

/** How likely it is that a truck without contraband, and one with it, comes to a place in the tree. */
type Weights = readonly [good: number, bad: number];

interface Costed {
  readonly tree: SensorTree;
  readonly cost: number;
}

/**
 * The tree of sensors that finds a share of contraband at the least mean cost: exact, by enumeration of all monotone decisions of these
 * sensors, not all of which must be asked, and for each of all orders of asking. Trees that mix at random (Boros et al., Naval Research Logistics 56,
 * 2009) can be cheaper by part of a step. Of equal ones the tree that finds more.
 * Stroud and Saeger (2003); Madigan, Mittal and Roberts, Naval Research Logistics 58 (2011).
 * @throws RangeError where more is asked than a search finds
 * @example
 * const portal = { detection: 0.8, falseAlarm: 0.1, cost: 1 };
 * const question = { sensors: [portal], search: { cost: 60, detection: 1 } };
 * cheapestSensorTree({ ...question, detection: 0.7 }).cost; // => 7
 * cheapestSensorTree({ ...question, detection: 0.9 }).tree; // => 'search'
 */
export function cheapestSensorTree(question: SensorTreeQuestion): CheapestSensorTree {
  check(question);
  const { detection, prevalence = 0, search, sensors } = question;
  const least = detection - 1e-12;
  const costOf = costing(question);
  const all = sensors.map((_, sensor) => sensor);
  let best: CheapestSensorTree | undefined;
  for (const decision of monotoneFunctions(sensors.length)) {
    const found =
      search.detection *
      searched(
        decision,
        sensors.map((each) => each.detection),
      );
    if (found < least) continue;
    const { cost, tree } = costOf(decision, all, [1 - prevalence, prevalence]);
    if (best !== undefined && (cost > best.cost || (cost === best.cost && found <= best.detection))) continue;
    const falseAlarm = searched(
      decision,
      sensors.map((each) => each.falseAlarm),
    );
    best = { tree, cost, detection: found, falseAlarm };
  }
  if (best === undefined)
    throw new RangeError(
      `cheapestSensorTree requires a detection of at most that of a search, ${search.detection}, got ${detection}`,
    );
  return best;
}

function check({ detection, prevalence = 0, search, sensors }: SensorTreeQuestion): void {
  requireWhole('cheapestSensorTree', 'a whole number of sensors', sensors.length, 1, 5);
  requireShare('cheapestSensorTree', 'a detection', detection);
  requireShare('cheapestSensorTree', 'a prevalence', prevalence);
  requireShare('cheapestSensorTree', 'a search with a detection', search.detection);
  requireAtLeast('cheapestSensorTree', 'a search with a cost', search.cost, 0);
  for (const each of sensors) {
    requireShare('cheapestSensorTree', 'sensors with a detection', each.detection);
    requireShare('cheapestSensorTree', 'sensors with a falseAlarm', each.falseAlarm);
    requireAtLeast('cheapestSensorTree', 'sensors with a cost', each.cost, 0);
  }
}

/** Share of trucks searched when each sensor alarms by itself with its probability. */
function searched(decision: DecisionFunction, alarms: readonly number[]): number {
  let share = 0;
  for (let x = 0; x < decision.length; x += 1) {
    if (decision[x] === '0') continue;
    share += alarms.reduce((product, alarm, place) => product * ((x >> place) & 1 ? alarm : 1 - alarm), 1);
  }
  return share;
}

/** The least cost of a decision that is left, among sensors not yet asked, at trucks that come there with some probability. */
function costing({ search, sensors }: SensorTreeQuestion) {
  const known = new Map<string, Costed>();
  return costOf;

  function costOf(decision: DecisionFunction, left: readonly number[], weights: Weights): Costed {
    const trucks = weights[0] + weights[1];
    const tree = settled(decision);
    if (tree !== undefined) return { tree, cost: tree === 'search' ? trucks * search.cost : 0 };
    // Where one is in the tree says which sensors have alarmed, whatever their order, and so the weights.
    const key = `${decision} ${left} ${weights}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let best: Costed = { tree: 'release', cost: Number.POSITIVE_INFINITY };
    left.forEach((sensor, place) => {
      const [alarmed, silent] = [decidedBy(decision, place, true), decidedBy(decision, place, false)];
      const given = sensors[sensor];
      // A sensor that decides nothing is never worth its cost.
      if (alarmed === silent || given === undefined) return;
      const others = left.filter((each) => each !== sensor);
      const alarm = costOf(alarmed, others, through(weights, given.falseAlarm, given.detection));
      const clear = costOf(silent, others, through(weights, 1 - given.falseAlarm, 1 - given.detection));
      const cost = trucks * given.cost + alarm.cost + clear.cost;
      if (cost < best.cost) best = { cost, tree: { sensor, alarm: alarm.tree, clear: clear.tree } };
    });
    known.set(key, best);
    return best;
  }
}

function through([good, bad]: Weights, shareOfGood: number, shareOfBad: number): Weights {
  return [good * shareOfGood, bad * shareOfBad];
}
