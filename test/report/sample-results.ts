import { baseline } from '../../src/scenario/built-in/index.js';
import type { Scenario } from '../../src/scenario/index.js';
import { localExecutor, type ReachResult, ReplicationStore, reach } from '../../src/studies/index.js';

/** The baseline cut to a few days, one lever and a backlog of 100, so that a test takes little time. */
export function shortScenario(changes: Partial<Scenario> = {}): Scenario {
  const staging = { ...baseline.staging, backlog: 100 };
  return { ...baseline, staging, days: 3, warmUpDays: 0, levers: baseline.levers.slice(0, 1), ...changes };
}

// Runs that several answers ask for are made once.
const executor = new ReplicationStore(localExecutor());

/** An answer with its scenario. */
export async function sampleAnswer(
  target: number,
  changes: Partial<Scenario> = {},
): Promise<{ result: ReachResult; scenario: Scenario }> {
  const scenario = shortScenario(changes);
  return { result: await reach(scenario, { target, replications: 2, executor }), scenario };
}

/** Longest line of a text, in characters. */
export function widestLine(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length));
}
