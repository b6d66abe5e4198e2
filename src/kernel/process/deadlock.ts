import { Branch, holdingsOf, type Lender, type Source, WAITING, type Waiter } from '../events/index.js';
import { Task } from './task.js';

/** Units of a source in the hands of one process; none when its end is what is awaited. */
export interface Blocker {
  readonly process: Waiter;
  readonly amount: number;
}

/** Who stands in the way at each source: the holders of its units. */
export class Blockers {
  private readonly holders = new Map<Source, Blocker[]>();

  constructor(all: readonly Waiter[]) {
    for (const process of all)
      for (const { lender, amount } of holdingsOf(process)) {
        const known = this.holders.get(lender);
        if (known === undefined) this.holders.set(lender, [{ process, amount }]);
        else known.push({ process, amount });
      }
  }

  /** Processes on which a source depends: holders of its units, or the process whose end is awaited. */
  of(source: Source | undefined): readonly Blocker[] {
    if (source instanceof Task) return [{ process: source, amount: 0 }];
    return (source === undefined ? undefined : this.holders.get(source)) ?? [];
  }
}

/**
 * Processes that can never go on however all others fare, unless somebody interrupts them or raises a capacity: each waits
 * without limit for units, or for the end, of others among them. Found by letting go on whoever may, until nobody else does.
 * Whoever waits for an item, a signal or the like may go on, as anybody may bring it.
 */
export function stuckProcesses(leaves: readonly Waiter[], blockers: Blockers): Set<Waiter> {
  const waits = new Map<Waiter, Waiter[]>();
  for (const leaf of leaves)
    if (isBound(leaf)) waits.set(leaf.owner, [...(waits.get(leaf.owner) ?? []), leaf]);
  const stuck = new Set(waits.keys());
  for (let before = -1; before !== stuck.size; ) {
    before = stuck.size;
    for (const process of stuck)
      if (waits.get(process)?.every((leaf) => mayBeGranted(leaf, blockers, stuck))) stuck.delete(process);
  }
  return stuck;
}

/** Processes each of which waits for the next, the last for the first; undefined when there is no such circle among them. */
export function findCycle(
  leaves: readonly Waiter[],
  blockers: Blockers,
  among: ReadonlySet<Waiter>,
): Waiter[] | undefined {
  const edges = new Map<Waiter, Waiter[]>();
  for (const leaf of leaves) {
    if (!among.has(leaf.owner)) continue;
    const nexts = edges.get(leaf.owner) ?? [];
    for (const { process } of blockers.of(leaf.source)) if (among.has(process)) nexts.push(process);
    edges.set(leaf.owner, nexts);
  }
  const done = new Set<Waiter>();
  for (const start of edges.keys()) {
    const cycle = cycleFrom(start, edges, done);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

/** Follows the edges depth first, without recursion: chains of processes may be long. */
function cycleFrom(
  start: Waiter,
  edges: ReadonlyMap<Waiter, readonly Waiter[]>,
  done: Set<Waiter>,
): Waiter[] | undefined {
  const path = [{ process: start, next: 0 }];
  const onPath = new Set([start]);
  for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
    const next = done.has(here.process) ? undefined : edges.get(here.process)?.[here.next++];
    if (next === undefined) {
      done.add(here.process);
      onPath.delete(here.process);
      path.pop();
    } else if (onPath.has(next)) {
      const processes = path.map(({ process }) => process);
      return processes.slice(processes.indexOf(next));
    } else {
      onPath.add(next);
      path.push({ process: next, next: 0 });
    }
  }
  return undefined;
}

/** Whether nothing but units or an end can let it go on: neither patience nor another branch of a race. */
function isBound(leaf: Waiter): boolean {
  const { source } = leaf;
  if (leaf.state !== WAITING || (leaf instanceof Branch && leaf.isContested)) return false;
  return source instanceof Task || isLender(source);
}

function mayBeGranted(leaf: Waiter, blockers: Blockers, stuck: ReadonlySet<Waiter>): boolean {
  const { source } = leaf;
  if (!isLender(source)) return source instanceof Task && !stuck.has(source);
  let [coming, all] = [source.spare, source.spare];
  for (const { process, amount } of blockers.of(source)) {
    all += amount;
    if (!stuck.has(process)) coming += amount;
  }
  // More than there is altogether: closed for now, say, and not held by others.
  return coming >= leaf.amount || all < leaf.amount;
}

function isLender(source: Source | undefined): source is Lender {
  return source !== undefined && 'surrender' in source;
}
