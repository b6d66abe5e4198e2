import type { Process } from '../../kernel/index.js';
import { Line } from '../line.js';
import { awardLoad } from '../policies/index.js';
import type { Parameters } from '../resolved.js';
import type { RunContext } from '../run-context.js';
import { cargoName, type Truckload } from '../truckload.js';
import type { Carrier } from './carrier.js';
import type { TransferYard } from './transfer-yard.js';

interface Offer {
  readonly load: Truckload;
  readonly yard: TransferYard;
}

/** Starts a carrier's trip for a load. */
export type StartTrip = (load: Truckload, yard: TransferYard, carrier: Carrier) => Process;

/** Stage 6, contracting: loads that wait in the yards are awarded to carriers with a free truck, one after the other. */
export class Contracting {
  private readonly pool = new Line<Offer>();
  private isAwarding = false;

  constructor(
    private readonly context: RunContext,
    private parameters: Parameters,
    private readonly carriers: readonly Carrier[],
    private readonly startTrip: StartTrip,
  ) {}

  /** New parameters from a phase on. */
  apply(parameters: Parameters): void {
    this.parameters = parameters;
  }

  /** A load waits to be collected. */
  offer(load: Truckload, yard: TransferYard): void {
    this.pool.push({ load, yard }, this.parameters.cargo[cargoName(load.cargo)].priority);
    this.award();
  }

  /** Awards waiting loads while a carrier is free. A carrier that does not perform loses the truck for the day, the load stays. */
  award(): void {
    if (this.isAwarding) return;
    this.isAwarding = true;
    for (let next = this.pool.peek(); next !== undefined; next = this.pool.peek()) {
      const carrier = awardLoad(this.carriers, this.parameters.fleet.award);
      if (carrier === undefined) break;
      if (this.performs(next.load, carrier)) this.send(next, carrier);
      else this.recordNoShow(carrier);
    }
    this.isAwarding = false;
  }

  private performs(load: Truckload, carrier: Carrier): boolean {
    const u = this.context.uniform('fleet.reliability', load.key, load.awards);
    load.awards += 1;
    return u < carrier.reliability;
  }

  private recordNoShow(carrier: Carrier): void {
    carrier.loseTruck();
    this.context.counts.work.noShows += 1;
  }

  private send(offer: Offer, carrier: Carrier): void {
    this.pool.shift();
    carrier.take();
    const { load, yard } = offer;
    this.context.sim.start(this.startTrip(load, yard, carrier), { name: carrier.name });
  }
}
