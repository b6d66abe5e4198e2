import { Level, type Process, type Simulation } from '../../kernel/index.js';
import type { FuelSettings } from '../settings.js';

/** Fuel for the haulage of aid: one delivery a day into a tank, served first come first served. */
export class FuelStore {
  private readonly tank: Level;
  private isFree: boolean;
  /** Litres that trucks wait for. */
  private wanted = 0;

  constructor(
    private readonly sim: Simulation,
    private settings: FuelSettings,
  ) {
    this.tank = new Level(sim, {
      name: 'fuel',
      capacity: Number.POSITIVE_INFINITY,
      initial: settings.fuel.stock,
    });
    this.isFree = settings.fuel.perDay === 'unlimited';
  }

  /** New parameters from a phase on; the next delivery is by them. */
  apply(settings: FuelSettings): void {
    this.settings = settings;
    this.isFree = settings.fuel.perDay === 'unlimited';
    if (this.isFree) this.serveAll();
  }

  /** A new day: its delivery comes at the stated time; what the tank cannot hold is not delivered. */
  beginDay(): void {
    const { perDay, at } = this.settings.fuel;
    if (perDay !== 'unlimited') this.sim.schedule(at, () => this.deliver(perDay));
  }

  /** Litres in the tank. */
  get stock(): number {
    return this.tank.level;
  }

  /** Takes fuel for a trip when there is enough and nobody waits for it. */
  tryTake(litres: number): boolean {
    return this.isFree || litres === 0 || this.tank.tryGet(litres);
  }

  /** Waits for fuel for a trip. */
  *take(litres: number): Process {
    this.wanted += litres;
    yield this.tank.get(litres);
    this.wanted -= litres;
  }

  private deliver(litres: number): void {
    const { storage } = this.settings.fuel;
    const room = storage === 'unlimited' ? litres : Math.max(0, storage - this.tank.level);
    const amount = Math.min(litres, room);
    if (amount > 0) this.tank.tryPut(amount);
  }

  /** Trucks that wait for fuel when the limit is lifted get it at once. */
  private serveAll(): void {
    if (this.wanted > this.tank.level) this.tank.tryPut(this.wanted - this.tank.level);
  }
}
