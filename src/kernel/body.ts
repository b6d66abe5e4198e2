import type { Command, Process } from './command.js';

const generatorPrototype: unknown = Object.getPrototypeOf(Object.getPrototypeOf((function* () {})()));

// `body.next(…)` is looked up anew for every generator function of a model; the one function behind all of them is not.
// Worth 5 % of "mm1" (bench/engine), more in models of many processes. The cast states what every generator's `next` is.
const nextOfAny = (generatorPrototype as Process<unknown>).next as <R>(
  this: Process<R>,
  message: unknown,
) => IteratorResult<Command<unknown>, R>;

/** Lets a body go on until it yields or ends. `yield*` finds the result of the wait in the message, under `delivered`. */
export function resumeBody<R>(
  body: Process<R>,
  message: { readonly delivered: unknown },
): IteratorResult<Command<unknown>, R> {
  return nextOfAny.call<Process<R>, [unknown], IteratorResult<Command<unknown>, R>>(body, message);
}
