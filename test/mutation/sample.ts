import { readFileSync } from 'node:fs';
import type { Mutant } from '@stryker-mutator/api/core';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { KeyedDraws } from '../../src/random/index.js';
import { checked, excludedMutations } from './plugins.mjs';

const silent = () => undefined;
const off = () => false;
const noLog = {
  ...{ trace: silent, debug: silent, info: silent, warn: silent, error: silent, fatal: silent },
  ...{ isTraceEnabled: off, isDebugEnabled: off, isInfoEnabled: off },
  ...{ isWarnEnabled: off, isErrorEnabled: off, isFatalEnabled: off },
};

/** All mutants that Stryker would make in these files. */
export async function mutantsIn(files: readonly string[]): Promise<readonly Mutant[]> {
  const { mutants } = await new Instrumenter(noLog).instrument(
    files.map((name) => ({ name, content: readFileSync(name, 'utf8'), mutate: true })),
    { ignorers: [checked], excludedMutations, plugins: null },
  );
  return mutants.filter(({ status }) => status !== 'Ignored');
}

/** So many of them, each as likely as any other; the same for the same seed. */
export function drawFrom<Item>(items: readonly Item[], count: number, seed: string): readonly Item[] {
  const source = new KeyedDraws(seed, 0).source('mutants');
  const keyed = items.map((item, index) => ({ item, key: source.uniform(index) }));
  return keyed
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ item }) => item);
}

/** A mutant's place as Stryker's option `mutate` takes it: lines from 1, columns from 0. */
export function rangeOf({ fileName, location: { start, end } }: Mutant): string {
  return `${fileName}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
}
