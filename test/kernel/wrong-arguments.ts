import { expect, test } from 'vitest';
import {
  Batch,
  BreakableWork,
  Calendar,
  Gate,
  Level,
  Pool,
  PreemptiveResource,
  type Process,
  Resource,
  SharedServer,
  Signal,
  Simulation,
  Store,
  WorkingHours,
} from '../../src/kernel/index.js';

// What a program without types may pass; every one of these must be refused and name the call or the thing.

export const notNumbers: readonly unknown[] = [
  null,
  '5',
  '',
  true,
  Number.NaN,
  5n,
  {},
  [5],
  () => 5,
  Symbol('five'),
];
export const notDelays = [...notNumbers, -1, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
export const notAmounts = [...notNumbers, 0, -1, 1.5, Number.POSITIVE_INFINITY];
export const notQuantities = [...notNumbers, 0, -1, Number.POSITIVE_INFINITY];
export const notPriorities = [
  ...notNumbers.filter((each) => typeof each !== 'object' || each === null),
  Number.POSITIVE_INFINITY,
];
export const notEventPriorities = [...notPriorities, 0.5, 256, -256];
export const notFunctions: readonly unknown[] = [null, 5, 'f', {}, []];
export const notObjects: readonly unknown[] = [null, 5, 'options', () => ({}), []];
export const badNames: readonly unknown[] = [
  { prioritty: 1 },
  { priority: '1' },
  { priority: Number.NaN },
  [1],
];

/** A world in which everything has been made properly. */
export function makeWorld() {
  const sim = new Simulation();
  const weekly = [[480, 960]] as const;
  const calendar = new Calendar({ weekly });
  return {
    sim,
    calendar,
    lanes: new Resource(sim, { name: 'lanes', capacity: 9 }),
    bay: new PreemptiveResource(sim, { name: 'bay', capacity: 1 }),
    yard: new Store<number>(sim, { name: 'yard' }),
    fuel: new Level(sim, { name: 'fuel', capacity: 100, initial: 50 }),
    gate: new Gate(sim, { name: 'gate' }),
    call: new Signal<string>(sim, { name: 'call' }),
    dogs: new Pool(sim, { name: 'dogs', units: ['a', 'b'] }),
    road: new SharedServer(sim, { name: 'road' }),
    convoy: new Batch<number>(sim, { name: 'convoy', size: 3 }),
    unloading: new BreakableWork(sim, { name: 'unloading' }),
    hours: new WorkingHours(sim, { name: 'site', calendar, closingRule: 'suspend' }),
    task: sim.start(idle(sim)),
  };
}
export type World = ReturnType<typeof makeWorld>;

export function* idle(sim: Simulation): Process {
  yield sim.hold(1);
}

/** Calls a method with anything. */
export const call = (target: object, method: string, ...args: readonly unknown[]): unknown =>
  Reflect.apply(Reflect.get(target, method), target, args);

export const cycle = { untilFailure: () => 5, untilRepair: () => 1 };

/** A call with one argument that is to be refused, and what is wrong for it. */
export type Case = readonly [
  name: string,
  deed: (world: World, wrong: unknown) => unknown,
  wrong: readonly unknown[],
];

/** Tries every case with everything that is wrong for it. */
export function expectRefusals(cases: readonly Case[]): void {
  test.each(cases.map(([name, deed, wrong]) => ({ name, deed, wrong })))('$name', ({ deed, wrong }) => {
    for (const each of wrong) {
      const world = makeWorld();
      expect(() => deed(world, each), `given ${String(each)}`).toThrow(
        expect.objectContaining({
          message: expect.stringMatching(
            /requires?|has no|has the|holds|which the|that is not|that "|belongs|cannot|may|merging/,
          ),
        }),
      );
    }
  });
}
