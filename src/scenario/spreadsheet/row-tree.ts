import type { Path } from '../path.js';
import { dotted } from '../path.js';
import type { Finding, Position } from '../problem.js';
import { readTree } from '../read-tree.js';
import { type Tree, Unreadable } from '../tree.js';
import { canonicalUnits, type Dimension, quantityText, readQuantity } from '../units.js';
import type { FilledCell, SheetRow } from './sheet-rows.js';

/** Keys of what is known of a number, by the columns that have them. */
const factKeys = [
  ['low', 'low'],
  ['high', 'high'],
  ['grade', 'evidence'],
  ['source', 'source'],
  ['note', 'note'],
  ['known from', 'knownFrom'],
  ['not informed by', 'notInformedBy'],
] as const;

const seenKeys = [
  ['highest seen', 'value'],
  ['seen on', 'date'],
  ['seen by', 'source'],
] as const;

/** A scenario as plain data from the rows of a workbook, with the cells in which its parts stand. */
export function rowTree(rows: readonly SheetRow[], findings: Finding[]): Tree {
  const places = new Places();
  const root = new Node();
  const known = new Set<string>();
  for (const row of rows) {
    const keys = keysOf(row.path);
    if (known.has(row.path)) refuse(findings, keys, 'is given in two rows', row.position);
    known.add(row.path);
    const { value } = row.cells;
    if (value === undefined) continue;
    const fault = root.put(keys, read(row, value, findings), row.position);
    if (fault) refuse(findings, keys, 'is a value and a group at once', row.position);
  }
  const whole = root.plain([], places);
  const facts = rows.flatMap((row) => factOf(row, places, findings));
  const value = { ...Object(whole), ...(facts.length > 0 ? { facts: Object.fromEntries(facts) } : {}) };
  return { value, findings, positionOf: (path) => places.positionOf(path) };
}

function refuse(findings: Finding[], path: Path, message: string, position: Position): void {
  findings.push({ path, message, position });
}

/** What a phase sets is one key, however many dots it has. */
function keysOf(path: string): readonly string[] {
  const [top = '', index = '', set = '', ...rest] = path.split('.');
  return top === 'phases' && set === 'set' && rest.length > 0
    ? [top, index, set, rest.join('.')]
    : path.split('.');
}

/** A number with its unit beside it is a text with a unit, so that the unit is checked; lists and groups are read from their brackets. */
function read({ path, cells }: SheetRow, { value, position }: FilledCell, findings: Finding[]): unknown {
  const unit = unitIn(cells.unit);
  if (typeof value === 'number' && unit !== undefined && isShort(value)) return quantityText(value, unit);
  if (typeof value !== 'string' || !/^\s*['"[{]/.test(value)) return value;
  try {
    const tree = readTree(value);
    findings.push(...tree.findings.map((finding) => ({ ...finding, path: keysOf(path), position })));
    return tree.value;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    for (const { message } of error.findings) refuse(findings, keysOf(path), message, position);
    return null;
  }
}

function unitIn(cell: FilledCell | undefined): string | undefined {
  return cell === undefined ? undefined : String(cell.value).trim();
}

// Texts with units are read to twelve digits; a number that has more stays as it is, in the canonical unit.
function isShort(value: number): boolean {
  return Number(value.toPrecision(12)) === value;
}

function factOf(
  { path, cells, position }: SheetRow,
  places: Places,
  findings: Finding[],
): [path: string, fact: Record<string, unknown>][] {
  const given = [...factKeys, ...seenKeys].some(([column]) => cells[column] !== undefined);
  if (!given) return [];
  const name = places.renamed(path);
  const at = ['facts', name];
  places.note(at, position);
  const unit = unitIn(cells.unit) ?? '1';
  const dimension = dimensionOf(unit);
  const number = (cell: FilledCell | undefined): unknown => {
    const read = canonical(cell, unit, dimension);
    if (!read.ok) refuse(findings, at, read.message, cell?.position ?? position);
    return read.ok ? read.value : undefined;
  };
  const numeric = (column: string): boolean => ['low', 'high', 'highest seen'].includes(column);
  const valuesOf = (keys: typeof factKeys | typeof seenKeys, within: Path) =>
    keys.flatMap(([column, key]) => {
      const cell = cells[column];
      if (cell === undefined) return [];
      places.note([...within, key], cell.position);
      return [[key, numeric(column) ? number(cell) : String(cell.value)] as const];
    });
  const own = typeof cells.value?.value === 'number' ? number(cells.value) : undefined;
  const seen = valuesOf(seenKeys, [...at, 'observedMax']);
  const fact = {
    ...(own === undefined ? {} : { low: own, high: own }),
    ...Object.fromEntries(valuesOf(factKeys, at)),
    unit: dimension === undefined ? unit : canonicalUnits[dimension],
    ...(seen.length > 0 ? { observedMax: Object.fromEntries(seen) } : {}),
  };
  return [[name, fact]];
}

type Known = Exclude<Dimension, 'any'>;

type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

/** A number in the canonical unit of what a unit measures. */
function canonical(cell: FilledCell | undefined, unit: string, dimension: Known | undefined): Read {
  const value = cell?.value;
  if (typeof value === 'number') {
    if (dimension === undefined || canonicalUnits[dimension] === unit) return { ok: true, value };
    return readQuantity(quantityText(value, unit), dimension);
  }
  return typeof value === 'string' ? readQuantity(value, dimension ?? 'any') : { ok: true, value };
}

/** What a unit measures, in whatever unit of it; undefined for none, and for what is no unit, which is told where it is used. */
function dimensionOf(unit: string): Known | undefined {
  if (unit === '1') return undefined;
  const named = Object.entries(canonicalUnits).find(([, canonicalUnit]) => canonicalUnit === unit)?.[0];
  const read = readQuantity(quantityText(1, unit), 'any');
  const found = named ?? (read.ok ? read.dimension : undefined);
  return isKnown(found) ? found : undefined;
}

function isKnown(name: string | undefined): name is Known {
  return name !== undefined && Object.hasOwn(canonicalUnits, name);
}

/** A value, or parts by their keys, while rows are put in. */
class Node {
  private readonly parts = new Map<string, Node>();
  private value: unknown;
  private position: Position | undefined;

  /** True where a value stands in the way of a group, or a group in that of a value. */
  put([key, ...rest]: readonly string[], value: unknown, position: Position): boolean {
    if (key === undefined) {
      if (this.parts.size > 0) return true;
      this.value = value;
      this.position = position;
      return false;
    }
    if (this.value !== undefined) return true;
    const part = this.parts.get(key) ?? new Node();
    this.parts.set(key, part);
    this.position ??= position;
    return part.put(rest, value, position);
  }

  /** Plain data: parts whose keys are numbers are a list, in the order of the numbers, without gaps. */
  plain(at: Path, places: Places, written: readonly string[] = []): unknown {
    if (this.position !== undefined) places.note(at, this.position);
    if (this.parts.size === 0) return this.value;
    const keys = [...this.parts.keys()];
    const isList = keys.every((key) => /^\d{1,6}$/.test(key));
    const sorted = isList ? keys.toSorted((a, b) => Number(a) - Number(b)) : keys;
    const parts = sorted.map((key, index) => {
      const [name, path] = [isList ? index : key, [...written, key]];
      places.rename(path, [...at, name]);
      return [key, this.parts.get(key)?.plain([...at, name], places, path)] as const;
    });
    return isList ? parts.map(([, part]) => part) : Object.fromEntries(parts);
  }
}

/** Where parts stand, and what became of paths when gaps in a list were closed. */
class Places {
  private readonly positions = new Map<string, Position>();
  private readonly names = new Map<string, string>();

  note(path: Path, position: Position): void {
    this.positions.set(JSON.stringify(path), position);
  }

  rename(written: readonly string[], path: Path): void {
    this.names.set(dotted(written), dotted(path));
  }

  renamed(path: string): string {
    return this.names.get(path) ?? path;
  }

  /** The position of a part, or of the nearest group around it. */
  positionOf(path: Path): Position | undefined {
    for (let length = path.length; length > 0; length -= 1) {
      const position = this.positions.get(JSON.stringify(path.slice(0, length)));
      if (position !== undefined) return position;
    }
    return undefined;
  }
}
