import { Actor, Resource, Simulation } from 'throughline/kernel';
import { Random } from './random.js';
import {
  HOLDERS,
  MM1_GAP,
  MMC_GAP,
  MMC_SERVERS,
  type Outcome,
  type Peer,
  STATION_SERVERS,
  STATIONS,
  TANDEM_GAP,
} from './workload.js';

/** What the actors of one run share. */
class World {
  readonly sim = new Simulation();
  readonly random: Random;
  readonly desks: readonly Resource[];
  waited = 0;
  spent = 0;

  constructor(seed: number, desks: number, servers: number) {
    this.random = new Random(seed);
    this.desks = Array.from(
      { length: desks },
      (_, i) => new Resource(this.sim, { name: `desk ${i}`, capacity: servers }),
    );
  }
}

class Customer extends Actor {
  private readonly world: World;
  private readonly arrival: number;
  private station = 0;
  private stage: 'entering' | 'waiting' | 'served' = 'entering';

  constructor(world: World) {
    super(world.sim);
    this.world = world;
    this.arrival = world.sim.now;
  }

  protected step(): void {
    const { world } = this;
    const desk = world.desks[this.station];
    if (this.stage === 'waiting') this.begin();
    else if (this.stage === 'served') {
      desk?.release();
      this.station++;
      this.enter(world.desks[this.station]);
    } else this.enter(desk);
  }

  private enter(desk: Resource | undefined): void {
    if (desk === undefined) {
      this.world.spent += this.world.sim.now - this.arrival;
      this.end();
      return;
    }
    this.stage = 'waiting';
    if (this.request(desk)) this.begin();
  }

  private begin(): void {
    const { world } = this;
    if (this.station === 0) world.waited += world.sim.now - this.arrival;
    this.stage = 'served';
    this.holdFor(world.random.exponential(1));
  }
}

class Source extends Actor {
  private readonly world: World;
  private readonly gap: number;
  private left: number;
  private hasBegun = false;

  constructor(world: World, gap: number, n: number) {
    super(world.sim);
    this.world = world;
    this.gap = gap;
    this.left = n;
  }

  protected step(): void {
    if (this.hasBegun) {
      new Customer(this.world);
      this.left--;
    }
    this.hasBegun = true;
    if (this.left > 0) this.holdFor(this.world.random.exponential(this.gap));
    else this.end();
  }
}

class Holder extends Actor {
  private readonly random: Random;
  private left: number;

  constructor(sim: Simulation, random: Random, left: number) {
    super(sim);
    this.random = random;
    this.left = left;
  }

  protected step(): void {
    if (this.left-- > 0) this.holdFor(this.random.exponential(1));
    else this.end();
  }
}

class Ticker extends Actor {
  private left: number;

  constructor(sim: Simulation, left: number) {
    super(sim);
    this.left = left;
  }

  protected step(): void {
    if (this.left-- > 0) this.holdFor(1);
    else this.end();
  }
}

function queue(servers: number, gap: number, n: number, seed: number): Outcome {
  const world = new World(seed, 1, servers);
  new Source(world, gap, n);
  world.sim.run();
  return { events: 2 * n, check: world.waited / n };
}

function tandem(n: number, seed: number): Outcome {
  const world = new World(seed, STATIONS, STATION_SERVERS);
  new Source(world, TANDEM_GAP, n);
  world.sim.run();
  return { events: (STATIONS + 1) * n, check: world.spent / n };
}

function timeouts(n: number): Outcome {
  const sim = new Simulation();
  new Ticker(sim, n);
  sim.run();
  return { events: n, check: Number.NaN };
}

function hold(n: number, seed: number): Outcome {
  const sim = new Simulation();
  const random = new Random(seed);
  for (let i = 0; i < HOLDERS; i++) new Holder(sim, random, n / HOLDERS);
  sim.run();
  return { events: n, check: Number.NaN };
}

/** Actors: state machines with everything on. */
export const throughlineActor: Peer = {
  name: 'throughline actor',
  share: 1,
  runs: {
    mm1: (n, seed) => queue(1, MM1_GAP, n, seed),
    mmc: (n, seed) => queue(MMC_SERVERS, MMC_GAP, n, seed),
    timeouts,
    hold,
    tandem,
  },
};
