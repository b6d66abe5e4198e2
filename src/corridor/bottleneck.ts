import type { Bottleneck, ResourceOutcome, StageOutcome } from './outcome.js';
import type { StageName } from './zones.js';

/** Below this load nothing limits but what arrives. */
const limiting = 0.9;

/**
 * The resource worked hardest in its open time, time held by what comes next not counted: the explanation by utilisation.
 * Where none is near its limit and the staging queue does not grow, supply limits.
 */
export function findBottleneck(
  resources: readonly ResourceOutcome[],
  stages: Readonly<Record<StageName, StageOutcome>>,
): Bottleneck {
  const [first, ...others] = resources;
  if (first === undefined) return { stage: 'supply', resource: 'arrivals', load: 0 };
  const hardest = others.reduce((best, each) => (each.load > best.load ? each : best), first);
  const isOverloaded = stages.staging.queueGrowthPerDay > 0.5;
  if (hardest.load < limiting && !isOverloaded)
    return { stage: 'supply', resource: 'arrivals', load: hardest.load };
  return { stage: hardest.stage, resource: hardest.name, load: hardest.load };
}
