import { describe, expect, test } from 'vitest';
import { countingPoints, setParameter } from '../../../src/corridor/index.js';
import { builtIns } from '../../../src/scenario/built-in/index.js';
import { twin } from '../../../src/studies/index.js';
import { carrier, gate, governorate, type Part, scenarioWith, yard } from '../../corridor/scenarios.js';
import { twoStages } from '../two-stages.js';

const exponential = (mean: number): Part => ({ kind: 'exponential', mean });

describe('twin: capacity and shadow prices', () => {
  test('the stage with the least capacity sets the estimate, and only its lever has a price', () => {
    const { throughput, stages, levers } = twin(twoStages('lanes', 'gate'), { at: 'received' });
    // 10 lanes × 24 trucks an hour of papers; 2 gate lanes × 144; five lanes more leave the gate's 288.
    expect(throughput).toEqual({ perDay: 240, bottleneck: { stage: 'inspection', resource: 'site lanes' } });
    expect(stages.map(({ capacityPerDay }) => capacityPerDay).slice(0, 2)).toEqual([240, 288]);
    expect(levers.map(({ perStep }) => perStep)).toEqual([48, 0]);
    expect(levers[0]?.perThousandUsd).toBe(48_000);
  });

  test('a lever at its most has no step and no price', () => {
    const atMost = setParameter(twoStages('lanes'), 'inspection.sites.site.lanes', 20);
    expect(twin(atMost).levers).toMatchObject([{ from: 20, to: 20, perStep: 0, perThousandUsd: 0 }]);
  });

  test('what arrives and what stands is the bottleneck where nothing else does', () => {
    const { throughput } = twin(
      scenarioWith({ days: 4, supply: { road: { perDay: 70 } }, staging: { backlog: 40 } }),
    );
    // 70 a day, and 40 over four days.
    expect(throughput).toEqual({ perDay: 80, bottleneck: { stage: 'supply', resource: 'arrivals' } });
  });

  test('a daily limit counts with the mean of its day conditions', () => {
    const scenario = scenarioWith(
      { days: 5, staging: { backlog: 5_000 } },
      { conditions: { crossing: { degradedShare: 0.4, haltedShare: 0.1, degradedFactor: 0.5 } } },
      gate({ dailyLimit: 100 }),
    );
    // Half of the days 100, 40 % of them 50, a tenth none.
    expect(twin(scenario).throughput.perDay).toBeCloseTo(70, 9);
  });

  test('a gate counts with its own days and stoppages', () => {
    const scenario = scenarioWith(
      { days: 5, staging: { backlog: 5_000 } },
      { conditions: { crossing: { haltedShare: 1 } } },
      { stoppages: [{ name: 'protest', from: 0, to: 1_440, places: ['gate'] }] },
      gate({ lanes: 1, processing: 14.4, conditions: { haltedShare: 0.2 } }),
    );
    // 100 a day on four of the five days, four fifths of them not halted, and one begun before the stoppage of an endless opening.
    const { perDay } = twin(scenario).throughput;
    expect(perDay).toBeGreaterThanOrEqual(64);
    expect(perDay).toBeLessThan(65);
  });

  test('a full ground hands the limit of the fleet back to what is received, and fuel limits trips', () => {
    const scenario = scenarioWith(
      { days: 10, staging: { backlog: 5_000 }, fleet: { fuel: { perDay: 500, storage: 500 } } },
      yard({ storage: 40 }),
      carrier({ fuelPerTrip: 50 }),
    );
    const { throughput, limits } = twin(scenario, { at: 'received' });
    // Ten trips a day by fuel, and 40 places on the ground filled once in ten days.
    expect(throughput.perDay).toBeCloseTo(14, 9);
    expect(throughput.bottleneck).toEqual({ stage: 'fleet', resource: 'fuel' });
    expect(limits.fuelPerDay).toBe(10);
  });

  test.each(Object.values(builtIns))(
    'the estimate of $name lies below every hard bound at every counting point',
    (scenario) => {
      for (const at of countingPoints) {
        const { throughput, boundPerDay } = twin(scenario, { at });
        expect(throughput.perDay).toBeGreaterThan(0);
        expect(throughput.perDay).toBeLessThanOrEqual(boundPerDay ?? Number.POSITIVE_INFINITY);
      }
    },
  );
});

describe('twin: fleet', () => {
  const loop = [
    { days: 1, staging: { backlog: 5_000 } },
    governorate({ trip: 50, docks: 2, unload: exponential(20) }),
    carrier({ trucks: 30 }),
  ];

  test('saturates at the time of a free round by the rate of the slowest shared station', () => {
    const { fleet } = twin(scenarioWith(...loop));
    // 50 out, 20 at the dock, 50 back; two docks of 20 minutes serve 0.1 a minute: N* = 120 × 0.1.
    expect(fleet.rawTripTime).toBe(120);
    expect(fleet.saturatesAt).toBeCloseTo(12, 9);
    expect(fleet.method).toBe('exact mean values');
    // Six an hour at most, and never more than trucks over the free round.
    for (const { trucks, tripsPerHour } of fleet.curve)
      expect(tripsPerHour).toBeLessThanOrEqual(Math.min(6, trucks / 2) + 1e-9);
    expect(fleet.curve.at(-1)?.tripsPerHour).toBeCloseTo(6, 2);
  });

  test('a permit that is never given stops the trips', () => {
    const { throughput, limits } = twin(
      scenarioWith(...loop, { fleet: { permits: { share: 1, approval: 0 } } }),
      { at: 'collected' },
    );
    expect(limits.permitMinutes).toBeNull();
    expect(throughput.perDay).toBe(0);
  });
});

describe('twin: waiting', () => {
  const at = (resource: string, ...parts: readonly Part[]) => {
    const scenario = scenarioWith({ days: 7, supply: { road: { perDay: 144 } } }, ...parts);
    const found = twin(scenario).stations.find((each) => each.resource === resource);
    if (found === undefined) throw new Error(`no station ${resource}`);
    return found;
  };

  test('one exponential gate lane at half load waits as M/M/1: one service time', () => {
    const { utilisationWhileOpen, delay } = at(
      'gate gate lanes',
      gate({ lanes: 1, processing: exponential(5) }),
    );
    expect(utilisationWhileOpen).toBeCloseTo(0.5, 12);
    // W_q = ρ / (1 − ρ) × 5 min; the site before it, with 500 lanes and no work, hands on Poisson arrivals.
    expect(delay).toMatchObject({ state: 'steady', chanceWait: expect.closeTo(5, 9), windowWait: 0 });
  });

  test('a gate shut for twelve hours makes an even flow wait three hours on average', () => {
    const { delay } = at('gate gate lanes', gate({ hours: 'daily 06:00-18:00' }));
    // Shut time squared over twice the day: 720² / 2880 = 180; quarter hours of the fluid cost at most one of them.
    if (delay.state !== 'steady') throw new Error('the gate should keep up');
    expect(Math.abs(delay.windowWait - 180)).toBeLessThanOrEqual(15);
  });

  test('an overloaded gate grows by what it cannot pass, and has no mean wait', () => {
    const { delay } = at('gate gate lanes', gate({ lanes: 1, processing: 20 }));
    // 144 come, 72 pass on a day, and half a truck more of the week by the opening on its first day.
    expect(delay).toEqual({ state: 'grows', perDay: expect.closeTo(72, 0) });
  });
});
