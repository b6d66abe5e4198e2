import { describe, expect, test } from 'vitest';
import { arrivals, gate, type Part, run, site, yard } from './scenarios.js';

// One lane, papers 10 min, a scan 5 min, three trucks at minute 100 unless said otherwise.
const three = arrivals([100, 3]);
const small = { lanes: 1, documents: 10, scan: 5 };
const under = (policy: Part, ...parts: readonly Part[]) =>
  run({ inspection: { policy } }, three, site(small), ...parts).times('inspected');

describe('each policy comes out as worked by hand', () => {
  test('no inspection: trucks pass as they come, whatever the hours', () => {
    expect(under({ kind: 'no-inspection' }, site({ hours: 'closed' }))).toEqual([100, 100, 100]);
  });

  test('no inspection: a truck keeps its place at the site until there is room before the gate', () => {
    // Room for one before the gate; each is 30 min in the one gate lane, where it no longer takes the room.
    const tight = gate({ approachRoom: 1, lanes: 1, processing: 30 });
    const { times } = run({ inspection: { policy: { kind: 'no-inspection' } } }, three, tight);
    expect(times('received')).toEqual([130, 160, 190]);
    expect(times('held in inspection')).toEqual([100, 100]);
  });

  test('scan all: papers and scan one after the other', () => {
    expect(under({ kind: 'scan-all' })).toEqual([115, 130, 145]);
  });

  test('search all by hand: the lane is kept until the one bay is free', () => {
    expect(under({ kind: 'manual-all' }, site({ secondaryBays: 1, manual: 60 }))).toEqual([170, 230, 290]);
  });

  test('a random share of all, and of none', () => {
    expect(under({ kind: 'random-share', share: 1 })).toEqual([115, 130, 145]);
    expect(under({ kind: 'random-share', share: 0 })).toEqual([110, 120, 130]);
  });

  test('risk: a lift of 2 at a share of one half selects all that carry contraband', () => {
    const policy = { kind: 'risk-based', share: 0.5, lift: 2, recall: 0, randomFloor: 0 };
    const found = { scanDetection: 0, manualDetection: 0 };
    const bad = run({ inspection: { policy, prevalence: 1 } }, three, site({ ...small, ...found }));
    expect(bad.times('inspected')).toEqual([115, 130, 145]);
  });

  test('two stages: 2 min of screening for all, a scan for those that alarm', () => {
    expect(under({ kind: 'two-stage', primary: 2, falseAlarm: 1 })).toEqual([117, 134, 151]);
    expect(under({ kind: 'two-stage', primary: 2, falseAlarm: 0 })).toEqual([112, 124, 136]);
    // An alarm that is screened once more takes 2 min again.
    expect(under({ kind: 'two-stage', primary: 2, falseAlarm: 1, rescanShare: 1 })).toEqual([119, 138, 157]);
  });

  test('decision tree: a portal of 1 min that alarms, then a scan that does not', () => {
    const tests = {
      portal: { by: 'officers', time: 1, falseAlarm: 1, alarm: 'image' },
      image: { by: 'scanner' },
    };
    expect(under({ kind: 'decision-tree', first: 'portal', tests })).toEqual([116, 132, 148]);
  });

  test('dogs first: one team works 16 min and rests 30', () => {
    const policy = { kind: 'canine-first', teams: 1, search: 8, work: 16, rest: 30, falseAlarm: 0 };
    // In the lane, of which there are five: papers to 110, searched 110-118, 118-126, rest to 156, 156-164.
    expect(under(policy, site({ lanes: 5 }))).toEqual([118, 126, 164]);
    // In the queue: searched 100-108, 108-116, rest to 146, 146-154; papers of 10 min in the one lane.
    expect(under({ ...policy, where: 'queue' })).toEqual([118, 128, 164]);
  });

  test('a lane for trusted trucks alone: two of three lanes stand empty where all are trusted, one where none is', () => {
    const trustedLane = { share: 1, auditShare: 0, lanes: 1 };
    const lanes = site({ lanes: 3 });
    expect(under({ kind: 'scan-all', trustedLane }, lanes)).toEqual([110, 120, 130]);
    expect(under({ kind: 'scan-all', trustedLane: { ...trustedLane, share: 0 } }, lanes)).toEqual([
      115, 115, 130,
    ]);
  });

  test('priority for trusted trucks: they use every lane, and papers alone are checked', () => {
    const trustedPriority = { share: 1, auditShare: 0 };
    expect(under({ kind: 'scan-all', trustedPriority }, site({ lanes: 3 }))).toEqual([110, 110, 110]);
    const audited = { ...trustedPriority, auditShare: 1 };
    expect(under({ kind: 'scan-all', trustedPriority: audited }, site({ lanes: 3 }))).toEqual([
      115, 115, 115,
    ]);
  });

  test('pre-clearance: a seal is verified in 5 min; broken, the truck is inspected like all others', () => {
    const preClearance = { participation: 1, sealFailure: 0, verify: 5 };
    expect(under({ kind: 'scan-all', preClearance })).toEqual([105, 110, 115]);
    expect(under({ kind: 'scan-all', preClearance: { ...preClearance, sealFailure: 1 } })).toEqual([
      115, 130, 145,
    ]);
  });

  test('dense cargo is searched where the policy says so, and passes unjudged where it does not', () => {
    const dense = { cargo: { food: { denseShare: 1 } } };
    const bays = site({ manual: 60 });
    expect(under({ kind: 'scan-all', denseToManual: {} }, dense, bays)).toEqual([175, 190, 205]);
    expect(under({ kind: 'scan-all' }, dense, bays)).toEqual([115, 130, 145]);
  });

  test('shadowing: the longer of papers and scan, or less of the overlap', () => {
    expect(under({ kind: 'scan-all', shadowing: {} })).toEqual([110, 120, 130]);
    expect(under({ kind: 'scan-all', shadowing: { overlap: 0.4 } })).toEqual([113, 126, 139]);
    expect(under({ kind: 'scan-all', shadowing: {} }, site({ scan: 25 }))).toEqual([125, 150, 175]);
    // Of the shorter, the papers, 4 of 10 min are in the shadow of 25 min of scan.
    expect(under({ kind: 'scan-all', shadowing: { overlap: 0.4 } }, site({ scan: 25 }))).toEqual([
      131, 162, 193,
    ]);
    // With one scanner for three lanes only the first finds it free; the others wait for it after their papers.
    expect(under({ kind: 'scan-all', shadowing: {} }, site({ lanes: 3, scanners: 1 }))).toEqual([
      110, 115, 120,
    ]);
  });

  test('appointments: one truck an hour, from the first slot on', () => {
    const appointments = { from: '02:00', to: '08:00', slot: 60, perSlot: 1, noShowShare: 0 };
    const { outcome, times } = run(
      { inspection: { policy: { kind: 'scan-all', appointments } } },
      three,
      site(small),
    );
    expect(times('inspected')).toEqual([135, 195, 255]);
    expect(outcome.work.noShowsAtSlots).toBe(0);
    const none = { ...appointments, noShowShare: 1 };
    const lost = run(
      { inspection: { policy: { kind: 'scan-all', appointments: none } } },
      three,
      site(small),
    );
    expect([lost.times('inspected').length, lost.outcome.work.noShowsAtSlots]).toEqual([0, 6]);
  });

  test('surge: papers alone while more than one waits, until nobody does', () => {
    const surge = { above: 1, below: 1, selection: 0, overtime: 0 };
    // Waiting as the trucks are done with papers: 4, 3, 2, 1 and 0.
    const { times } = run(
      { inspection: { policy: { kind: 'scan-all', surge } } },
      arrivals([100, 5]),
      site(small),
    );
    expect(times('inspected')).toEqual([110, 120, 130, 140, 155]);
  });

  test('surge: overtime after the closing while it lasts, no longer than allowed', () => {
    const surge = { above: 0, below: 0, selection: 1, overtime: 30 };
    const late = [arrivals([1019, 4]), site({ ...small, hours: 'daily 08:00-17:00' })];
    // The lane closes at 1020; the second begins at 1034 and the third at 1049, within 30 min of it.
    const { times } = run({ inspection: { policy: { kind: 'scan-all', surge } } }, ...late);
    expect(times('inspected')).toEqual([1034, 1049, 1064]);
  });

  test('surge: an officer of one of two bays opens a second lane', () => {
    const surge = { above: 1, below: 1, selection: 1, overtime: 0, lanes: 1 };
    const { times } = run(
      { inspection: { policy: { kind: 'scan-all', surge } } },
      arrivals([100, 4]),
      site({ ...small, secondaryBays: 2 }),
    );
    // The first to leave its lane opens the second: 115; then two at a time.
    expect(times('inspected')).toEqual([115, 130, 130, 145]);
  });

  test('refused pallets: all come off, or the whole truck leaves', () => {
    const partial = { kind: 'scan-all', partialRejection: { palletRefusal: 1, removal: 30 } };
    const off = run({ inspection: { policy: partial } }, arrivals([100, 1]), site(small));
    expect([off.times('inspected'), off.outcome.work.palletsRemoved]).toEqual([[145], 20]);
    const whole = { kind: 'scan-all', wholeRejection: { palletRefusal: 1, after: 'leave' } };
    const gone = run({ inspection: { policy: whole } }, arrivals([100, 1]), site(small));
    expect(gone.outcome.work).toMatchObject({ turnedBack: 1, tonnesTurnedBack: 10 });
    expect(gone.outcome.balance.ended.left).toBe(1);
  });

  test('double inspection: 10 min more in the gate lane', () => {
    const doubleInspection = { repeatShare: 1, check: 10, detection: 1 };
    const one = gate({ lanes: 1, processing: 5 });
    const { outcome, times } = run(
      { inspection: { policy: { kind: 'scan-all', doubleInspection } } },
      three,
      one,
    );
    expect(times('received')).toEqual([115, 130, 145]);
    expect(outcome.work.gateChecks).toBe(3);
    const bad = { prevalence: 1, policy: { kind: 'random-share', share: 0, doubleInspection } };
    const caught = run({ inspection: bad }, three, one);
    expect([
      caught.outcome.work.seized,
      caught.outcome.detection,
      caught.outcome.throughput.received.total,
    ]).toEqual([3, 1, 0]);
  });

  test('direct crossing: nothing is transferred', () => {
    const slow = yard({ transfer: { time: 100 } });
    expect(run(three, slow).times('received')).toEqual([200, 200, 200]);
    const directCrossing = { kind: 'random-share', share: 0, directCrossing: {} };
    expect(run({ inspection: { policy: directCrossing } }, three, slow).times('received')).toEqual([
      100, 100, 100,
    ]);
  });
});
