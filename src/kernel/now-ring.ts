// Casts: indices are masked into the ring, and every slot was reserved before it is used here (hot path, see event-heap.ts).

const FIRST_CAPACITY = 64;
const NOT_PENDING = -1;

/**
 * Work of the current instant at priority 0, first come first served: process starts, grants, zero delays.
 * It never meets the heap, which is what makes an immediate hand-over cheap.
 */
export class NowRing {
  private orders = new Float64Array(FIRST_CAPACITY);
  private slots = new Int32Array(FIRST_CAPACITY);
  /** Order number of each slot's pending entry; an entry whose number differs was cancelled. */
  private pending = new Float64Array(FIRST_CAPACITY).fill(NOT_PENDING);
  private head = 0;
  private tail = 0;
  /** Entries not cancelled. */
  size = 0;

  /** Order number of the first entry; meaningless when there is none. */
  get firstOrder(): number {
    return this.orders[this.head] as number;
  }

  /** Makes room for slots below `count`. */
  reserveSlots(count: number): void {
    if (count <= this.pending.length) return;
    const wider = new Float64Array(Math.max(count, this.pending.length * 2)).fill(NOT_PENDING);
    wider.set(this.pending);
    this.pending = wider;
  }

  /** Whether the slot has an entry. */
  has(slot: number): boolean {
    return this.pending[slot] !== NOT_PENDING;
  }

  /** Adds an entry for a slot that has none; order numbers must ascend. */
  add(order: number, slot: number): void {
    if (((this.tail + 1) & (this.slots.length - 1)) === this.head) this.widen();
    this.orders[this.tail] = order;
    this.slots[this.tail] = slot;
    this.pending[slot] = order;
    this.tail = (this.tail + 1) & (this.slots.length - 1);
    this.size++;
  }

  /** Takes the first entry off and answers its slot; there must be one. */
  takeFirst(): number {
    const slot = this.slots[this.head] as number;
    this.pending[slot] = NOT_PENDING;
    this.head = (this.head + 1) & (this.slots.length - 1);
    this.size--;
    if (this.head !== this.tail) this.skipCancelled();
    return slot;
  }

  /** Cancels a slot's entry; false when it had none. */
  remove(slot: number): boolean {
    if (this.pending[slot] === NOT_PENDING) return false;
    this.pending[slot] = NOT_PENDING;
    this.size--;
    this.skipCancelled();
    return true;
  }

  /** Keeps the first entry a live one. */
  private skipCancelled(): void {
    while (
      this.head !== this.tail &&
      this.pending[this.slots[this.head] as number] !== this.orders[this.head]
    ) {
      this.head = (this.head + 1) & (this.slots.length - 1);
    }
  }

  private widen(): void {
    const capacity = this.slots.length;
    const orders = new Float64Array(capacity * 2);
    const slots = new Int32Array(capacity * 2);
    const count = (this.tail - this.head) & (capacity - 1);
    for (let i = 0; i < count; i++) {
      const from = (this.head + i) & (capacity - 1);
      orders[i] = this.orders[from] as number;
      slots[i] = this.slots[from] as number;
    }
    this.orders = orders;
    this.slots = slots;
    this.head = 0;
    this.tail = count;
  }
}
