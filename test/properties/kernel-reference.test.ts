import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Process, Resource, Signal, Simulation } from '../../src/kernel/index.js';
import { ReferenceSimulation, type Step } from './reference-simulation.js';

const delay = fc.integer({ min: 0, max: 3 });
const priority = fc.constantFrom(0, 0, 0, -1, 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('hold' as const, 'lane' as const), minutes: delay }),
  fc.record({ kind: fc.constant('wait' as const) }),
);
const action = fc.oneof(
  fc.record({ kind: fc.constant('schedule' as const), delay, priority }),
  fc.record({ kind: fc.constant('cancel' as const), target: fc.nat(40) }),
  fc.record({ kind: fc.constant('reschedule' as const), target: fc.nat(40), delay, priority }),
  fc.record({ kind: fc.constant('start' as const), priority, steps: fc.array(step, { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('fire' as const) }),
);
/** Part n is performed within event n, in the midst of its step. */
const script = fc.array(fc.array(action, { minLength: 1, maxLength: 4 }), { minLength: 5, maxLength: 40 });
type Script = typeof script extends fc.Arbitrary<infer S> ? S : never;

/** What both simulations can do; labels of calls are their numbers, those of processes are counted from 1000. */
interface Machine {
  readonly now: number;
  schedule(label: number, delay: number, priority: number): void;
  cancel(label: number): boolean;
  reschedule(label: number, delay: number, priority: number): boolean;
  start(label: number, priority: number, steps: readonly Step[]): void;
  fire(): void;
  run(): void;
}

/** The real one, through its public interface. */
class RealSimulation implements Machine {
  private readonly sim = new Simulation();
  private readonly lane = new Resource(this.sim, { name: 'lane', capacity: 1 });
  private readonly signal = new Signal(this.sim, { name: 'signal' });
  private readonly ids: number[] = [];
  private readonly onEvent: (label: number) => void;

  constructor(onEvent: (label: number) => void) {
    this.onEvent = onEvent;
  }

  get now(): number {
    return this.sim.now;
  }

  schedule(label: number, delay: number, priority: number): void {
    this.ids[label] = this.sim.schedule(delay, () => this.onEvent(label), priority);
  }

  cancel(label: number): boolean {
    return this.sim.cancel(this.ids[label] ?? -1);
  }

  reschedule(label: number, delay: number, priority: number): boolean {
    return this.sim.reschedule(this.ids[label] ?? -1, this.now + delay, priority);
  }

  start(label: number, priority: number, steps: readonly Step[]): void {
    this.sim.start(this.walk(label, steps), { priority });
  }

  fire(): void {
    this.signal.fire();
  }

  run(): void {
    this.sim.run();
  }

  private *walk(label: number, steps: readonly Step[]): Process {
    const { sim, lane, signal } = this;
    this.onEvent(label);
    for (const next of steps) {
      if (next.kind === 'hold') yield sim.hold(next.minutes);
      else if (next.kind === 'wait') yield signal.wait();
      else {
        // A grant at once goes on within the step; one after a wait is an event of its own.
        const mustWait = lane.available === 0 || lane.queueLength > 0;
        yield lane.request();
        if (mustWait) this.onEvent(label);
        yield sim.hold(next.minutes);
        this.onEvent(label);
        lane.release();
        continue;
      }
      this.onEvent(label);
    }
  }
}

/** Lets a machine perform a script and writes down what comes when. */
function perform(script: Script, build: (onEvent: (label: number) => void) => Machine): string[] {
  const log: string[] = [];
  let [events, calls, processes] = [0, 0, 1000];
  const react = (): void => {
    for (const next of script[events++] ?? []) {
      if (next.kind === 'schedule') machine.schedule(calls++, next.delay, next.priority);
      else if (next.kind === 'start') machine.start(processes++, next.priority, next.steps);
      else if (next.kind === 'fire') machine.fire();
      else if (calls === 0) continue;
      else if (next.kind === 'cancel') log.push(`cancel ${machine.cancel(next.target % calls)}`);
      else log.push(`move ${machine.reschedule(next.target % calls, next.delay, next.priority)}`);
    }
  };
  const machine = build((label) => {
    log.push(`${label}@${machine.now}`);
    react();
  });
  react();
  machine.run();
  return log;
}

test('calls, starts, holds, grants and signals come in the order of a sorted array, whatever is cancelled or moved', () => {
  fc.assert(
    fc.property(script, (script) => {
      const expected = perform(script, (onEvent) => new ReferenceSimulation(onEvent));
      expect(perform(script, (onEvent) => new RealSimulation(onEvent))).toEqual(expected);
    }),
    { numRuns: 5000, seed: 400 },
  );
});
