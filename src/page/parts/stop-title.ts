import type { Words } from '../../report/index.js';
import type { Stop } from '../replay/corridor-map.js';

/** What a stop is called: by its place, or by its stage where there is but one. */
export function stopTitle({ kind, place }: Stop, { replay: say }: Pick<Words, 'replay'>): string {
  if (place !== '') return place;
  return kind === 'supply' || kind === 'staging' || kind === 'fleet' ? say.stageTitle(kind) : '';
}
