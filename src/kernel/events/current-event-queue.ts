import { invariant } from '../../math/index.js';
import type { SlotOrders } from './slot-orders.js';

// Casts: indices are masked into the ring, and every slot was reserved before it is used here (hot path, see event-heap.ts).

const FIRST_CAPACITY = 64;
const NOT_PENDING = -1;

/**
 * Work of the current instant at priority 0, first come first served: process starts, grants, zero delays.
 * It never meets the heap, which is what makes an immediate hand-over cheap.
 */
export class NowRing {
  /** Entries not cancelled. */
  size = 0;
  private slots = new Int32Array(FIRST_CAPACITY);
  /** Place of each slot's pending entry; an entry that stands elsewhere was cancelled. */
  private places = new Int32Array(FIRST_CAPACITY).fill(NOT_PENDING);
  private head = 0;
  private tail = 0;
  private mask = FIRST_CAPACITY - 1;

  constructor(private readonly orders: SlotOrders) {}

  /** Order number of the first entry; meaningless when there is none. */
  get firstOrder(): number {
    return this.orders.of(this.slots[this.head] as number);
  }

  /** Makes room for slots below `count`. */
  reserveSlots(count: number): void {
    if (count <= this.places.length) return;
    const wider = new Int32Array(Math.max(count, this.places.length * 2)).fill(NOT_PENDING);
    wider.set(this.places);
    this.places = wider;
  }

  /** Whether the slot has an entry. */
  has(slot: number): boolean {
    return this.places[slot] !== NOT_PENDING;
  }

  /** Adds an entry for a slot that has none; order numbers must ascend. */
  add(order: number, slot: number): void {
    CHECKED: invariant(
      this.size === 0 || order > this.firstOrder,
      'entries of an instant come in the order of scheduling',
    );
    const { tail } = this;
    this.orders.set(slot, order);
    this.slots[tail] = slot;
    this.places[slot] = tail;
    this.size++;
    this.tail = (tail + 1) & this.mask;
    if (this.tail === this.head) this.widen();
  }

  /** Takes the first entry off and answers its slot; there must be one. */
  takeFirst(): number {
    CHECKED: invariant(this.size > 0, 'an entry taken off the ring was in it');
    const { head } = this;
    const slot = this.slots[head] as number;
    this.places[slot] = NOT_PENDING;
    this.head = (head + 1) & this.mask;
    if (--this.size > 0) this.skipCancelled();
    else this.head = this.tail;
    return slot;
  }

  /** Cancels a slot's entry; false when it had none. */
  remove(slot: number): boolean {
    if (this.places[slot] === NOT_PENDING) return false;
    this.places[slot] = NOT_PENDING;
    if (--this.size > 0) this.skipCancelled();
    else this.head = this.tail;
    return true;
  }

  /** Keeps the first entry a live one; there must be one. */
  private skipCancelled(): void {
    const { slots, places, mask } = this;
    while (places[slots[this.head] as number] !== this.head) this.head = (this.head + 1) & mask;
  }

  /**
   * Doubles the full ring. What it holds moves to the new half, so that no new place equals an old one:
   * a cancelled entry must not be taken for a later entry of the same slot.
   */
  private widen(): void {
    const { slots, places, head, mask } = this;
    const capacity = slots.length;
    this.slots = new Int32Array(capacity * 2);
    for (let i = 0; i < capacity; i++) {
      const from = (head + i) & mask;
      const to = capacity + i;
      const slot = slots[from] as number;
      this.slots[to] = slot;
      if (places[slot] === from) places[slot] = to;
    }
    this.head = capacity;
    this.tail = 0;
    this.mask = capacity * 2 - 1;
  }
}
