/** Items that stand in a line beyond its first ones, put away in some smaller form; called once, it gives them back in order. */
export type PutAway<T> = () => readonly T[];

/** Items put away together. */
const sectionLength = 1_024;

/** Priorities for which an empty line is kept. */
const mostEmptyLanes = 8;

/** First in, first out. Of a long line only the beginning and the end are kept as they are: the sections between are put away. */
class Fifo<T> {
  length = 0;
  /** The beginning, where it was put away before; taken from `head` on. */
  private first: readonly T[] = [];
  private head = 0;
  private readonly sections: PutAway<T>[] = [];
  /** The end, in places used again whenever nobody waits: most lines are short. */
  private last: T[] = [];
  private taken = 0;
  private filled = 0;

  constructor(private readonly putAway: (items: readonly T[]) => PutAway<T>) {}

  push(item: T): void {
    this.last[this.filled] = item;
    this.filled += 1;
    this.length += 1;
    if (this.filled === sectionLength) this.endSection();
  }

  shift(): T | undefined {
    const item = this.peek();
    if (item === undefined) return undefined;
    this.length -= 1;
    if (this.head < this.first.length) {
      this.head += 1;
      return item;
    }
    this.taken += 1;
    if (this.taken === this.filled) {
      this.taken = 0;
      this.filled = 0;
    }
    return item;
  }

  peek(): T | undefined {
    if (this.length === 0) return undefined;
    if (this.head < this.first.length) return this.first[this.head];
    if (this.sections.length === 0) return this.last[this.taken];
    this.first = this.sections.shift()?.() ?? [];
    this.head = 0;
    return this.first[0];
  }

  private endSection(): void {
    const section = this.last.slice(this.taken);
    if (this.taken === 0) this.sections.push(this.putAway(section));
    else {
      // Somebody of it was served already: it is the beginning of the line.
      this.first = section;
      this.head = 0;
    }
    this.last = [];
    this.taken = 0;
    this.filled = 0;
  }
}

/** A waiting line served by priority (smaller first), first in first out within it. */
export class Line<T> {
  private readonly lanes: { readonly priority: number; readonly fifo: Fifo<T> }[] = [];
  private size = 0;

  /** @param putAway how what stands far from both ends is kept; as it is unless given */
  constructor(private readonly putAway: (items: readonly T[]) => PutAway<T> = (items) => () => items) {}

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
    const item = fifo.shift();
    // Ranks that do not come again would make the line slow.
    if (fifo.length === 0 && this.lanes.length > mostEmptyLanes)
      this.lanes.splice(
        this.lanes.findIndex((lane) => lane.fifo === fifo),
        1,
      );
    return item;
  }

  private first(): Fifo<T> | undefined {
    for (const lane of this.lanes) if (lane.fifo.length > 0) return lane.fifo;
    return undefined;
  }

  private laneOf(priority: number): Fifo<T> {
    const known = this.lanes.find((lane) => lane.priority === priority);
    if (known !== undefined) return known.fifo;
    const lane = { priority, fifo: new Fifo<T>(this.putAway) };
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
