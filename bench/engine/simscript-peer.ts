import { Entity, Queue, Simulation } from 'simscript';
import { Random } from './random.js';
import {
  MM1_GAP,
  MMC_GAP,
  MMC_SERVERS,
  type Outcome,
  type Peer,
  STATION_SERVERS,
  STATIONS,
  TANDEM_GAP,
} from './workload.js';

// simscript gives way to the browser's painting now and then; here there is nothing to paint.
Object.assign(globalThis, { requestAnimationFrame: (callback: () => void) => setImmediate(callback) });

/** One source, and customers who visit desks in turn. */
class Model extends Simulation {
  readonly desks: readonly Queue[];
  readonly random: Random;
  readonly gap: number;
  readonly n: number;
  waited = 0;
  spent = 0;

  constructor(desks: readonly Queue[], gap: number, n: number, seed: number) {
    super();
    this.desks = desks;
    this.gap = gap;
    this.n = n;
    this.random = new Random(seed);
  }

  override onStarting(): void {
    super.onStarting();
    void this.activate(new Source());
  }
}

class Source extends Entity<Model> {
  override async script(): Promise<void> {
    const { random, gap, n } = this.simulation;
    for (let i = 0; i < n; i++) {
      await this.delay(random.exponential(gap));
      void this.simulation.activate(new Customer());
    }
  }
}

class Customer extends Entity<Model> {
  override async script(): Promise<void> {
    const model = this.simulation;
    const arrival = model.timeNow;
    for (const desk of model.desks) {
      const joined = model.timeNow;
      await this.enterQueue(desk);
      model.waited += model.timeNow - joined;
      await this.delay(model.random.exponential(1));
      this.leaveQueue(desk);
    }
    model.spent += model.timeNow - arrival;
  }
}

class Ticking extends Simulation {
  left = 0;

  override onStarting(): void {
    super.onStarting();
    void this.activate(new Ticker());
  }
}

class Ticker extends Entity<Ticking> {
  override async script(): Promise<void> {
    while (this.simulation.left-- > 0) await this.delay(1);
  }
}

async function finish(model: Simulation): Promise<void> {
  await new Promise<void>((resolve) => {
    model.finished.addEventListener(() => resolve());
    void model.start(true);
  });
}

async function run(stations: number, servers: number, gap: number, n: number, seed: number): Promise<Model> {
  const desks = Array.from({ length: stations }, (_, i) => new Queue(`desk ${i}`, servers));
  const model = new Model(desks, gap, n, seed);
  await finish(model);
  return model;
}

async function queue(servers: number, gap: number, n: number, seed: number): Promise<Outcome> {
  return { events: 2 * n, check: (await run(1, servers, gap, n, seed)).waited / n };
}

/** simscript 1.0.37, async functions. Its scan of all pending entities at every step rules the hold workload out. */
export const simscriptPeer: Peer = {
  name: 'simscript 1.0.37',
  share: 0.05,
  runs: {
    mm1: (n, seed) => queue(1, MM1_GAP, n, seed),
    mmc: (n, seed) => queue(MMC_SERVERS, MMC_GAP, n, seed),
    timeouts: async (n) => {
      const model = new Ticking();
      model.left = n;
      await finish(model);
      return { events: n, check: Number.NaN };
    },
    tandem: async (n, seed) => {
      const model = await run(STATIONS, STATION_SERVERS, TANDEM_GAP, n, seed);
      return { events: (STATIONS + 1) * n, check: model.spent / n };
    },
  },
};
