import type { Distribution } from '../../random/index.js';
import type { SourceName } from '../random-sources.js';

/** Who is needed for a test: the officers of the lane, a scanner, or a dog team. */
export type Instrument = 'officers' | 'scanner' | 'dogs';

/** Where the chance of a step comes from: a source, and a name where several steps use it. */
export interface Chance {
  readonly source: SourceName;
  readonly name?: string;
}

/** The truck goes on with its papers alone. */
export interface Release {
  readonly step: 'release';
}

/** The truck is unloaded and searched by hand, in a secondary bay. */
export interface Search {
  readonly step: 'search';
}

/** A test that alarms, or does not; what cannot be judged goes its own way, or on as if clear. */
export interface Test {
  readonly step: 'test';
  readonly by: Instrument;
  readonly time: Distribution | undefined;
  readonly timing: Chance;
  readonly chance: Chance;
  /** Probability of an alarm at a truck with contraband, and at one without. */
  readonly detection: number;
  readonly falseAlarm: number;
  readonly alarm: Examination;
  readonly clear: Examination;
  readonly unjudged?: Examination;
}

/** Some trucks, by chance or by what is known of them, go one way and the others another. */
export interface Choice {
  readonly step: 'choice';
  readonly chance: Chance;
  /** Probability that a truck with contraband, and one without, goes the first way. */
  readonly bad: number;
  readonly good: number;
  readonly chosen: Examination;
  readonly otherwise: Examination;
}

/** What is done with a truck after its papers are checked: a tree of tests that ends with release or search. */
export type Examination = Release | Search | Test | Choice;

/** The truck goes on with its papers alone. */
export const release: Release = { step: 'release' };

/** The truck is searched by hand. */
export const search: Search = { step: 'search' };

/**
 * A share of the trucks goes the first way; `bad` where those with contraband have another.
 * @example
 * searchShare(shareOf(0.1, search, release), false); // => 0.1
 */
export function shareOf(
  share: number,
  chosen: Examination,
  otherwise: Examination,
  bad = share,
  chance: Chance = { source: 'inspection.selection' },
): Choice {
  return { step: 'choice', chance, good: share, bad, chosen, otherwise };
}

/** Probability that contraband on a truck is found by an examination; `isDense` where its image cannot be judged. */
export function foundShare(examination: Examination, manualDetection: number, isDense = false): number {
  const found = (step: Examination): number => {
    switch (step.step) {
      case 'release':
        return 0;
      case 'search':
        return manualDetection;
      case 'choice':
        return step.bad * found(step.chosen) + (1 - step.bad) * found(step.otherwise);
      case 'test':
        if (isDense && step.by === 'scanner') return found(step.unjudged ?? step.clear);
        return step.detection * found(step.alarm) + (1 - step.detection) * found(step.clear);
    }
  };
  return found(examination);
}

/** Tests of an examination in the order of the tree, each with the share of trucks that take it. */
export function testShares(
  examination: Examination,
  isBad: boolean,
  isDense = false,
): readonly (readonly [test: Test, share: number])[] {
  const shares = new Map<Test, number>();
  reach(examination, 1, isBad, isDense, (step, share) => {
    if (step.step === 'test') shares.set(step, (shares.get(step) ?? 0) + share);
  });
  return [...shares];
}

/** Share of trucks that are searched by hand. */
export function searchShare(examination: Examination, isBad: boolean, isDense = false): number {
  let share = 0;
  reach(examination, 1, isBad, isDense, (step, part) => {
    if (step.step === 'search') share += part;
  });
  return share;
}

/** Share of trucks of which a scan or a search shows what is on them. */
export function seenShare(examination: Examination, isBad: boolean, isDense = false): number {
  const seen = (step: Examination): number => {
    if (step.step === 'search') return 1;
    if (step.step === 'release') return 0;
    if (step.step === 'test' && step.by === 'scanner') return 1;
    const [share, first, second] = ways(step, isBad, isDense);
    return share * seen(first) + (1 - share) * seen(second);
  };
  return seen(examination);
}

function reach(
  step: Examination,
  share: number,
  isBad: boolean,
  isDense: boolean,
  at: (step: Examination, share: number) => void,
): void {
  if (share === 0) return;
  at(step, share);
  if (step.step === 'release' || step.step === 'search') return;
  const [first, then, otherwise] = ways(step, isBad, isDense);
  reach(then, share * first, isBad, isDense, at);
  reach(otherwise, share * (1 - first), isBad, isDense, at);
}

function ways(
  step: Test | Choice,
  isBad: boolean,
  isDense: boolean,
): readonly [share: number, first: Examination, second: Examination] {
  if (step.step === 'choice') return [isBad ? step.bad : step.good, step.chosen, step.otherwise];
  if (isDense && step.by === 'scanner') return [1, step.unjudged ?? step.clear, step.clear];
  return [isBad ? step.detection : step.falseAlarm, step.alarm, step.clear];
}

/** The examination with each test changed, wherever it stands. */
export function withTests(examination: Examination, change: (test: Test) => Test): Examination {
  const changed = (step: Examination): Examination => {
    if (step.step === 'choice')
      return { ...step, chosen: changed(step.chosen), otherwise: changed(step.otherwise) };
    if (step.step !== 'test') return step;
    const { unjudged } = step;
    return change({
      ...step,
      alarm: changed(step.alarm),
      clear: changed(step.clear),
      ...(unjudged === undefined ? {} : { unjudged: changed(unjudged) }),
    });
  };
  return changed(examination);
}
