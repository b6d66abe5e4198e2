import { createStream } from '../../random/index.js';

/**
 * So many entries in place of weighted ones, each as often as its weight says but for rounding: systematic resampling, Kitagawa,
 * J. Comput. Graph. Stat. 5 (1996). Weights sum to 1; none without entries.
 */
export function resample<T extends { readonly weight: number }>(
  entries: readonly T[],
  size: number,
  seedText: string,
): readonly T[] {
  const start = createStream(seedText).next();
  const drawn: T[] = [];
  let sum = 0;
  for (const entry of entries) {
    sum += entry.weight;
    while (drawn.length < size && (drawn.length + start) / size < sum) drawn.push(entry);
  }
  const last = entries.at(-1);
  // Rounding of the sum may leave the last place empty.
  while (last !== undefined && drawn.length < size) drawn.push(last);
  return drawn;
}
