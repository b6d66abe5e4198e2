import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { Path } from './path.js';
import type { Finding, Position } from './problem.js';
import { type Tree, TreeBudget, Unreadable, unsafeKeys } from './tree.js';
import { ambiguity } from './units.js';
import { yamlFaultMessage } from './yaml-fault.js';

/** Reads YAML 1.2 (JSON is YAML) as plain data with positions. Throws Unreadable where the text is not YAML or too large. */
export function readYaml(text: string): Tree {
  const lines = new LineCounter();
  // The library compares every key of a map with every other; duplicate keys are found below in one pass instead.
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false,
    prettyErrors: false,
    merge: false,
  });
  const faults = [...document.errors, ...document.warnings].slice(0, 20);
  if (faults.length > 0) {
    const findings = faults.map((fault) => ({
      path: [],
      message: yamlFaultMessage(fault, text),
      position: positionAt(lines, fault.pos[0]),
    }));
    throw new Unreadable(findings);
  }
  const reader = new YamlReader(lines);
  const value = reader.read(document.contents, [], reader.root);
  return { value, findings: reader.findings, positionOf: (path, atKey) => reader.positionOf(path, atKey) };
}

interface Place {
  key?: number | undefined;
  value?: number | undefined;
  readonly parts: Map<string | number, Place>;
}

class YamlReader {
  readonly root: Place = { parts: new Map() };
  readonly findings: Finding[] = [];
  private readonly budget = new TreeBudget();
  private readonly anchors = new Map<string, Node>();
  /** Nodes inside which the reader is. */
  private readonly open = new Set<Node>();

  constructor(private readonly lines: LineCounter) {}

  /** Value of a node; its place and those of its parts are noted. */
  read(node: unknown, path: Path, place: Place): unknown {
    const offset = isNode(node) ? node.range?.[0] : undefined;
    this.budget.enter(path, () => positionAt(this.lines, offset) ?? this.positionOf(path));
    if (!isNode(node)) return null;
    place.value ??= offset;
    if (isAlias(node)) return this.readAlias(node.source, path, place);
    if (node.anchor !== undefined) this.anchors.set(node.anchor, node);
    this.open.add(node);
    const value = this.readParts(node, path, place);
    this.open.delete(node);
    return value;
  }

  /** Position of a value, or of its key; that of the nearest group around it where it was not written. */
  positionOf(path: Path, atKey = false): Position | undefined {
    let place = this.root;
    let isWritten = true;
    for (const key of path) {
      const part = place.parts.get(key);
      isWritten = part !== undefined;
      if (part === undefined) break;
      place = part;
    }
    const offset = atKey || !isWritten ? (place.key ?? place.value) : (place.value ?? place.key);
    return positionAt(this.lines, offset);
  }

  private readParts(node: Node, path: Path, place: Place): unknown {
    if (isMap(node)) return this.readMap(node, path, place);
    if (isSeq(node)) return node.items.map((item, index) => this.readPart(item, [...path, index], place));
    if (isScalar(node) && isPlainScalar(node.value)) return this.readScalar(node.value, node.source, path);
    return this.refuse({ path, message: 'is not a number, text, true, false or null' });
  }

  // A number such as 60.000 is 60 to YAML and sixty thousand to half the world; no program writes its noughts.
  private readScalar(
    value: string | number | boolean | null,
    source: string | undefined,
    path: Path,
  ): unknown {
    const doubt = typeof value === 'number' && source?.endsWith('0') ? ambiguity(source) : undefined;
    if (doubt !== undefined) this.refuse({ path, message: doubt });
    return value;
  }

  private readPart(node: unknown, path: Path, parent: Place, key?: number): unknown {
    const place: Place = { key, parts: new Map() };
    const last = path.at(-1);
    if (last !== undefined) parent.parts.set(last, place);
    return this.read(node, path, place);
  }

  private readAlias(source: string, path: Path, place: Place): unknown {
    const target = this.anchors.get(source);
    if (target === undefined) return this.refuse({ path, message: `has no anchor &${source}` });
    if (this.open.has(target))
      return this.refuse({ path, message: `would contain itself: *${source} stands inside &${source}` });
    return this.read(target, path, place);
  }

  private readMap(map: YAMLMap, path: Path, place: Place): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    for (const { key: node, value } of map.items) {
      const key = isScalar(node) && isPlainScalar(node.value) ? String(node.value) : undefined;
      const offset = isNode(node) ? node.range?.[0] : undefined;
      const position = positionAt(this.lines, offset);
      if (key === undefined) this.refuse({ path, message: 'has a key that is not a text', position });
      else if (unsafeKeys.includes(key))
        this.refuse({ path, message: `has the key ${key}, which is not possible`, position });
      else if (entries.has(key)) this.refuse({ path: [...path, key], message: 'is given twice', position });
      else entries.set(key, this.readPart(value, [...path, key], place, offset));
    }
    return Object.fromEntries(entries);
  }

  private refuse(finding: Finding): null {
    this.findings.push(finding);
    return null;
  }
}

function isPlainScalar(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function positionAt(lines: LineCounter, offset: number | undefined): Position | undefined {
  if (offset === undefined) return undefined;
  const { line, col } = lines.linePos(offset);
  return line === 0 ? undefined : { line, column: col };
}
