import { WorkingHours } from '../../kernel/index.js';
import { invariant } from '../../math/index.js';
import { fixedCharge, mobilisedTrucks } from '../contracts.js';
import type { Bidder } from '../policies/index.js';
import { named } from '../records.js';
import type { Parameters } from '../resolved.js';
import type { RunContext } from '../run-context.js';
import type { Truckload } from '../truckload.js';
import { wholeDown } from '../whole-number.js';
import { HaulageAccount } from './haulage-account.js';

/** Truck-minutes of a carrier. */
export interface CarrierUse {
  readonly busy: number;
  readonly open: number;
  readonly out: number;
  readonly most: number;
}

/**
 * A carrier inside: trucks under contract (mobilised by date and ramp-up, fit for work by a daily draw for each),
 * as many of them usable as there are drivers on shift. A trip may be started during the shift and is then finished.
 */
export class Carrier implements Bidder {
  awarded = 0;
  private mobilisedToday = 0;
  private fit = 0;
  private out = 0;
  private lostToday = 0;
  private readonly shift: WorkingHours;
  private busyMinutes = 0;
  private outMinutes = 0;
  private shiftMinutes = 0;
  private fitMinutes = 0;
  private since = 0;
  /** Trucks that may be out at once: fit, with a driver, and by the day's condition. */
  private usable = 0;
  private wasOpen = false;
  readonly account: HaulageAccount;

  private carrier: Parameters['fleet']['carriers'][string];

  /** @param onFree called when a truck may have become free */
  constructor(
    private readonly context: RunContext,
    readonly name: string,
    private readonly index: number,
    private parameters: Parameters,
    private readonly onFree: () => void,
  ) {
    this.carrier = named(parameters.fleet.carriers, name);
    this.account = new HaulageAccount(context.counts.work);
    this.shift = new WorkingHours(context.sim, { name: `${name} shift`, calendar: this.carrier.shift });
    this.shift.onOpen(() => this.refresh());
    this.shift.onClose(() => this.advance());
  }

  /** New parameters from a phase on; the trucks fit for work change at the next day. */
  apply(parameters: Parameters): void {
    this.advance();
    this.parameters = parameters;
    this.carrier = named(parameters.fleet.carriers, this.name);
    this.shift.setCalendar(this.carrier.shift);
  }

  /** A new day: which trucks are fit for work. The draw of a truck does not depend on how many there are. */
  beginDay(day: number): void {
    this.advance();
    const { carrier, index } = this;
    const { fleet } = this.parameters;
    const mobilised = mobilisedTrucks(fleet, this.name, this.context.sim.now);
    this.mobilisedToday = mobilised;
    const source = this.context.sources['fleet.availability'];
    this.fit = 0;
    for (let truck = 0; truck < mobilised; truck += 1) {
      if (source.uniform(index * 8_192 + day, truck) < carrier.availability) this.fit += 1;
    }
    this.lostToday = 0;
    this.count();
    this.account.beginDay(mobilised, fixedCharge(fleet, this.name, this.context.sim.now), carrier);
  }

  /** The shift begins, a halt ends, a day begins: see who may go. */
  refresh(): void {
    this.advance();
    this.count();
    // Only after all of this instant: carriers set free together compete for the loads that wait.
    this.context.sim.schedule(0, this.onFree);
  }

  get isFree(): boolean {
    return this.shift.isOpen && this.out + this.lostToday < this.usable;
  }

  /** Trucks out on trips now. */
  get trucksOut(): number {
    return this.out;
  }

  /** Whether trips may start at this hour. */
  get isOnShift(): boolean {
    return this.shift.isOpen;
  }

  /** Trucks that are not out, by what keeps them: each is counted once, in this order. */
  idleTrucks(): { readonly withheld: number; readonly withoutDriver: number; readonly unfit: number } {
    const idle = Math.max(0, this.mobilisedToday - this.out);
    const manned = this.manned();
    const withheld = Math.min(idle, Math.max(0, manned - this.usable));
    const withoutDriver = Math.min(idle - withheld, Math.max(0, this.fit - manned));
    return { withheld, withoutDriver, unfit: idle - withheld - withoutDriver };
  }

  /** Within the minimum a trip costs no more than its fuel. */
  get tripPrice(): number {
    const fuel = this.carrier.fuelPerTrip * this.parameters.costs.fuelLitre;
    return this.account.isWithinMinimum ? fuel : this.carrier.costPerTrip + fuel;
  }

  get tonnePrice(): number {
    return this.account.isWithinMinimum ? 0 : this.carrier.costPerTonne;
  }

  /** Name of its lot; undefined where it takes all loads. */
  get lot(): string | undefined {
    return this.carrier.lot;
  }

  get quota(): number {
    return this.carrier.quota;
  }

  get reliability(): number {
    return this.carrier.reliability;
  }

  get fuelPerTrip(): number {
    return this.carrier.fuelPerTrip;
  }

  /** A truck sets out for a load. */
  take({ tonnes }: Truckload): void {
    this.advance();
    this.out += 1;
    this.awarded += 1;
    this.account.addTrip(tonnes, this.carrier);
  }

  /** A truck is back from its trip. */
  release(): void {
    this.advance();
    this.out -= 1;
    CHECKED: invariant(this.out >= 0, 'no fewer trucks than none are out');
    this.onFree();
  }

  /** The carrier does not perform: one truck is out for the rest of the day. */
  loseTruck(): void {
    this.advance();
    this.awarded += 1;
    this.lostToday += 1;
    this.account.addNoShow(this.carrier.penalty);
  }

  /** Truck-minutes on trips and usable, both within shifts, and of trucks on trips and of all trucks day and night, since measuring began. */
  usage(): CarrierUse {
    this.advance();
    return {
      busy: this.busyMinutes,
      open: this.shiftMinutes,
      out: this.outMinutes,
      most: this.fitMinutes,
    };
  }

  /** Forgets the usage so far: the end of the warm-up. */
  beginMeasuring(): void {
    this.advance();
    this.account.beginMeasuring();
    this.busyMinutes = 0;
    this.outMinutes = 0;
    this.shiftMinutes = 0;
    this.fitMinutes = 0;
  }

  private count(): void {
    this.usable = wholeDown(this.manned() * this.context.conditions.factor('inside'));
    this.wasOpen = this.shift.isOpen;
  }

  private manned(): number {
    const { drivers } = this.carrier;
    return drivers === 'unlimited' ? this.fit : Math.min(this.fit, drivers);
  }

  private advance(): void {
    const elapsed = this.context.sim.now - this.since;
    this.since = this.context.sim.now;
    this.fitMinutes += elapsed * this.fit;
    this.outMinutes += elapsed * this.out;
    if (this.wasOpen) {
      this.busyMinutes += elapsed * Math.min(this.out, this.usable);
      this.shiftMinutes += elapsed * this.usable;
    }
    this.wasOpen = this.shift.isOpen;
  }
}
