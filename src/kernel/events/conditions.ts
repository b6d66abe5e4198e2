import { invariant } from '../../math/index.js';
import { Command } from './command.js';
import { describeValue } from './describe.js';
import type { KernelState } from './kernel-state.js';
import type { Source, Waiter } from './waiter.js';

/**
 * Processes waiting until something is true. Their predicates are looked at after every event, in order of arrival,
 * for as long as anybody waits: convenient, and dear in large models; a Gate or a Signal costs nothing while nothing happens.
 */
export class Conditions implements Source {
  readonly label = 'a condition';
  readonly lapsed = undefined;
  /** Processes waiting. */
  count = 0;
  private readonly predicates = new Map<Waiter, () => boolean>();

  constructor(private readonly kernel: KernelState) {}

  /** Waits until a predicate is true; goes on at once when it is. */
  wait(predicate: () => boolean): Command<void> {
    if (typeof predicate !== 'function')
      throw this.kernel.refusal(`until requires a function that answers, got ${describeValue(predicate)}`);
    return this.kernel.make(new Until(this, predicate));
  }

  /** Lets a waiter pass or wait; for Until. */
  admit(waiter: Waiter, predicate: () => boolean): boolean {
    waiter.delivered = undefined;
    if (predicate()) return true;
    this.predicates.set(waiter, predicate);
    this.count++;
    this.kernel.horizon = Number.NEGATIVE_INFINITY;
    this.kernel.links.note(waiter.slot, this.kernel.now);
    this.kernel.park(waiter, this);
    return false;
  }

  /** Lets go all whose predicate has become true. */
  check(): void {
    for (const [waiter, predicate] of this.predicates) {
      if (!predicate()) continue;
      this.withdraw(waiter);
      waiter.grant(undefined);
    }
  }

  withdraw(waiter: Waiter): void {
    if (this.predicates.delete(waiter)) this.count--;
    CHECKED: invariant(this.count === this.predicates.size, 'everybody who waits for a condition is counted');
  }

  takeBack(): boolean {
    return true;
  }
}

/** Waits for a condition. */
class Until extends Command<void> {
  constructor(
    readonly source: Conditions,
    private readonly predicate: () => boolean,
  ) {
    super();
  }

  perform(waiter: Waiter): boolean {
    return this.source.admit(waiter, this.predicate);
  }
}
