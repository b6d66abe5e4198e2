import { invariant } from '../../math/index.js';
import type { SlotOrders } from './slot-orders.js';

// The casts below only say what the loops guarantee (indices within `size`, slots within the columns); the heap is the hottest
// code of the kernel, and a bounds check per comparison costs some 10 % (bench/engine, workload "hold").

const FIRST_CAPACITY = 64;
const NOWHERE = -1;
const NEVER = Number.POSITIVE_INFINITY;

/**
 * Timed events as an implicit binary heap in typed arrays, ordered by time, then by order number.
 * An event is known by its slot, a small integer that is in the heap at most once. What is looked at in every comparison
 * moves with the heap; order numbers, looked at only when times are equal, stay in a column by slot.
 */
export class EventHeap {
  /** Number of events in the heap. */
  size = 0;
  private times = new Float64Array(FIRST_CAPACITY).fill(NEVER);
  private slots = new Int32Array(FIRST_CAPACITY);
  /** By slot: place in the heap. */
  private positions = new Int32Array(FIRST_CAPACITY).fill(NOWHERE);

  constructor(private readonly orders: SlotOrders) {}

  /** Time of the earliest event; Infinity when there is none. */
  get firstTime(): number {
    return this.times[0] as number;
  }

  /** Order number of the earliest event; meaningless when there is none. */
  get firstOrder(): number {
    return this.orders.of(this.slots[0] as number);
  }

  /** Makes room for slots below `count`. */
  reserveSlots(count: number): void {
    const { positions } = this;
    if (count <= positions.length) return;
    this.positions = new Int32Array(Math.max(count, positions.length * 2)).fill(NOWHERE);
    this.positions.set(positions);
  }

  /** Whether the slot's event is in the heap. */
  has(slot: number): boolean {
    return (this.positions[slot] as number) >= 0;
  }

  /** Time of a slot's event; Infinity when it has none here. */
  timeOf(slot: number): number {
    const position = this.positions[slot] as number;
    return position < 0 ? NEVER : (this.times[position] as number);
  }

  /** Adds an event for a slot that has none. */
  add(time: number, order: number, slot: number): void {
    // One place stays free behind the last event: a time that never comes ends every comparison with it.
    if (this.size + 2 > this.slots.length) this.widen();
    this.orders.set(slot, order);
    this.rise(this.size++, time, order, slot);
  }

  /** Takes the earliest event off and answers its slot. */
  takeFirst(): number {
    CHECKED: invariant(this.size > 0, 'an event taken off the heap was in it');
    const slot = this.slots[0] as number;
    this.positions[slot] = NOWHERE;
    this.fill(0, --this.size);
    CHECKED: invariant((this.times[this.size] as number) === NEVER, 'nothing stands behind the last event');
    return slot;
  }

  /** Takes a slot's event off; false when it had none. */
  remove(slot: number): boolean {
    const position = this.positions[slot] as number;
    if (position < 0) return false;
    this.positions[slot] = NOWHERE;
    const last = --this.size;
    if (position > 0 && position < last && this.precedes(last, (position - 1) >> 1))
      this.lift(position, last);
    else this.fill(position, last);
    return true;
  }

  private precedes(position: number, other: number): boolean {
    const { times, orders, slots } = this;
    const time = times[position] as number;
    const otherTime = times[other] as number;
    if (time !== otherTime) return time < otherTime;
    return orders.of(slots[position] as number) < orders.of(slots[other] as number);
  }

  /** Moves the last event into a gap from which it has to rise. */
  private lift(gap: number, last: number): void {
    const time = this.times[last] as number;
    const slot = this.slots[last] as number;
    this.times[last] = NEVER;
    this.rise(gap, time, this.orders.of(slot), slot);
  }

  private rise(gap: number, time: number, order: number, slot: number): void {
    const { times, orders, slots, positions } = this;
    let hole = gap;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const parentTime = times[parent] as number;
      const moved = slots[parent] as number;
      if (time > parentTime || (time === parentTime && order > orders.of(moved))) break;
      times[hole] = parentTime;
      slots[hole] = moved;
      positions[moved] = hole;
      hole = parent;
    }
    times[hole] = time;
    slots[hole] = slot;
    positions[slot] = hole;
  }

  /** Moves the last event into a gap and down to where it belongs. */
  private fill(gap: number, last: number): void {
    const { times, orders, slots, positions } = this;
    const time = times[last] as number;
    const slot = slots[last] as number;
    times[last] = NEVER;
    if (gap === last) return;
    let hole = gap;
    for (let child = 2 * hole + 1; child < last; child = 2 * hole + 1) {
      let childTime = times[child] as number;
      let moved = slots[child] as number;
      const rightTime = times[child + 1] as number;
      if (rightTime <= childTime) {
        const right = slots[child + 1] as number;
        if (rightTime < childTime || (child + 1 < last && orders.of(right) < orders.of(moved))) {
          child++;
          childTime = rightTime;
          moved = right;
        }
      }
      if (time < childTime || (time === childTime && orders.of(slot) < orders.of(moved))) break;
      times[hole] = childTime;
      slots[hole] = moved;
      positions[moved] = hole;
      hole = child;
    }
    times[hole] = time;
    slots[hole] = slot;
    positions[slot] = hole;
  }

  private widen(): void {
    const { times, slots } = this;
    this.times = new Float64Array(slots.length * 2).fill(NEVER);
    this.times.set(times);
    this.slots = new Int32Array(slots.length * 2);
    this.slots.set(slots);
  }
}
