import { type Process, Resource, Simulation, type SimulationOptions } from 'throughline/kernel';
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

/** What is switched on or off in a run. */
export interface Setup {
  readonly options?: SimulationOptions;
  readonly statistics?: boolean;
  /** Performs the run; `sim.run()` unless given. */
  readonly perform?: (sim: Simulation) => void;
}

/** Customers of one desk, one process each. */
export function queue(servers: number, gap: number, n: number, seed: number, setup: Setup = {}): Outcome {
  const { options, statistics = true, perform = (sim) => sim.run() } = setup;
  const sim = new Simulation(options);
  const random = new Random(seed);
  const desk = new Resource(sim, { name: 'desk', capacity: servers, statistics });
  let waited = 0;
  function* customer(): Process {
    const arrival = sim.now;
    yield desk.request();
    waited += sim.now - arrival;
    yield sim.hold(random.exponential(1));
    desk.release();
  }
  function* source(): Process {
    for (let i = 0; i < n; i++) {
      yield sim.hold(random.exponential(gap));
      sim.start(customer());
    }
  }
  sim.start(source());
  perform(sim);
  return { events: 2 * n, check: waited / n };
}

function tandem(n: number, seed: number): Outcome {
  const sim = new Simulation();
  const random = new Random(seed);
  const desks = Array.from(
    { length: STATIONS },
    (_, i) => new Resource(sim, { name: `desk ${i}`, capacity: STATION_SERVERS }),
  );
  let spent = 0;
  function* customer(): Process {
    const arrival = sim.now;
    for (const desk of desks) {
      yield desk.request();
      yield sim.hold(random.exponential(1));
      desk.release();
    }
    spent += sim.now - arrival;
  }
  function* source(): Process {
    for (let i = 0; i < n; i++) {
      yield sim.hold(random.exponential(TANDEM_GAP));
      sim.start(customer());
    }
  }
  sim.start(source());
  sim.run();
  return { events: (STATIONS + 1) * n, check: spent / n };
}

function timeouts(n: number): Outcome {
  const sim = new Simulation();
  function* ticker(): Process {
    for (let i = 0; i < n; i++) yield sim.hold(1);
  }
  sim.start(ticker());
  sim.run();
  return { events: n, check: Number.NaN };
}

function hold(n: number, seed: number): Outcome {
  const sim = new Simulation();
  const random = new Random(seed);
  function* holder(): Process {
    for (let i = n / HOLDERS; i > 0; i--) yield sim.hold(random.exponential(1));
  }
  for (let i = 0; i < HOLDERS; i++) sim.start(holder());
  sim.run();
  return { events: n, check: Number.NaN };
}

/** Processes with everything on: resource statistics, owners, digest. */
export const throughlineProcess: Peer = {
  name: 'throughline process',
  share: 1,
  runs: {
    mm1: (n, seed) => queue(1, MM1_GAP, n, seed),
    mmc: (n, seed) => queue(MMC_SERVERS, MMC_GAP, n, seed),
    timeouts,
    hold,
    tandem,
  },
};
