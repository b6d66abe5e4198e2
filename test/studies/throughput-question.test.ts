import { describe, expect, test } from 'vitest';
import { carryOutSteps, reach, runStudy } from '../../src/studies/index.js';
import { handCorridor as corridor } from './hand-corridor.js';

// A lane passes 12 a day, the truck in Gaza makes 20 rounds of 72 minutes; the ground takes the rest for ten days.
const ground = corridor();
// Three trucks could do 60 a day, fuel lasts for 20 a day and 60 more are in the tank.
const tank = corridor({
  yard: { crews: 2, storage: 2 },
  fleet: {
    carriers: { truck: { trucks: 3, shift: 'always', fuelPerTrip: 10 } },
    fuel: { perDay: 200, at: '00:00', storage: 600, stock: 600 },
  },
});

describe.each([
  ['ground that fills', ground, 'received'],
  ['a tank that empties', tank, 'received'],
  ['a tank that empties, further on', tank, 'delivered'],
] as const)('%s', (_, scenario, at) => {
  test('one to four lanes bring 12, 20, 20 and 20 a day for ever', async () => {
    const rates = await Promise.all(
      [0, 1, 2, 3].map(async (lanes) => {
        const planned = carryOutSteps(scenario, [lanes]);
        const { throughput } = await runStudy(planned, { replications: 2, question: 'lasting' });
        return throughput[at].perDay.mean;
      }),
    );
    // Two fill the cycle of 72 minutes at other minutes of the day: five days hold 100 rounds, or one less.
    for (const [lanes, rate] of [12, 20, 20, 20].entries())
      expect(Math.abs((rates[lanes] ?? 0) - rate)).toBeLessThan(0.21);
  });

  test('the target of 22 is out of reach for ever, and not in the next five days', async () => {
    const options = { at, replications: 2 } as const;
    const lasting = await reach(scenario, options);
    expect(lasting.decision).toBe('not reached');
    expect(lasting.estimate.mean).toBeCloseTo(20, 0);
    // What is on the front is what lasts, too.
    expect(Math.max(...lasting.front.map(({ value }) => value.mean))).toBeLessThan(20.3);
    const soon = await reach(scenario, { ...options, question: 'next-days' });
    expect([soon.decision, soon.cost]).toEqual(['reached', 1000]);
    expect(soon.lasting?.perDay.mean).toBeCloseTo(20, 0);
  });
});

describe('the warm-up', () => {
  test('is lengthened by whole weeks until the ground is full', async () => {
    // Four a day for ten days: the days from 5 on still fill it, those from 12 on do not.
    const { asked, warmUpDays } = await runStudy(carryOutSteps(ground, [1]), {
      replications: 2,
      question: 'lasting',
    });
    expect(asked).toEqual({ question: 'lasting', warmUpDays: 12, days: 5, unsteady: [] });
    expect(warmUpDays).toBe(12);
  });

  test('is as declared where stocks are steady, and for the next days', async () => {
    expect((await runStudy(ground, { replications: 2, question: 'lasting' })).asked?.warmUpDays).toBe(5);
    const soon = await runStudy(carryOutSteps(ground, [1]), { replications: 2, question: 'next-days' });
    expect(soon.asked?.warmUpDays).toBe(5);
    expect(soon.throughput.received.perDay.mean).toBeCloseTo(24, 0);
  });

  test('ends after a year: a stock that grows without end is named, and nothing is said to be reached', async () => {
    const endless = corridor({
      yard: { storage: 100_000 },
      staging: { backlog: 20_000, trucks: 30_000, returnTrip: 0 },
    });
    const answer = await reach(endless, { replications: 2, target: 19 });
    expect(answer.decision).toBe('undecided');
    expect(answer.asked?.unsteady.map(({ stock }) => stock)).toEqual(['ground of the yards']);
  });

  test('a phase of the days counted holds for ever, and what happens once is left out', async () => {
    // From day 5 on there are two lanes; a ship of before and a stoppage of later do not last.
    const phased = corridor({
      start: '2023-12-01',
      phases: [
        {
          name: 'two lanes',
          from: '2023-12-06',
          to: '2023-12-11',
          set: { 'inspection.sites.site.lanes': 2 },
        },
      ],
      stoppages: [{ name: 'storm', from: '2023-12-14', to: '2023-12-20', places: ['crossing'] }],
    });
    const { throughput, asked } = await runStudy(phased, { replications: 2, question: 'lasting' });
    expect(asked?.warmUpDays).toBe(12);
    expect(throughput.received.perDay.mean).toBeCloseTo(20, 0);
  });
});

test('the next days begin with the stocks of today’s corridor, and the plan with the first of them', async () => {
  // One lane until day 5: the ground is empty then, and the second fills it from the first day counted on.
  const answer = await reach(ground, { replications: 2, question: 'next-days', target: 22 });
  expect(answer.runs.plan.stages.uncollected.queueLength.mean).toBeLessThan(15);
  const before = await runStudy(carryOutSteps(ground, [1]), { replications: 2 });
  expect(before.stages.uncollected.queueLength.mean).toBeGreaterThan(20);
});

test('an answer for ever says what the first weeks bring', async () => {
  const fortnight = { ...ground, days: 14 };
  const { nextDays } = await reach(fortnight, { replications: 2, target: 19 });
  // The ground takes 4 a day for ten days.
  expect(nextDays?.byWeek.map(({ mean }) => Math.round(mean))).toEqual([24, 22]);
});

describe('where stages are not there', () => {
  const supply = { road: { perDay: 48, mix: { food: 1 } }, pallets: 20, tonnesPerPallet: 0.5 };

  const lane = { hours: 'always', approachRoom: 1, lanes: 1 };

  test('a drive-through corridor lasts at what passes its site, and no stock is named', async () => {
    // The lane of the site passes 12 a day of 48.
    const crossing = { gate: { ...lane, processing: 40 } };
    const parts = { supply, crossing, transferYard: 'none', fleet: 'none' } as const;
    const { lasting } = await runStudy(corridor(parts), { replications: 2 });
    expect(lasting?.delivered.perDay.mean).toBeCloseTo(12, 0);
    expect(lasting?.received.stocks).toEqual([]);
  });

  test('streams that go directly to a gate are counted where they are received, not as never inspected', async () => {
    const crossing = { gate: { ...lane, lanes: 1, processing: 0, driveFromStaging: 0 } };
    const levers = [{ name: 'gate', path: 'crossing.gate.lanes', step: 1, max: 2, costPerStepPerDay: 1 }];
    const direct = corridor({ supply, crossing, levers, inspection: 'none' });
    // Nothing but the truck inside limits, to 20 a day, once the ground is full.
    const { estimate } = await reach(direct, { replications: 2, target: 19 });
    expect(estimate.mean).toBeCloseTo(20, 0);
  });
});
