import { type Process, Resource, Simulation } from 'throughline/kernel';
import { collectGarbage } from './collect-garbage.js';
import { Random } from './random.js';
import { MM1_GAP } from './workload.js';

/** Memory after parts of a long run. */
export interface LongRun {
  readonly marks: readonly {
    /** Model events so far: arrivals and ends of service. */
    readonly events: number;
    /** Megabytes in use after collecting garbage. */
    readonly megabytes: number;
    readonly waiting: number;
  }[];
  readonly meanWait: number;
  readonly peakMegabytes: number;
  readonly seconds: number;
}

/** An M/M/1 queue in process style, statistics and digest on, looked at after 10, 50 and 100 % of its events. */
export function probeLongRun(events: number): LongRun {
  const sim = new Simulation();
  const random = new Random(1);
  const desk = new Resource(sim, { name: 'desk', capacity: 1 });
  let done = 0;
  function* customer(): Process {
    done++;
    yield desk.request();
    yield sim.hold(random.exponential(1));
    desk.release();
    done++;
  }
  function* source(): Process {
    for (;;) {
      yield sim.hold(random.exponential(MM1_GAP));
      sim.start(customer());
    }
  }
  sim.start(source());
  const begin = performance.now();
  const marks = [0.1, 0.5, 1].map((share) => {
    // A hundred minutes at a time: some 180 events, so that the mark is hit closely.
    while (done < share * events) sim.run(sim.now + 100);
    return { events: done, megabytes: collectGarbage() / 1e6, waiting: desk.queueLength };
  });
  return {
    marks,
    meanWait: desk.statistics().meanWait,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    seconds: (performance.now() - begin) / 1e3,
  };
}
