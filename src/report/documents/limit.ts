import type { BottleneckSummary } from '../../studies/index.js';
import { bottleneckTitle, isLimit } from '../names.js';
import { percentText } from '../number-text.js';
import { english, type Words } from '../words/index.js';

/** Which resource is the bottleneck, how surely, and how much of it is used. */
export function limitSentence(
  bottleneck: BottleneckSummary,
  replications: number,
  say: Words['limit'] = english.limit,
): string {
  const { stage, resource, share, isShut } = bottleneck;
  const load = bottleneck.load.mean;
  const of = { what: bottleneckTitle(bottleneck), votes: Math.round(share * replications), replications };
  if (stage === 'supply') return say.supply({ ...of, load: percentText(load) });
  if (isShut === true) return say.shut(of);
  if (isLimit(resource)) return say.used({ ...of, load: percentText(Math.min(1, load)) });
  // What is begun before closing may be finished after it.
  const beyond = percentText(load - 1);
  return load <= 1 || beyond === percentText(0)
    ? say.utilisation({ ...of, load: percentText(load) })
    : say.beyond({ ...of, beyond });
}
