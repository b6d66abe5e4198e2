import type { Outcome } from '../../corridor/index.js';
import { type Decision, decide } from '../../experiment/index.js';
import type { InspectionPolicy, Scenario } from '../../scenario/index.js';
import { type Estimate, meanInterval, pairedInterval } from '../../statistics/index.js';
import { inspectionPosts } from '../../twin/index.js';

/** Detection is a sum of floating-point numbers: less than this apart it is the same. */
const roundOff = 1e-9;

/** Rules that change more than the work on a truck at its stations: policies are only compared by work where these are the same. */
const beyondWork = [
  'trustedLane',
  'queueDiscipline',
  'appointments',
  'surge',
  'partialRejection',
  'wholeRejection',
  'doubleInspection',
  'directCrossing',
  'custom',
] as const;

/** A policy that may be chosen, as it does with no other change. */
export interface Candidate {
  readonly policy: string;
  readonly costOfPolicy: number;
  /** In force as the question asks, and from the start of the scenario. */
  readonly scenario: Scenario;
  readonly fromStart: Scenario;
  readonly outcomes: readonly Outcome[];
  readonly detection: Estimate;
  readonly detects: Decision;
}

/** Probabilities of detection, replication by replication; undefined where no truck can be non-compliant. */
export function detections(outcomes: readonly Outcome[]): readonly number[] | undefined {
  const values = outcomes.map(({ detection }) => detection);
  return values.every((value) => value !== null) ? values : undefined;
}

/** Whether detection is as much as asked: a share, or as much as in other replications of the same trucks. */
export function detectsEnough(
  values: readonly number[],
  least: number | readonly number[],
  confidence: number,
): Decision {
  return typeof least === 'number'
    ? decide(meanInterval(values, confidence), least - roundOff)
    : decide(pairedInterval(values, least, confidence), -roundOff);
}

/** Whether an interval of detection lies above the least that is asked for. */
export function isShownEnough(found: Estimate | null, least: number): boolean {
  return found !== null && (found.low ?? found.mean) >= least - roundOff;
}

/** Candidates that come first take least work in all: one that takes no more than another stands before it. */
export function byWork(candidates: readonly Candidate[]): readonly Candidate[] {
  const work = ({ fromStart }: Candidate): number =>
    loadsOf(fromStart).reduce((sum, { minutes }) => sum + minutes.reduce((all, each) => all + each, 0), 0);
  return candidates.toSorted((a, b) => work(a) - work(b) || a.costOfPolicy - b.costOfPolicy);
}

/**
 * Whether plans under the first policy bring no less than under the second, at no more cost: it takes no more time of a truck in the mean
 * at any station of any site, takes no more trucks out, has the same other rules, and the same trucks did not show the contrary. Where
 * phases change inspection, work says nothing.
 */
export function takesNoMore(one: Candidate, other: Candidate, confidence: number): boolean {
  if (one.costOfPolicy > other.costOfPolicy) return false;
  if (changesLater(one.fromStart)) return false;
  if (rulesBeyondWork(one.fromStart) !== rulesBeyondWork(other.fromStart)) return false;
  const others = loadsOf(other.fromStart);
  const isLess = loadsOf(one.fromStart).every(({ minutes, takenOut }, site) => {
    const most = others[site];
    if (most === undefined) return false;
    return [...minutes, ...takenOut].every(
      (each, index) => each <= ([...most.minutes, ...most.takenOut][index] ?? 0) + roundOff,
    );
  });
  return isLess && !bringsMore(other.outcomes, one.outcomes, confidence);
}

function bringsMore(outcomes: readonly Outcome[], others: readonly Outcome[], confidence: number): boolean {
  const received = (runs: readonly Outcome[]): number[] =>
    runs.map(({ throughput }) => throughput.received.perDay);
  const { low } = pairedInterval(received(outcomes), received(others), confidence);
  return low !== null && low > 0;
}

interface Load {
  readonly minutes: readonly number[];
  readonly takenOut: readonly number[];
}

function loadsOf(scenario: Scenario): readonly Load[] {
  return Object.keys(scenario.inspection.sites).flatMap((name) => {
    const posts = inspectionPosts(scenario, name);
    if (posts === undefined) return [];
    const { inLane, inBay, inScan, withDogs, found, seen } = posts;
    return [{ minutes: [inLane, inBay, inScan, withDogs], takenOut: [found, seen] }];
  });
}

function changesLater({ phases }: Scenario): boolean {
  return phases.some(({ set }) => Object.keys(set).some((path) => path.startsWith('inspection')));
}

function rulesBeyondWork({ inspection: { policy } }: Scenario): string {
  const rules: Partial<InspectionPolicy> = policy;
  const { teams } = 'teams' in policy ? policy : { teams: 0 };
  return JSON.stringify([teams, ...beyondWork.map((rule) => rules[rule] ?? null)]);
}
