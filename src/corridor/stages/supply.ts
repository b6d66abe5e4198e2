import { dayCountQuantile } from '../../random/index.js';
import type { World } from '../run-context.js';
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
    private readonly world: World,
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
    const { luck } = this.world;
    const { road } = this.settings.supply;
    const count = dayCountQuantile(luck['supply.road.count'].uniform(this.day), road.perDay, road.dispersion);
    for (let place = 0; place < count; place += 1) {
      const u = luck['supply.road.time'].uniform(truckloadKey(this.day, stream.road, place));
      this.bring(stream.road, this.settings.roadMix, this.settings.roadProfile.minuteOfDay(u));
    }
  }

  private bringByAir(): void {
    const { luck } = this.world;
    const { flights } = this.settings.supply;
    const count = dayCountQuantile(luck['supply.flights.count'].uniform(this.day), flights.perDay, 1);
    for (let flight = 0; flight < count; flight += 1) {
      const tonnes = this.settings.flightTonnes.quantile(
        luck['supply.flights.tonnes'].uniform(this.day, flight),
      );
      const minute = minutesPerDay * luck['supply.flights.time'].uniform(this.day, flight);
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
    const { luck } = this.world;
    const { commercial } = this.settings.supply;
    if (commercial.from !== undefined && (this.day + 1) * minutesPerDay <= commercial.from) return;
    const mean = commercial.importers * commercial.ordersPerImporterPerDay;
    const orders = dayCountQuantile(luck['supply.commercial.count'].uniform(this.day), mean, 1);
    for (let order = 0; order < orders; order += 1) {
      const size = this.settings.orderSize.quantile(luck['supply.commercial.size'].uniform(this.day, order));
      const minute = minutesPerDay * luck['supply.commercial.time'].uniform(this.day, order);
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
    this.world.sim.scheduleAt(this.day * minutesPerDay + minute, () =>
      this.arrive(this.createLoad(key, by, mix)),
    );
  }

  private createLoad(key: number, by: number, mix: CargoMix): Truckload {
    const { luck } = this.world;
    const { settings } = this;
    const cargo = mix.quantile(luck['load.cargo'].uniform(key));
    const pallets = Math.max(1, Math.round(settings.pallets.quantile(luck['load.pallets'].uniform(key))));
    const isBad = luck['load.contraband'].uniform(key) < settings.prevalence;
    const isRefused = luck['load.refusal'].uniform(key) < (settings.refusalShares[cargo] ?? 0);
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
