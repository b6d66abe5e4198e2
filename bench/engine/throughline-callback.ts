import { Resource, Simulation } from 'throughline/kernel';
import { TimeQueue } from './bare-heap.js';
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

/** A desk in callback style: the resource keeps the servers and their statistics, the model its own queue of arrival times. */
class Desk {
  private readonly sim: Simulation;
  private readonly random: Random;
  private readonly servers: Resource;
  private readonly queue = new TimeQueue();
  private readonly leave: (arrival: number) => void;
  waited = 0;

  constructor(sim: Simulation, random: Random, servers: number, leave: (arrival: number) => void) {
    this.sim = sim;
    this.random = random;
    this.servers = new Resource(sim, { name: 'desk', capacity: servers });
    this.leave = leave;
  }

  enter(arrival: number): void {
    if (this.servers.tryRequest()) this.begin(arrival);
    else this.queue.push(arrival);
  }

  private begin(arrival: number): void {
    this.sim.schedule(this.random.exponential(1), () => this.finish(arrival));
  }

  private finish(arrival: number): void {
    if (this.queue.length > 0) {
      const next = this.queue.shift();
      this.waited += this.sim.now - next;
      this.begin(next);
    } else this.servers.release();
    this.leave(arrival);
  }
}

function arrivals(sim: Simulation, random: Random, gap: number, n: number, arrive: () => void): void {
  let left = n;
  const next = (): void => {
    if (--left > 0) sim.schedule(random.exponential(gap), next);
    arrive();
  };
  sim.schedule(random.exponential(gap), next);
}

function queue(servers: number, gap: number, n: number, seed: number): Outcome {
  const sim = new Simulation();
  const random = new Random(seed);
  const desk = new Desk(sim, random, servers, () => {});
  arrivals(sim, random, gap, n, () => desk.enter(sim.now));
  sim.run();
  return { events: 2 * n, check: desk.waited / n };
}

function tandem(n: number, seed: number): Outcome {
  const sim = new Simulation();
  const random = new Random(seed);
  let spent = 0;
  let first = new Desk(sim, random, STATION_SERVERS, (arrival) => {
    spent += sim.now - arrival;
  });
  for (let i = 1; i < STATIONS; i++) {
    const next = first;
    first = new Desk(sim, random, STATION_SERVERS, (arrival) => next.enter(arrival));
  }
  const entry = first;
  arrivals(sim, random, TANDEM_GAP, n, () => entry.enter(sim.now));
  sim.run();
  return { events: (STATIONS + 1) * n, check: spent / n };
}

function timeouts(n: number): Outcome {
  const sim = new Simulation();
  let left = n;
  const tick = (): void => {
    if (--left > 0) sim.schedule(1, tick);
  };
  sim.schedule(1, tick);
  sim.run();
  return { events: n, check: Number.NaN };
}

function hold(n: number, seed: number): Outcome {
  const sim = new Simulation();
  const random = new Random(seed);
  for (let i = 0; i < HOLDERS; i++) {
    let left = n / HOLDERS;
    const tick = (): void => {
      if (--left > 0) sim.schedule(random.exponential(1), tick);
    };
    sim.schedule(random.exponential(1), tick);
  }
  sim.run();
  return { events: n, check: Number.NaN };
}

/** Scheduled calls, with resource statistics and digest on. */
export const throughlineCallback: Peer = {
  name: 'throughline callback',
  share: 1,
  runs: {
    mm1: (n, seed) => queue(1, MM1_GAP, n, seed),
    mmc: (n, seed) => queue(MMC_SERVERS, MMC_GAP, n, seed),
    timeouts,
    hold,
    tandem,
  },
};
