import { PreemptiveResource } from '../../kernel/index.js';
import { mg1PreemptivePriority, mg1Priority } from '../../theory/index.js';
import { defineCase, minutes } from '../case.js';
import type { Trial } from '../trial.js';

/** Fuel, food, others: the urgent ones are few and quick. */
const cargo = [
  { name: 'fuel', arrivalRate: 0.2, mean: 0.6, cv: 1 },
  { name: 'food', arrivalRate: 0.25, mean: 1, cv: 0.5 },
  { name: 'other', arrivalRate: 0.2, mean: 1.2, cv: 1 },
] as const;
const classes = cargo.map(({ arrivalRate, mean, cv }) => ({ arrivalRate, serviceTime: mean, serviceCv: cv }));

/** Starts one stream of trucks a cargo; `begin` is told its priority and service time. */
function startCargo(trial: Trial, begin: (priority: number, serviceTime: number) => void): void {
  cargo.forEach(({ name, arrivalRate, mean, cv }, priority) => {
    const service = trial.draws(
      `${name} service`,
      cv === 1 ? { kind: 'exponential', mean } : { kind: 'gamma', mean, cv },
    );
    trial.arrivals(trial.exponential(`${name} arrivals`, 1 / arrivalRate), () => begin(priority, service()));
  });
}

/** Non-preemptive priority: who is being served is finished. */
export const priority = defineCase({
  ...{ name: 'priority', title: 'M/G/1, 3 priorities, load 0.61', style: 'process' },
  ...{ source: 'Cobham, Operations Research 2 (1954)', warmUp: 1_000, runLength: 22_000 },
  expected: () => waits(mg1Priority(classes).map(({ waitingTime }) => minutes(waitingTime))),
  simulate(trial) {
    const { sim } = trial;
    const lane = trial.resource({ name: 'lane', capacity: 1 });
    const tallies = cargo.map(() => trial.tally());
    startCargo(trial, (rank, serviceTime) => sim.start(truck(rank, serviceTime)));
    function* truck(rank: number, serviceTime: number) {
      const arrivedAt = sim.now;
      yield lane.request(rank);
      tallies[rank]?.add(sim.now - arrivedAt);
      yield sim.hold(serviceTime);
      lane.release();
    }
    trial.run();
    return waits(tallies.map(({ mean }) => mean));
  },
});

/** Preemptive priority: the urgent interrupt the others, who resume. */
export const preemption = defineCase({
  ...{ name: 'preemption', title: 'M/G/1, 3 priorities, preemptive, load 0.61', style: 'process' },
  ...{ source: 'Jaiswal, Priority Queues (1968)', warmUp: 1_000, runLength: 22_000 },
  expected: () => cycleTimes(mg1PreemptivePriority(classes).map(({ cycleTime }) => minutes(cycleTime))),
  simulate(trial) {
    const { sim } = trial;
    const lane = new PreemptiveResource(sim, { name: 'lane', capacity: 1 });
    const tallies = cargo.map(() => trial.tally());
    startCargo(trial, (rank, serviceTime) => sim.start(truck(rank, serviceTime)));
    function* truck(rank: number, serviceTime: number) {
      const arrivedAt = sim.now;
      yield* lane.serve(serviceTime, { priority: rank });
      tallies[rank]?.add(sim.now - arrivedAt);
    }
    trial.run();
    return cycleTimes(tallies.map(({ mean }) => mean));
  },
});

function waits<Value>(values: readonly Value[]) {
  const [fuel, food, others] = ofThree(values);
  return { 'wait of fuel': fuel, 'wait of food': food, 'wait of others': others };
}

function cycleTimes<Value>(values: readonly Value[]) {
  const [fuel, food, others] = ofThree(values);
  return { 'fuel, in and out': fuel, 'food, in and out': food, 'others, in and out': others };
}

function ofThree<Value>([first, second, third]: readonly Value[]): readonly [Value, Value, Value] {
  if (first === undefined || second === undefined || third === undefined)
    throw new RangeError('three cargoes require three values');
  return [first, second, third];
}
