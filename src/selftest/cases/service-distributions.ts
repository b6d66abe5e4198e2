import type { DistributionSpec } from '../../random/index.js';
import { mdc, mg1 } from '../../theory/index.js';
import { count, defineCase, minutes, type SelfTestCase } from '../case.js';
import { exponential, startStation } from '../station.js';

const pollaczekKhinchine = 'Pollaczek 1930, Khinchine 1932';

/** A service distribution of mean 1 with its cv, and how long to look. */
interface ServiceDistribution {
  readonly name: string;
  readonly title: string;
  readonly service: DistributionSpec;
  readonly cv: number;
  readonly load: number;
  readonly runLength: number;
}

function mg1Case({ name, title, service, cv, load, runLength }: ServiceDistribution): SelfTestCase {
  return defineCase({
    ...{ name, title: `M/G/1, ${title}, load ${load}`, style: 'process', source: pollaczekKhinchine },
    ...{ warmUp: 1_000, runLength },
    expected: () => {
      const exact = mg1({ arrivalRate: load, serviceTime: 1, serviceCv: cv });
      return { 'wait in the queue': minutes(exact.waitingTime), 'trucks waiting': count(exact.queueLength) };
    },
    simulate(trial) {
      const lane = startStation(trial, { servers: 1, gap: exponential(1 / load), service });
      trial.run();
      const { meanWait, meanQueueLength } = lane.statistics();
      return { 'wait in the queue': meanWait, 'trucks waiting': meanQueueLength };
    },
  });
}

/** Hyperexponential: nine jobs in ten take 0.5 on average, one 5.5. */
const shortAndLong: DistributionSpec = {
  kind: 'mixture',
  weights: [9, 1],
  components: [exponential(0.5), exponential(5.5)],
};
// Mean 0.9 × 0.5 + 0.1 × 5.5 = 1, mean square 2 (0.9 × 0.25 + 0.1 × 30.25) = 6.5.
const shortAndLongCv = Math.sqrt(6.5 - 1);

/** M/G/1 under service times from fixed to very uneven. */
export const mg1Cases = [
  mg1Case({
    ...{ name: 'md1', title: 'always the same', service: { kind: 'constant', value: 1 }, cv: 0 },
    ...{ load: 0.7, runLength: 15_000 },
  }),
  mg1Case({
    ...{ name: 'mg1-erlang', title: 'Erlang of 3 phases', service: { kind: 'erlang', shape: 3, mean: 1 } },
    ...{ cv: 1 / Math.sqrt(3), load: 0.65, runLength: 20_000 },
  }),
  mg1Case({
    ...{ name: 'mg1-gamma', title: 'gamma, cv 1.2', service: { kind: 'gamma', mean: 1, cv: 1.2 }, cv: 1.2 },
    ...{ load: 0.5, runLength: 25_000 },
  }),
  mg1Case({
    ...{
      name: 'mg1-lognormal',
      title: 'lognormal, cv 0.8',
      service: { kind: 'lognormal', mean: 1, cv: 0.8 },
    },
    ...{ cv: 0.8, load: 0.6, runLength: 22_000 },
  }),
  mg1Case({
    ...{ name: 'mg1-uneven', title: 'many short, some long', service: shortAndLong },
    ...{ cv: shortAndLongCv, load: 0.4, runLength: 75_000 },
  }),
];

const fixed = { arrivalRate: 2.25, serviceTime: 1, servers: 3 };

/** M/D/c by Crommelin's roots. */
export const mdcCase = defineCase({
  ...{ name: 'mdc', title: 'M/D/3, load 0.75', style: 'process', warmUp: 500, runLength: 8_000 },
  source: 'Crommelin, P.O. Electrical Engineers Journal 25 (1932)',
  expected: () => {
    const exact = mdc(fixed);
    return { 'wait in the queue': minutes(exact.waitingTime), 'trucks waiting': count(exact.queueLength) };
  },
  simulate(trial) {
    const lanes = startStation(trial, {
      servers: fixed.servers,
      gap: exponential(1 / fixed.arrivalRate),
      service: { kind: 'constant', value: fixed.serviceTime },
    });
    trial.run();
    const { meanWait, meanQueueLength } = lanes.statistics();
    return { 'wait in the queue': meanWait, 'trucks waiting': meanQueueLength };
  },
});
