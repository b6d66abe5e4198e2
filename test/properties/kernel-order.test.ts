import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Process, Simulation } from '../../src/kernel/index.js';

interface Pending {
  readonly label: number;
  time: number;
  priority: number;
  sequence: number;
}

/** The event list as anyone would write it: an array, sorted. */
class Reference {
  private readonly pending: Pending[] = [];
  private sequence = 0;

  add(label: number, time: number, priority: number): void {
    this.pending.push({ label, time, priority, sequence: this.sequence++ });
  }

  remove(label: number): boolean {
    const index = this.pending.findIndex((event) => event.label === label);
    if (index >= 0) this.pending.splice(index, 1);
    return index >= 0;
  }

  next(): Pending | undefined {
    this.pending.sort((a, b) => a.time - b.time || a.priority - b.priority || a.sequence - b.sequence);
    return this.pending.shift();
  }
}

const action = fc.record({
  kind: fc.constantFrom('schedule' as const, 'schedule' as const, 'cancel' as const, 'reschedule' as const),
  delay: fc.integer({ min: 0, max: 3 }),
  priority: fc.integer({ min: -1, max: 1 }),
  target: fc.nat(60),
});

test('events come in the order of a sorted array under any scheduling, cancelling and rescheduling', () => {
  fc.assert(
    fc.property(fc.array(fc.array(action, { maxLength: 4 }), { minLength: 1, maxLength: 40 }), (script) => {
      const sim = new Simulation();
      const reference = new Reference();
      const ids: number[] = [];
      const got: number[] = [];
      const expected: number[] = [];
      let reactions = 0;
      // After every event the next part of the script is performed, on both lists alike.
      const perform = (): void => {
        for (const { kind, delay, priority, target } of script[reactions] ?? []) {
          const label = ids.length === 0 ? 0 : target % ids.length;
          const id = ids[label] ?? -1;
          if (kind === 'schedule' || ids.length === 0) schedule(delay, priority);
          else if (kind === 'cancel') expect(sim.cancel(id)).toBe(reference.remove(label));
          else {
            const known = reference.remove(label);
            if (known) reference.add(label, sim.now + delay, priority);
            expect(sim.reschedule(id, sim.now + delay, priority)).toBe(known);
          }
        }
        reactions++;
      };
      const schedule = (delay: number, priority: number): void => {
        const label = ids.length;
        reference.add(label, sim.now + delay, priority);
        ids.push(sim.schedule(delay, () => got.push(label), priority));
      };
      perform();
      for (let next = reference.next(); next !== undefined; next = reference.next()) {
        expected.push(next.label);
        expect(sim.peek()).toBe(next.time);
        sim.step();
        expect(sim.now).toBe(next.time);
        perform();
      }
      expect(sim.step()).toBe(false);
      expect(got).toEqual(expected);
    }),
    { numRuns: 3000, seed: 240 },
  );
});

const plan = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 6 }), {
  minLength: 1,
  maxLength: 8,
});

test('running at once, in pieces and step by step performs the same events', () => {
  fc.assert(
    fc.property(plan, fc.integer({ min: 0, max: 9 }), (plans, pause) => {
      const build = (): Simulation => {
        const sim = new Simulation();
        function* walk(delays: readonly number[]): Process {
          for (const delay of delays) yield sim.hold(delay / 2);
        }
        for (const delays of plans) sim.start(walk(delays), { priority: delays.length % 2 });
        return sim;
      };
      const [whole, pieces, steps] = [build(), build(), build()];
      whole.run();
      pieces.run(pause);
      pieces.run();
      while (steps.step());
      expect([pieces.digest(), pieces.eventsPerformed]).toEqual([whole.digest(), whole.eventsPerformed]);
      expect([steps.digest(), steps.eventsPerformed]).toEqual([whole.digest(), whole.eventsPerformed]);
    }),
    { numRuns: 1000, seed: 17 },
  );
});
