import { GCProfiler, setFlagsFromString } from 'node:v8';
import { createModel, type Outcome, type Scenario } from 'throughline';

/** A run and the heap in use, in megabytes, right after the garbage collections of each of its years. */
export interface HeapByYear {
  readonly outcome: Outcome;
  readonly megabytes: readonly number[];
  readonly collections: number;
}

/**
 * Runs a scenario of whole years with every garbage collection a full one. A run cannot be looked into, but the engine's profiler
 * notes the heap after every collection; as every year passes as many trucks, equal shares of the collections are years.
 */
export function heapByYear(scenario: Scenario, years: number): HeapByYear {
  const model = createModel(scenario);
  setFlagsFromString('--gc-global');
  const profiler = new GCProfiler();
  profiler.start();
  const outcome = model({ seed: 'heap' });
  const heaps = profiler
    .stop()
    .statistics.filter(({ gcType }) => gcType === 'MarkSweepCompact')
    .map(({ afterGC }) => afterGC.heapStatistics.usedHeapSize / 2 ** 20);
  setFlagsFromString('--no-gc-global');
  const megabytes = Array.from({ length: years }, (_, year) =>
    median(
      heaps.slice(Math.floor((heaps.length * year) / years), Math.floor((heaps.length * (year + 1)) / years)),
    ),
  );
  return { outcome, megabytes, collections: heaps.length };
}

/** Middle value; NaN of nothing. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
