import { describe, expect, test } from 'vitest';
import { arrivals, type Part, run, site, turnedBack } from './scenarios.js';

const scanAll = { policy: { kind: 'scan-all' } };
const manualAll = { policy: { kind: 'manual-all' } };
const refused = (inspection: Part): Part => ({ cargo: { food: { refusalShare: 1 } }, inspection });
const one = arrivals([100, 1]);

describe('refused goods that are seen', () => {
  test('come off in a bay, and the rest goes on', () => {
    const rejection = { rule: 'pallets', palletShare: 0.1, removal: 30 };
    const { outcome, rows, times } = run(
      refused({ ...scanAll, rejection }),
      one,
      site({ documents: 10, scan: 5 }),
    );
    // 10 min of papers, 5 of scan, 30 of removal; 2 of 20 pallets, 1 of 10 t.
    expect(times('inspected')).toEqual([145]);
    expect(rows.at(-1)?.pallets).toBe(18);
    expect(outcome.throughput.delivered.tonnesPerDay).toBeCloseTo(9, 12);
    expect(outcome.work).toMatchObject({ palletsRemoved: 2, tonnesRemoved: 1, turnedBack: 0 });
  });

  test('send the whole truck back to the end of the staging queue, clean after rework', () => {
    const rejection = turnedBack('return', 600);
    const { of, outcome } = run(refused({ ...scanAll, rejection }), one, site({ documents: 10, scan: 5 }));
    expect(of(1).slice(4, 9)).toEqual([
      ['rework', 115],
      ['staging queue', 715],
      ['drive to inspection', 715],
      ['inspection queue', 715],
      ['inspection lane', 715],
    ]);
    expect(of(1)).toContainEqual(['inspected', 730]);
    expect(outcome.work).toMatchObject({ turnedBack: 1, examined: 2, scans: 2 });
    expect(outcome.throughput.inspected.total).toBe(1);
  });

  test('send the whole truck away', () => {
    const rejection = turnedBack('leave');
    const { of, outcome } = run(refused({ ...scanAll, rejection }), one, site({ documents: 10 }));
    expect(of(1).at(-1)).toEqual(['left', 110]);
    expect(outcome.balance.ended.left).toBe(1);
    expect(outcome.throughput.inspected.total).toBe(0);
  });

  test('turn a truck back only after its manual search', () => {
    const rejection = turnedBack('leave');
    const { of } = run(refused({ ...manualAll, rejection }), one, site({ documents: 10, manual: 60 }));
    expect(of(1).at(-1)).toEqual(['left', 170]);
  });

  test('come off after the manual search, in the same bay', () => {
    const { times } = run(refused({ ...manualAll, rejection: { removal: 30 } }), one, site({ manual: 60 }));
    expect(times('inspected')).toEqual([190]);
  });
});

test('refused goods that nobody looks at pass', () => {
  const { outcome } = run(refused({ rejection: { rule: 'truck' } }), one);
  expect(outcome.work).toMatchObject({ turnedBack: 0, palletsRemoved: 0, scans: 0 });
  expect(outcome.throughput.inspected.total).toBe(1);
});

describe('contraband', () => {
  const bad = (inspection: Part): Part => ({ inspection: { prevalence: 1, ...inspection } });

  test('found by scan and search is seized: the truckload leaves', () => {
    const perfect = site({ documents: 10, scan: 5, scanDetection: 1, manual: 60, manualDetection: 1 });
    const { of, outcome } = run(bad(scanAll), one, perfect);
    expect(of(1).at(-1)).toEqual(['left', 175]);
    expect(outcome.work).toMatchObject({ seized: 1, manualSearches: 1, falseAlarms: 0, turnedBack: 0 });
    expect(outcome.detection).toBe(1);
  });

  test('missed by the scan passes without a search', () => {
    const { outcome } = run(bad(scanAll), one, site({ scanDetection: 0, manual: 60 }));
    expect(outcome.work).toMatchObject({ seized: 0, manualSearches: 0 });
    expect(outcome.throughput.inspected.total).toBe(1);
    expect(outcome.detection).toBe(0);
  });

  test('missed by the search passes after it', () => {
    const { times } = run(bad(manualAll), one, site({ manual: 60, manualDetection: 0 }));
    expect(times('inspected')).toEqual([160]);
  });

  test('that nobody carries makes every alarm false', () => {
    const { outcome, times } = run({ inspection: scanAll }, one, site({ scanFalseAlarm: 1, manual: 60 }));
    expect(times('inspected')).toEqual([160]);
    expect(outcome.work).toMatchObject({ falseAlarms: 1, seized: 0 });
  });

  test('is looked for in two stages: screening for all, a scan for alarms only', () => {
    const policy = { kind: 'two-stage', primary: 3, detection: 1, falseAlarm: 0 };
    const both = [one, site({ documents: 10, scan: 5, scanDetection: 1, manual: 60, manualDetection: 1 })];
    expect(run({ inspection: { policy } }, ...both).times('inspected')).toEqual([113]);
    expect(
      run(bad({ policy }), ...both)
        .of(1)
        .at(-1),
    ).toEqual(['left', 178]);
  });
});

test('officers are paid for the minutes worked, times the officers of a lane', () => {
  const { outcome } = run(
    { inspection: manualAll },
    one,
    site({ documents: 10, manual: 60, officersPerLane: 3 }),
  );
  expect(outcome.work.officerMinutes).toBe(210);
});
