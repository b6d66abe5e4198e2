import type { CountingPoint } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { Words } from '../words/index.js';

/** What is counted at a point of this corridor. */
export function pointMeaning(
  point: CountingPoint,
  { crossing, transferYard }: Scenario,
  say: Pick<Words['run'], 'countingPointMeanings' | 'receivedMeanings'>,
): string {
  const yards = Object.keys(transferYard).length;
  const areAllOffloaded = yards === Object.keys(crossing).length;
  if (point !== 'received' || areAllOffloaded) return say.countingPointMeanings[point];
  return say.receivedMeanings[yards === 0 ? 'drive-through' : 'both'];
}
