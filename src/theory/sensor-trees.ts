import { requireWhole } from '../math/index.js';

/** A tree of sensors, by number from 0: what follows an alarm, and what follows none. It ends with release or search. */
export type SensorTree =
  | 'release'
  | 'search'
  | { readonly sensor: number; readonly alarm: SensorTree; readonly clear: SensorTree };

/**
 * Which alarms lead to a search: a text of 2^n digits, of which digit x is 1 where they do and 0 where they do not; sensor i alarms in x
 * where bit i of x is set. `0001` with two sensors is search if both alarm.
 */
export type DecisionFunction = string;

/**
 * Monotone functions of up to 5 sensors: one more alarm never turns a search into a release. 2, 3, 6, 20, 168, 7,581: Dedekind's numbers.
 * @example
 * monotoneFunctions(2); // => ['0000', '0001', '0011', '0101', '0111', '1111']
 */
export function monotoneFunctions(sensors: number): readonly DecisionFunction[] {
  requireWhole('monotoneFunctions', 'a whole number of sensors', sensors, 0, 5);
  if (sensors === 0) return ['0', '1'];
  // The last sensor's alarm leads to search wherever its silence does.
  const fewer = monotoneFunctions(sensors - 1);
  return fewer.flatMap((silent) =>
    fewer.filter((alarmed) => isWithin(silent, alarmed)).map((alarmed) => silent + alarmed),
  );
}

function isWithin(silent: DecisionFunction, alarmed: DecisionFunction): boolean {
  for (let x = 0; x < silent.length; x += 1) if (silent[x] === '1' && alarmed[x] === '0') return false;
  return true;
}

/** What is left to decide once the sensor at a place has alarmed or not; the sensors behind it move up. */
export function decidedBy(decision: DecisionFunction, place: number, isAlarm: boolean): DecisionFunction {
  let left = '';
  for (let x = 0; x < decision.length; x += 1)
    if (((x >> place) & 1) === Number(isAlarm)) left += decision[x];
  return left;
}

/** Search or release where no sensor can change it any more. */
export function settled(decision: DecisionFunction): 'search' | 'release' | undefined {
  if (!decision.includes('0')) return 'search';
  return decision.includes('1') ? undefined : 'release';
}

/** Monotone functions of so many sensors that depend on each of them. */
function completeFunctions(sensors: number): readonly DecisionFunction[] {
  return monotoneFunctions(sensors).filter((decision) =>
    Array.from({ length: sensors }, (_, place) => place).every(
      (place) => decidedBy(decision, place, true) !== decidedBy(decision, place, false),
    ),
  );
}

/**
 * Trees that decide by complete monotone functions of 1 to 5 sensors, counted: complete where the decision depends on each sensor. No way
 * through a tree asks a sensor twice, and no sensor is asked where the same follows either way. Stroud and Saeger (2003), Enumeration of
 * Increasing Boolean Expressions (Los Alamos, LAUR-03-3384): 9 functions and 60 trees for three sensors, 114 and 11,808 for four.
 * @example
 * countSensorTrees(4); // => { functions: 114, trees: 11808 }
 */
export function countSensorTrees(sensors: number): { readonly functions: number; readonly trees: number } {
  requireWhole('countSensorTrees', 'a whole number of sensors', sensors, 1, 5);
  const known = new Map<DecisionFunction, number>();
  const count = (decision: DecisionFunction): number => {
    if (settled(decision) !== undefined) return 1;
    let trees = known.get(decision) ?? 0;
    if (trees > 0) return trees;
    for (let place = 0; 2 ** place < decision.length; place += 1) {
      const [alarm, clear] = [decidedBy(decision, place, true), decidedBy(decision, place, false)];
      // A sensor that decides nothing here may stand where two different trees follow.
      trees += count(alarm) * (alarm === clear ? count(clear) - 1 : count(clear));
    }
    known.set(decision, trees);
    return trees;
  };
  const functions = completeFunctions(sensors);
  return {
    functions: functions.length,
    trees: functions.reduce((sum, decision) => sum + count(decision), 0),
  };
}

/**
 * All trees that decide by complete monotone functions of 1 to 4 sensors, as `countSensorTrees` counts them.
 * @example
 * sensorTrees(1); // => [{ sensor: 0, alarm: 'search', clear: 'release' }]
 */
export function sensorTrees(sensors: number): readonly SensorTree[] {
  requireWhole('sensorTrees', 'a whole number of sensors', sensors, 1, 4);
  const all = Array.from({ length: sensors }, (_, sensor) => sensor);
  return completeFunctions(sensors).flatMap((decision) => treesOf(decision, all));
}

function treesOf(decision: DecisionFunction, sensors: readonly number[]): readonly SensorTree[] {
  const end = settled(decision);
  if (end !== undefined) return [end];
  return sensors.flatMap((sensor, place) => {
    const others = sensors.filter((each) => each !== sensor);
    const [alarmed, silent] = [decidedBy(decision, place, true), decidedBy(decision, place, false)];
    const clears = treesOf(silent, others);
    return treesOf(alarmed, others).flatMap((alarm, index) =>
      // Trees of the same decision come in the same order.
      clears.flatMap((clear, at) => (alarmed === silent && at === index ? [] : [{ sensor, alarm, clear }])),
    );
  });
}
