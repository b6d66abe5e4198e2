import type { ReachResult } from '../../../studies/index.js';
import type { Words } from '../../words/index.js';
import { loadPhrase } from '../limit.js';

/** The bottleneck once the plan is carried out. */
export function nextSentence({ decision, next }: ReachResult, { reach: say, limit }: Words): string {
  if (next.stage === 'supply') return say.nextIsSupply[decision]({ load: say.percentText(next.load.mean) });
  const [bottleneck, load] = [say.bottleneckTitle(next), loadPhrase(next, limit)];
  return say.nextIs[decision]({ bottleneck, load, share: say.percentText(next.share) });
}
