import { type Path, replacedAt, valueAt } from './path.js';
import type { Finding } from './problem.js';

const stocks: readonly string[] = ['backlog', 'stock', 'population'];

/**
 * What a phase sets whole, with the stocks of the scenario in place of its own: they are read once, at the start, so a phase that states
 * others is wrong, and one that leaves them out means those of the scenario.
 */
export function withStocksOfStart(
  value: unknown,
  raw: unknown,
  base: unknown,
): { readonly value: unknown; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  let kept = value;
  for (const path of stocksIn(value)) {
    const [atStart, set] = [valueAt(base, path), valueAt(value, path)];
    if (atStart === undefined || atStart === set) continue;
    if (valueAt(raw, path) === undefined) kept = replacedAt(kept, path, atStart);
    else
      findings.push({
        path,
        message: `is read once, at the start, where it is ${String(atStart)}, got ${String(set)}`,
      });
  }
  return { value: kept, findings };
}

function stocksIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    stocks.includes(key) ? [[...path, key]] : stocksIn(part, [...path, key]),
  );
}
