import type { Simulation } from '../../kernel/index.js';
import { swingingInfiniteServers, timeVaryingQueue } from '../../theory/index.js';
import { count, defineCase } from '../case.js';
import { meanPresent } from './mean-present.js';

/** Calls `arrive` at the times of a Poisson process whose rate swings as a sine, by thinning. */
function swingingArrivals(
  sim: Simulation,
  { rate, swing, period }: { readonly rate: number; readonly swing: number; readonly period: number },
  chance: { readonly gap: () => number; readonly coin: () => number },
  arrive: () => void,
): void {
  const most = rate * (1 + swing);
  const candidate = (): void => {
    const now = rate * (1 + swing * Math.sin((2 * Math.PI * sim.now) / period));
    if (chance.coin() * most < now) arrive();
    sim.schedule(chance.gap(), candidate);
  };
  sim.schedule(chance.gap(), candidate);
}

const rush = { rate: 2, swing: 0.8, period: 60 };
const rushLanes = 3;
const rushSettled = 8 * rush.period;

/** Lanes overloaded at the peak of every hour: M(t)/M/c against its forward equations. */
export const rushHours = defineCase({
  ...{ name: 'time-varying', title: 'M(t)/M/3, load from 0.13 to 1.2', style: 'process' },
  ...{ source: 'Forward equations, settled', warmUp: rushSettled, runLength: 180 * rush.period },
  expected: () => {
    const step = 0.05;
    const states = timeVaryingQueue({
      arrivalRate: (time) => rush.rate * (1 + rush.swing * Math.sin((2 * Math.PI * time) / rush.period)),
      servers: () => rushLanes,
      ...{ serviceRate: 1, room: 120, initial: 0, until: rushSettled + rush.period, step },
    });
    const half = states[Math.round((rushSettled + rush.period / 2) / step)];
    return {
      'trucks present': count(meanPresent(states, rushSettled, rushSettled + rush.period)),
      'present at half-time': count(half?.workInProgress ?? Number.NaN),
    };
  },
  simulate(trial) {
    const { sim } = trial;
    const lanes = trial.resource({ name: 'lanes', capacity: rushLanes });
    const service = trial.exponential('service', 1);
    const present = trial.level();
    const atHalf = trial.tally();
    const gap = trial.exponential('arrivals', 1 / (rush.rate * (1 + rush.swing)));
    swingingArrivals(sim, rush, { gap, coin: trial.uniform('thinning') }, () => sim.start(truck()));
    function* truck() {
      present.add(1);
      yield lanes.request();
      yield sim.hold(service());
      lanes.release();
      present.add(-1);
    }
    sim.start(look());
    function* look() {
      yield sim.hold(rush.period / 2);
      for (;;) {
        atHalf.add(present.value);
        yield sim.hold(rush.period);
      }
    }
    trial.run();
    return { 'trucks present': present.mean, 'present at half-time': atHalf.mean };
  },
});

const tide = { arrivalRate: 4, swing: 0.8, period: 20, serviceRate: 0.5 };

/** A road with swinging traffic: the number on it swings less, and later. */
export const swingingRoad = defineCase({
  ...{ name: 'swinging-road', title: 'M(t)/M/∞, arrivals swing by 80 %', style: 'callback' },
  ...{ source: 'Eick, Massey and Whitt, Management Science 39 (1993)', warmUp: 100, runLength: 3_000 },
  expected: () => ({
    'present at the peak': count(swingingInfiniteServers(tide, tide.period / 4)),
    'present at the trough': count(swingingInfiniteServers(tide, (3 * tide.period) / 4)),
  }),
  simulate(trial) {
    const { sim } = trial;
    const trip = trial.exponential('trip', 1 / tide.serviceRate);
    const present = trial.level();
    const [peak, trough] = [trial.tally(), trial.tally()];
    const gap = trial.exponential('arrivals', 1 / (tide.arrivalRate * (1 + tide.swing)));
    const leave = (): void => present.add(-1);
    const coin = trial.uniform('thinning');
    swingingArrivals(sim, { ...tide, rate: tide.arrivalRate }, { gap, coin }, () => {
      present.add(1);
      sim.schedule(trip(), leave);
    });
    const look = (): void => {
      peak.add(present.value);
      sim.schedule(tide.period / 2, () => trough.add(present.value));
      sim.schedule(tide.period, look);
    };
    sim.schedule(tide.period / 4, look);
    trial.run();
    return { 'present at the peak': peak.mean, 'present at the trough': trough.mean };
  },
});
