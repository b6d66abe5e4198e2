import {
  describeValue,
  KernelState,
  requireArray,
  requireFunction,
  requireOptions,
  requireSimulation,
  vacant,
} from '../events/index.js';
import type { Simulation } from '../process/index.js';

/**
 * A copy of a warmed-up model that goes on by itself: the simulation and everything reachable from the model, down to pending
 * events. Only models made of actors can be copied. Refused, with the place: generators, whose state the language does not
 * reveal (see `replay`), and functions, which may have captured the original (state them in `share` if they have not).
 * An object that keeps functions but tells its `state()` and takes it back by `restore(state)`, as a random Stream does, is
 * copied that way, so that the copy goes on with the same random numbers. The copy has no traces on. Fields declared with # are not seen, and must not be used in models to be forked.
 * @example
 * const model = { sim: new Simulation(), passed: 3 };
 * const copy = fork(model);
 * copy.passed += 1;
 * [model.passed, copy.passed, copy.sim.now]; // => [3, 4, 0]
 */
export function fork<M extends object>(model: M, options: { readonly share?: readonly unknown[] } = {}): M {
  requireOptions('fork', options, ['share']);
  if (options.share !== undefined) requireArray('fork', 'what is shared', options.share);
  if (typeof model !== 'object' || model === null)
    throw new TypeError(`fork requires a model that is an object, got ${describeValue(model)}`);
  return new Copier([vacant, ...(options.share ?? [])]).copy(model, 'model');
}

/**
 * The other way to a second run from the same point: builds the model anew and performs the same number of events,
 * then checks by the digest that it stands where the original stood. Works for every model whose chance comes from a seed.
 * @example
 * const build = () => {
 *   const sim = new Simulation();
 *   sim.schedule(5, () => {});
 *   sim.schedule(9, () => {});
 *   return sim;
 * };
 * const original = build();
 * original.step();
 * replay(original, build, (sim) => sim).now; // => 5
 */
export function replay<M>(original: Simulation, build: () => M, simulationOf: (model: M) => Simulation): M {
  requireSimulation('replay', original);
  requireFunction('replay', 'that builds the model', build);
  requireFunction('replay', 'that names its simulation', simulationOf);
  const model = build();
  const sim = simulationOf(model);
  requireSimulation('replay', sim);
  while (sim.eventsPerformed < original.eventsPerformed && sim.step());
  if (sim.digest() !== original.digest())
    throw sim.kernel.refusal(
      'replay did not repeat the original: the model depends on something besides its seed',
    );
  if (sim.peek() > original.now) sim.run(original.now);
  return model;
}

class Copier {
  private readonly copies = new Map<unknown, unknown>();

  constructor(shared: readonly unknown[]) {
    for (const thing of shared) this.copies.set(thing, thing);
  }

  /** Copies a value and all it refers to, each object once. */
  copy<V>(value: V, place: string): V {
    // The copy of a value has the type of the value; the language cannot say so of its parts.
    return this.copyAny(value, place) as V;
  }

  private copyAny(value: unknown, place: string): unknown {
    if (this.copies.has(value)) return this.copies.get(value);
    if (typeof value === 'function')
      throw new TypeError(`fork cannot copy ${place}, a function that may have captured the original`);
    if (typeof value !== 'object' || value === null) return value;
    if (Object.prototype.toString.call(value) === '[object Generator]')
      throw new TypeError(`fork cannot copy ${place}, a generator: make the model of actors, or replay it`);
    return this.copyObject(value, place);
  }

  private copyObject(value: object, place: string): object {
    if (value instanceof ArrayBuffer) return this.remember(value, value.slice(0));
    if (ArrayBuffer.isView(value)) return this.copyView(value, place);
    if (value instanceof Map) return this.copyMap(value, place);
    if (value instanceof Set) return this.copySet(value, place);
    if (isRestorable(value)) return this.copyByState(value);
    if (value instanceof Date) return this.remember(value, new Date(value.getTime()));
    refuseHiddenState(value, place);
    const copy = this.remember(
      value,
      Array.isArray(value) ? new Array<unknown>(value.length) : Object.create(Object.getPrototypeOf(value)),
    );
    for (const key of Reflect.ownKeys(value)) {
      const descriptor = Object.getOwnPropertyDescriptor(value, key);
      if (descriptor === undefined || (key === 'length' && Array.isArray(value))) continue;
      if (value instanceof KernelState && key === 'watchers') descriptor.value = [];
      else if ('value' in descriptor)
        descriptor.value = this.copyAny(descriptor.value, `${place}.${String(key)}`);
      Object.defineProperty(copy, key, descriptor);
    }
    return copy;
  }

  private copyView(view: ArrayBufferView, place: string): object {
    if (view instanceof DataView) throw new TypeError(`fork cannot copy ${place}, a DataView`);
    const buffer = this.copyAny(view.buffer, place);
    // Every typed array is constructed from buffer, offset and length; the language has no type for "the same kind of typed array".
    const array = view as Float64Array;
    return this.remember(
      view,
      Reflect.construct(array.constructor, [buffer, array.byteOffset, array.length]),
    );
  }

  private copyMap(map: Map<unknown, unknown>, place: string): object {
    const copy = this.remember(map, new Map<unknown, unknown>());
    for (const [key, entry] of map)
      copy.set(this.copyAny(key, `${place} (key)`), this.copyAny(entry, `${place} (entry)`));
    return copy;
  }

  private copySet(set: Set<unknown>, place: string): object {
    const copy = this.remember(set, new Set<unknown>());
    for (const entry of set) copy.add(this.copyAny(entry, `${place} (entry)`));
    return copy;
  }

  private copyByState(value: Restorable): object {
    const copy = this.remember<Restorable>(value, Object.create(Object.getPrototypeOf(value)));
    copy.restore(value.state());
    return copy;
  }

  private remember<C>(original: object, copy: C): C {
    this.copies.set(original, copy);
    return copy;
  }
}

/** Built-in objects whose state lies outside their fields, by name: browsers do not have all of them on every page. */
const HIDDEN = ['WeakMap', 'WeakSet', 'WeakRef', 'Promise', 'RegExp', 'SharedArrayBuffer'];

function refuseHiddenState(value: object, place: string): void {
  const kind = HIDDEN.find((each) => isA(value, each));
  if (kind !== undefined)
    throw new TypeError(
      `fork cannot copy ${place}, a ${kind}, whose state is hidden; share it if it never changes`,
    );
}

function isA(value: object, name: string): boolean {
  const kind: unknown = Reflect.get(globalThis, name);
  return typeof kind === 'function' && value instanceof kind;
}

interface Restorable {
  state(): unknown;
  restore(state: unknown): void;
}

/** Whether only its state can be copied: it keeps functions, and knows how to tell and take its state. */
function isRestorable(value: object): value is Restorable {
  return (
    'state' in value &&
    typeof value.state === 'function' &&
    'restore' in value &&
    typeof value.restore === 'function' &&
    Object.values(value).some((field) => typeof field === 'function')
  );
}
