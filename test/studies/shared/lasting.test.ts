import { formatProblems, parseScenario, type Scenario } from 'throughline/scenario';
import { describe, expect, test } from 'vitest';
import { lastingSentences, twinLastingSentences } from '../../../src/report/documents/lasting.js';
import { english } from '../../../src/report/words/index.js';
import { bottleneck, ladder, reach, runStudy, twin } from '../../../src/studies/index.js';

// One truckload at a time, nothing drawn: two lanes pass 24 a day, each truck in Gaza makes 20 rounds of 72 minutes a day.
const base = {
  name: 'stocks',
  start: '2023-12-01',
  days: 5,
  warmUpDays: 5,
  target: { perDay: 22, at: 'received' },
  supply: { road: { mix: { food: 1 } }, pallets: 20, tonnesPerPallet: 0.5 },
  staging: { backlog: 1000, trucks: 2000, returnTrip: '0 min' },
  inspection: {
    policy: { kind: 'random-share', share: 0 },
    prevalence: 0,
    sites: {
      site: {
        hours: 'always',
        driveFromStaging: '0 min',
        approachRoom: 10,
        lanes: 2,
        documents: '120 min',
        scanners: 1,
        scan: '0 min',
        entry: 'gate',
        driveToEntry: '0 min',
      },
    },
  },
  crossing: { gate: { hours: 'always', approachRoom: 1, lanes: 1, processing: '0 min' } },
  transferYard: {
    gate: {
      hours: 'always',
      room: 1,
      bays: 1,
      crews: 2,
      transfer: { time: '1 min' },
      loading: '1 min',
      storage: 40,
    },
  },
  fleet: { carriers: { truck: { trucks: 1, shift: 'always' } } },
  governorates: {
    south: {
      population: 1000,
      trip: '35 min',
      returnTrip: '35 min',
      docks: 3,
      hours: 'always',
      unload: '1 min',
    },
  },
  levers: [
    {
      name: 'lanes',
      path: 'inspection.sites.site.lanes',
      step: 1,
      max: 4,
      costPerStepPerDay: '1000 USD/day',
    },
  ],
};

const threeTrucks = { truck: { trucks: 3, shift: 'always', fuelPerTrip: '10 L/trip' } };
// 20 trips a day, and 60 more in the tank.
const fuel = { perDay: '200 L/day', at: '00:00', storage: '600 L', stock: '600 L' };
const onOneLane = {
  ...base.inspection,
  sites: { site: { ...base.inspection.sites.site, lanes: 1 } },
};

function read(parts: object = {}): Scenario {
  const parsed = parseScenario({ ...base, ...parts });
  if (!parsed.ok) throw new Error(formatProblems(parsed.problems));
  return parsed.scenario;
}

describe('a throughput that does not last names the stock', () => {
  test.each([
    ['ground that fills', {}, 'received', 24, 20, 'ground of the yards', 4],
    ['a tank that empties', { fleet: { carriers: threeTrucks, fuel } }, 'delivered', 24, 20, 'fuel tank', -4],
    [
      // 100 truckloads stand on the ground; one lane brings 12 a day, the truck takes 20.
      'ground that empties',
      {
        inspection: onOneLane,
        transferYard: { gate: { ...base.transferYard.gate, storage: 200, backlog: 150 } },
      },
      'collected',
      20,
      12,
      'ground of the yards',
      -8,
    ],
    [
      // Three trucks bring all 24; 9 a day are handed out, and there is room for 400.
      'warehouses that fill',
      {
        fleet: { carriers: threeTrucks },
        governorates: {
          south: { ...base.governorates.south, storage: 400, distributionPerDay: '9 trucks/day' },
        },
      },
      'delivered',
      24,
      9,
      'warehouses',
      15,
    ],
  ] as const)('%s', async (_, parts, at, counted, lasts, stock, growth) => {
    const { lasting } = await runStudy(read(parts), { replications: 2 });
    expect(lasting?.[at].counted.mean).toBeCloseTo(counted, 0);
    expect(lasting?.[at].perDay.mean).toBeCloseTo(lasts, 0);
    expect(lasting?.[at].stocks.map((each) => each.stock)).toEqual([stock]);
    expect(lasting?.[at].stocks[0]?.growthPerDay.mean).toBeCloseTo(growth, 0);
  });

  test('trucks that go directly to an entry are not what a stock gives', async () => {
    // The gate's own queue is never short; one truck in Gaza takes 20 a day once the ground is full.
    const gate = { ...base.crossing.gate, driveFromStaging: '0 min' };
    const parts = { inspection: 'none', crossing: { gate }, levers: [] };
    const { lasting, published } = await runStudy(read({ ...parts, warmUpDays: 20 }), { replications: 2 });
    expect(lasting?.received.counted.mean).toBeCloseTo(20, 0);
    expect(lasting?.received.perDay.mean).toBeCloseTo(20, 0);
    expect(lasting?.received.stocks).toEqual([]);
    expect(published?.[1]?.direct?.perDay.mean).toBeCloseTo(20, 0);
    expect(published?.[1]?.direct?.fewer.mean).toBeCloseTo(0, 0);
    expect(published?.[2]?.direct).toBeNull();
  });

  test('litres of the tank are those that trips burn beyond what is delivered', async () => {
    const { lasting } = await runStudy(read({ fleet: { carriers: threeTrucks, fuel } }), { replications: 2 });
    expect(lasting?.delivered.stocks[0]?.litresPerDay?.mean).toBeCloseTo(-40, 6);
  });

  test.each([
    ['behind the point', {}, 'delivered'],
    ['as one lane passes 12 a day and a truck takes 20', { inspection: onOneLane }, 'received'],
    [
      'of a tank where a phase makes fuel free',
      {
        fleet: { carriers: threeTrucks, fuel },
        phases: [{ name: 'free', from: '2023-12-08', set: { 'fleet.fuel.perDay': 'unlimited' } }],
      },
      'delivered',
    ],
    ['as the ground is full', { warmUpDays: 20, staging: { ...base.staging, backlog: 2000 } }, 'received'],
  ] as const)('none %s', async (_, parts, at) => {
    const { lasting, throughput } = await runStudy(read(parts), { replications: 2 });
    expect(lasting?.[at].stocks).toEqual([]);
    expect(lasting?.[at].perDay).toEqual(throughput[at].perDay);
  });
});

describe('every study that tells it says what does not last', () => {
  const sentence =
    'Not all of it is shown to last: of 24.0 received a day, 20.0 go on without stocks; the ground of the yards fills up by 4.0 truckloads a day.';
  const scenario = read({ inspection: onOneLane });

  // Nothing arrives: what stands at staging is all there is.
  const line = (by: string): string =>
    `The line outside empties by ${by} truckloads a day: once it is gone, no more pass than arrive.`;

  test('reach', async () => {
    const result = await reach(scenario, { replications: 2, question: 'next-days' });
    expect(result.decision).toBe('reached');
    expect(lastingSentences(result.lasting, 'received', english.lasting, 'of the plan')).toEqual([
      // The second lane's first truckload takes two hours of the first day counted.
      'The plan lives on stocks: of 23.8 received a day, 20.0 go on without stocks; the ground of the yards fills up by 3.8 truckloads a day.',
      line('24.0'),
    ]);
    expect(lastingSentences(result.todayLasting, 'received', english.lasting)).toEqual([line('12.0')]);
    expect((await reach(scenario, { replications: 2 })).decision).toBe('not reached');
  });

  test('ladder and bottleneck', async () => {
    const climbed = await ladder(scenario, { replications: 2, lookReplications: 2 });
    expect(lastingSentences(climbed.rungs[0]?.lasting, 'received', english.lasting)[0]).toBe(sentence);
    const { values } = await bottleneck(scenario, { replications: 2 });
    const withStep = lastingSentences(values[0]?.lasting, 'received', english.lasting, 'with the step');
    expect(withStep[0]).toBe(`With that step n${sentence.slice(1)}`);
  });

  test('twin, of ground and of a tank', () => {
    expect(twinLastingSentences(twin(read()), english.lasting)).toEqual([
      'Not all of it is shown to last: of 23.9 received a day, 20.0 go on without stocks; the ground of the yards fills up by 3.9 truckloads a day.',
    ]);
    expect(
      twinLastingSentences(twin(read({ fleet: { carriers: threeTrucks, fuel } })), english.lasting),
    ).toEqual([
      'Not all of it is shown to last: of 24.0 received a day, 20.0 go on without stocks; the fuel tank empties by the fuel of 3.8 trips a day.',
    ]);
    expect(twinLastingSentences(twin(scenario), english.lasting)).toEqual([]);
  });

  test('the sentence of a tank has litres and trips', async () => {
    const { lasting } = await runStudy(read({ fleet: { carriers: threeTrucks, fuel } }), { replications: 2 });
    expect(lastingSentences(lasting?.delivered, 'delivered', english.lasting)[0]).toBe(
      'Not all of it is shown to last: of 24.0 delivered a day, 20.0 go on without stocks; the fuel tank empties by 40.0 L a day, the fuel of 4.0 trips.',
    );
  });
});
