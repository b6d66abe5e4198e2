import type { BottleneckSummary } from '../../studies/index.js';
import { isLimit } from '../names.js';
import type { Words } from '../words/index.js';

/** Which resource is the bottleneck, how surely, and how much of it is used. */
export function limitSentence(
  bottleneck: BottleneckSummary,
  replications: number,
  say: Words['limit'],
): string {
  const { stage, resource, share, isShut } = bottleneck;
  const load = bottleneck.load.mean;
  const of = { what: say.bottleneckTitle(bottleneck), votes: Math.round(share * replications), replications };
  if (stage === 'supply') return say.supply({ ...of, load: say.percentText(load) });
  if (isShut === true) return say.shut(of);
  if (isLimit(resource)) return say.used({ ...of, load: say.percentText(Math.min(1, load)) });
  const beyond = beyondText(load, say);
  return beyond === null
    ? say.utilisation({ ...of, load: say.percentText(load) })
    : say.beyond({ ...of, beyond });
}

/** How much of a bottleneck is used, to stand within a sentence: servers by their scheduled hours, limits and rooms by what is used of them. */
export function loadPhrase({ resource, load, isShut }: BottleneckSummary, say: Words['limit']): string {
  if (isShut === true) return say.loads.shut;
  if (isLimit(resource)) return say.loads.used({ load: say.percentText(Math.min(1, load.mean)) });
  const beyond = beyondText(load.mean, say);
  return beyond === null
    ? say.loads.utilisation({ load: say.percentText(load.mean) })
    : say.loads.beyond({ beyond });
}

/** What is worked beyond the scheduled hours, for what is begun before closing may be finished after it; null where nothing is. */
function beyondText(load: number, say: Words['limit']): string | null {
  const beyond = say.percentText(load - 1);
  return load <= 1 || beyond === say.percentText(0) ? null : beyond;
}
