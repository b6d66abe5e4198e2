import type { Path } from './path.js';
import type { Finding } from './problem.js';
import { type Tree, TreeBudget, unsafeKeys } from './tree.js';

/** Copies an object as plain data. Undefined counts as absent; functions, dates and the like are refused. */
export function readObject(source: object): Tree {
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
