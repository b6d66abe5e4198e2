import type { Parameters } from '../resolved.js';
import { type Examination, release, search, shareOf, type Test } from './examination.js';

/** Inspection policy as the run has it: specifications are distributions. */
export type ResolvedPolicy = Parameters['inspection']['policy'];

/** The instruments of a site. */
export type Instruments = Pick<
  Parameters['inspection']['sites'][string],
  'scan' | 'scanDetection' | 'scanFalseAlarm' | 'manualDetection' | 'canine'
>;

type OfKind<Kind extends ResolvedPolicy['kind']> = Extract<ResolvedPolicy, { kind: Kind }>;

/** What a policy does with a truck after its papers, before the rules that combine with it. */
export function examinationOf(policy: ResolvedPolicy, site: Instruments, prevalence: number): Examination {
  switch (policy.kind) {
    case 'no-inspection':
      return release;
    case 'scan-all':
      return scanned(site);
    case 'manual-all':
      return search;
    case 'random-share':
      return shareOf(policy.share, scanned(site), release);
    case 'risk-based':
      return riskBased(policy, scanned(site), prevalence);
    case 'two-stage':
      return twoStage(policy, site);
    case 'canine-first':
      return canineFirst(policy, site);
    case 'decision-tree':
      return decisionTree(policy, site);
  }
}

/** A scan, and a search after an alarm. */
function scanned({ scan, scanDetection, scanFalseAlarm }: Instruments): Test {
  return {
    step: 'test',
    by: 'scanner',
    time: scan,
    timing: { source: 'inspection.scan' },
    chance: { source: 'inspection.alarm' },
    detection: scanDetection,
    falseAlarm: scanFalseAlarm,
    alarm: search,
    clear: release,
  };
}

function riskBased(policy: OfKind<'risk-based'>, then: Examination, prevalence: number): Examination {
  const { lift, randomFloor, share } = policy;
  const recall = lift === undefined ? policy.recall : Math.min(1, lift * share);
  const withFloor = (selected: number): number => selected + (1 - selected) * randomFloor;
  return shareOf(withFloor(goodShare(share, recall, prevalence)), then, release, withFloor(recall));
}

/** Share of good trucks selected, such that all trucks together give the stated share. */
function goodShare(share: number, recall: number, prevalence: number): number {
  if (prevalence >= 1) return share;
  return Math.min(1, Math.max(0, (share - prevalence * recall) / (1 - prevalence)));
}

function twoStage(policy: OfKind<'two-stage'>, site: Instruments): Examination {
  const { detection, falseAlarm, primary, rescanShare } = policy;
  const once: Omit<Test, 'alarm'> = {
    step: 'test',
    by: 'officers',
    time: primary,
    timing: { source: 'inspection.primary' },
    chance: { source: 'inspection.selection' },
    detection,
    falseAlarm,
    clear: release,
  };
  const then = scanned(site);
  if (rescanShare === undefined) return { ...once, alarm: then };
  const again: Test = {
    ...once,
    alarm: then,
    timing: { source: 'inspection.test', name: 'rescan time' },
    chance: { source: 'inspection.test', name: 'rescan' },
  };
  return {
    ...once,
    alarm: shareOf(rescanShare, again, then, rescanShare, {
      source: 'inspection.test',
      name: 'rescan share',
    }),
  };
}

function canineFirst(policy: OfKind<'canine-first'>, site: Instruments): Examination {
  const { detection, falseAlarm, search: time } = policy;
  return {
    step: 'test',
    by: 'dogs',
    time,
    timing: { source: 'inspection.dog-search' },
    chance: { source: 'inspection.test', name: 'dogs' },
    detection,
    falseAlarm,
    alarm: scanned(site),
    clear: release,
  };
}

function decisionTree({ first, tests }: OfKind<'decision-tree'>, site: Instruments): Examination {
  const usual = { officers: undefined, scanner: site.scan, dogs: site.canine.search };
  const made = new Map<string, Examination>();
  const at = (name: string): Examination => {
    if (name === 'release') return release;
    if (name === 'search') return search;
    const known = made.get(name);
    if (known !== undefined) return known;
    const given = tests[name];
    // The scenario's checks have seen to it that all names lead to tests, and to no test twice.
    if (given === undefined) throw new RangeError(`the decision tree has no test "${name}"`);
    const test: Test = {
      step: 'test',
      by: given.by,
      time: given.time ?? usual[given.by],
      timing: { source: 'inspection.test', name: `${name} time` },
      chance: { source: 'inspection.test', name },
      detection: given.detection ?? site.scanDetection,
      falseAlarm: given.falseAlarm ?? site.scanFalseAlarm,
      alarm: at(given.alarm),
      clear: at(given.clear),
    };
    const chance = { source: 'inspection.test', name: `${name} share` } as const;
    const step = given.share < 1 ? shareOf(given.share, test, test.clear, given.share, chance) : test;
    made.set(name, step);
    return step;
  };
  return at(first);
}
