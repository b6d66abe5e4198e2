import { dayCountQuantile } from '../../random/index.js';
import type { RunContext } from '../run-context.js';
import type { CargoMix, SupplySettings } from '../settings.js';
import { backlogKey, Truckload, truckloadKey } from '../truckload.js';
import { wholeUp } from '../whole-number.js';

const minutesPerDay = 1440;
const stream = { road: 0, air: 1, sea: 2, commercial: 3, backlog: 4 } as const;

/** Stage 1: truckloads that reach staging, day by day and stream by stream, and what each of them carries. */
export class Supply {
  private nextId = 1;
  private day = 0;
  private readonly used = [0, 0, 0, 0];

  /** @param arrive called when a truckload arrives */
  constructor(
    private readonly context: RunContext,
    private settings: SupplySettings,
    private readonly arrive: (load: Truckload) => void,
  ) {}

  /** New parameters from a phase on; arrivals of the day under way stay as they are. */
  apply(settings: SupplySettings): void {
    this.settings = settings;
  }

  /** A new day: draws its arrivals. */
  beginDay(day: number): void {
    this.day = day;
    this.used.fill(0);
    this.bringByRoad();
    this.bringByAir();
    this.bringBySea();
    this.bringOrders();
  }

  /** A truckload that stands in the corridor when the run begins. */
  standing(region: number, place: number): Truckload {
    return this.createLoad(backlogKey(region, place), stream.backlog, this.settings.roadMix);
  }

  private bringByRoad(): void {
    const { context } = this;
    const { road } = this.settings.supply;
    const count = dayCountQuantile(
      context.uniform('supply.road.count', this.day),
      road.perDay,
      road.dispersion,
    );
    for (let place = 0; place < count; place += 1) {
      const u = context.uniform('supply.road.time', truckloadKey(this.day, stream.road, place));
      this.bring(stream.road, this.settings.roadMix, this.settings.roadProfile.minuteOfDay(u));
    }
  }

  private bringByAir(): void {
    const { context } = this;
    const { flights } = this.settings.supply;
    const count = dayCountQuantile(context.uniform('supply.flights.count', this.day), flights.perDay, 1);
    for (let flight = 0; flight < count; flight += 1) {
      const tonnes = context.drawAt('supply.flights.tonnes', this.settings.flightTonnes, this.day, flight);
      const minute = minutesPerDay * context.uniform('supply.flights.time', this.day, flight);
      this.unload(stream.air, this.settings.flightMix, tonnes, minute);
    }
    for (const flight of flights.dated) {
      const minute = flight.at - this.day * minutesPerDay;
      if (minute >= 0 && minute < minutesPerDay)
        this.unload(stream.air, this.settings.flightMix, flight.tonnes, minute);
    }
  }

  /** A ship is unloaded from its date on, so many truckloads a day, evenly over the day. */
  private bringBySea(): void {
    for (const ship of this.settings.supply.ships) {
      const firstDay = Math.floor(ship.at / minutesPerDay);
      const perDay = Math.ceil(ship.unloadPerDay);
      const done = (this.day - firstDay) * perDay;
      const left = wholeUp(ship.tonnes / this.settings.tonnesPerTruck) - done;
      const today = this.day < firstDay ? 0 : Math.min(perDay, left);
      for (let k = 0; k < today; k += 1)
        this.bring(stream.sea, this.settings.roadMix, ((k + 0.5) * minutesPerDay) / perDay);
    }
  }

  private bringOrders(): void {
    const { context } = this;
    const { commercial } = this.settings.supply;
    if (commercial.from !== undefined && (this.day + 1) * minutesPerDay <= commercial.from) return;
    const mean = commercial.importers * commercial.ordersPerImporterPerDay;
    const orders = dayCountQuantile(context.uniform('supply.commercial.count', this.day), mean, 1);
    for (let order = 0; order < orders; order += 1) {
      const size = context.drawAt('supply.commercial.size', this.settings.orderSize, this.day, order);
      const minute = minutesPerDay * context.uniform('supply.commercial.time', this.day, order);
      for (let truck = 0; truck < Math.max(1, Math.round(size)); truck += 1) {
        this.bring(stream.commercial, this.settings.commercialMix, minute);
      }
    }
  }

  private unload(by: number, mix: CargoMix, tonnes: number, minute: number): void {
    const trucks = wholeUp(tonnes / this.settings.tonnesPerTruck);
    for (let truck = 0; truck < trucks; truck += 1) this.bring(by, mix, minute);
  }

  private bring(by: number, mix: CargoMix, minute: number): void {
    const place = this.used[by] ?? 0;
    this.used[by] = place + 1;
    const key = truckloadKey(this.day, by, place);
    this.context.sim.scheduleAt(this.day * minutesPerDay + minute, () =>
      this.arrive(this.createLoad(key, by, mix)),
    );
  }

  private createLoad(key: number, by: number, mix: CargoMix): Truckload {
    const { context } = this;
    const { settings } = this;
    const cargo = context.drawAt('load.cargo', mix, key);
    const pallets = Math.max(1, Math.round(context.drawAt('load.pallets', settings.pallets, key)));
    const isBad = context.uniform('load.contraband', key) < settings.prevalence;
    const isRefused = context.uniform('load.refusal', key) < (settings.refusalShares[cargo] ?? 0);
    const id = this.nextId;
    this.nextId += 1;
    return new Truckload(
      id,
      key,
      by,
      cargo,
      pallets,
      pallets * settings.supply.tonnesPerPallet,
      isBad,
      isRefused,
    );
  }
}
