import { invariant } from '../../math/index.js';

/** Something that can be waited for: a resource, a store, a gate, another process. */
export interface Source {
  /** What a report calls it, such as `resource "lanes"`. @internal */
  readonly label: string;
  /** Result of a wait whose time ran out before a grant; asked for right after `withdraw`. @internal */
  readonly lapsed: unknown;
  /** Takes a waiter out of the queue; nothing had been granted to it. @internal */
  withdraw(waiter: Waiter): void;
  /** Undoes a grant its process has not seen yet, as far as possible; false when that is not the whole of it. @internal */
  takeBack(waiter: Waiter): boolean;
  /** Whether some of what it granted can no longer be undone: asked before an interrupt, so that nothing is undone in part. @internal */
  readonly isFinal?: boolean;
  /** Whether it is at work for a waiter, whose time then ends the work and no patience. @internal */
  isServing?(waiter: Waiter): boolean;
}

/** A source whose units belong to whoever took them until released. */
export interface Lender extends Source {
  /** Units that no process has to give back first: free ones, and those that are nobody's own. */
  readonly spare: number;
  /** Units in the hands of processes. @internal */
  readonly lent: number;
  /** Takes back units from a holder that ended. @internal */
  surrender(holder: Waiter, amount: number): void;
}

/** Units of one lender in one holder's hands; none where all are given back and the place is kept for others. */
export interface Holding {
  lender: Lender;
  amount: number;
}

/** Where a waiter stands. Numbers, because the kernel compares them at every step. */
export const RUNNING = 0;
export const HOLDING = 1;
export const GRANTED = 2;
export const UNSTARTED = 3;
export const WAITING = 4;
export const WAITING_UNTIL = 5;
export const INTERRUPTED = 6;
export const ENDED = 7;

export type WaiterState = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * Whoever can have an event pending or stand in a queue: a process, an actor, one branch of an any-of.
 * An interface, not a base class: a super-constructor per process costs some 4 % of "mm1" (bench/engine).
 */
export interface Waiter {
  /** @internal */ readonly slot: number;
  /** Number in order of creation, from 1; the digest and the reports identify it by this. */
  readonly serial: number;
  /** Its name in errors, traces and reports. */
  readonly name: string;
  /** Priority of its events among those of one instant. */
  readonly priority: number;
  /** Who holds what it is granted. @internal */
  readonly owner: Waiter;
  /** Whether an interrupt is to reach it at its next wait. @internal */
  readonly hasInterrupt: boolean;
  /** @internal */ state: WaiterState;
  /** What it waits for while in a queue. @internal */
  source: Source | undefined;
  /** How much it asked for; kept until the grant is seen, so that it can be undone. @internal */
  amount: number;
  /** Result of the wait that just ended. @internal */
  delivered: unknown;
  /** First kind of unit held, kept inline because most holders hold one kind; the rest are in `alsoHeld`. @internal */
  heldFrom: Lender | undefined;
  /** @internal */ heldAmount: number;
  /** @internal */ alsoHeld: Holding[] | undefined;
  /** Its event has come. @internal */
  resume(): void;
  /** A source hands over what was waited for; the waiter goes on within the current instant. @internal */
  grant(value: unknown): void;
}

/** A waiter's patience has ended before the grant came. */
export function expire(waiter: Waiter): void {
  waiter.source?.withdraw(waiter);
  waiter.delivered = waiter.source?.lapsed;
}

/** Records units taken. */
export function addHolding(holder: Waiter, lender: Lender, amount: number): void {
  CHECKED: invariant(amount > 0, 'units given are more than none');
  CHECKED: invariant(holder.state !== ENDED, 'who has ended is given nothing');
  if (holder.heldFrom === undefined) {
    holder.heldFrom = lender;
    holder.heldAmount = amount;
  } else if (holder.heldFrom === lender) {
    holder.heldAmount += amount;
  } else {
    addFurtherHolding(holder, lender, amount);
  }
}

/** Removes units from the record; false (and nothing changed) when the holder has fewer. */
export function removeHolding(holder: Waiter, lender: Lender, amount: number): boolean {
  if (holder.heldFrom !== lender) return removeFurtherHolding(holder, lender, amount);
  if (holder.heldAmount < amount) return false;
  holder.heldAmount -= amount;
  if (holder.heldAmount === 0) holder.heldFrom = undefined;
  return true;
}

/** Units of a lender in the holder's hands. */
export function heldOf(holder: Waiter, lender: Lender): number {
  if (holder.heldFrom === lender) return holder.heldAmount;
  return holder.alsoHeld?.find((holding) => holding.lender === lender && holding.amount > 0)?.amount ?? 0;
}

/** All units a holder has, in no particular order. */
export function holdingsOf(holder: Waiter): Holding[] {
  const first = holder.heldFrom === undefined ? [] : [{ lender: holder.heldFrom, amount: holder.heldAmount }];
  return first.concat(holder.alsoHeld?.filter(({ amount }) => amount > 0) ?? []);
}

/** What processes hold of each lender is what it has lent them. */
export function checkHoldings(holders: Iterable<Waiter>): void {
  const held = new Map<Lender, number>();
  for (const holder of holders)
    for (const { lender, amount } of holdingsOf(holder)) held.set(lender, (held.get(lender) ?? 0) + amount);
  for (const [lender, amount] of held)
    invariant(
      amount === lender.lent,
      `units held (${amount}) = units lent (${lender.lent}) of ${lender.label}`,
    );
}

/** Gives back everything a holder that ended still has. */
export function surrenderAll(holder: Waiter): void {
  for (const { lender, amount } of holdingsOf(holder)) lender.surrender(holder, amount);
}

// Plain loops without closures, and places used again: a truck holds a lane, a scanner and a place at once (bench/corridor).
function addFurtherHolding(holder: Waiter, lender: Lender, amount: number): void {
  holder.alsoHeld ??= [];
  let free: Holding | undefined;
  for (const holding of holder.alsoHeld) {
    if (holding.amount === 0) free = holding;
    else if (holding.lender === lender) {
      holding.amount += amount;
      return;
    }
  }
  if (free === undefined) holder.alsoHeld.push({ lender, amount });
  else {
    free.lender = lender;
    free.amount = amount;
  }
}

function removeFurtherHolding(holder: Waiter, lender: Lender, amount: number): boolean {
  const { alsoHeld } = holder;
  if (alsoHeld === undefined) return false;
  for (const holding of alsoHeld) {
    if (holding.lender !== lender || holding.amount === 0) continue;
    if (holding.amount < amount) return false;
    holding.amount -= amount;
    return true;
  }
  return false;
}
