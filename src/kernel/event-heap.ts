// The casts below only say what the loops guarantee (indices within `size`); the heap is the hottest code of the kernel,
// and a bounds check per comparison costs some 10 % (bench/engine, workload "hold").

const FIRST_CAPACITY = 64;
const NEVER = Number.POSITIVE_INFINITY;

/**
 * Timed events as an implicit binary heap in typed arrays, ordered by time, then by order number.
 * An event is known by its slot, a small integer that is in the heap at most once.
 */
export class EventHeap {
  /** Number of events in the heap. */
  size = 0;
  private times = new Float64Array(FIRST_CAPACITY).fill(Number.POSITIVE_INFINITY);
  private orders = new Float64Array(FIRST_CAPACITY).fill(NEVER);
  private slots = new Int32Array(FIRST_CAPACITY);
  private positions = new Int32Array(FIRST_CAPACITY).fill(-1);

  /** Time of the earliest event; Infinity when there is none. */
  get firstTime(): number {
    return this.times[0] as number;
  }

  /** Order number of the earliest event; meaningless when there is none. */
  get firstOrder(): number {
    return this.orders[0] as number;
  }

  /** Makes room for slots below `count`. */
  reserveSlots(count: number): void {
    if (count <= this.positions.length) return;
    const wider = new Int32Array(Math.max(count, this.positions.length * 2)).fill(-1);
    wider.set(this.positions);
    this.positions = wider;
  }

  /** Whether the slot's event is in the heap. */
  has(slot: number): boolean {
    return (this.positions[slot] as number) >= 0;
  }

  /** Time of a slot's event; Infinity when it has none here. */
  timeOf(slot: number): number {
    const position = this.positions[slot] as number;
    return position < 0 ? Number.POSITIVE_INFINITY : (this.times[position] as number);
  }

  /** Adds an event for a slot that has none. */
  add(time: number, order: number, slot: number): void {
    // One place stays free behind the last event, for the sentinel.
    if (this.size + 2 > this.slots.length) this.widen();
    this.rise(this.size++, time, order, slot);
  }

  /** Takes the earliest event off and answers its slot. */
  takeFirst(): number {
    const slot = this.slots[0] as number;
    this.positions[slot] = -1;
    this.fill(0, --this.size);
    return slot;
  }

  /** Takes a slot's event off; false when it had none. */
  remove(slot: number): boolean {
    const position = this.positions[slot] as number;
    if (position < 0) return false;
    this.positions[slot] = -1;
    const last = --this.size;
    const parent = (position - 1) >> 1;
    if (position > 0 && position < last && this.precedes(last, parent)) this.lift(position, last);
    else this.fill(position, last);
    return true;
  }

  private precedes(position: number, other: number): boolean {
    const { times, orders } = this;
    const time = times[position] as number;
    const otherTime = times[other] as number;
    return (
      time < otherTime || (time === otherTime && (orders[position] as number) < (orders[other] as number))
    );
  }

  /** Moves the last event into a gap from which it has to rise. */
  private lift(gap: number, last: number): void {
    const time = this.times[last] as number;
    const order = this.orders[last] as number;
    this.times[last] = NEVER;
    this.orders[last] = NEVER;
    this.rise(gap, time, order, this.slots[last] as number);
  }

  private rise(gap: number, time: number, order: number, slot: number): void {
    const { times, orders, slots, positions } = this;
    let hole = gap;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const parentTime = times[parent] as number;
      if (time > parentTime || (time === parentTime && order > (orders[parent] as number))) break;
      const moved = slots[parent] as number;
      times[hole] = parentTime;
      orders[hole] = orders[parent] as number;
      slots[hole] = moved;
      positions[moved] = hole;
      hole = parent;
    }
    times[hole] = time;
    orders[hole] = order;
    slots[hole] = slot;
    positions[slot] = hole;
  }

  /** Moves the last event into a gap and down to where it belongs; its place becomes the sentinel. */
  private fill(gap: number, last: number): void {
    const { times, orders, slots, positions } = this;
    const time = times[last] as number;
    const order = orders[last] as number;
    times[last] = NEVER;
    orders[last] = NEVER;
    if (gap === last) return;
    let hole = gap;
    for (let child = 2 * hole + 1; child < last; child = 2 * hole + 1) {
      let childTime = times[child] as number;
      const rightTime = times[child + 1] as number;
      if (
        rightTime < childTime ||
        (rightTime === childTime && (orders[child + 1] as number) < (orders[child] as number))
      ) {
        child++;
        childTime = rightTime;
      }
      if (time < childTime || (time === childTime && order < (orders[child] as number))) break;
      const moved = slots[child] as number;
      times[hole] = childTime;
      orders[hole] = orders[child] as number;
      slots[hole] = moved;
      positions[moved] = hole;
      hole = child;
    }
    const slot = slots[last] as number;
    times[hole] = time;
    orders[hole] = order;
    slots[hole] = slot;
    positions[slot] = hole;
  }

  private widen(): void {
    const capacity = this.slots.length * 2;
    const times = new Float64Array(capacity).fill(NEVER);
    const orders = new Float64Array(capacity).fill(NEVER);
    const slots = new Int32Array(capacity);
    times.set(this.times);
    orders.set(this.orders);
    slots.set(this.slots);
    this.times = times;
    this.orders = orders;
    this.slots = slots;
  }
}
