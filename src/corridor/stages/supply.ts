import { minutesPerDay } from '../../math/index.js';
import { type Distribution, dayCountQuantile } from '../../random/index.js';
import { drawAt, happensAt } from '../draws.js';
import type { Parameters } from '../resolved.js';
import type { RunContext } from '../run-context.js';
import { backlogKey, cargoName, Truckload, truckloadKey } from '../truckload.js';
import { wholeUp } from '../whole-number.js';

const stream = { road: 0, air: 1, sea: 2, commercial: 3, backlog: 4 } as const;

/** Stage 1: truckloads that reach staging, day by day and stream by stream, and what each of them carries. */
export class Supply {
  private nextId = 1;
  private day = 0;
  private readonly used = [0, 0, 0, 0];

  /** @param arrive called when a truckload arrives */
  constructor(
    private readonly context: RunContext,
    private parameters: Parameters,
    private readonly arrive: (load: Truckload) => void,
  ) {
    this.setFee();
  }

  /** New parameters from a phase on; arrivals of the day under way stay as they are. */
  apply(parameters: Parameters): void {
    this.parameters = parameters;
    this.setFee();
  }

  private setFee(): void {
    this.context.importerFee = this.parameters.supply.commercial.feePerTruck;
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
    return this.createLoad(backlogKey(region, place), stream.backlog, this.parameters.supply.road.mix);
  }

  private bringByRoad(): void {
    const { sources } = this.context;
    const { road } = this.parameters.supply;
    const count = dayCountQuantile(
      sources['supply.road.count'].uniform(this.day),
      road.perDay,
      road.dispersion,
    );
    for (let place = 0; place < count; place += 1) {
      const u = sources['supply.road.time'].uniform(truckloadKey(this.day, stream.road, place));
      this.bring(stream.road, road.mix, road.profile.minuteOfDay(u));
    }
  }

  private bringByAir(): void {
    const { sources } = this.context;
    const { flights } = this.parameters.supply;
    const count = dayCountQuantile(sources['supply.flights.count'].uniform(this.day), flights.perDay, 1);
    for (let flight = 0; flight < count; flight += 1) {
      const tonnes = drawAt(sources['supply.flights.tonnes'], flights.tonnes, this.day, flight);
      const minute = minutesPerDay * sources['supply.flights.time'].uniform(this.day, flight);
      this.unload(stream.air, flights.mix, tonnes, minute);
    }
    for (const flight of flights.dated) {
      const minute = flight.at - this.day * minutesPerDay;
      if (minute >= 0 && minute < minutesPerDay) this.unload(stream.air, flights.mix, flight.tonnes, minute);
    }
  }

  /** A ship is unloaded from its date on, so many truckloads a day, evenly over the day. */
  private bringBySea(): void {
    const { road, ships } = this.parameters.supply;
    for (const ship of ships) {
      const firstDay = Math.floor(ship.at / minutesPerDay);
      const perDay = Math.ceil(ship.unloadPerDay);
      const done = (this.day - firstDay) * perDay;
      const left = wholeUp(ship.tonnes / tonnesPerTruck(this.parameters)) - done;
      const today = this.day < firstDay ? 0 : Math.min(perDay, left);
      for (let k = 0; k < today; k += 1)
        this.bring(stream.sea, road.mix, ((k + 0.5) * minutesPerDay) / perDay);
    }
  }

  private bringOrders(): void {
    const { sources } = this.context;
    const { commercial } = this.parameters.supply;
    if (commercial.from !== undefined && (this.day + 1) * minutesPerDay <= commercial.from) return;
    const mean = commercial.importers * commercial.ordersPerImporterPerDay;
    const orders = dayCountQuantile(sources['supply.commercial.count'].uniform(this.day), mean, 1);
    for (let order = 0; order < orders; order += 1) {
      const size = drawAt(sources['supply.commercial.size'], commercial.trucksPerOrder, this.day, order);
      const minute = minutesPerDay * sources['supply.commercial.time'].uniform(this.day, order);
      for (let truck = 0; truck < Math.max(1, Math.round(size)); truck += 1) {
        this.bring(stream.commercial, commercial.mix, minute);
      }
    }
  }

  private unload(by: number, mix: Distribution, tonnes: number, minute: number): void {
    const trucks = wholeUp(tonnes / tonnesPerTruck(this.parameters));
    for (let truck = 0; truck < trucks; truck += 1) this.bring(by, mix, minute);
  }

  private bring(by: number, mix: Distribution, minute: number): void {
    const place = this.used[by] ?? 0;
    this.used[by] = place + 1;
    const key = truckloadKey(this.day, by, place);
    this.context.sim.scheduleAt(this.day * minutesPerDay + minute, () =>
      this.arrive(this.createLoad(key, by, mix)),
    );
  }

  private createLoad(key: number, by: number, mix: Distribution): Truckload {
    const { sources } = this.context;
    const { cargo: classes, inspection, supply } = this.parameters;
    // As an integer: arrays are slow to read by a whole number that is kept as a fraction.
    const cargo = drawAt(sources['load.cargo'], mix, key) | 0;
    const pallets = Math.max(1, Math.round(drawAt(sources['load.pallets'], supply.pallets, key)));
    const isBad = happensAt(sources['load.contraband'], inspection.prevalence, key);
    const isRefused = happensAt(sources['load.refusal'], classes[cargoName(cargo)].refusalShare, key);
    const id = this.nextId;
    this.nextId += 1;
    return new Truckload(id, key, by, cargo, pallets, pallets * supply.tonnesPerPallet, isBad, isRefused);
  }
}

/** Mean tonnes on one truck. */
export function tonnesPerTruck({ supply }: Pick<Parameters, 'supply'>): number {
  return supply.pallets.mean * supply.tonnesPerPallet;
}
