import { invariant } from '../../math/index.js';
import type { Command, KernelState } from '../events/index.js';
import {
  describeValue,
  isDelay,
  type Minutes,
  requireConstruction,
  requireFlag,
  requireFunction,
  requireTime,
  requireWord,
} from '../events/index.js';
import type { Simulation } from '../process/index.js';
import type { QueueStatistics } from '../resources/index.js';
import { WaitingRoom } from '../resources/index.js';
import { Calendar } from './calendar.js';
import { FittingWork } from './fitting-work.js';
import { Workshop } from './suspendable-work.js';

/**
 * What happens at closing time: work in hand is finished and no other begun, work in hand rests until opening, all who came
 * before the closing are still served, or only what will be finished by then is begun ('fit'). See `work` and `mayBegin`.
 */
export type ClosingRule = 'finish' | 'suspend' | 'clear' | 'fit';

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
 * @example
 * const sim = new Simulation();
 * const calendar = new Calendar({ weekly: [[480, 960]] });
 * const gate = new WorkingHours(sim, { name: 'gate', calendar, closingRule: 'suspend' });
 * function* process() {
 *   yield gate.untilOpen();
 *   return sim.now;
 * }
 * const task = sim.start(process());
 * sim.runUntil(task);
 * task.result; // => 480
 */
export class WorkingHours {
  readonly name: string;
  readonly closingRule: ClosingRule;
  private readonly sim: Simulation;
  private readonly kernel: KernelState;
  private readonly arrivals: WaitingRoom;
  private readonly workshop: Workshop;
  private readonly fitting: FittingWork;
  private readonly openListeners: (() => void)[] = [];
  private readonly closeListeners: (() => void)[] = [];
  private hours: Calendar;
  private opened: boolean;
  private isOverridden = false;
  private change: number | undefined = undefined;
  private lastClosing: Minutes = Number.NEGATIVE_INFINITY;

  constructor(sim: Simulation, options: WorkingHoursOptions) {
    checkOptions(sim, options);
    this.name = options.name;
    this.closingRule = options.closingRule ?? 'finish';
    this.sim = sim;
    this.kernel = sim.kernel;
    this.hours = options.calendar;
    this.opened = options.calendar.isOpen(sim.now);
    this.arrivals = new WaitingRoom(`opening of "${options.name}"`, sim.kernel, this);
    this.workshop = new Workshop(`work at "${options.name}"`, sim.kernel, this.opened);
    this.fitting = new FittingWork(`opening long enough of "${options.name}"`, sim.kernel, {
      fits: (minutes) => this.opened && sim.now + minutes <= this.hours.nextClosing(sim.now),
      refuseEndless: (minutes, worker) => this.refuseEndless(minutes, worker),
    });
    this.scheduleChange();
  }

  get isOpen(): boolean {
    return this.opened;
  }

  /** The calendar in force. */
  get calendar(): Calendar {
    return this.hours;
  }

  /** Processes waiting for the opening, or for one that is long enough for their work. */
  get queueLength(): number {
    return this.arrivals.length + this.fitting.line.length;
  }

  /** Of these, processes that wait for the opening alone (`untilOpen`). */
  get waitingToOpen(): number {
    return this.arrivals.length;
  }

  /** Calls a function at every opening. */
  onOpen(listener: () => void): void {
    requireFunction('onOpen', 'to call', listener);
    this.openListeners.push(listener);
  }

  /** Calls a function at every closing. */
  onClose(listener: () => void): void {
    requireFunction('onClose', 'to call', listener);
    this.closeListeners.push(listener);
  }

  /** Waits until it is open; goes on at once when it is. */
  untilOpen(): Command<void> {
    return this.arrivals.wait();
  }

  /**
   * Whether work may begin now for somebody who came at `arrival`: while it is open and, under the rule 'clear', for those who
   * came before the last closing. Who comes at the minute of closing is too late. Under the rule 'fit' work of so many `minutes` must be finished
   * by the closing.
   */
  mayBegin(arrival: Minutes = this.sim.now, minutes: Minutes = 0): boolean {
    requireTime('mayBegin', arrival);
    if (this.closingRule === 'fit') return this.fitting.fits(this.checkMinutes(minutes));
    return this.opened || (this.closingRule === 'clear' && arrival < this.lastClosing);
  }

  /**
   * Waits until work of some minutes, begun then, will be finished by the closing; goes on at once when it will. Refused for work that no
   * opening to come is long enough for. Then take what the work needs, and ask again if that took time.
   *
   * @example
   * yield hours.untilFits(90);
   * yield lane.request();
   * yield hours.work(90);
   */
  untilFits(minutes: Minutes): Command<void> {
    return this.fitting.begin(this.checkMinutes(minutes), false);
  }

  /** The queue of those whose work waits for an opening that is long enough, since the last reset, up to now. */
  fitStatistics(): QueueStatistics {
    return this.fitting.line.statistics();
  }

  /** The queue in front of the opening since the last reset, up to now. */
  statistics(): QueueStatistics {
    return this.arrivals.line.statistics();
  }

  /** Starts a new period of observation, at the end of a warm-up for instance. */
  resetStatistics(): void {
    this.arrivals.line.resetStatistics();
    this.fitting.line.resetStatistics();
  }

  /**
   * Works for some minutes. Under the rule 'suspend' only open time counts, exactly; under 'fit' the work begins when it will be finished
   * by the closing, at once or at the first opening that is long enough, and is refused when none is; otherwise it is a plain hold.
   *
   * @example
   * const hours = new WorkingHours(sim, { name: 'site', calendar, closingRule: 'fit' }); // 08:00 to 16:00
   * yield hours.work(90); // come at 15:00: from 08:00 to 09:30 on the next day
   */
  work(minutes: Minutes): Command<void> {
    if (this.closingRule === 'fit') return this.workThatFits(minutes);
    if (this.closingRule !== 'suspend') return this.sim.hold(minutes);
    return this.workshop.work(this.checkMinutes(minutes));
  }

  /** Works for some minutes as under the rule 'fit', whatever the rule: for a place whose rule changes during the run. */
  workThatFits(minutes: Minutes): Command<void> {
    return this.fitting.begin(this.checkMinutes(minutes), true);
  }

  /** Changes the hours from now on, at a change of phase. */
  setCalendar(calendar: Calendar): void {
    requireCalendar(this.name, calendar);
    this.hours = calendar;
    this.update();
  }

  /** Closes whatever the calendar says (true), or follows it again (false). */
  override(closed: boolean): void {
    requireFlag('override', 'closed', closed ?? null);
    if (closed === this.isOverridden) return;
    this.isOverridden = closed;
    this.update();
  }

  private update(): void {
    if (this.change !== undefined) this.sim.cancel(this.change);
    this.setOpen(!this.isOverridden && this.hours.isOpen(this.sim.now));
    this.fitting.serve();
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

  private checkMinutes(minutes: Minutes): Minutes {
    if (isDelay(minutes)) return minutes;
    throw this.kernel.refusal(
      `work requires a finite duration of at least 0 min, got ${describeValue(minutes)}`,
    );
  }

  private refuseEndless(minutes: Minutes, worker: string): void {
    const { now } = this.sim;
    if (this.hours.nextFit(now, minutes) < Number.POSITIVE_INFINITY) return;
    throw this.kernel.refusal(
      `work of ${minutes} min by "${worker}" never fits the hours of "${this.name}": they are open for ${this.hours.longestOpening(now)} min at most`,
    );
  }

  private scheduleChange(): void {
    const time = this.hours.nextChange(this.sim.now);
    CHECKED: invariant(time > this.sim.now, 'hours change later than now');
    CHECKED: invariant(
      !this.opened || this.arrivals.length === 0,
      'nobody waits for the opening of an open place',
    );
    this.change =
      time === Number.POSITIVE_INFINITY
        ? undefined
        : this.sim.scheduleAt(time, () => this.update(), CHANGE_PRIORITY);
  }
}

function checkOptions(sim: Simulation, options: WorkingHoursOptions): void {
  requireConstruction('working hours', sim, options, ['name', 'calendar', 'closingRule']);
  requireCalendar(options.name, options.calendar);
  requireWord(`working hours "${options.name}"`, 'closingRule', options.closingRule, [
    'finish',
    'suspend',
    'clear',
    'fit',
  ]);
}

function requireCalendar(name: string, calendar: unknown): void {
  if (!(calendar instanceof Calendar))
    throw new TypeError(`working hours "${name}" require a Calendar, got ${describeValue(calendar)}`);
}
