import { happensAt } from '../draws.js';
import { isBefore, Line } from '../line.js';
import { awardLoad } from '../policies/index.js';
import { named } from '../records.js';
import type { Parameters } from '../resolved.js';
import type { RunContext } from '../run-context.js';
import { cargoName, streamNames, type Truckload } from '../truckload.js';
import type { Carrier } from './carrier.js';
import { CollectionLimits } from './collection-limits.js';
import type { TransferYard } from './transfer-yard.js';
import type { Trips } from './trip.js';

interface Offer {
  readonly load: Truckload;
  readonly yard: TransferYard;
}

/** The first of the loads that the same carriers may take on the same terms, and the carrier that gets it. */
interface Award {
  readonly pool: Line<Offer>;
  readonly offer: Offer;
  readonly carrier: Carrier;
}

/**
 * Stage 6, contracting: loads that wait in the yards are awarded to carriers with a free truck, one after the other. Without any carrier
 * (`fleet: none`) consignees fetch their loads at once.
 */
export class Contracting {
  /** Loads that wait, in one pool for each kind of way on which terms differ; and the pools as a list, gone through at every award. */
  private readonly pools = new Map<string, Line<Offer>>();
  private waiting: readonly Line<Offer>[] = [];
  readonly limits: CollectionLimits;
  private offers = 0;
  private isAwarding = false;
  private hasLots: boolean;

  constructor(
    private readonly context: RunContext,
    private parameters: Parameters,
    private readonly carriers: readonly Carrier[],
    private readonly trips: Trips,
  ) {
    this.limits = new CollectionLimits(parameters);
    this.hasLots = Object.keys(parameters.fleet.lots).length > 0;
  }

  /** New parameters from a phase on; loads that wait stay in their order. */
  apply(parameters: Parameters): void {
    this.parameters = parameters;
    this.limits.apply(parameters);
    this.hasLots = Object.keys(parameters.fleet.lots).length > 0;
    const offers = this.waiting.flatMap(drained);
    offers.sort((a, b) => a.load.placeInLine - b.load.placeInLine);
    this.pools.clear();
    this.waiting = [];
    for (const offer of offers) this.enter(offer);
  }

  /** A load waits to be collected. */
  offer(load: Truckload, yard: TransferYard): void {
    if (this.carriers.length === 0) {
      this.context.sim.start(this.trips.run(load, yard, undefined), { name: 'consignee' });
      return;
    }
    this.offers += 1;
    const { priority } = this.parameters.cargo[cargoName(load.cargo)];
    load.priority = priority;
    load.placeInLine = this.offers;
    this.enter({ load, yard });
    this.award();
  }

  /** Awards waiting loads while a carrier is free. A carrier that does not perform loses the truck for the day, the load stays. */
  award(): void {
    if (this.isAwarding) return;
    this.isAwarding = true;
    for (let next = this.next(); next !== undefined; next = this.next()) {
      if (this.performs(next.offer.load, next.carrier)) this.send(next);
      else this.recordNoShow(next);
    }
    this.isAwarding = false;
  }

  /** Loads of a yard that wait because no more trucks are let in today, and because those that are free have other lots. */
  held(yard: TransferYard): { readonly byLimit: number; readonly byLot: number } {
    let [byLimit, byLot] = [0, 0];
    if (!this.limits.areInForce && !this.hasLots) return { byLimit, byLot };
    for (const pool of this.waiting) {
      const offer = pool.peek();
      if (offer?.yard !== yard) continue;
      const serving = this.carriers.filter((carrier) => this.serves(carrier, offer));
      if (serving.every((carrier) => !this.isLetIn(offer, carrier))) byLimit += pool.length;
      else if (this.carriers.some((carrier) => carrier.isFree && !serving.includes(carrier)))
        byLot += pool.length;
    }
    return { byLimit, byLot };
  }

  private enter(offer: Offer): void {
    const { areDestinationsNamed } = this.trips;
    if (areDestinationsNamed) this.trips.setDestination(offer.load);
    const { load, yard } = offer;
    const isSorted = this.limits.areInForce || areDestinationsNamed || this.hasLots;
    const kind = isSorted ? `${yard.name} ${load.destination} ${load.stream}` : '';
    (this.pools.get(kind) ?? this.newPool(kind)).push(offer, load.priority);
  }

  private newPool(kind: string): Line<Offer> {
    const pool = new Line<Offer>();
    this.pools.set(kind, pool);
    this.waiting = [...this.waiting, pool];
    return pool;
  }

  /** The first load for which a carrier is free, by cargo priority, then in the order of offers. */
  private next(): Award | undefined {
    let best: Award | undefined;
    for (const pool of this.waiting) {
      const offer = pool.peek();
      if (offer === undefined || (best !== undefined && !isBefore(offer.load, best.offer.load))) continue;
      const carrier = awardLoad(this.carriersFor(offer), this.parameters.fleet.award, offer.load.tonnes);
      if (carrier !== undefined) best = { pool, offer, carrier };
    }
    return best;
  }

  private carriersFor(offer: Offer): readonly Carrier[] {
    if (!this.limits.areInForce && !this.hasLots) return this.carriers;
    return this.carriers.filter((carrier) => this.serves(carrier, offer) && this.isLetIn(offer, carrier));
  }

  /** Whether a load is in the lot of a carrier. */
  private serves({ lot }: Carrier, { load, yard }: Offer): boolean {
    if (lot === undefined) return true;
    const { governorates, streams, yards } = named(this.parameters.fleet.lots, lot);
    const destination = this.trips.nameOfDestination(load);
    return (
      (yards?.includes(yard.name) ?? true) &&
      (streams?.some((stream) => streamNames[load.stream] === stream) ?? true) &&
      (governorates === undefined || (destination !== undefined && governorates.includes(destination)))
    );
  }

  private isLetIn({ load, yard }: Offer, carrier: Carrier): boolean {
    return this.limits.allow(this.trips.routeOf(load, yard, carrier));
  }

  private performs(load: Truckload, carrier: Carrier): boolean {
    const { awards, key } = load;
    load.awards += 1;
    return happensAt(this.context.sources['fleet.reliability'], carrier.reliability, key, awards);
  }

  private recordNoShow({ offer: { load }, carrier }: Award): void {
    this.context.note('not performed', load, carrier.name);
    carrier.loseTruck();
    this.context.counts.work.noShows += 1;
  }

  private send({ pool, offer: { load, yard }, carrier }: Award): void {
    pool.shift();
    this.context.note('awarded', load, carrier.name);
    carrier.take(load);
    if (this.limits.areInForce) this.limits.take(this.trips.routeOf(load, yard, carrier));
    this.context.sim.start(this.trips.run(load, yard, carrier), { name: carrier.name });
  }
}

function drained(pool: Line<Offer>): readonly Offer[] {
  const offers: Offer[] = [];
  for (let next = pool.shift(); next !== undefined; next = pool.shift()) offers.push(next);
  return offers;
}
