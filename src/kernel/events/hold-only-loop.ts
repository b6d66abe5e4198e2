import { resumeBody } from './body.js';
import type { Command } from './command.js';
import type { Hold } from './hold.js';
import type { KernelState } from './kernel-state.js';

/** Performs the events of hold-only processes: the same as a Task does for itself, with nothing fetched but the body. */
export class HoldOnlyLoop {
  constructor(
    private readonly kernel: KernelState,
    /** The command with which `sim.hold` answers. */
    private readonly hold: Hold,
  ) {}

  /** Resumes the process whose event has come; it sleeps on as long as it does nothing but hold. */
  resume(slot: number): void {
    const { kernel, hold } = this;
    const { events, holdOnly } = kernel;
    const body = holdOnly.bodyOf(slot);
    const serial = holdOnly.serialOf(slot);
    if (body === undefined) return;
    kernel.currentSlot = slot;
    for (;;) {
      kernel.accountFor(serial, slot);
      const result = resumeBody(body, undefined);
      const time = kernel.now + hold.minutes;
      // A hold so short that the clock does not move is due in this instant, with which only the Task itself can deal.
      if (!this.isHold(result) || !(time > kernel.now) || holdOnly.isRoused(slot)) {
        holdOnly.remove(slot)?.carryOn(result);
        return;
      }
      kernel.made = undefined;
      if (!kernel.canAdvance(time)) {
        events.add(time, kernel.now, 0, slot);
        return;
      }
      events.scheduled++;
      kernel.now = time;
    }
  }

  /** Whether a body yielded what `sim.hold` has just given it, and nothing else was made. */
  private isHold({ value, done }: IteratorResult<Command<unknown>, unknown>): boolean {
    const { kernel, hold } = this;
    return value === hold && kernel.made === hold && !kernel.hasUnyielded && done !== true;
  }
}
