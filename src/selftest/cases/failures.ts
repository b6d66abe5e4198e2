import {
  Interruption,
  PreemptiveResource,
  type Process,
  Store,
  startBreakdowns,
  type Task,
} from '../../kernel/index.js';
import { availability, mg1Breakdowns, mg1Vacations, mm1Breakdowns } from '../../theory/index.js';
import { count, defineCase, minutes, share } from '../case.js';

const anyTime = { arrivalRate: 0.4, serviceRate: 1, failureRate: 0.1, repairRate: 0.5 };

/** A lane that fails at any time, busy or idle; the truck in it goes on after the repair. */
export const breakdownsAnyTime = defineCase({
  ...{ name: 'breakdowns', title: 'M/M/1, breakdowns at any time, up 0.83', style: 'process' },
  ...{ source: 'White and Christie, Operations Research 6 (1958)', warmUp: 1_000, runLength: 25_000 },
  expected: () => {
    const exact = mm1Breakdowns(anyTime);
    return { 'time in the system': minutes(exact.cycleTime), 'trucks present': count(exact.workInProgress) };
  },
  simulate(trial) {
    const { sim } = trial;
    const lane = new PreemptiveResource(sim, { name: 'lane', capacity: 1 });
    const service = trial.exponential('service', 1 / anyTime.serviceRate);
    const times = trial.tally();
    const present = trial.level();
    startBreakdowns(sim, lane, {
      untilFailure: trial.exponential('failures', 1 / anyTime.failureRate),
      untilRepair: trial.exponential('repairs', 1 / anyTime.repairRate),
    });
    trial.arrivals(trial.exponential('arrivals', 1 / anyTime.arrivalRate), () => sim.start(truck()));
    function* truck() {
      const arrivedAt = sim.now;
      present.add(1);
      yield* lane.serve(service());
      present.add(-1);
      times.add(sim.now - arrivedAt);
    }
    trial.run();
    return { 'time in the system': times.mean, 'trucks present': present.mean };
  },
});

const inService = {
  ...{ arrivalRate: 0.5, serviceTime: 1, serviceCv: 0 },
  ...{ failureRate: 0.3, repairTime: 0.8, repairCv: 1 },
};

/** A scanner that fails only while it works: an interrupt at the truck's work, a repair, and the rest of the work. */
export const breakdownsInService = defineCase({
  ...{ name: 'work-breakdowns', title: 'M/G/1, breakdowns at work only, load 0.62', style: 'process' },
  ...{ source: 'Gaver, J. R. Stat. Soc. B 24 (1962)', warmUp: 1_000, runLength: 14_000 },
  expected: () => {
    const exact = mg1Breakdowns(inService);
    return { 'wait in the queue': minutes(exact.waitingTime), utilisation: share(exact.utilisation) };
  },
  simulate(trial) {
    const { sim } = trial;
    const lane = trial.resource({ name: 'scanner', capacity: 1 });
    const untilFailure = trial.exponential('failures', 1 / inService.failureRate);
    const repair = trial.exponential('repairs', inService.repairTime);
    trial.arrivals(trial.exponential('arrivals', 1 / inService.arrivalRate), () => {
      const task: Task<void> = sim.start(truck(() => task.interrupt('failure')));
    });
    function* truck(fail: () => void): Process {
      yield lane.request();
      for (let left = inService.serviceTime; left > 0; ) left = yield* work(left, fail);
      lane.release();
    }
    function* work(left: number, fail: () => void): Process<number> {
      const begunAt = sim.now;
      const failure = sim.schedule(untilFailure(), fail);
      try {
        yield sim.hold(left);
        sim.cancel(failure);
        return 0;
      } catch (reason) {
        if (!(reason instanceof Interruption)) throw reason;
        const done = sim.now - begunAt;
        yield sim.hold(repair());
        return left - done;
      }
    }
    trial.run();
    const { meanWait, utilisation } = lane.statistics();
    return { 'wait in the queue': meanWait, utilisation };
  },
});

const officer = { arrivalRate: 0.5, serviceTime: 1, serviceCv: 1, vacationTime: 2, vacationCv: 0 };

/** An officer who goes on a round whenever nobody waits. */
export const vacations = defineCase({
  ...{ name: 'vacations', title: 'M/M/1, rounds of 2 min when idle, load 0.5', style: 'process' },
  ...{ source: 'Levy and Yechiali, Management Science 22 (1975)', warmUp: 500, runLength: 12_000 },
  expected: () => ({ 'wait in the queue': minutes(mg1Vacations(officer).waitingTime) }),
  simulate(trial) {
    const { sim } = trial;
    const queue = new Store<number>(sim, { name: 'arrival times' });
    const service = trial.exponential('service', officer.serviceTime);
    const waits = trial.tally();
    trial.arrivals(trial.exponential('arrivals', 1 / officer.arrivalRate), () => queue.tryPut(sim.now));
    sim.start(serve(), { name: 'officer' });
    function* serve(): Process<never> {
      for (;;) {
        const arrivedAt = queue.tryGet();
        if (arrivedAt !== undefined) waits.add(sim.now - arrivedAt);
        yield sim.hold(arrivedAt === undefined ? officer.vacationTime : service());
      }
    }
    trial.run();
    return { 'wait in the queue': waits.mean };
  },
});

const scanners = { number: 4, upTime: 20, downTime: 5 };

/** Scanners that fail each by itself; only the means of up and down times count. */
export const unitsUp = defineCase({
  ...{ name: 'availability', title: '4 scanners, up 20 min, down 5 min', style: 'process' },
  ...{ source: 'Barlow and Proschan 1965', warmUp: 500, runLength: 6_000 },
  expected: () => {
    const up = availability(scanners.upTime, scanners.downTime);
    return { 'scanners up': count(scanners.number * up), 'scanners down': count(scanners.number * (1 - up)) };
  },
  simulate(trial) {
    const pool = trial.resource({ name: 'scanners', capacity: scanners.number });
    for (let unit = 0; unit < scanners.number; unit += 1)
      startBreakdowns(trial.sim, pool, {
        untilFailure: trial.draws(`failures ${unit}`, { kind: 'weibull', shape: 1.5, mean: scanners.upTime }),
        untilRepair: trial.draws(`repairs ${unit}`, { kind: 'lognormal', mean: scanners.downTime, cv: 1 }),
      });
    trial.run();
    const { meanCapacity } = pool.statistics();
    return { 'scanners up': meanCapacity, 'scanners down': scanners.number - meanCapacity };
  },
});
