import { scenarioJsonSchema } from 'throughline/scenario';
import { expect, test } from 'vitest';
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
  const { properties } = scenarioJsonSchema();
  const told = JSON.stringify(properties).match(/"default":/g) ?? [];
  expect(defaults).toHaveLength(told.length);
});
