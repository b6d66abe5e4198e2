const compactAfter = 1_024;

/** First in, first out, without moving the rest when the first leaves. */
class Fifo<T> {
  private items: (T | undefined)[] = [];
  private head = 0;

  get length(): number {
    return this.items.length - this.head;
  }

  push(item: T): void {
    this.items.push(item);
  }

  shift(): T | undefined {
    const item = this.items[this.head];
    if (this.length === 0) return undefined;
    this.items[this.head] = undefined;
    this.head += 1;
    if (this.head >= compactAfter && this.head * 2 > this.items.length) {
      this.items = this.items.slice(this.head);
      this.head = 0;
    }
    return item;
  }

  peek(): T | undefined {
    return this.items[this.head];
  }
}

/** A waiting line served by priority (smaller first), first in first out within it. */
export class Line<T> {
  private readonly lanes: { readonly priority: number; readonly fifo: Fifo<T> }[] = [];
  private size = 0;

  get length(): number {
    return this.size;
  }

  push(item: T, priority: number): void {
    this.laneOf(priority).push(item);
    this.size += 1;
  }

  /** The first in line, or undefined when nobody waits. */
  peek(): T | undefined {
    return this.first()?.peek();
  }

  /** Takes the first out of the line. */
  shift(): T | undefined {
    const fifo = this.first();
    if (fifo === undefined) return undefined;
    this.size -= 1;
    return fifo.shift();
  }

  private first(): Fifo<T> | undefined {
    for (const lane of this.lanes) if (lane.fifo.length > 0) return lane.fifo;
    return undefined;
  }

  private laneOf(priority: number): Fifo<T> {
    const known = this.lanes.find((lane) => lane.priority === priority);
    if (known !== undefined) return known.fifo;
    const lane = { priority, fifo: new Fifo<T>() };
    this.lanes.push(lane);
    this.lanes.sort((a, b) => a.priority - b.priority);
    return lane.fifo;
  }
}

/** Whether one that waits goes before another of another line. */
export function isBefore(a: Waiting, b: Waiting): boolean {
  return a.priority < b.priority || (a.priority === b.priority && a.placeInLine < b.placeInLine);
}

interface Waiting {
  readonly priority: number;
  readonly placeInLine: number;
}
