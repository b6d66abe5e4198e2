import type { BottleneckResult } from '../../../studies/index.js';
import { moves } from '../../levers-of-resource.js';
import type { Words } from '../../words/index.js';
import { loadPhrase } from '../limit.js';

/** Where no step is shown to bring more: whether that is decided, what the bottleneck is by use, and which levers move it. */
export function unshownSentences(
  { decision, usedMost, values, of }: BottleneckResult,
  { bottleneck: say, limit }: Words,
): readonly string[] {
  const first = decision === 'undecided' ? undecidedSentence(values, say) : noStepSentence(values, say);
  if (usedMost.stage === 'supply')
    return [first, say.bySupply({ load: say.percentText(usedMost.load.mean) })];
  const used = { bottleneck: say.bottleneckTitle(usedMost), load: loadPhrase(usedMost, limit) };
  const names = values.filter(({ path }) => moves(path, usedMost)).map(({ name }) => name);
  if (names.length > 0) return [first, say.stepsMove({ ...used, names: names.slice(0, 3) })];
  return [first, of === 'levers' ? say.noLeverMoves(used) : say.noCapacityMoves(used)];
}

type Say = Words['bottleneck'];

function undecidedSentence(values: BottleneckResult['values'], say: Say): string {
  const most = highestEnd(values);
  return Number.isFinite(most) ? say.undecidedUpTo({ most: say.numberText(most) }) : say.undecided;
}

function noStepSentence(values: BottleneckResult['values'], say: Say): string {
  const most = highestEnd(values);
  return most < 0.05 ? say.noStep : say.noStepAbove({ most: say.numberText(most) });
}

function highestEnd(values: BottleneckResult['values']): number {
  return Math.max(...values.map(({ perStep }) => perStep.high ?? Number.POSITIVE_INFINITY));
}
