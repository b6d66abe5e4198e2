import { invariant } from '../../math/index.js';
import { QueueLinks, WaitQueue } from '../events/index.js';

const NONE = -1;

/** Values in order of priority (smaller first), equal ones in order of arrival. Known by handles; in and out in O(log n). */
export class OrderedList<T> {
  private readonly links = new QueueLinks();
  private readonly queue = new WaitQueue(this.links);
  private readonly values: (T | undefined)[] = [];
  private readonly free: number[] = [];

  get length(): number {
    return this.queue.length;
  }

  /** Handle of the first value; -1 when there is none. */
  get first(): number {
    return this.queue.first;
  }

  /** Adds a value behind its equals; answers its handle. */
  add(value: T, priority: number): number {
    const handle = this.handleFor(value);
    this.queue.add(handle, priority, 0);
    return handle;
  }

  /** Adds a value ahead of its equals; answers its handle. */
  addAhead(value: T, priority: number): number {
    const handle = this.handleFor(value);
    this.queue.addAhead(handle, priority, 0);
    return handle;
  }

  /** Takes a value out. */
  remove(handle: number): T | undefined {
    const value = this.values[handle];
    CHECKED: invariant(value !== undefined, 'a value taken out was in the list');
    this.queue.remove(handle);
    this.values[handle] = undefined;
    this.free.push(handle);
    CHECKED: invariant(
      this.length + this.free.length === this.values.length,
      'every handle is in the list or free',
    );
    return value;
  }

  /** Handle of the first value that passes; -1 when none does. */
  find(passes: (value: T) => boolean): number {
    for (let handle = this.first; handle !== NONE; handle = this.queue.after(handle)) {
      const value = this.values[handle];
      if (value !== undefined && passes(value)) return handle;
    }
    return NONE;
  }

  /** The values in order, as a copy. */
  toArray(): T[] {
    return this.queue.toArray().flatMap((handle) => {
      const value = this.values[handle];
      return value === undefined ? [] : [value];
    });
  }

  private handleFor(value: T): number {
    const handle = this.free.pop() ?? this.values.length;
    this.values[handle] = value;
    return handle;
  }
}
