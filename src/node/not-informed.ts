import type { Scenario } from '../scenario/index.js';

/** A sentence on the facts of which the counts that a scenario was calibrated to told nothing; undefined where there are none. */
export function notInformedSentence({ facts }: Pick<Scenario, 'facts'>): string | undefined {
  const byCounts = new Map<string, string[]>();
  for (const [path, { notInformedBy }] of Object.entries(facts)) {
    if (notInformedBy === undefined) continue;
    byCounts.set(notInformedBy, [...(byCounts.get(notInformedBy) ?? []), path]);
  }
  if (byCounts.size === 0) return undefined;
  return Array.from(byCounts, ([counts, paths]) => {
    const subject = paths.length === 1 ? '1 fact was' : `${paths.length} facts were`;
    return `${subject} not informed by the ${counts}, and ${paths.length === 1 ? 'keeps its' : 'keep their'} assumed value${paths.length === 1 ? '' : 's'}: ${paths.join(', ')}.`;
  }).join(' ');
}
