import { expect, test } from 'vitest';
import type { Outcome } from '../../src/corridor/index.js';
import { mean } from '../../src/statistics/index.js';
import { timeVaryingQueue } from '../../src/theory/index.js';
import { type Part, site } from '../corridor/scenarios.js';
import { replicate } from '../validation/replicate.js';
import { expectExact, expectLess, meanQueue, siteAlone, wait } from './site-alone.js';

// Haughton and Sapna Isotupa (2013), International Journal of Services and Operations Management 16(3): a smaller amplitude of hour-to-hour
// arrivals at Canada-US checkpoints, at the same number a day, cuts delay without more capacity.

const perDay = 480;
const lanes = 3;
/** Lanes are 75 % busy on the mean of a day. */
const service = (0.75 * lanes * 1440) / perDay;

/** Arrivals of each hour over their mean: a wave through the day. */
const profile = (amplitude: number) =>
  Array.from({ length: 24 }, (_, hour) => 1 + amplitude * Math.sin((2 * Math.PI * (hour + 0.5)) / 24));

function at(amplitude: number, ...more: readonly Part[]): readonly Outcome[] {
  const supply = { road: { perDay, profile: profile(amplitude) } };
  const papers = { documents: { kind: 'exponential', mean: service } };
  return replicate(siteAlone({ warmUpDays: 1, supply }, site({ lanes, ...papers }), ...more), 60);
}

/** Mean number in the queue on the second day, by the forward equations of M(t)/M/c. */
function exactQueue(amplitude: number): number {
  const weights = profile(amplitude);
  const states = timeVaryingQueue({
    arrivalRate: (time) => ((weights[Math.floor(time / 60) % 24] ?? 0) * perDay) / 1440,
    servers: () => lanes,
    serviceRate: 1 / service,
    room: 150,
    initial: 0,
    until: 2880,
    step: 0.5,
  });
  return mean(states.slice(2881).map(({ queueLength }) => queueLength));
}

test('the smaller the wave of arrivals, the shorter the queue, with the same trucks and lanes', () => {
  const amplitudes = [0, 0.3, 0.6];
  const outcomes = amplitudes.map((amplitude) => at(amplitude));
  outcomes.forEach((each, index) => {
    // Days differ much in their queues: an error of 16 % of the mean.
    expectExact(each.map(meanQueue), exactQueue(amplitudes[index] ?? 0), 0.16);
    expect(each.map(({ arrivalsPerDay }) => arrivalsPerDay)).toEqual(
      outcomes[0]?.map((one) => one.arrivalsPerDay),
    );
    const smoother = outcomes[index - 1];
    if (smoother !== undefined) expectLess(smoother.map(meanQueue), each.map(meanQueue));
  });
  // Half of the wave of 0.6 taken away cuts the delay by more than half.
  const [, small = [], large = []] = outcomes.map((each) => each.map(wait));
  expectLess(
    small.map((minutes) => 2 * minutes),
    large,
  );
});

test('booked slots keep the queue from the lanes, and trucks that come unbooked wait for them in staging', () => {
  const staging = { staging: { returnTrip: 0, order: 'arrival' } };
  // 288 slots of 2 are 576 trucks a day for 480 that come, and lanes for 640.
  const appointments = { from: '00:00', to: '23:59', slot: 5, perSlot: 2, noShowShare: 0 };
  const booked = at(0.6, staging, {
    inspection: { policy: { kind: 'random-share', share: 0, appointments } },
  });
  const free = at(0.6, staging);
  expectLess(
    booked.map((each) => 3 * wait(each)),
    free.map(wait),
  );
  const whole = ({ timeInSystem }: Outcome) => timeInSystem.mean ?? Number.NaN;
  expectLess(free.map(whole), booked.map(whole));
});
