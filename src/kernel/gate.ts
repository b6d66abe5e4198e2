import type { Command } from './command.js';
import type { Simulation } from './simulation.js';
import type { Minutes } from './time.js';
import { WaitingRoom } from './waiting-room.js';

/** Lets processes pass while open and keeps them waiting while closed; when it opens, they pass in order of arrival. */
export class Gate {
  readonly name: string;
  private readonly room: WaitingRoom;
  private opened: boolean;

  constructor(sim: Simulation, options: { readonly name: string; readonly open?: boolean }) {
    this.name = options.name;
    this.opened = options.open ?? false;
    this.room = new WaitingRoom(`gate "${options.name}"`, sim.agenda, this);
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
    this.opened = true;
    this.room.callAll();
  }

  close(): void {
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
}
