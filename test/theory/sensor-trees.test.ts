import { describe, expect, test } from 'vitest';
import {
  cheapestSensorTree,
  countSensorTrees,
  monotoneFunctions,
  type SensorAccuracy,
  type SensorTree,
  sensorTrees,
} from '../../src/theory/index.js';

/** What a tree decides about a pattern of alarms, by walking through it. */
function decides(tree: SensorTree, pattern: number): 'release' | 'search' {
  if (typeof tree === 'string') return tree;
  return decides((pattern >> tree.sensor) & 1 ? tree.alarm : tree.clear, pattern);
}

const patterns = (sensors: number) => Array.from({ length: 2 ** sensors }, (_, pattern) => pattern);

describe('trees of sensors', () => {
  test('one sensor makes one tree, two make four: both orders of search after one alarm and after two', () => {
    expect(sensorTrees(1)).toEqual([{ sensor: 0, alarm: 'search', clear: 'release' }]);
    const ask = (sensor: number, alarm: SensorTree, clear: SensorTree) => ({ sensor, alarm, clear });
    const [first, second] = [ask(0, 'search', 'release'), ask(1, 'search', 'release')];
    expect(new Set(sensorTrees(2).map((tree) => JSON.stringify(tree)))).toEqual(
      new Set(
        [
          ask(0, second, 'release'),
          ask(1, first, 'release'),
          ask(0, 'search', second),
          ask(1, 'search', first),
        ].map((tree) => JSON.stringify(tree)),
      ),
    );
  });

  // Stroud and Saeger (2003): three sensors, 9 complete monotone functions and 60 trees; four, 114 and 11,808; five, 6,894 and 263,515,920.
  test.each([
    [1, 1, 1],
    [2, 2, 4],
    [3, 9, 60],
    [4, 114, 11_808],
    [5, 6_894, 263_515_920],
  ])('%d sensors: %d complete monotone functions, %d trees', (sensors, functions, trees) => {
    expect(countSensorTrees(sensors)).toEqual({ functions, trees });
  });

  test('there are as many monotone functions as Dedekind counted', () => {
    expect([0, 1, 2, 3, 4, 5].map((sensors) => monotoneFunctions(sensors).length)).toEqual([
      2, 3, 6, 20, 168, 7_581,
    ]);
  });

  test.each([3, 4])('those listed for %d sensors are all there are, by what each decides', (sensors) => {
    const trees = sensorTrees(sensors);
    const places = Array.from({ length: sensors }, (_, place) => place);
    expect(new Set(trees.map((tree) => JSON.stringify(tree))).size).toBe(countSensorTrees(sensors).trees);
    const decisions = new Set<string>();
    for (const tree of trees) {
      const decision = patterns(sensors).map((pattern) => Number(decides(tree, pattern) === 'search'));
      decisions.add(decision.join(''));
      const isMonotone = decision.every((each, pattern) =>
        places.every((place) => each <= (decision[pattern | (1 << place)] ?? 0)),
      );
      if (!isMonotone) throw new Error(`${JSON.stringify(tree)} turns a search into a release`);
    }
    expect(decisions.size).toBe(countSensorTrees(sensors).functions);
  });

  test('refuses what nobody can list or count', () => {
    expect(() => sensorTrees(5)).toThrow('sensorTrees requires a whole number of sensors from 1 to 4, got 5');
    expect(() => countSensorTrees(6)).toThrow(
      'countSensorTrees requires a whole number of sensors from 1 to 5, got 6',
    );
    expect(() => monotoneFunctions(6)).toThrow(RangeError);
  });
});

const search = { cost: 120, detection: 0.95 };
const portal = { detection: 0.7, falseAlarm: 0.1, cost: 0.5 };
const image = { detection: 0.85, falseAlarm: 0.05, cost: 5 };

describe('the cheapest tree', () => {
  // Portal and image by hand. Both alarm: 0.7 × 0.85 × 0.95, at 0.5 + 0.1 × 5 + 0.005 × 120. Image alone: 0.85 × 0.95, at 5 + 0.05 × 120. One
  // of them: (1 - 0.3 × 0.15) × 0.95, at 0.5 + 0.9 × 5 + 0.145 × 120. Portal alone finds less than image alone and costs 12.5.
  test.each([
    [0, 0, 0, 0],
    [0.55, 0.56525, 1.6, 0.005],
    [0.57, 0.8075, 11, 0.05],
    [0.85, 0.90725, 22.4, 0.145],
    [0.91, 0.95, 120, 1],
  ])('finds %d at least: it finds %d at %d and searches %d', (least, detection, cost, falseAlarm) => {
    const best = cheapestSensorTree({ sensors: [image, portal], search, detection: least });
    expect(best.detection).toBeCloseTo(detection, 12);
    expect(best.cost).toBeCloseTo(cost, 12);
    expect(best.falseAlarm).toBeCloseTo(falseAlarm, 12);
  });

  test('it asks the portal first, which is cheap', () => {
    const both = cheapestSensorTree({ sensors: [image, portal], search, detection: 0.55 });
    const last = { sensor: 0, alarm: 'search', clear: 'release' };
    expect(both.tree).toEqual({ sensor: 1, alarm: last, clear: 'release' });
  });

  test('trucks with contraband go another way and cost by it', () => {
    // One in ten: portal 0.5, image at 0.9 × 0.1 + 0.1 × 0.7, search at 0.9 × 0.005 + 0.1 × 0.595.
    const question = { sensors: [image, portal], search, detection: 0.55, prevalence: 0.1 };
    expect(cheapestSensorTree(question).cost).toBeCloseTo(0.5 + 0.16 * 5 + 0.064 * 120, 12);
  });

  test('no other tree of four sensors is cheaper: all 12,078 by brute force', () => {
    const sensors = [
      portal,
      image,
      { detection: 0.8, falseAlarm: 0.1, cost: 8 },
      { detection: 0.5, falseAlarm: 0.02, cost: 2 },
    ];
    const every = everyTree(4);
    expect(every).toHaveLength(12_078);
    for (const prevalence of [0, 0.2]) {
      const judged = every.map((tree) => judge(tree, sensors, prevalence));
      for (const detection of [0.05, 0.2, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.94]) {
        const enough = judged.filter(({ found }) => found >= detection);
        const best = cheapestSensorTree({ sensors, search, detection, prevalence });
        expect(best.cost).toBeCloseTo(Math.min(...enough.map(({ cost }) => cost)), 9);
        const itself = judge(best.tree, sensors, prevalence);
        expect([itself.found, itself.cost, itself.searched]).toEqual([
          expect.closeTo(best.detection, 12),
          expect.closeTo(best.cost, 9),
          expect.closeTo(best.falseAlarm, 12),
        ]);
      }
    }
  });

  test('refuses to find more than a search finds, and what is no share or cost', () => {
    const question = { sensors: [portal], search, detection: 0.5 };
    expect(() => cheapestSensorTree({ ...question, detection: 0.96 })).toThrow(
      'cheapestSensorTree requires a detection of at most that of a search, 0.95, got 0.96',
    );
    expect(() => cheapestSensorTree({ ...question, sensors: [] })).toThrow('a whole number of sensors');
    expect(() => cheapestSensorTree({ ...question, detection: 2 })).toThrow('a detection from 0 to 1, got 2');
    expect(() => cheapestSensorTree({ ...question, prevalence: -1 })).toThrow('a prevalence from 0 to 1');
    expect(() => cheapestSensorTree({ ...question, sensors: [{ ...portal, cost: -1 }] })).toThrow(
      'sensors with a cost of at least 0, got -1',
    );
  });
});

/** Trees over any of the sensors, none and search for all included. */
function everyTree(sensors: number): readonly SensorTree[] {
  const trees: SensorTree[] = ['release', 'search'];
  for (const chosen of patterns(sensors).slice(1)) {
    const numbers = Array.from({ length: sensors }, (_, sensor) => sensor).filter(
      (each) => (chosen >> each) & 1,
    );
    const named = (tree: SensorTree): SensorTree =>
      typeof tree === 'string'
        ? tree
        : { sensor: numbers[tree.sensor] ?? 0, alarm: named(tree.alarm), clear: named(tree.clear) };
    trees.push(...sensorTrees(numbers.length).map(named));
  }
  return trees;
}

/** Walks through a tree with both kinds of trucks at once. */
function judge(tree: SensorTree, sensors: readonly SensorAccuracy[], prevalence: number) {
  const does = { found: 0, searched: 0, cost: 0 };
  walk(tree, 1, 1);
  return does;

  function walk(step: SensorTree, good: number, bad: number): void {
    const trucks = (1 - prevalence) * good + prevalence * bad;
    if (step === 'release') return;
    if (step === 'search') {
      does.found += bad * search.detection;
      does.searched += good;
      does.cost += trucks * search.cost;
      return;
    }
    const { detection = 0, falseAlarm = 0, cost = 0 } = sensors[step.sensor] ?? {};
    does.cost += trucks * cost;
    walk(step.alarm, good * falseAlarm, bad * detection);
    walk(step.clear, good * (1 - falseAlarm), bad * (1 - detection));
  }
}
