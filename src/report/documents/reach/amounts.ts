import type { Estimate } from '../../../statistics/index.js';
import type { ReachResult } from '../../../studies/index.js';
import type { Words } from '../../words/index.js';

type Say = Words['reach'];
type Asked = Pick<ReachResult, 'target' | 'measure'>;

/** What is reached, as a number of trucks or a share of days. */
export function reachedText({ target, measure }: Asked, value: number, say: Say): string {
  const { at } = target;
  return measure === 'mean'
    ? say.perDay({ perDay: say.numberText(value, 0), at })
    : say.onDays({ perDay: say.exactText(target.perDay), at, share: say.percentText(value) });
}

/** What is asked for. */
export function goalText(
  { target, measure, dayShare }: Asked & Pick<ReachResult, 'dayShare'>,
  say: Say,
): string {
  const { at } = target;
  const perDay = say.exactText(target.perDay);
  return measure === 'mean'
    ? say.perDay({ perDay, at })
    : say.onDays({ perDay, at, share: say.percentText(dayShare ?? 1) });
}

/** An estimate of what is asked for, with its unit. */
export function askedText({ target, measure }: Asked, estimate: Estimate, say: Say): string {
  const { at } = target;
  return measure === 'mean'
    ? say.estimate({ estimate: say.estimateText(estimate), at })
    : say.onDays({ perDay: say.exactText(target.perDay), at, share: shareText(estimate, say) });
}

function shareText({ mean, low, high, n }: Estimate, say: Say): string {
  const share = say.percentText(mean);
  return low === null || high === null
    ? share
    : say.shareWithin({
        share,
        low: say.percentText(Math.max(0, low)),
        high: say.percentText(Math.min(1, high)),
        replications: n,
      });
}

/** A value of what is asked for, without its unit. */
export function valueText({ measure }: Pick<ReachResult, 'measure'>, value: number, say: Say): string {
  return measure === 'mean' ? say.numberText(value) : say.percentText(value);
}
