import { describe, expect, test } from 'vitest';
import { documentText, studyCsv, twinReport } from '../../../src/report/index.js';
import type { TwinResult } from '../../../src/studies/index.js';
import { twoStages } from '../../studies/two-stages.js';
import { provenance, words } from './sample-estimate.js';

/** No number is there twice. */
const result: TwinResult = {
  scenario: 'made up',
  at: 'received',
  throughput: { perDay: 231.4, bottleneck: { stage: 'crossing', resource: 'gate lanes' } },
  lasting: { perDay: 201.6, onTheWay: 17.3, ground: 12.7, fuelTank: 8.4 },
  boundPerDay: 5291.4,
  arrivalsPerDay: 612.3,
  stages: [
    {
      stage: 'inspection',
      resource: 'site lanes',
      capacityPerDay: 240.7,
      boundPerDay: 10_356.2,
      flowPerDay: 233.1,
    },
    {
      stage: 'crossing',
      resource: 'gate lanes',
      capacityPerDay: 288.6,
      boundPerDay: null,
      flowPerDay: 231.8,
    },
    {
      stage: 'fleet',
      resource: 'nothing',
      capacityPerDay: Number.POSITIVE_INFINITY,
      boundPerDay: 731_000,
      flowPerDay: 230.2,
    },
  ],
  stations: [
    station('site lanes', 11, 0.876, { state: 'steady', windowWait: 44.4, chanceWait: 21.4 }),
    station('gate lanes', 2.5, 0.995, { state: 'grows', perDay: 31.7 }),
    station('gate docks', 3, 1, { state: 'grows', perDay: 0 }),
    station('crews', 7, Number.NaN, {
      state: 'steady',
      windowWait: Number.POSITIVE_INFINITY,
      chanceWait: 1500,
    }),
  ],
  fleet: {
    trucks: 499.7,
    rawTripTime: 1013,
    saturatesAt: 277.4,
    curve: [40, 80, 120, 160, 200].map((trucks, index) => ({ trucks, tripsPerHour: 5.3 + 2 * index })),
    method: 'exact mean values',
  },
  limits: { fuelPerDay: 345.6, permitMinutes: 75, outsideTrucksPerDay: 999 },
  levers: [
    {
      lever: 'inspection.sites.site.lanes',
      name: 'lanes',
      from: 10,
      to: 15.5,
      perStep: 48.3,
      perThousandUsd: 3.456,
    },
    { lever: 'crossing.gate.lanes', name: 'gate', from: 2, to: 3, perStep: -1.7, perThousandUsd: null },
  ],
  hardBounds: ['boundPerDay', 'stages.boundPerDay'],
};

function station(
  resource: string,
  servers: number,
  utilisationWhileOpen: number,
  delay: TwinResult['stations'][number]['delay'],
): TwinResult['stations'][number] {
  return {
    stage: 'inspection',
    resource,
    servers,
    utilisationWhileOpen,
    delay,
    capacityPerDay: 1,
    offeredPerDay: 1,
  };
}

const showing = { scenario: twoStages() };
const textOf = (of: TwinResult): string => documentText(twinReport.show(of, showing).document, provenance);

describe('the text of the twin', () => {
  const text = textOf(result);
  const lines = text.split('\n').map(words);

  test('its answer has the estimate, the bottleneck, what does not last, and the hard bound', () => {
    expect(words(text)).toMatch(
      /^By theory made up has about 231 trucks a day received \([^)]+\); the bottleneck is crossing \(gate lanes\)\./,
    );
    // What fills before the counted point delays nothing that is counted.
    expect(words(text)).toContain(
      'of 231.4 received a day, 201.6 go on without stocks; the ground of the yards fills up by 12.7 truckloads a day; ' +
        'the fuel tank empties by the fuel of 8.4 trips a day.',
    );
    expect(lines).toContain('It cannot exceed 5,291 a day; 612 a day are approved in staging.');
  });

  test('each stage has its estimate, then its bound, then its flow', () => {
    expect(lines).toContain('stage limited by estimate hard bound flow');
    expect(lines).toContain('inspection site lanes 241 10,356 233');
    expect(lines).toContain('crossing gate lanes 289 - 232');
    expect(lines).toContain('fleet nothing no limit 731,000 230');
  });

  test('each station has its wait due to hours before that due to congestion, or how it grows', () => {
    expect(lines).toContain('station servers utilisation due to hours to congestion');
    expect(lines).toContain('site lanes 11 88 % 44 min 21 min');
    expect(lines).toContain('gate lanes 2.5 100 % grows by 32/day');
    expect(lines).toContain('gate docks 3 100 % no slack');
    expect(lines).toContain('crews 7 - no end 25.0 h');
  });

  test('the trucks inside have their trip, where they saturate, every third point of the curve, fuel and permits', () => {
    expect(words(text)).toContain(
      '500 trucks may be out on a mean day; a trip without waiting takes 16.9 h. Crews or docks saturate at about 277 ' +
        'trucks (N*). Trips an hour while the yards load (exact mean values): 40 trucks 5.3, 160 trucks 11.3. ' +
        'Fuel allows 346 trips a day. Permits take 75 min of a trip.',
    );
  });

  test('each lever has what a step brings and what USD 1,000 bring', () => {
    expect(lines).toContain('lever from to trucks a day per USD 1,000');
    expect(lines).toContain('lanes 10 15.5 +48.3 +3.46');
    expect(lines).toContain('gate 2 3 -1.7 -');
  });

  test('says what is missing: no bound, no saturation, no rate, no fuel limit, no permit, no lever', () => {
    const bare = words(
      textOf({
        ...result,
        boundPerDay: null,
        fleet: {
          ...result.fleet,
          saturatesAt: null,
          curve: [{ trucks: 40, tripsPerHour: Number.POSITIVE_INFINITY }],
        },
        limits: { ...result.limits, fuelPerDay: null, permitMinutes: null },
        levers: [],
      }),
    );
    expect(bare).toContain('No bound from theory; 612 a day are approved in staging.');
    expect(bare).toContain('Neither crews nor docks ever saturate. Some trips never get their permit.');
    expect(bare).not.toMatch(/Trips an hour|Fuel allows|Marginal value|Infinity/);
    const instant = { ...result, limits: { ...result.limits, permitMinutes: 0 } };
    expect(textOf(instant)).not.toMatch(/[Pp]ermit/);
  });

  test('an estimate that loses less than half a percent, or no more than half a truckload, is not told to pass', () => {
    const lasts = (perDay: number): string =>
      words(textOf({ ...result, lasting: { perDay, onTheWay: 17.3, ground: 12.7, fuelTank: 0 } }));
    // 0.5 % of 231.4 are 1.16.
    expect(lasts(230.3)).not.toContain('12.7');
    expect(lasts(230.2)).toContain('12.7');
    const asked = textOf({
      ...result,
      question: 'lasting',
      lasting: { perDay: 1, onTheWay: 0, ground: 12.7, fuelTank: 0 },
    });
    expect(words(asked)).toContain('Asked is the lasting rate');
    expect(asked).not.toContain('12.7');
  });
});

test('twin.csv has every number under its measure, unit and kind; what is endless is empty', () => {
  const rows = studyCsv(twinReport.show(result, showing))['twin.csv']?.trimEnd().split('\r\n') ?? [];
  expect(rows[0]).toBe('scenario,counted,measure,item,unit,value,kind');
  expect(rows.slice(1).map((row) => row.replace(/^made up,received,/, ''))).toEqual([
    'throughput,gate lanes,truck/day,231.4,estimate',
    'bound,,truck/day,5291.4,bound',
    'arrivals,,truck/day,612.3,estimate',
    'inspection capacity,site lanes,truck/day,240.7,estimate',
    'inspection bound,site lanes,truck/day,10356.2,bound',
    'inspection flow,site lanes,truck/day,233.1,estimate',
    'crossing capacity,gate lanes,truck/day,288.6,estimate',
    'crossing bound,gate lanes,truck/day,,bound',
    'crossing flow,gate lanes,truck/day,231.8,estimate',
    'fleet capacity,nothing,truck/day,,estimate',
    'fleet bound,nothing,truck/day,731000,bound',
    'fleet flow,nothing,truck/day,230.2,estimate',
    'inspection wait due to opening hours,site lanes,min,44.4,estimate',
    'inspection wait due to congestion,site lanes,min,21.4,estimate',
    'inspection growth,gate lanes,truck/day,31.7,estimate',
    'inspection growth,gate docks,truck/day,0,estimate',
    'inspection wait due to opening hours,crews,min,,estimate',
    'inspection wait due to congestion,crews,min,1500,estimate',
    'trucks at saturation,,truck,277.4,estimate',
    'fleet curve,40,1/h,5.3,estimate',
    'fleet curve,80,1/h,7.3,estimate',
    'fleet curve,120,1/h,9.3,estimate',
    'fleet curve,160,1/h,11.3,estimate',
    'fleet curve,200,1/h,13.3,estimate',
    'fuel limit,,truck/day,345.6,estimate',
    'marginal value,inspection.sites.site.lanes,truck/day,48.3,estimate',
    'per 1000 USD,inspection.sites.site.lanes,truck/day,3.456,estimate',
    'marginal value,crossing.gate.lanes,truck/day,-1.7,estimate',
    'per 1000 USD,crossing.gate.lanes,truck/day,,estimate',
  ]);
});
