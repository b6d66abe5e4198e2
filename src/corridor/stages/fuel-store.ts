import { Level, type Process, type Simulation } from '../../kernel/index.js';
import type { Parameters } from '../resolved.js';

type Fuel = Parameters['fleet']['fuel'];

/** Fuel for the haulage of aid: one delivery a day into a tank, served first come first served. */
export class FuelStore {
  private readonly tank: Level;
  private isFree: boolean;
  /** Litres that trucks wait for. */
  private wanted = 0;
  /** What was in the tank after each delivery, one after the other: what was left over counts each day anew. */
  private ready: number;
  private used = 0;
  /** Trips that took fuel. */
  private fuelled = 0;
  private brought = 0;

  constructor(
    private readonly sim: Simulation,
    private fuel: Fuel,
  ) {
    this.tank = new Level(sim, {
      name: 'fuel',
      capacity: Number.POSITIVE_INFINITY,
      initial: fuel.stock,
    });
    this.isFree = fuel.perDay === 'unlimited';
    this.ready = fuel.stock;
  }

  /** New parameters from a phase on; the next delivery is by them. */
  apply(fuel: Fuel): void {
    this.fuel = fuel;
    this.isFree = fuel.perDay === 'unlimited';
    if (this.isFree) this.serveAll();
  }

  /** A new day: its delivery comes at the stated time; what the tank cannot hold is not delivered. */
  beginDay(): void {
    const { perDay, at } = this.fuel;
    if (perDay !== 'unlimited') this.sim.schedule(at, () => this.deliver(perDay));
  }

  /** Takes fuel for a trip when there is enough and nobody waits for it. */
  tryTake(litres: number): boolean {
    if (this.isFree || litres === 0) return true;
    const isTaken = this.tank.tryGet(litres);
    if (isTaken) this.countTrip(litres);
    return isTaken;
  }

  /** Waits for fuel for a trip. */
  *take(litres: number): Process {
    this.wanted += litres;
    yield this.tank.get(litres);
    this.wanted -= litres;
    this.countTrip(litres);
  }

  private countTrip(litres: number): void {
    this.used += litres;
    this.fuelled += 1;
  }

  private deliver(litres: number): void {
    const { storage } = this.fuel;
    const left = this.tank.level;
    const room = storage === 'unlimited' ? litres : Math.max(0, storage - left);
    const amount = Math.min(litres, room);
    if (amount > 0) this.tank.tryPut(amount);
    this.ready += left + amount;
    this.brought += litres;
  }

  /** Litres in the tank. */
  get level(): number {
    return this.tank.level;
  }

  /**
   * Litres used, and litres there were to use from one delivery to the next, since measuring began. What a full tank took in says nothing of
   * what there was: it takes in what was used, however much is left.
   */
  usage(): { readonly used: number; readonly offered: number } {
    return { used: this.used, offered: this.ready };
  }

  /** Litres brought since measuring began, those that a full tank could not hold too, less those used; 0 where fuel is free now. */
  get growth(): number {
    return this.isFree ? 0 : this.brought - this.used;
  }

  /** Trips since measuring began for which fuel was brought, by what those fuelled took on average; null where fuel is free or none was taken. */
  get tripsBrought(): number | null {
    return this.isFree || this.used === 0 ? null : (this.brought * this.fuelled) / this.used;
  }

  /** Forgets the usage so far, not what is in the tank: the end of the warm-up. */
  beginMeasuring(): void {
    this.brought = 0;
    this.ready = this.tank.level;
    this.used = 0;
    this.fuelled = 0;
  }

  /** Trucks that wait for fuel when the limit is lifted get it at once. */
  private serveAll(): void {
    // A litre more, so that rounding leaves nobody waiting.
    if (this.wanted > this.tank.level) this.tank.tryPut(this.wanted - this.tank.level + 1);
  }
}
