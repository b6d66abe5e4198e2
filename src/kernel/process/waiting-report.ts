import type { KernelState, Minutes } from '../events/index.js';
import {
  Branch,
  Composite,
  requireOptions,
  requireSimulation,
  requireTime,
  WAITING,
  WAITING_UNTIL,
  type Waiter,
} from '../events/index.js';
import { Blockers, findCycle, stuckProcesses } from './deadlock.js';

/** One thing one process waits for. */
export interface Wait {
  readonly process: string;
  readonly waitsFor: string;
  /** Since when, in minutes of simulated time. */
  readonly since: Minutes;
  /** Who has what it waits for: `truck 3 (2)`, or the process whose end it waits for. */
  readonly heldBy: readonly string[];
  /** The any-of, all-of or seizure this is a part of. */
  readonly partOf: string | undefined;
}

/** Who waits for what, and why. */
export interface WaitingReport {
  readonly waits: readonly Wait[];
  /** Whether somebody waits and nothing is scheduled that could change it. */
  readonly isDeadlock: boolean;
  /** Processes that can never go on unless interrupted or given more capacity; all who wait when nothing is scheduled. */
  readonly stuck: readonly string[];
  /** Processes each of which waits for the next, the last for the first; undefined when there is no such circle. */
  readonly cycle: readonly string[] | undefined;
  /** The same as text, a line each. */
  readonly text: string;
}

/** What is explained: a Simulation. */
interface Explained {
  readonly kernel: KernelState;
}

/**
 * Explains the queues as they stand; with `longerThan`, only waits of more than that many minutes (starvation).
 * @example
 * const sim = new Simulation();
 * const yard = new Store(sim, { name: 'yard' });
 * sim.start((function* () { yield yard.get(); })(), { name: 'truck 17' });
 * sim.run();
 * explainWaiting(sim).stuck; // => ['truck 17']
 */
export function explainWaiting(
  sim: Explained,
  options: { readonly longerThan?: Minutes } = {},
): WaitingReport {
  requireSimulation('explainWaiting', sim);
  requireOptions('explainWaiting', options, ['longerThan']);
  const { kernel } = sim;
  const { longerThan = Number.NEGATIVE_INFINITY } = options;
  requireTime('explainWaiting', longerThan);
  const all = [...kernel.waiters()];
  const leaves = all.filter((waiter) => isKeptWaiting(waiter) && !(waiter.source instanceof Composite));
  const blockers = new Blockers(all);
  const waits = leaves
    .map((waiter) => describe(kernel, waiter, blockers))
    .filter(({ since }) => kernel.now - since > longerThan)
    .sort((a, b) => a.since - b.since);
  const isDeadlock = leaves.length > 0 && kernel.peek() === Number.POSITIVE_INFINITY;
  const stuck = isDeadlock ? new Set(leaves.map((leaf) => leaf.owner)) : stuckProcesses(leaves, blockers);
  const cycle = findCycle(leaves, blockers, stuck)?.map((waiter) => waiter.name);
  const report = { waits, isDeadlock, stuck: [...stuck].map((waiter) => waiter.name), cycle };
  return { ...report, text: write(report) };
}

/** Whether somebody is in a queue, rather than at work, holding or running. */
export function isKeptWaiting(waiter: Waiter): boolean {
  const { state, source } = waiter;
  return (state === WAITING || state === WAITING_UNTIL) && source?.isServing?.(waiter) !== true;
}

function describe(kernel: KernelState, waiter: Waiter, blockers: Blockers): Wait {
  const { source } = waiter;
  return {
    process: waiter.name,
    waitsFor: source?.label ?? 'nothing',
    since: kernel.links.since[waiter.slot] ?? Number.NaN,
    heldBy: blockers
      .of(source)
      .map(({ process: holder, amount }) => (amount === 0 ? holder.name : `${holder.name} (${amount})`)),
    partOf: waiter instanceof Branch ? waiter.partOf : undefined,
  };
}

function write({ waits, isDeadlock, stuck, cycle }: Omit<WaitingReport, 'text'>): string {
  const lines = waits.map(({ process, waitsFor, since, heldBy, partOf }) => {
    const holders = heldBy.length === 0 ? '' : `, held by ${heldBy.join(', ')}`;
    const whole = partOf === undefined ? '' : `, part of ${partOf}`;
    return `"${process}" has waited since ${since} min for ${waitsFor}${holders}${whole}`;
  });
  if (isDeadlock) lines.unshift('deadlock: processes wait and nothing is scheduled');
  else if (stuck.length > 0) lines.push(`can never go on: ${stuck.join(', ')}`);
  if (cycle !== undefined) lines.push(`in a circle: ${[...cycle, ...cycle.slice(0, 1)].join(' → ')}`);
  return lines.join('\n');
}
