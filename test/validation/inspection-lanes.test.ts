import { describe, test } from 'vitest';
import { mdc, mg1, mmc } from '../../src/theory/index.js';
import { endlessCorridor } from './endless-corridor.js';
import { expectTheory, inZone, minutesInZone, utilisationOf } from './judge.js';
import { replicate } from './replicate.js';

const perDay = 5_000;
const arrivalRate = perDay / 1440;

/** A corridor in which only the lanes take time. A Poisson day count at even moments is a Poisson process. */
function lanesOnly(lanes: number, documents: object, days: number) {
  return endlessCorridor({ days, warmUpDays: 1, supply: { road: { perDay } }, site: { lanes, documents } });
}

describe('with every other stage endless the corridor is a queue at the inspection lanes', () => {
  test('exponential papers at 2 lanes, 60 % busy: M/M/2', () => {
    const mean = (0.6 * 2) / arrivalRate;
    const exact = mmc({ arrivalRate, serviceRate: 1 / mean, servers: 2 });
    const outcomes = replicate(lanesOnly(2, { kind: 'exponential', mean }, 3), 20);
    expectTheory(outcomes, inZone('inspection queue'), exact.queueLength);
    expectTheory(outcomes, minutesInZone('inspection queue'), exact.waitingTime);
    expectTheory(outcomes, utilisationOf('inspection lanes'), exact.utilisation);
    expectTheory(outcomes, (each) => each.throughput.delivered.perDay, perDay);
    expectTheory(outcomes, (each) => each.timeInSystem.mean ?? Number.NaN, exact.cycleTime);
  });

  test('papers that always take as long at 3 lanes, 70 % busy: M/D/3', () => {
    const serviceTime = (0.7 * 3) / arrivalRate;
    const exact = mdc({ arrivalRate, serviceTime, servers: 3 });
    const outcomes = replicate(lanesOnly(3, { kind: 'constant', value: serviceTime }, 2), 20);
    expectTheory(outcomes, inZone('inspection queue'), exact.queueLength);
    expectTheory(outcomes, minutesInZone('inspection queue'), exact.waitingTime);
    expectTheory(outcomes, utilisationOf('inspection lanes'), exact.utilisation);
  });

  test('gamma papers at one lane, 60 % busy: M/G/1', () => {
    const serviceTime = 0.6 / arrivalRate;
    const exact = mg1({ arrivalRate, serviceTime, serviceCv: 0.5 });
    const outcomes = replicate(lanesOnly(1, { kind: 'gamma', mean: serviceTime, cv: 0.5 }, 2), 20);
    expectTheory(outcomes, inZone('inspection queue'), exact.queueLength);
    expectTheory(outcomes, minutesInZone('inspection queue'), exact.waitingTime);
    expectTheory(outcomes, utilisationOf('inspection lanes'), exact.utilisation);
  });
});
