import fc from 'fast-check';
import { expect } from 'vitest';
import {
  Batch,
  Gate,
  Interruption,
  Pool,
  PreemptiveResource,
  type Process,
  Resource,
  SharedServer,
  Simulation,
  seize,
  type Task,
} from '../../src/kernel/index.js';

const rules = ['resume', 'restart', 'resample', 'leave'] as const;
const kinds = [
  ...['hold', 'seize', 'seizeRace', 'take', 'takeWithin', 'tryTake', 'takeRace', 'giveBack', 'serve'],
  ...['serveRace', 'share', 'shareRace', 'gather', 'gatherRace', 'pass', 'passWithin', 'join', 'joinRace'],
  ...['release', 'release', 'handOver', 'handOverUnit', 'disown', 'interrupt', 'interrupt', 'stop'],
] as const;
const deeds = ['interrupt', 'interrupt', 'stop', 'lanes', 'bay', 'road', 'open', 'close', 'flush'] as const;

const operation = fc.record({
  kind: fc.constantFrom(...kinds),
  amount: fc.integer({ min: 1, max: 3 }),
  minutes: fc.integer({ min: 0, max: 4 }),
  priority: fc.integer({ min: 0, max: 2 }),
  rule: fc.constantFrom(...rules),
  other: fc.nat(7),
});
const disturbance = fc.record({
  kind: fc.constantFrom(...deeds),
  at: fc.integer({ min: 0, max: 15 }),
  victim: fc.nat(7),
  units: fc.integer({ min: 0, max: 4 }),
});
/** Random programs for several processes, and what is done to them from outside. */
export const programs = fc.record({
  scripts: fc.array(fc.array(operation, { maxLength: 8 }), { minLength: 1, maxLength: 8 }),
  disturbances: fc.array(disturbance, { maxLength: 10 }),
});
type Operation = typeof operation extends fc.Arbitrary<infer O> ? O : never;
type Disturbance = typeof disturbance extends fc.Arbitrary<infer D> ? D : never;

interface Books {
  lanes: number;
  docks: number;
  readonly units: string[];
}

/** A small world whose books are kept twice: by the kernel and by the processes themselves. */
export class DisturbedWorld {
  readonly sim = new Simulation();
  readonly lanes = new Resource(this.sim, { name: 'lanes', capacity: 3 });
  readonly docks = new Resource(this.sim, { name: 'docks', capacity: 3 });
  readonly scanners = new Pool(this.sim, { name: 'scanners', units: ['a', 'b', 'c'] });
  readonly bay = new PreemptiveResource(this.sim, { name: 'bay', capacity: 2 });
  readonly road = new SharedServer(this.sim, { name: 'road', capacity: 1.5 });
  readonly convoy = new Batch<number>(this.sim, { name: 'convoy', size: 2 });
  readonly gate = new Gate(this.sim, { name: 'gate' });
  readonly tasks: Task<void>[] = [];
  readonly books: (Books | undefined)[] = [];
  /** Processes inside an operation of a kind. */
  readonly inside: Record<'serve' | 'share' | 'gather' | 'pass', number> = {
    serve: 0,
    share: 0,
    gather: 0,
    pass: 0,
  };
  orphans = 0;
  workDone = 0;
  /** Unit-minutes by our own account: lanes in use and queued, scanners in use, bay served and queued. */
  readonly areas = [0, 0, 0, 0, 0];
  private lastCheck = 0;

  start(operations: readonly Operation[]): void {
    const index = this.tasks.length;
    this.tasks.push(this.sim.start(this.process(index, operations), { name: `process ${index}` }));
  }

  /** Performs the operations in turn; an interrupt ends only the operation it hits. */
  private *process(index: number, operations: readonly Operation[]): Process {
    const books: Books = { lanes: 0, docks: 0, units: [] };
    this.books[index] = books;
    try {
      for (const next of operations) yield* this.guarded(next, books);
    } finally {
      // Ends while holding: the kernel takes everything back.
      this.books[index] = undefined;
    }
  }

  private *guarded(next: Operation, books: Books): Process {
    const place = (['serve', 'share', 'gather', 'pass'] as const).find((kind) => next.kind.startsWith(kind));
    if (place !== undefined) this.inside[place]++;
    try {
      yield* this.perform(next, books);
    } catch (error) {
      if (!(error instanceof Interruption)) throw error;
    } finally {
      if (place !== undefined) this.inside[place]--;
    }
  }

  private *perform(next: Operation, books: Books): Process {
    const { sim, lanes, docks, scanners, bay, road, convoy, gate } = this;
    const { amount, minutes, priority, rule } = next;
    const isFirst = (unit: string): boolean => unit === 'a';
    switch (next.kind) {
      case 'hold':
        yield sim.hold(minutes);
        return;
      case 'seize':
        yield seize(sim, [[lanes, amount] as const, [docks, 1] as const], priority);
        books.lanes += amount;
        books.docks++;
        return;
      case 'seizeRace': {
        const both = seize(sim, [[docks, 2] as const, [lanes, amount] as const], priority);
        const first = yield* sim.anyOf({ both, late: sim.hold(minutes) });
        if (first.key === 'late') return;
        books.lanes += amount;
        books.docks += 2;
        return;
      }
      case 'take':
        books.units.push(yield* scanners.take(amount === 1 ? isFirst : undefined, priority));
        return;
      case 'takeWithin': {
        const unit = yield* scanners.takeWithin(minutes, amount === 1 ? isFirst : undefined, priority);
        if (unit !== undefined) books.units.push(unit);
        return;
      }
      case 'tryTake': {
        const unit = scanners.tryTake();
        if (unit !== undefined) books.units.push(unit);
        return;
      }
      case 'takeRace': {
        const first = yield* sim.anyOf({
          first: scanners.take(isFirst),
          any: scanners.take(),
          late: sim.hold(minutes),
        });
        if (first.key !== 'late') books.units.push(first.value);
        return;
      }
      case 'giveBack':
        this.giveBackAll(books);
        return;
      case 'serve': {
        const job = yield* bay.serve(() => minutes, { priority, onPreemption: rule });
        expect(job.finished || rule === 'leave').toBe(true);
        return;
      }
      case 'serveRace':
        yield sim.anyOf([bay.service(minutes, { priority }), sim.hold(amount)]);
        return;
      case 'share':
        yield road.serve(minutes);
        this.workDone += minutes;
        return;
      case 'shareRace':
        yield sim.anyOf([sim.hold(amount), road.serve(minutes)]);
        return;
      case 'gather':
        expect((yield* convoy.join(amount, priority)).length).toBeLessThanOrEqual(2);
        return;
      case 'gatherRace':
        yield sim.anyOf([convoy.join(amount, priority), sim.hold(minutes)]);
        return;
      case 'pass':
        yield gate.pass();
        return;
      case 'passWithin':
        yield gate.passWithin(minutes);
        return;
      case 'join':
      case 'joinRace': {
        const other = this.otherThan(books, next.other);
        if (other === undefined) return;
        if (next.kind === 'join') yield other.task.join();
        else yield sim.anyOf([other.task.join(), sim.hold(minutes)]);
        return;
      }
      case 'release':
        if (books.lanes > 0) {
          lanes.release();
          books.lanes--;
        } else if (books.docks > 0) {
          docks.release();
          books.docks--;
        }
        return;
      case 'handOver': {
        const other = this.otherThan(books, next.other);
        if (other === undefined || books.lanes === 0) return;
        lanes.handOver(other.task);
        books.lanes--;
        other.books.lanes++;
        return;
      }
      case 'handOverUnit': {
        const other = this.otherThan(books, next.other);
        const [unit] = books.units;
        if (other === undefined || unit === undefined) return;
        scanners.handOver(unit, other.task);
        books.units.shift();
        other.books.units.push(unit);
        return;
      }
      // From within the instant: after a grant, before its process has seen it.
      case 'interrupt':
        this.giveBackAll(books);
        this.otherThan(books, next.other)?.task.interrupt('nudge');
        return;
      case 'stop':
        this.giveBackAll(books);
        this.otherThan(books, next.other)?.task.stop();
        return;
      case 'disown':
        if (books.lanes === 0) return;
        lanes.disown();
        books.lanes--;
        this.orphans++;
        sim.schedule(minutes, () => {
          lanes.release();
          this.orphans--;
        });
        return;
    }
  }

  private giveBackAll(books: Books): void {
    for (const unit of books.units.splice(0)) this.scanners.release(unit);
    if (books.lanes > 0) this.lanes.release(books.lanes);
    if (books.docks > 0) this.docks.release(books.docks);
    books.lanes = 0;
    books.docks = 0;
  }

  /** Another process that has begun and not ended. */
  private otherThan(books: Books, other: number): { task: Task<void>; books: Books } | undefined {
    const index = other % this.tasks.length;
    const [task, others] = [this.tasks[index], this.books[index]];
    return task === undefined || others === undefined || others === books
      ? undefined
      : { task, books: others };
  }

  disturb({ kind, at, victim, units }: Disturbance): void {
    this.sim.schedule(at, () => {
      const task = this.tasks[victim % this.tasks.length];
      if (kind === 'interrupt' && task?.isAlive) task.interrupt('test');
      else if (kind === 'stop') task?.stop();
      else if (kind === 'lanes') this.lanes.setCapacity(units);
      else if (kind === 'bay') this.bay.setCapacity(units);
      else if (kind === 'road') this.road.setCapacity(units / 2);
      else if (kind === 'open') this.gate.open();
      else if (kind === 'close') this.gate.close();
      else if (kind === 'flush') this.convoy.flush(victim % 3);
    });
  }

  /** Adds up what held since the last check, before an instant begins. */
  integrate(until: number): void {
    const { lanes, scanners, bay } = this;
    const values = [lanes.inUse, lanes.queueLength, scanners.inUse, bay.inUse, bay.queueLength];
    values.forEach((value, index) => {
      this.areas[index] = (this.areas[index] ?? 0) + value * (until - this.lastCheck);
    });
    this.lastCheck = until;
  }

  /** Both books agree; looked at only when every grant of the instant has been seen. */
  check(): void {
    const { lanes, docks, scanners, bay, road, convoy, gate, inside } = this;
    const books = this.books.filter((each) => each !== undefined);
    const units = books.flatMap((each) => each.units);
    const sum = (of: 'lanes' | 'docks'): number => books.reduce((total, each) => total + each[of], 0);
    // One comparison: this runs at every instant of thousands of programs.
    expect({
      use: [lanes.inUse, docks.inUse, scanners.inUse],
      units: [...scanners.available, ...units].sort(),
      bay: [bay.inUse + bay.queueLength, bay.inUse],
      inside: [road.jobsInService, convoy.queueLength, gate.queueLength],
    }).toEqual({
      use: [sum('lanes') + this.orphans, sum('docks'), units.length],
      units: ['a', 'b', 'c'],
      bay: [inside.serve, Math.min(bay.capacity, inside.serve)],
      inside: [inside.share, inside.gather, inside.pass],
    });
  }
}
