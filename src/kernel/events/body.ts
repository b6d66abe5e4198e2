import type { Command, Process } from './command.js';
import { describeValue, isGenerator } from './describe.js';

const generatorPrototype: unknown = Object.getPrototypeOf(Object.getPrototypeOf((function* () {})()));

// `body.next(…)` is looked up anew for every generator function of a model; the one function behind all of them is not.
// Worth 5 % of "mm1" (bench/engine), more in models of many processes. The cast states what every generator's `next` is.
const nextOfAny = (generatorPrototype as Process<unknown>).next as <R>(
  this: Process<R>,
  message: unknown,
) => IteratorResult<Command<unknown>, R>;

/** Lets a body go on, with the result of its wait, until it yields or ends. */
export function resumeBody<R>(body: Process<R>, result: unknown): IteratorResult<Command<unknown>, R> {
  return nextOfAny.call<Process<R>, [unknown], IteratorResult<Command<unknown>, R>>(body, result);
}

/** Marks a body as started; a symbol, so that it meets nothing of the model's own. */
const STARTED = Symbol('started');

/** Every generator is one of these, as far as `instanceof` can tell: much quicker than the other way to ask. */
const OwnGenerator = function OwnGenerator(): void {};
OwnGenerator.prototype = generatorPrototype;

/** Takes a body for one process; says what is wrong with it instead when it is no generator or was started before. */
export function claimBody(body: object): string | undefined {
  if (!(body instanceof OwnGenerator || isGenerator(body)))
    return `requires a generator, got ${describeValue(body)}${typeof body === 'function' ? ', which has to be called' : ''}`;
  // A field of ours on an object of the language, which has no type for it.
  const claimed = body as { [STARTED]?: true };
  if (claimed[STARTED] === true)
    return 'requires a generator of its own for each process; this one was started before';
  claimed[STARTED] = true;
  return undefined;
}
