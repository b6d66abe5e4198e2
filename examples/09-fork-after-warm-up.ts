// A model of actors, warmed up once, goes on in several plans with the same trucks and common random numbers.
import { createDistribution, KeyedDraws, mmc } from 'throughline';
import { Actor, fork, Resource, Simulation } from 'throughline/kernel';
import { numberText, textTable } from 'throughline/report';

const gap = createDistribution({ kind: 'exponential', mean: 7.5 });
const service = createDistribution({ kind: 'exponential', mean: 24 });

/** Everything a fork copies: clock, lanes, trucks under way, and where its random numbers stand. */
class Site {
  readonly sim = new Simulation();
  readonly lanes = new Resource(this.sim, { name: 'lanes', capacity: 4 });
  readonly draws = new KeyedDraws('fork', 0);
  readonly source = new Arrivals(this);
}

class Arrivals extends Actor {
  private trucks = 0;
  constructor(private readonly site: Site) {
    super(site.sim);
  }
  protected step(): void {
    if (this.trucks++ > 0) new Truck(this.site, this.trucks);
    this.holdFor(gap.quantile(this.site.draws.source('gap').uniform(this.trucks)));
  }
}

/** Asks for a lane, uses it, and at its end gives it back: a step for each wait. */
class Truck extends Actor {
  private stage: 'arrives' | 'enters' | 'leaves' = 'arrives';
  constructor(
    private readonly site: Site,
    private readonly id: number,
  ) {
    super(site.sim);
  }
  protected step(): void {
    if (this.stage === 'leaves') this.end();
    else if (this.stage === 'arrives' && !this.request(this.site.lanes)) this.stage = 'enters';
    else {
      this.stage = 'leaves';
      this.holdFor(service.quantile(this.site.draws.source('service').uniform(this.id)));
    }
  }
}

const warm = new Site();
const columns = ['lanes', 'mean wait, min', 'theory, M/M/c'].map((heading) => ({ heading }));
warm.sim.run(30 * 1440);
const rows = [4, 5, 6].map((lanes) => {
  const plan = fork(warm);
  plan.lanes.setCapacity(lanes);
  plan.lanes.resetStatistics();
  plan.sim.run(1030 * 1440);
  const { waitingTime } = mmc({ arrivalRate: 1 / gap.mean, serviceRate: 1 / service.mean, servers: lanes });
  return [`${lanes}`, numberText(plan.lanes.statistics().meanWait), numberText(waitingTime)];
});
console.log(textTable(columns, rows));
console.log(`\nThree plans of 1000 days from one warm-up; it still stands at day ${warm.sim.now / 1440}.`);
