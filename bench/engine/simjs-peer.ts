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

/** As much of simjs 2.0.3 as is used here; the package has no types. */
interface SimJsRequest {
  done(callback: () => void): SimJsRequest;
}
interface SimJsEntity {
  time(): number;
  setTimer(delay: number): SimJsRequest;
  useFacility(facility: object, duration: number): SimJsRequest;
}
interface SimJs {
  Sim: new () => { addEntity(kind: new (...args: never[]) => object): void; simulate(end: number): void };
  Entity: new (...args: never[]) => SimJsEntity;
  Facility: { new (name: string, discipline: number, servers: number): object; FCFS: number };
}

/** The package registers itself on `window` and exports nothing, so that a window is lent to it while it loads. */
async function load(): Promise<SimJs> {
  const lent: { Sim?: SimJs } = {};
  Object.assign(globalThis, { window: lent });
  // @ts-expect-error: a package without types
  await import('simjs');
  Reflect.deleteProperty(globalThis, 'window');
  if (lent.Sim === undefined) throw new Error('simjs did not register itself');
  return lent.Sim;
}

const simjs = await load();

/** Runs a model whose one entity does everything by callbacks, as simjs models do. */
function run(start: (entity: SimJsEntity) => void): void {
  class Model extends simjs.Entity {
    start(): void {
      start(this);
    }
  }
  const sim = new simjs.Sim();
  sim.addEntity(Model);
  sim.simulate(Number.MAX_VALUE);
}

function arrivals(entity: SimJsEntity, random: Random, gap: number, n: number, arrive: () => void): void {
  let left = n;
  const next = (): void => {
    if (--left > 0) entity.setTimer(random.exponential(gap)).done(next);
    arrive();
  };
  entity.setTimer(random.exponential(gap)).done(next);
}

function queue(servers: number, gap: number, n: number, seed: number): Outcome {
  const random = new Random(seed);
  const desk = new simjs.Facility('desk', simjs.Facility.FCFS, servers);
  let waited = 0;
  run((entity) =>
    arrivals(entity, random, gap, n, () => {
      const arrival = entity.time();
      const service = random.exponential(1);
      entity.useFacility(desk, service).done(() => {
        waited += entity.time() - arrival - service;
      });
    }),
  );
  return { events: 2 * n, check: waited / n };
}

function tandem(n: number, seed: number): Outcome {
  const random = new Random(seed);
  const desks = Array.from(
    { length: STATIONS },
    (_, i) => new simjs.Facility(`desk ${i}`, simjs.Facility.FCFS, STATION_SERVERS),
  );
  let spent = 0;
  run((entity) =>
    arrivals(entity, random, TANDEM_GAP, n, () => {
      const arrival = entity.time();
      const visit = (station: number): void => {
        const desk = desks[station];
        if (desk === undefined) spent += entity.time() - arrival;
        else entity.useFacility(desk, random.exponential(1)).done(() => visit(station + 1));
      };
      visit(0);
    }),
  );
  return { events: (STATIONS + 1) * n, check: spent / n };
}

function timeouts(n: number): Outcome {
  run((entity) => {
    let left = n;
    const tick = (): void => {
      if (--left > 0) entity.setTimer(1).done(tick);
    };
    entity.setTimer(1).done(tick);
  });
  return { events: n, check: Number.NaN };
}

function hold(n: number, seed: number): Outcome {
  const random = new Random(seed);
  run((entity) => {
    for (let i = 0; i < HOLDERS; i++) {
      let left = n / HOLDERS;
      const tick = (): void => {
        if (--left > 0) entity.setTimer(random.exponential(1)).done(tick);
      };
      entity.setTimer(random.exponential(1)).done(tick);
    }
  });
  return { events: n, check: Number.NaN };
}

/** simjs 2.0.3, callbacks. */
export const simjsPeer: Peer = {
  name: 'simjs 2.0.3',
  share: 0.25,
  runs: {
    mm1: (n, seed) => queue(1, MM1_GAP, n, seed),
    mmc: (n, seed) => queue(MMC_SERVERS, MMC_GAP, n, seed),
    timeouts,
    hold,
    tandem,
  },
};
