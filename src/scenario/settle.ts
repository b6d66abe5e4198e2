import { dotted, type Path } from './path.js';
import { type Bounds, Dated, type Knowledge, Measured } from './schema/index.js';
import { canonicalUnits, type Dimension } from './units.js';

/** A numeric parameter of a scenario. */
export interface Parameter {
  readonly value: number;
  readonly dimension: Dimension;
  readonly bounds: Bounds;
}

/** What the schema put out, as plain data, with its numeric parameters and facts by dotted path. */
export interface Settled {
  readonly plain: unknown;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly facts: ReadonlyMap<string, Knowledge & { readonly unit: string }>;
}

/** Turns markers into numbers, moments into minutes since the start, and drops absent keys. */
export function settle(parsed: unknown, startDay: number, path: Path = []): Settled {
  const parameters = new Map<string, Parameter>();
  const facts = new Map<string, Knowledge & { unit: string }>();
  const settled = (value: unknown, at: Path): unknown => {
    if (value instanceof Measured) {
      parameters.set(dotted(at), value);
      if (value.knowledge !== undefined)
        facts.set(dotted(at), { ...value.knowledge, unit: unitName(value.dimension) });
      return value.value;
    }
    if (value instanceof Dated) return settled(value.sinceStart(startDay), at);
    if (Array.isArray(value)) return value.map((item, index) => settled(item, [...at, index]));
    if (typeof value === 'object' && value !== null) return settledObject(value, at, settled);
    // JSON has no negative zero.
    return value === 0 ? 0 : value;
  };
  return { plain: settled(parsed, path), parameters, facts };
}

/** Name of a dimension's canonical unit in the table of facts; 1 where there is none. */
export function unitName(dimension: Dimension): string {
  return dimension === 'any' ? '1' : canonicalUnits[dimension];
}

function settledObject(value: object, at: Path, settled: (value: unknown, at: Path) => unknown): object {
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(entries.map(([key, part]) => [key, settled(part, [...at, key])]));
}
