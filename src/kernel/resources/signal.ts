import type { Command, Minutes } from '../events/index.js';
import { requireConstruction } from '../events/index.js';
import type { Simulation } from '../process/index.js';
import { WaitingRoom } from './broadcast-queue.js';
import type { QueueStatistics } from './queue-usage.js';

/**
 * Something that happens: whoever waits at that moment goes on, with the value it is fired with; who comes later
 * waits for the next.
 * @example
 * const sim = new Simulation();
 * const news = new Signal(sim, { name: 'news' });
 * function* listen() {
 *   return yield* news.wait();
 * }
 * const task = sim.start(listen());
 * sim.schedule(5, () => news.fire('open'));
 * sim.run();
 * task.result; // => 'open'
 */
export class Signal<T = void> {
  readonly name: string;
  private readonly room: WaitingRoom;

  constructor(sim: Simulation, options: { readonly name: string }) {
    requireConstruction('signal', sim, options, ['name']);
    this.name = options.name;
    this.room = new WaitingRoom(this.label, sim.kernel);
  }

  /** @internal */ get label(): string {
    return `signal "${this.name}"`;
  }

  /** Processes waiting. */
  get queueLength(): number {
    return this.room.length;
  }

  /** Waits for the next firing and gives its value. */
  wait(): Command<T> {
    return this.room.wait<T>();
  }

  /** As `wait`, but gives up after `patience` minutes with false; true when it fired. */
  waitWithin(patience: Minutes): Command<boolean> {
    return this.room.waitWithin(patience);
  }

  /** Wakes all who wait now, in order of arrival; answers how many. */
  fire(value: T): number {
    return this.room.callAll(value);
  }

  /** Its queue since the last reset, up to now. */
  statistics(): QueueStatistics {
    return this.room.line.statistics();
  }

  /** Starts a new period of observation, at the end of a warm-up for instance. */
  resetStatistics(): void {
    this.room.line.resetStatistics();
  }
}
