import type { Agenda } from './agenda.js';
import { resumeBody } from './body.js';
import type { Command } from './command.js';
import type { Hold } from './hold.js';

/** Performs the events of sleepers: the same as a Task does for itself, with nothing fetched but the body. */
export class SleeperLoop {
  private readonly agenda: Agenda;
  /** The command with which `sim.hold` answers. */
  private readonly hold: Hold;

  constructor(agenda: Agenda, hold: Hold) {
    this.agenda = agenda;
    this.hold = hold;
  }

  /** Resumes the sleeper whose event has come; it sleeps on as long as it does nothing but hold. */
  resume(slot: number): void {
    const { agenda, hold } = this;
    const { events, sleepers } = agenda;
    const body = sleepers.bodyOf(slot);
    const serial = sleepers.serialOf(slot);
    if (body === undefined) return;
    agenda.currentSlot = slot;
    for (;;) {
      agenda.accountFor(serial, slot);
      const result = resumeBody(body, undefined);
      const time = agenda.now + hold.minutes;
      // A hold so short that the clock does not move is due in this instant, with which only the Task itself can deal.
      if (!this.isHold(result) || !(time > agenda.now) || sleepers.isRoused(slot)) {
        sleepers.remove(slot)?.carryOn(result);
        return;
      }
      agenda.made = undefined;
      if (!agenda.canAdvance(time)) {
        events.add(time, agenda.now, 0, slot);
        return;
      }
      events.scheduled++;
      agenda.now = time;
    }
  }

  /** Whether a body yielded what `sim.hold` has just given it, and nothing else was made. */
  private isHold({ value, done }: IteratorResult<Command<unknown>, unknown>): boolean {
    const { agenda, hold } = this;
    return value === hold && agenda.made === hold && !agenda.hasUnyielded && done !== true;
  }
}
