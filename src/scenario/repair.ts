import type { Path } from './path.js';
import type { Finding } from './problem.js';

/**
 * The scenario without the parts that are wrong, so that the rest can be looked at as well: defaults stand in for them.
 * Undefined where a default would not do, because other parts refer to what is wrong.
 */
export function withoutFaults(raw: unknown, findings: readonly Finding[]): unknown {
  const paths = findings.map(({ path }) => path);
  if (
    paths.some(
      (path) => path.length === 0 || isReferredTo(path) || path.some((key) => typeof key === 'number'),
    )
  )
    return undefined;
  return without(raw, [], new Set(paths.map((path) => JSON.stringify(path))));
}

// In one walk, however many parts are wrong. None of them lies in a list.
function without(value: unknown, at: Path, wrong: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => {
      const path = [...at, key];
      return wrong.has(JSON.stringify(path)) ? [] : [[key, without(part, path, wrong)]];
    }),
  );
}

// Sections that hold names, and the named entries themselves.
function isReferredTo(path: Path): boolean {
  const [section, group] = path;
  if (section === 'start') return true;
  if (section === 'crossing' || section === 'transferYard' || section === 'governorates')
    return path.length <= 2;
  if (section === 'inspection' || section === 'fleet')
    return path.length <= 3 && (group === undefined || group === 'sites' || group === 'carriers');
  return section === 'phases' || section === 'levers' || section === 'facts';
}
