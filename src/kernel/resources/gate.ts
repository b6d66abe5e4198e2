import { invariant } from '../../math/index.js';
import {
  type Command,
  type KernelState,
  type Minutes,
  requireConstruction,
  requireFlag,
} from '../events/index.js';
import type { Simulation } from '../process/index.js';
import { WaitingRoom } from './broadcast-queue.js';
import { type QueueStatistics, type QueueTotals, queueFigures } from './queue-usage.js';
import { TimeIntegral } from './time-integral.js';

/**
 * Lets processes pass while open and keeps them waiting while closed; when it opens, they pass in order of arrival.
 * @example
 * const sim = new Simulation();
 * const gate = new Gate(sim, { name: 'gate', open: false });
 * function* cross() {
 *   yield gate.pass();
 *   return sim.now;
 * }
 * const task = sim.start(cross());
 * sim.schedule(480, () => gate.open());
 * sim.run();
 * task.result; // => 480
 */
export class Gate {
  readonly name: string;
  private readonly kernel: KernelState;
  private readonly room: WaitingRoom;
  private readonly openness: TimeIntegral;
  private opened: boolean;

  constructor(sim: Simulation, options: { readonly name: string; readonly open?: boolean }) {
    requireConstruction('gate', sim, options, ['name', 'open']);
    requireFlag(`gate "${options.name}"`, 'open', options.open);
    this.name = options.name;
    this.kernel = sim.kernel;
    this.opened = options.open ?? false;
    this.openness = new TimeIntegral(sim.now, sim.kernel.observation);
    this.room = new WaitingRoom(this.label, sim.kernel, this);
  }

  /** @internal */ get label(): string {
    return `gate "${this.name}"`;
  }

  get isOpen(): boolean {
    return this.opened;
  }

  /** Processes waiting to pass. */
  get queueLength(): number {
    return this.room.length;
  }

  /** Opens it: all who wait pass, even if it closes again within the instant. */
  open(): void {
    this.account();
    this.opened = true;
    this.room.callAll();
    CHECKED: invariant(this.queueLength === 0, 'nobody waits before a gate just opened');
  }

  /** Closes it for those who come from now on. */
  close(): void {
    this.account();
    this.opened = false;
  }

  /** Passes, waiting while it is closed. */
  pass(): Command<void> {
    return this.room.wait();
  }

  /** As `pass`, but gives up after `patience` minutes with false. */
  passWithin(patience: Minutes): Command<boolean> {
    return this.room.waitWithin(patience);
  }

  /** Openness and queue since the last reset, up to now; who passed are the grants. */
  statistics(): GateStatistics {
    this.account();
    return gateFigures({ ...this.room.line.statistics(), openTime: this.openness.area });
  }

  /** Starts a new period of observation, at the end of a warm-up for instance. */
  resetStatistics(): void {
    this.openness.reset(this.kernel.now);
    this.room.line.resetStatistics();
  }

  private account(): void {
    CHECKED: invariant(!this.opened || this.queueLength === 0, 'nobody waits before an open gate');
    this.openness.advance(this.kernel.now, this.opened ? 1 : 0);
  }
}

/** What a gate counts: those who pass, and how long it was open, in minutes. */
export interface GateTotals extends QueueTotals {
  readonly openTime: Minutes;
}

/** A gate since its statistics were last reset. */
export interface GateStatistics extends GateTotals, QueueStatistics {
  /** Part of the time it was open, 0 to 1; NaN for an empty period. */
  readonly openShare: number;
}

/** Totals with the figures that follow from them. */
export function gateFigures(totals: GateTotals): GateStatistics {
  return { ...queueFigures(totals), openShare: totals.openTime / totals.period };
}
