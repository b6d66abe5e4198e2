import { Actor, type Process, Resource, Simulation } from 'throughline/kernel';
import { Random } from './random.js';

/** Nanoseconds for one grant (release, hand-over, next request at the end of the queue) with so many waiting. */
export interface DeepQueue {
  readonly waiting: number;
  readonly processes: number;
  readonly actors: number;
  /** Processes that ask with a priority drawn anew each time. */
  readonly byPriority: number;
}

const GRANTS = 1_000_000;

/** A desk whose queue never gets shorter: whoever was served asks again. */
export function probeDeepQueue(waiting: number): DeepQueue {
  return {
    waiting,
    processes: nanosecondsFor((sim, desk) => {
      function* visitor(): Process {
        for (;;) {
          yield desk.request();
          yield sim.hold(1);
          desk.release();
        }
      }
      for (let i = 0; i <= waiting; i++) sim.start(visitor());
    }),
    actors: nanosecondsFor((sim, desk) => {
      for (let i = 0; i <= waiting; i++) new Visitor(sim, desk);
    }),
    byPriority: nanosecondsFor((sim, desk) => {
      const random = new Random(1);
      function* visitor(): Process {
        for (;;) {
          yield desk.request(random.uniform());
          yield sim.hold(1);
          desk.release();
        }
      }
      for (let i = 0; i <= waiting; i++) sim.start(visitor());
    }),
  };
}

function nanosecondsFor(fill: (sim: Simulation, desk: Resource) => void): number {
  const sim = new Simulation();
  const desk = new Resource(sim, { name: 'desk', capacity: 1 });
  fill(sim, desk);
  sim.run(GRANTS / 10);
  const before = process.cpuUsage();
  const begin = performance.now();
  sim.run(sim.now + GRANTS);
  const { user, system } = process.cpuUsage(before);
  return (Math.min(performance.now() - begin, (user + system) / 1e3) * 1e6) / GRANTS;
}

class Visitor extends Actor {
  private readonly desk: Resource;
  private stage: 'new' | 'waiting' | 'served' = 'new';

  constructor(sim: Simulation, desk: Resource) {
    super(sim);
    this.desk = desk;
  }

  protected step(): void {
    if (this.stage === 'served') this.desk.release();
    if (this.stage !== 'waiting') {
      this.stage = 'waiting';
      if (!this.request(this.desk)) return;
    }
    this.stage = 'served';
    this.holdFor(1);
  }
}
