import { Actor, type Resource } from '../../kernel/index.js';
import type { Trial } from '../trial.js';
import type { Rates } from './mm1-callbacks.js';

/** M/M/1 written with actors: one that sends trucks, and the trucks. */
export class Drivers extends Actor {
  readonly lane: Resource;
  private readonly gap: () => number;
  private readonly service: () => number;
  private isUnderWay = false;

  constructor(
    private readonly trial: Trial,
    { arrivalRate, serviceRate }: Rates,
  ) {
    super(trial.sim, { name: 'arrivals' });
    this.lane = trial.resource({ name: 'lane', capacity: 1 });
    this.gap = trial.exponential('arrivals', 1 / arrivalRate);
    this.service = trial.exponential('service', 1 / serviceRate);
  }

  protected step(): void {
    if (this.isUnderWay) new Truck(this.trial, this.lane, this.service());
    this.isUnderWay = true;
    this.holdFor(this.gap());
  }
}

type Stage = 'arriving' | 'waiting' | 'in service';

class Truck extends Actor {
  private stage: Stage = 'arriving';

  constructor(
    trial: Trial,
    private readonly lane: Resource,
    private readonly serviceTime: number,
  ) {
    super(trial.sim);
  }

  protected step(): void {
    if (this.stage === 'in service') {
      this.lane.release();
      this.end();
      return;
    }
    const isServed = this.stage === 'waiting' || this.request(this.lane);
    this.stage = isServed ? 'in service' : 'waiting';
    if (isServed) this.holdFor(this.serviceTime);
  }
}
