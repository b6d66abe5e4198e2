import type { Path } from './path.js';
import type { Finding, Position } from './problem.js';
import { mostCharacters, type Tree, TreeBudget, Unreadable, unsafeKeys } from './tree.js';
import { readYaml } from './yaml-tree.js';

/** Reads a scenario as plain data from YAML or JSON text, its UTF-8 bytes, or an object; throws Unreadable. */
export function readTree(input: unknown): Tree {
  if (typeof input === 'string') return readText(input);
  if (input instanceof Uint8Array) return readText(decode(input));
  if (typeof input === 'object' && input !== null) return readObject(input);
  throw new Unreadable([{ path: [], message: 'is not a text, bytes or an object' }]);
}

function readText(text: string): Tree {
  if (text.length > mostCharacters) throw tooLarge(text.length);
  if (text.trim() === '')
    throw new Unreadable([{ path: [], message: 'is empty', position: { line: 1, column: 1 } }]);
  const control = text.search(controlCharacters);
  if (control >= 0) {
    const message = 'has characters that no text has; is it a scenario file?';
    throw new Unreadable([{ path: [], message, position: positionIn(text, control) }]);
  }
  return readYaml(text);
}

function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function decode(bytes: Uint8Array): string {
  // A character has at most four bytes, so this refuses nothing that the limit on characters would pass.
  if (bytes.byteLength > 4 * mostCharacters) throw tooLarge(bytes.byteLength);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable([{ path: [], message: 'is not UTF-8 text' }]);
  }
}

function tooLarge(size: number): Unreadable {
  return new Unreadable([
    { path: [], message: `is too large: ${size} characters, of at most ${mostCharacters}` },
  ]);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/** Copies an object as plain data. Undefined counts as absent; functions, dates and the like are refused. */
function readObject(source: object): Tree {
  const findings: Finding[] = [];
  const value = copy(source, [], new TreeBudget(), findings);
  return { value, findings, positionOf: () => undefined };
}

function copy(source: unknown, path: Path, budget: TreeBudget, findings: Finding[]): unknown {
  budget.enter(path);
  if (source === null || ['string', 'number', 'boolean'].includes(typeof source)) return source;
  if (Array.isArray(source))
    return Array.from(source, (item, index) => copy(item, [...path, index], budget, findings));
  if (typeof source !== 'object' || !isPlain(source)) {
    findings.push({ path, message: 'is not plain data' });
    return null;
  }
  const entries: [string, unknown][] = [];
  for (const [key, part] of Object.entries(source)) {
    if (unsafeKeys.includes(key))
      findings.push({ path, message: `has the key ${key}, which is not possible` });
    else if (part !== undefined) entries.push([key, copy(part, [...path, key], budget, findings)]);
  }
  return Object.fromEntries(entries);
}

// Objects of another realm have another Object.prototype, but its prototype is null all the same.
function isPlain(source: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(source);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
