import { Command } from './command.js';
import type { KernelState } from './kernel-state.js';
import { checkUnits, type RequestOptions, readRequest } from './request-options.js';
import type { Minutes } from './time.js';
import type { Source, Waiter } from './waiter.js';

/** A source that answers requests for an amount, at once or later. */
export interface Admitting extends Source {
  /** Of the simulation it belongs to. */
  readonly kernel: KernelState;
  /** Grants now (true) or queues the waiter (false). */
  admit(waiter: Waiter, priority: number, amount: number): boolean;
}

/**
 * Asks for an amount. With a patience it gives up by itself and its result says whether it was granted:
 * one command, so that no unit can be lost between the grant and the timeout.
 */
export class Request<T = void> extends Command<T> {
  priority = 0;
  amount = 1;
  patience: Minutes = Number.POSITIVE_INFINITY;

  constructor(
    readonly source: Admitting,
    private readonly kernel: KernelState,
  ) {
    super();
  }

  /** Says how much is wanted, and how urgently: in a row, or as options. */
  ask(priority: number | RequestOptions, amount: number): this {
    if (typeof priority === 'number') {
      this.priority = priority;
      this.amount = checkUnits(this.source, amount, priority);
    } else {
      const asked = readRequest(this.source, priority, amount);
      this.priority = asked.priority;
      this.amount = asked.amount;
    }
    return this;
  }

  perform(waiter: Waiter): boolean {
    const isPatient = this.patience === Number.POSITIVE_INFINITY;
    if (this.source.admit(waiter, this.priority, this.amount)) {
      waiter.delivered = isPatient ? undefined : true;
      return true;
    }
    if (!isPatient) this.kernel.limit(waiter, this.patience);
    return false;
  }
}
