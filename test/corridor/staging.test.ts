import { describe, expect, test } from 'vitest';
import { arrivals, at, day, gate, type Part, run, site, turnedBack } from './scenarios.js';

describe('call-forward', () => {
  test('in convoys: so many at the stated times, one after the other by the spacing', () => {
    const callForward = { rule: 'convoy', times: ['12:00', '06:00'], size: 2, spacing: 5 };
    const { times } = run({ days: 2, staging: { callForward } }, arrivals([100, 5]));
    expect(times('drive to inspection')).toEqual([at(6), at(6), at(12), at(12), day + at(6)]);
    expect(times('inspection queue')).toEqual([at(6), at(6, 5), at(12), at(12, 5), day + at(6)]);
  });

  test('by room: trucks on the way and in the queue, not those in a lane, take room', () => {
    const { times } = run(
      arrivals([100, 5]),
      site({ approachRoom: 2, lanes: 1, documents: 30, driveFromStaging: 60 }),
    );
    // Two are called at 100 and arrive at 160; one has the lane and makes room for the third, whose drive ends at 220.
    expect(times('drive to inspection')).toEqual([100, 100, 160, 190, 220]);
    expect(times('inspected')).toEqual([190, 220, 250, 280, 310]);
  });

  test('a convoy stops at the room of the site', () => {
    const callForward = { rule: 'convoy', times: ['06:00', '12:00'], size: 9 };
    const { times } = run(
      { staging: { callForward } },
      arrivals([100, 3]),
      site({ approachRoom: 2, documents: 1 }),
    );
    expect(times('drive to inspection')).toEqual([at(6), at(6), at(12)]);
  });

  test('spacing also holds between trucks called by room', () => {
    const { times } = run({ staging: { callForward: { spacing: 7 } } }, arrivals([100, 3]));
    expect(times('inspection queue')).toEqual([100, 107, 114]);
  });
});

describe('trucks outside', () => {
  const two = { staging: { trucks: 2, returnTrip: 100 } };

  test('are out from the call until their return trip after the yard', () => {
    const { times, outcome } = run(two, arrivals([100, 5]), site({ documents: 30 }));
    // Called 100, empty 130, back 230, and so on.
    expect(times('drive to inspection')).toEqual([100, 100, 230, 230, 360]);
    expect(outcome.work.outsideTrips).toBe(5);
  });

  test('of the backlog at the gate are out of the pool from the start', () => {
    const { times } = run(
      two,
      { staging: { returnTrip: 0 } },
      arrivals([10, 1]),
      gate({ backlog: 2, lanes: 1, processing: 60 }),
    );
    // The first of the backlog is empty at 60 and takes truck 3.
    expect(times('drive to inspection')).toEqual([60]);
  });

  test('come home when their load is turned back', () => {
    const refused: Part = {
      cargo: { food: { refusalShare: 1 } },
      inspection: { policy: { kind: 'scan-all' }, rejection: turnedBack('leave') },
      staging: { trucks: 1, returnTrip: 50 },
    };
    const { times } = run(refused, arrivals([100, 2]), site({ documents: 10 }));
    expect(times('drive to inspection')).toEqual([100, 160]);
  });
});

describe('order of calling', () => {
  // Three truckloads of food by air at 11:40 and one of medicine by ship at 12:00; a convoy of two at 12:30.
  const mixed: Part = {
    supply: { road: { mix: { medical: 1 } }, ships: [{ at: 0, tonnes: 10, unloadPerDay: 1 }] },
    cargo: { food: { priority: 2 }, medical: { priority: 1 } },
  };
  const convoys = { staging: { callForward: { rule: 'convoy', times: ['12:30'], size: 2 } } };
  const loads = arrivals([at(11, 40), 3]);

  test('is by cargo priority, then by arrival', () => {
    expect(run(mixed, convoys, loads).order('drive to inspection')).toEqual([4, 1]);
  });

  test('may be by arrival alone', () => {
    const byArrival = { staging: { order: 'arrival' } };
    expect(run(mixed, convoys, byArrival, loads).order('drive to inspection')).toEqual([1, 2]);
  });

  test('holds at a site too where the scenario says so', () => {
    const oneLane = site({ lanes: 1, documents: 30 });
    const byCargo = { inspection: { order: 'cargo-priority' } };
    expect(run(mixed, byCargo, loads, oneLane).order('inspected')).toEqual([1, 4, 2, 3]);
    expect(run(mixed, loads, oneLane).order('inspected')).toEqual([1, 2, 3, 4]);
  });

  test('holds among the standing backlog from the first minute', () => {
    const backlog: Part = {
      supply: { road: { mix: { food: 0.5, medical: 0.5 } } },
      cargo: mixed['cargo'],
      staging: { backlog: 30, trucks: 5 },
    };
    const { rows } = run(backlog, site({ hours: 'closed' }));
    const called = rows.filter((row) => row.milestone === 'drive to inspection');
    // Of 30 fair draws fewer than 5 are medicine with probability 3e-5; the seed is fixed.
    expect(called.map((row) => row.cargo)).toEqual(['medical', 'medical', 'medical', 'medical', 'medical']);
  });
});

describe('manifests', () => {
  test('are approved some time after arrival', () => {
    const { of } = run({ staging: { approval: 60 } }, arrivals([100, 1]));
    expect(of(1).slice(0, 2)).toEqual([
      ['approval', 100],
      ['staging queue', 160],
    ]);
  });

  test('may be cleared before arrival', () => {
    const { of } = run({ staging: { approval: 60, preClearedShare: 1 } }, arrivals([100, 1]));
    expect(of(1)[0]).toEqual(['staging queue', 100]);
  });
});
