const FIRST_CAPACITY = 16;

/** A list that is quick at both ends and open in the middle; a ring, so that nothing shifts as it passes through. */
export class Deque<T> {
  private cells: (T | undefined)[] = new Array<T | undefined>(FIRST_CAPACITY);
  private head = 0;
  private count = 0;

  get length(): number {
    return this.count;
  }

  /** Element at a position from 0; undefined outside. */
  at(position: number): T | undefined {
    return position < 0 || position >= this.count ? undefined : this.cells[this.cellOf(position)];
  }

  /** Adds at the end. */
  push(value: T): void {
    this.reserve();
    this.cells[this.cellOf(this.count++)] = value;
  }

  /** Inserts before a position from 0 to length. */
  insert(position: number, value: T): void {
    this.reserve();
    for (let i = this.count++; i > position; i--) this.cells[this.cellOf(i)] = this.cells[this.cellOf(i - 1)];
    this.cells[this.cellOf(position)] = value;
  }

  /** Takes the first element; undefined when empty. */
  shift(): T | undefined {
    if (this.count === 0) return undefined;
    const value = this.cells[this.head];
    this.cells[this.head] = undefined;
    this.head = this.cellOf(1);
    this.count--;
    return value;
  }

  /** Takes the element at a position; undefined outside. */
  remove(position: number): T | undefined {
    if (position === 0) return this.shift();
    if (position < 0 || position >= this.count) return undefined;
    const value = this.cells[this.cellOf(position)];
    for (let i = position; i < this.count - 1; i++)
      this.cells[this.cellOf(i)] = this.cells[this.cellOf(i + 1)];
    this.cells[this.cellOf(--this.count)] = undefined;
    return value;
  }

  /** First position whose element passes, from a given one on; -1 when none does. */
  findIndex(passes: (value: T) => boolean, from = 0): number {
    for (let i = from; i < this.count; i++) {
      const value = this.at(i);
      if (value !== undefined && passes(value)) return i;
    }
    return -1;
  }

  /** The elements in order, as a copy. */
  toArray(): T[] {
    const values: T[] = [];
    this.findIndex((value) => {
      values.push(value);
      return false;
    });
    return values;
  }

  private cellOf(position: number): number {
    return (this.head + position) & (this.cells.length - 1);
  }

  private reserve(): void {
    if (this.count < this.cells.length) return;
    const cells = new Array<T | undefined>(this.cells.length * 2);
    for (let i = 0; i < this.count; i++) cells[i] = this.cells[this.cellOf(i)];
    this.cells = cells;
    this.head = 0;
  }
}
