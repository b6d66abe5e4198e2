import { Calendar, WorkingHours } from '../../kernel/index.js';
import { openingWait, timeVaryingQueue } from '../../theory/index.js';
import { count, defineCase, minutes } from '../case.js';
import { meanPresent } from './mean-present.js';

const day = 1_440;
const opensAt = 8 * 60;
const closesAt = 18 * 60;

/** The same hours every day. */
function everyDay(): Calendar {
  return new Calendar({
    weekly: Array.from({ length: 7 }, (_, i) => [i * day + opensAt, i * day + closesAt] as const),
  });
}

const arrivalsAtGate = 0.2;

/** A gate open from 8 to 18 through which whoever waits passes at once. */
export const opening = defineCase({
  ...{ name: 'opening', title: 'Gate open 8 to 18, no other wait', style: 'process' },
  ...{ source: 'Area of a triangle a day', warmUp: day, runLength: 30 * day },
  expected: () => ({
    'wait for the opening': minutes(openingWait({ openTime: closesAt - opensAt, period: day })),
  }),
  simulate(trial) {
    const { sim } = trial;
    const hours = new WorkingHours(sim, { name: 'gate', calendar: everyDay() });
    const waits = trial.tally();
    trial.arrivals(trial.exponential('arrivals', 1 / arrivalsAtGate), () => sim.start(truck()));
    function* truck() {
      const arrivedAt = sim.now;
      yield hours.untilOpen();
      waits.add(sim.now - arrivedAt);
    }
    trial.run();
    return { 'wait for the opening': waits.mean };
  },
});

const inspection = { arrivalRate: 80 / day, serviceRate: 0.1, servers: 2 };
const settled = 10 * day;

/** Lanes that work by day only, around the clock arrivals: the exact chain of a day in its daily cycle. */
export const dailyWindow = defineCase({
  ...{ name: 'daily-window', title: 'M/M/2 open 8 to 18, work rests by night', style: 'process' },
  ...{ source: 'Forward equations, settled', warmUp: settled, runLength: 60 * day },
  expected: () => {
    const states = timeVaryingQueue({
      arrivalRate: () => inspection.arrivalRate,
      servers: (time) => (time % day >= opensAt && time % day < closesAt ? inspection.servers : 0),
      ...{ serviceRate: inspection.serviceRate, room: 200, initial: 0, until: settled + day, step: 1 },
    });
    return {
      'trucks present': count(meanPresent(states, settled, settled + day)),
      'trucks at the opening': count(states[settled + opensAt]?.workInProgress ?? Number.NaN),
    };
  },
  simulate(trial) {
    const { sim } = trial;
    const hours = new WorkingHours(sim, { name: 'shift', calendar: everyDay(), closingRule: 'suspend' });
    const lanes = trial.resource({ name: 'lanes', capacity: inspection.servers });
    const service = trial.exponential('service', 1 / inspection.serviceRate);
    const present = trial.level();
    const atOpening = trial.tally();
    hours.onOpen(() => atOpening.add(present.value));
    trial.arrivals(trial.exponential('arrivals', 1 / inspection.arrivalRate), () => sim.start(truck()));
    function* truck() {
      present.add(1);
      yield lanes.request();
      yield hours.work(service());
      lanes.release();
      present.add(-1);
    }
    trial.run();
    return { 'trucks present': present.mean, 'trucks at the opening': atOpening.mean };
  },
});
