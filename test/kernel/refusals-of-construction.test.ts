import { describe, expect, test } from 'vitest';
import * as kernel from '../../src/kernel/index.js';
import {
  Actor,
  Batch,
  BreakableWork,
  Calendar,
  Gate,
  Level,
  Pool,
  PreemptiveResource,
  Resource,
  runAtPace,
  SharedServer,
  Signal,
  Simulation,
  SimulationError,
  Store,
  WorkingHours,
} from '../../src/kernel/index.js';
import { call, makeWorld, notObjects } from './wrong-arguments.js';

const constructions: readonly (readonly [
  make: (sim: unknown, options: unknown) => unknown,
  good: object,
  bad: readonly object[],
])[] = [
  [
    (sim, options) => Reflect.construct(Resource, [sim, options]),
    { name: 'x', capacity: 1 },
    [
      { capacity: '1' },
      { capacity: undefined },
      { dicipline: kernel.byPriority },
      { discipline: 'fifo' },
      { discipline: {} },
      { statistics: 'off' },
    ],
  ],
  [
    (sim, options) => Reflect.construct(PreemptiveResource, [sim, options]),
    { name: 'x', capacity: 1 },
    [{ capacity: '1' }, { capacity: 0.5 }, { capcity: 1 }],
  ],
  [
    (sim, options) => Reflect.construct(Store, [sim, options]),
    { name: 'x' },
    [{ capacity: '5' }, { capacity: 0 }, { capacity: 1.5 }, { capacity: null }, { capactiy: 5 }],
  ],
  [
    (sim, options) => Reflect.construct(Level, [sim, options]),
    { name: 'x' },
    [
      { capacity: '5' },
      { capacity: 0 },
      { initial: '1' },
      { initial: -1 },
      { initial: Number.POSITIVE_INFINITY },
      { intial: 1 },
    ],
  ],
  [
    (sim, options) => Reflect.construct(Gate, [sim, options]),
    { name: 'x' },
    [{ open: 'no' }, { opened: true }],
  ],
  [
    (sim, options) => Reflect.construct(BreakableWork, [sim, options]),
    { name: 'x' },
    [{ capacity: 1 }, { nmae: 'y' }],
  ],
  [(sim, options) => Reflect.construct(Signal, [sim, options]), { name: 'x' }, [{ capacity: 1 }]],
  [
    (sim, options) => Reflect.construct(Pool, [sim, options]),
    { name: 'x', units: [1, 2] },
    [{ units: 2 }, { units: undefined }, { units: 'ab' }, { units: [1, 1] }, { unit: [1] }],
  ],
  [
    (sim, options) => Reflect.construct(SharedServer, [sim, options]),
    { name: 'x' },
    [{ capacity: '2' }, { capacity: -1 }, { capacity: Number.POSITIVE_INFINITY }, { servers: 2 }],
  ],
  [
    (sim, options) => Reflect.construct(Batch, [sim, options]),
    { name: 'x', size: 2 },
    [{ size: '2' }, { size: 0 }, { sise: 2 }],
  ],
  [
    (sim, options) => Reflect.construct(WorkingHours, [sim, options]),
    { name: 'x', calendar: new Calendar({ weekly: [[0, 60]] }) },
    [{ calendar: { weekly: [] } }, { closingRule: 'clears' }, { closing: 'clear' }],
  ],
];

describe('every construction refuses what it cannot be made of', () => {
  test.each(constructions.map(([make, good, bad], index) => ({ index, make, good, bad })))(
    'number $index',
    ({ make, good, bad }) => {
      expect(make(new Simulation(), good)).toBeInstanceOf(Object);
      for (const sim of [undefined, null, {}, 'sim', good])
        expect(() => make(sim, good)).toThrow('requires a Simulation first');
      for (const options of [undefined, ...notObjects])
        expect(() => make(new Simulation(), options)).toThrow('requires options as an object with name');
      for (const name of [undefined, null, 5])
        expect(() => make(new Simulation(), { ...good, name })).toThrow('requires a name as text');
      for (const each of bad) {
        const thrown = expect(() => make(new Simulation(), { ...good, ...each }), JSON.stringify(each));
        thrown.toThrow(/requires?|has no option/);
      }
    },
  );

  test('a simulation, an actor, a calendar, a pace', async () => {
    for (const options of [null, 5, 'x', { digset: false }, { digest: 'no' }, { whenStuck: 'thorw' }])
      expect(() => Reflect.construct(Simulation, [options])).toThrow(/^a simulation /);
    class Idle extends Actor {
      step(): void {
        this.holdFor(1);
      }
    }
    for (const sim of [undefined, null, {}])
      expect(() => Reflect.construct(Idle, [sim])).toThrow('requires a Simulation');
    for (const options of [null, 'x', { nmae: 'x' }, { name: 5 }, { priority: '1' }])
      expect(() => Reflect.construct(Idle, [new Simulation(), options])).toThrow(/^an actor /);
    const weekly = [[0, 60]];
    for (const options of [
      undefined,
      null,
      {},
      { weekly: 5 },
      { weekly: [5] },
      { weekly: [['0', 60]] },
      { weekly, weekofset: 5 },
      { weekly, weekOffset: '5' },
      { weekly, exceptions: [{ from: 0 }] },
      { weekly, exceptions: [{ from: 0, to: 9, opne: [] }] },
    ])
      expect(() => Reflect.construct(Calendar, [options]), JSON.stringify(options)).toThrow(
        /requires?|has no option/,
      );
    const pace = { minutesPerSecond: 60, until: 5, clock: () => 0, sleep: async () => {} };
    for (const wrong of [
      undefined,
      { ...pace, until: '5' },
      { ...pace, minutesPerSecond: '60' },
      { ...pace, clock: 0 },
      { ...pace, sleep: 5 },
      { ...pace, speed: 2 },
      { ...pace, isCancelled: true },
    ])
      await expect(Reflect.apply(runAtPace, undefined, [new Simulation(), wrong])).rejects.toThrow(
        /requires?|has no option/,
      );
  });

  test('a misspelt option is answered by the one that may be meant', () => {
    const sim = new Simulation();
    expect(() => Reflect.construct(Resource, [sim, { name: 'x', capacity: 1, dicipline: {} }])).toThrow(
      new TypeError(
        'resource has no option "dicipline"; did you mean discipline? (there are name, capacity, discipline, statistics)',
      ),
    );
    const lanes = new Resource(sim, { name: 'lanes', capacity: 1 });
    expect(() => call(lanes, 'request', { prioritty: 1 })).toThrow(
      'resource "lanes" has no option "prioritty"; did you mean priority? (there are priority, amount) at 0 min',
    );
  });
});

test('an actor refuses what is no resource, command or delay of its simulation', () => {
  const refusals: string[] = [];
  const other = makeWorld();
  class Truck extends Actor {
    private readonly deeds: (() => unknown)[];
    constructor(sim: Simulation, lanes: Resource) {
      super(sim);
      this.deeds = [
        () => call(this, 'holdFor', '5'),
        () => call(this, 'request', undefined),
        () => call(this, 'request', other.lanes),
        () => call(this, 'request', lanes, 0, '2'),
        () => call(this, 'request', lanes, { prioritty: 1 }),
        () => call(this, 'await', lanes.use(5)),
        () => call(this, 'await', other.sim.hold(5)),
      ];
    }
    step(): void {
      for (const deed of this.deeds) {
        try {
          deed();
        } catch (error) {
          refusals.push(error instanceof SimulationError ? error.message : 'no refusal');
        }
      }
    }
  }
  const sim = new Simulation();
  new Truck(sim, new Resource(sim, { name: 'lanes', capacity: 1 }));
  sim.run();
  expect(refusals).toHaveLength(7);
  expect(refusals).not.toContain('no refusal');
});
