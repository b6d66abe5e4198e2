import type { Source, Waiter } from './waiter.js';

/**
 * What a process yields: something to wait for, whose result has type T.
 * `yield command` waits; `const x = yield* command` waits and gives the typed result. (Without types both give the result.)
 * A command is performed once, by the process that made it, before that process yields anything else.
 */
export abstract class Command<T> {
  private isAsked = false;
  // Reused: `yield*` reads these at once and keeps neither.
  private readonly asking: IteratorYieldResult<Command<unknown>> = { done: false, value: this };
  private readonly answer: { done: true; value: unknown } = { done: true, value: undefined };

  /** What the waiter will be waiting for. @internal */
  abstract readonly source: Source;

  /** Performs it for a waiter: true when satisfied at once (result in `waiter.delivered`), false when the waiter has to wait. @internal */
  abstract perform(waiter: Waiter): boolean;

  /** Lets `yield*` deliver the result; for the language, not for callers. */
  [Symbol.iterator](): Iterator<Command<unknown>, T, unknown> {
    this.isAsked = false;
    return this;
  }

  /** First call (by `yield*`): asks the kernel. Second call (by the kernel, which passes the result): answers. */
  next(result: unknown): IteratorResult<Command<unknown>, T> {
    if (!this.isAsked) {
      this.isAsked = true;
      return this.asking;
    }
    // Hot path (every typed wait): the kernel passes nothing but what this command or its source has delivered.
    this.answer.value = result;
    return this.answer as IteratorReturnResult<T>;
  }

  /** An interrupt reaches the process through the command it waits in. */
  throw(error: unknown): IteratorResult<Command<unknown>, T> {
    throw error;
  }
}

/**
 * A generator that yields commands and returns R: the body of a process, or a part of one called with `yield*`.
 * The type of a plain `yield` is void, which can be neither tested nor assigned: only `yield*` gives the result with its type.
 */
export type Process<R = void> = Generator<Command<unknown>, R, void>;

/** Result type of a command. */
export type ResultOf<C> = C extends Command<infer T> ? T : never;
