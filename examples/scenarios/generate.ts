// Writes the built-in scenarios of the library from the YAML files beside this script: npx tsx examples/scenarios/generate.ts
// They are plain data, so that a program that runs a built-in scenario loads no YAML and no schema.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatProblems, parseScenario, type Scenario } from 'throughline/scenario';

const source = fileURLToPath(new URL('./', import.meta.url));
const target = fileURLToPath(new URL('../../src/scenario/built-in/', import.meta.url));
const width = 108;

/** Examples of other borders: run from their files, not built in. */
const notBuiltIn = ['road-drive-through.yaml', 'two-hub-transfer.yaml'];

for (const file of readdirSync(source).filter(
  (name) => name.endsWith('.yaml') && !notBuiltIn.includes(name),
)) {
  const read = parseScenario(readFileSync(source + file));
  if (!read.ok) throw new Error(formatProblems(read.problems, file));
  write(file.replace('.yaml', ''), read.scenario);
}

// The table of facts is a file of its own, or the longest scenario would fill more than 300 lines.
function write(name: string, scenario: Scenario): void {
  const { facts, ...rest } = scenario;
  const identifier = name.replace(/-+(\w)/g, (_, letter: string) => letter.toUpperCase());
  const header = `// Made from examples/scenarios/${name}.yaml by examples/scenarios/generate.ts; change it there.\n`;
  const body = literal(rest, 0, width).replace(/\n\}$/, `\n  facts: ${identifier}Facts,\n}`);
  writeFileSync(
    `${target}${name}.generated.ts`,
    `${header}import type { Scenario } from '../scenario.js';\nimport { ${identifier}Facts } from './${name}-facts.generated.js';\n\n` +
      `/** ${scenario.title}. */\nexport const ${identifier}: Scenario = ${body};\n`,
  );
  const sources = [
    ...new Set(
      Object.values(facts).flatMap(({ source, observedMax }) => [
        source,
        ...(observedMax === undefined ? [] : [observedMax.source]),
      ]),
    ),
  ];
  const rows = Object.entries(facts).map(
    ([path, { low, high, evidence, source, unit, note, observedMax: seen }]) => {
      const row = [path, low, high, evidence, sources.indexOf(source), unit];
      if (seen === undefined) return note === undefined ? row : [...row, note];
      return [...row, note ?? '', [seen.value, seen.date, sources.indexOf(seen.source)]];
    },
  );
  writeFileSync(
    `${target}${name}-facts.generated.ts`,
    `${header}import { factsOf } from './fact-rows.js';\n\n/** What is known about the numbers of ${name}. */\n` +
      `export const ${identifier}Facts = /* @__PURE__ */ factsOf(\n  [\n${lines(sources)}\n  ],\n  [\n${lines(rows)}\n  ],\n);\n`,
  );
}

function lines(items: readonly unknown[]): string {
  return items.map((item) => `    ${inline(item)},`).join('\n');
}

/** A value as TypeScript, on one line where it fits, else one entry a line; short entries of lists share lines. */
function literal(value: unknown, indent: number, room: number): string {
  const flat = inline(value);
  if (flat.length <= room || typeof value !== 'object' || value === null) return flat;
  const pad = ' '.repeat(indent + 2);
  const inner = width - indent - 2;
  const parts = Array.isArray(value)
    ? value.map((item) => literal(item, indent + 2, inner))
    : Object.entries(value).map(
        ([key, part]) => `${property(key)}: ${literal(part, indent + 2, inner - key.length - 4)}`,
      );
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${filled(parts, pad)}\n${' '.repeat(indent)}${close}`;
}

function filled(parts: readonly string[], pad: string): string {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const joined = last === undefined ? '' : `${last} ${part},`;
    if (last !== undefined && joined.length <= width && !joined.includes('\n'))
      lines[lines.length - 1] = joined;
    else lines.push(`${pad}${part},`);
  }
  return lines.join('\n');
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, part]) => `${property(key)}: ${inline(part)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function property(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key);
}
