import { describe, expect, test } from 'vitest';
import { segmentsOf } from '../../src/corridor/index.js';
import { arrivals, at, carrier, day, gate, type Part, run, scenarioWith, site, yard } from './scenarios.js';

const phase = (from: number, set: Part, more: Part = {}): Part => ({
  phases: [{ name: 'phase', from, set, ...more }],
});

describe('from the minute of a phase', () => {
  test('a new lane takes the next truck in the queue', () => {
    const more = phase(600, { 'inspection.sites.site.lanes': 2 });
    const { times } = run(more, arrivals([560, 3]), site({ lanes: 1, documents: 60 }));
    expect(times('inspected')).toEqual([620, 660, 680]);
  });

  test('a lane taken away finishes its truck first', () => {
    const fewer = phase(600, { 'inspection.sites.site.lanes': 1 });
    const { times } = run(fewer, arrivals([560, 4]), site({ lanes: 2, documents: 60 }));
    expect(times('inspected')).toEqual([620, 620, 680, 740]);
  });

  test('new times hold for work that begins after it, for trucks that waited too', () => {
    const quicker = phase(600, { 'inspection.sites.site.documents': 10 });
    const { times } = run(quicker, arrivals([560, 3]), site({ lanes: 1, documents: 60 }));
    expect(times('inspected')).toEqual([620, 630, 640]);
  });

  test('so they do at the gate, on the drive to it and under a new policy', () => {
    const parts = [
      arrivals([560, 2]),
      site({ lanes: 1, documents: 30, driveToEntry: 5 }),
      gate({ lanes: 1, processing: 60 }),
    ];
    const quicker = phase(590, { 'crossing.gate.processing': 10, 'inspection.sites.site.driveToEntry': 1 });
    // Truck 1 leaves its lane at 590, when the phase is in force; the second at 620.
    expect(run(quicker, ...parts).times('received')).toEqual([601, 631]);
    const queued = phase(600, { 'crossing.gate.processing': 10 });
    const gateOnly = [arrivals([560, 3]), gate({ lanes: 1, processing: 60 })];
    expect(run(queued, ...gateOnly).times('received')).toEqual([620, 630, 640]);
    const screened = phase(600, { 'inspection.policy': { kind: 'two-stage', primary: 7, falseAlarm: 0 } });
    // Papers 30 min: 560-590, 590-620 (begun before the phase, screened after it), 627-657 and 7 more.
    expect(run(screened, arrivals([560, 3]), site({ lanes: 1, documents: 30 })).times('inspected')).toEqual([
      590, 627, 664,
    ]);
  });

  test('new hours open or close a place', () => {
    const longer = phase(at(16), { 'inspection.sites.site.hours': 'daily 08:00-20:00' });
    expect(
      run(longer, arrivals([at(18), 1]), site({ hours: 'daily 08:00-17:00' })).times('inspected'),
    ).toEqual([at(18)]);
    const shut = phase(at(12), { 'crossing.gate.hours': 'closed' });
    expect(run(shut, arrivals([at(11), 1], [at(13), 1])).times('received')).toEqual([at(11)]);
  });

  test('more room calls more trucks', () => {
    const roomier = phase(600, { 'inspection.sites.site.approachRoom': 3 });
    const { times } = run(roomier, arrivals([100, 5]), site({ approachRoom: 1, hours: 'closed' }));
    expect(times('drive to inspection')).toEqual([100, 600, 600]);
  });

  test('more ground releases a truck held in its bay', () => {
    const larger = phase(600, { 'transferYard.gate.storage': 2 });
    const { times } = run(larger, arrivals([100, 3]), yard({ storage: 1 }), carrier({ trucks: 0 }));
    expect(times('received')).toEqual([100, 600]);
  });
});

describe('from the day after', () => {
  test('trucks under contract change', () => {
    const more = phase(600, { 'fleet.carriers.fleet.trucks': 3 });
    const { times } = run({ days: 2 }, more, arrivals([700, 3]), carrier({ trucks: 1 }), {
      governorates: { south: { trip: day } },
    });
    expect(times('collected')).toEqual([700, day, day]);
  });

  test('arrivals change', () => {
    const road = { road: { perDay: 10, dispersion: 0 } };
    const { outcome } = run({ days: 3, supply: road }, phase(day + 1, { 'supply.road.perDay': 20 }));
    expect(outcome.throughput.delivered.byDay).toEqual([10, 10, 20]);
  });
});

describe('phases', () => {
  test('end, and what they set is as before', () => {
    const short = phase(600, { 'inspection.sites.site.documents': 10 }, { to: 700 });
    const { times } = run(short, arrivals([500, 1], [600, 1], [700, 1]), site({ documents: 60 }));
    expect(times('inspected')).toEqual([560, 610, 760]);
  });

  test('in force together: the later in the list holds', () => {
    const set = (minutes: number) => ({ 'inspection.sites.site.documents': minutes });
    const phases = [
      { name: 'first', from: 300, to: 900, set: set(20) },
      { name: 'second', from: 500, to: 700, set: set(30) },
    ];
    const { times } = run({ phases }, arrivals([400, 1], [600, 1], [800, 1]), site({ documents: 10 }));
    expect(times('inspected')).toEqual([420, 630, 820]);
    expect(segmentsOf(scenarioWith({ phases })).map(({ from }) => from)).toEqual([0, 300, 500, 700, 900]);
  });

  test('that began before the start hold from the start', () => {
    const before = phase(-500, { 'inspection.sites.site.documents': 10 });
    expect(run(before, arrivals([0, 1]), site({ documents: 60 })).times('inspected')).toEqual([10]);
  });
});
