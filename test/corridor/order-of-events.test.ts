import { describe, expect, test } from 'vitest';
import { arrivals, at, day, run, site } from './scenarios.js';

const officeHours = site({ hours: 'daily 08:00-17:00', documents: 30, lanes: 1 });

describe('within one instant', () => {
  test('a truck that comes at the minute of opening is taken in that minute', () => {
    const { times } = run(arrivals([at(8), 1]), officeHours);
    expect(times('inspection lane')).toEqual([at(8)]);
    expect(times('inspected')).toEqual([at(8, 30)]);
  });

  test('a truck that comes at the minute of closing waits for the next opening', () => {
    const { times } = run({ days: 2 }, arrivals([at(17), 1]), officeHours);
    expect(times('inspection lane')).toEqual([day + at(8)]);
  });

  test('a lane freed at the minute of closing is not given again', () => {
    // 08:00-08:30, 08:30-09:00; the third would start at 09:00, when the site has closed already.
    const { times } = run(
      { days: 2 },
      arrivals([at(8), 3]),
      officeHours,
      site({ hours: 'daily 08:00-09:00' }),
    );
    expect(times('inspection lane')).toEqual([at(8), at(8, 30), day + at(8)]);
  });

  test('trucks of one minute go in the order of their numbers', () => {
    const { order, times } = run(arrivals([100, 3]), site({ lanes: 1, documents: 5 }));
    expect(order('inspected')).toEqual([1, 2, 3]);
    expect(times('inspected')).toEqual([105, 110, 115]);
  });

  test('a convoy is called before the arrivals of its minute join', () => {
    const convoys = { staging: { callForward: { rule: 'convoy', times: ['06:00'], size: 10 } } };
    const { times } = run({ days: 2 }, convoys, arrivals([at(5, 59), 1], [at(6), 1]));
    expect(times('drive to inspection')).toEqual([at(6), day + at(6)]);
  });

  test('a phase and the end of a stoppage hold for the trucks of their minute', () => {
    const phase = { name: 'quicker', from: 600, set: { 'inspection.sites.site.documents': 10 } };
    const stoppage = { name: 'halt', from: 650, to: 700, places: ['inspection'] };
    const { times } = run(
      { phases: [phase], stoppages: [stoppage] },
      arrivals([600, 1], [700, 1]),
      officeHours,
    );
    expect(times('inspected')).toEqual([610, 710]);
  });

  test('a truck of midnight belongs to the new day', () => {
    const { outcome } = run({ days: 2 }, arrivals([day, 1]), site({ hours: 'closed' }));
    expect(outcome.stages.inspection.queueByDay).toEqual([0, 1]);
  });

  test('events at the very end of the run happen but fall outside the days counted', () => {
    // Inspected at 1,440, the end of the one day.
    const { outcome, times } = run(arrivals([day - 30, 1]), site({ documents: 30 }));
    expect(times('inspected')).toEqual([day]);
    expect(outcome.throughput.inspected.total).toBe(0);
  });
});
