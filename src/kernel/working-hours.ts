import type { Agenda } from './agenda.js';
import type { Calendar } from './calendar.js';
import type { Command } from './command.js';
import type { QueueStatistics } from './queue-statistics.js';
import type { Simulation } from './simulation.js';
import { isDelay, type Minutes } from './time.js';
import { WaitingRoom } from './waiting-room.js';
import { Workshop } from './workshop.js';

/**
 * What happens at closing time: work in hand is finished and no other begun, work in hand rests until opening, or all who came
 * before the closing are still served. See `work` and `mayBegin`.
 */
export type ClosingRule = 'finish' | 'suspend' | 'clear';

/** Options of working hours. */
export interface WorkingHoursOptions {
  readonly name: string;
  readonly calendar: Calendar;
  /** 'finish' unless given. */
  readonly closingRule?: ClosingRule;
}

/** Changes of hours come before everything else of their instant. */
const CHANGE_PRIORITY = -200;

/**
 * Opens and closes a place by its calendar. At a change, in this order: the state changes, work is resumed or suspended,
 * listeners are called in the order in which they were added, those waiting for the opening go on.
 * The hours go on for ever, so that a simulation with them needs `run(until)`.
 */
export class WorkingHours {
  readonly name: string;
  readonly closingRule: ClosingRule;
  private readonly sim: Simulation;
  private readonly agenda: Agenda;
  private readonly arrivals: WaitingRoom;
  private readonly workshop: Workshop;
  private readonly openListeners: (() => void)[] = [];
  private readonly closeListeners: (() => void)[] = [];
  private hours: Calendar;
  private opened: boolean;
  private isOverridden = false;
  private change: number | undefined = undefined;
  private lastClosing: Minutes = Number.NEGATIVE_INFINITY;

  constructor(sim: Simulation, options: WorkingHoursOptions) {
    this.name = options.name;
    this.closingRule = options.closingRule ?? 'finish';
    this.sim = sim;
    this.agenda = sim.agenda;
    this.hours = options.calendar;
    this.opened = options.calendar.isOpen(sim.now);
    this.arrivals = new WaitingRoom(`opening of "${options.name}"`, sim.agenda, this);
    this.workshop = new Workshop(`work at "${options.name}"`, sim.agenda, this.opened);
    this.scheduleChange();
  }

  get isOpen(): boolean {
    return this.opened;
  }

  /** The calendar in force. */
  get calendar(): Calendar {
    return this.hours;
  }

  /** Processes waiting for the opening. */
  get queueLength(): number {
    return this.arrivals.length;
  }

  /** Calls a function at every opening. */
  onOpen(listener: () => void): void {
    this.openListeners.push(listener);
  }

  /** Calls a function at every closing. */
  onClose(listener: () => void): void {
    this.closeListeners.push(listener);
  }

  /** Waits until it is open; goes on at once when it is. */
  untilOpen(): Command<void> {
    return this.arrivals.wait();
  }

  /**
   * Whether work may begin now for somebody who came at `arrival`: while it is open and, under the rule 'clear', for those who
   * came before the last closing. Who comes at the minute of closing is too late.
   */
  mayBegin(arrival: Minutes = this.sim.now): boolean {
    return this.opened || (this.closingRule === 'clear' && arrival < this.lastClosing);
  }

  /** The queue in front of the opening since the last reset, up to now. */
  statistics(): QueueStatistics {
    return this.arrivals.line.statistics();
  }

  /** Starts a new period of observation, at the end of a warm-up for instance. */
  resetStatistics(): void {
    this.arrivals.line.resetStatistics();
  }

  /** Works for some minutes. Under the rule 'suspend' only open time counts, exactly; otherwise it is a plain hold. */
  work(minutes: Minutes): Command<void> {
    if (this.closingRule !== 'suspend') return this.sim.hold(minutes);
    if (!isDelay(minutes))
      throw this.agenda.refusal(`work requires a finite duration of at least 0 min, got ${minutes}`);
    return this.workshop.work(minutes);
  }

  /** Changes the hours from now on, at a change of phase. */
  setCalendar(calendar: Calendar): void {
    this.hours = calendar;
    this.update();
  }

  /** Closes whatever the calendar says (true), or follows it again (false). */
  override(closed: boolean): void {
    if (closed === this.isOverridden) return;
    this.isOverridden = closed;
    this.update();
  }

  private update(): void {
    if (this.change !== undefined) this.sim.cancel(this.change);
    this.setOpen(!this.isOverridden && this.hours.isOpen(this.sim.now));
    this.scheduleChange();
  }

  private setOpen(isOpen: boolean): void {
    if (isOpen === this.opened) return;
    this.opened = isOpen;
    if (!isOpen) this.lastClosing = this.sim.now;
    if (isOpen) this.workshop.resume();
    else this.workshop.suspend();
    for (const listener of isOpen ? this.openListeners : this.closeListeners) listener();
    if (this.opened) this.arrivals.callAll();
  }

  private scheduleChange(): void {
    const time = this.hours.nextChange(this.sim.now);
    this.change =
      time === Number.POSITIVE_INFINITY
        ? undefined
        : this.sim.scheduleAt(time, () => this.update(), CHANGE_PRIORITY);
  }
}
