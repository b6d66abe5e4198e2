import { scenarioJsonSchema } from 'throughline/scenario';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { scenarioSchema } from '../../src/scenario/schema/index.js';
import { defaultValues } from './default-values.js';

const defaults = defaultValues(scenarioSchema);

/** One line a default: path, value as JSON, unit. */
function table(): string {
  const width = Math.max(...defaults.map(({ path }) => path.length));
  const lines = defaults.map(({ path, value, unit }) =>
    `${path.padEnd(width)}  ${JSON.stringify(value)}${unit === '' ? '' : `  ${unit}`}`.trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

// Stored by: npm run docs:defaults. A change of a default is a change of results: read the line that differs.
test('every default of the schema is as stored', async () => {
  await expect(table()).toMatchFileSnapshot('defaults.txt');
});

test('no default is left out: the JSON Schema tells of as many', () => {
  // Made from the same schema by zod's own walk.
  const { properties, $defs } = scenarioJsonSchema();
  const shared = z.record(z.string(), z.unknown()).parse($defs);
  // What a policy shares with the others counts in each; the second spelling of a policy has the defaults of the first.
  const inFull = (value: unknown): string =>
    JSON.stringify(value).replaceAll(/"#\/\$defs\/(policy-(?!by-key")[^"]*)"/g, (_, name) =>
      inFull(shared[name]),
    );
  const count = (value: unknown): number => inFull(value).match(/"default":/g)?.length ?? 0;
  // A second name of a key has the defaults of the first.
  const second = [at(properties, 'conditions.inside'), at(properties, 'costs.outsideTrip')].map(count);
  expect(second).toEqual([5, 1]);
  expect(defaults).toHaveLength(count(properties) - 6);
});

/** The JSON Schema of a key within others. */
function at(properties: unknown, path: string): unknown {
  return path.split('.').reduce((value: unknown, key, index) => {
    const inner = index === 0 ? value : z.looseObject({ properties: z.unknown() }).parse(value).properties;
    return z.record(z.string(), z.unknown()).parse(inner)[key];
  }, properties);
}
