import type { Point } from '../design/index.js';
import { latinHypercube } from '../design/index.js';
import { isRuledOut, type WaveTest } from './implausibility.js';

/** What is left of the unit cube: the points that no wave has ruled out. */
export interface Region {
  readonly unknowns: number;
  readonly tests: readonly WaveTest[];
  /** A box in which the region lies, as far as was seen: from and to of each unknown. */
  readonly box: readonly (readonly [number, number])[];
}

/** Points of a region, spread evenly, and the region's share of the unit cube by those tried. */
export interface RegionSample {
  readonly points: readonly Point[];
  readonly share: number;
}

const TRIED_AT_ONCE = 2_000;
const MOST_BATCHES = 50;

/** The whole unit cube. */
export function wholeRegion(unknowns: number): Region {
  return { unknowns, tests: [], box: Array.from({ length: unknowns }, () => [0, 1] as const) };
}

/** Is the point not ruled out? */
export function isPlausible({ tests }: Region, point: Point): boolean {
  return !tests.some((test) => isRuledOut(test, point));
}

/** Points of the region from Latin hypercubes over its box; fewer than asked for where the region is a tiny part of it. */
export function sampleRegion(region: Region, wanted: number, seed: string): RegionSample {
  const size = region.tests.length === 0 ? wanted : TRIED_AT_ONCE;
  const points: Point[] = [];
  let tried = 0;
  for (let batch = 0; batch < MOST_BATCHES && points.length < wanted; batch += 1) {
    const cube = latinHypercube(size, region.unknowns, { seed: JSON.stringify([seed, batch]) });
    const within = cube.map((point) => point.map((share, index) => placeIn(region.box[index], share)));
    points.push(...within.filter((point) => isPlausible(region, point)));
    tried += size;
  }
  const volume = region.box.reduce((product, [from, to]) => product * (to - from), 1);
  return { points: points.slice(0, wanted), share: (volume * points.length) / Math.max(1, tried) };
}

/** The region with one more test, in a box drawn around points that pass it, with a tenth of its width to spare on each side. */
export function narrowed(region: Region, test: WaveTest, seed: string): Region {
  const tested = { ...region, tests: [...region.tests, test] };
  const { points } = sampleRegion(tested, 1_000, seed);
  // From few points the box would be drawn too tight.
  if (points.length < 100) return tested;
  const box = region.box.map(([from, to], unknown) => {
    const shares = points.map((point) => point[unknown] ?? 0);
    const [low, high] = [Math.min(...shares), Math.max(...shares)];
    const spare = 0.1 * (high - low);
    return [Math.max(from, low - spare), Math.min(to, high + spare)] as const;
  });
  return { ...tested, box };
}

function placeIn(side: readonly [number, number] | undefined, share: number): number {
  const [from, to] = side ?? [0, 1];
  return from + share * (to - from);
}
