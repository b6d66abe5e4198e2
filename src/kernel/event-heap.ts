// The casts below only say what the loops guarantee (indices within `size`); the heap is the hottest code of the kernel,
// and a bounds check per comparison costs some 10 % (bench/engine, workload "hold").

const FIRST_CAPACITY = 64;

/**
 * Timed events as an implicit binary heap in typed arrays, ordered by time, then by order number.
 * An event is known by its slot, a small integer that is in the heap at most once.
 */
export class EventHeap {
  /** Number of events in the heap. */
  size = 0;
  private times = new Float64Array(FIRST_CAPACITY).fill(Number.POSITIVE_INFINITY);
  private orders = new Float64Array(FIRST_CAPACITY);
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
    if (this.size === this.slots.length) this.widen();
    this.rise(this.size++, time, order, slot);
  }

  /** Takes the earliest event off and answers its slot. */
  takeFirst(): number {
    const slot = this.slots[0] as number;
    this.positions[slot] = -1;
    const last = --this.size;
    if (last === 0) this.times[0] = Number.POSITIVE_INFINITY;
    else this.sink(0, this.times[last] as number, this.orders[last] as number, this.slots[last] as number);
    return slot;
  }

  /** Takes a slot's event off; false when it had none. */
  remove(slot: number): boolean {
    const position = this.positions[slot] as number;
    if (position < 0) return false;
    this.positions[slot] = -1;
    const last = --this.size;
    if (position < last) this.replace(position, last);
    else if (last === 0) this.times[0] = Number.POSITIVE_INFINITY;
    return true;
  }

  /** Fills a gap with the last event, which may have to move either way. */
  private replace(gap: number, last: number): void {
    const time = this.times[last] as number;
    const order = this.orders[last] as number;
    const slot = this.slots[last] as number;
    const parent = (gap - 1) >> 1;
    if (gap > 0 && this.precedes(time, order, parent)) this.rise(gap, time, order, slot);
    else this.sink(gap, time, order, slot);
  }

  private precedes(time: number, order: number, position: number): boolean {
    const other = this.times[position] as number;
    return time < other || (time === other && order < (this.orders[position] as number));
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

  private sink(gap: number, time: number, order: number, slot: number): void {
    const { times, orders, slots, positions, size } = this;
    let hole = gap;
    let child = 2 * hole + 1;
    while (child < size) {
      let childTime = times[child] as number;
      const right = child + 1;
      if (right < size) {
        const rightTime = times[right] as number;
        const rightFirst =
          rightTime < childTime ||
          (rightTime === childTime && (orders[right] as number) < (orders[child] as number));
        if (rightFirst) {
          child = right;
          childTime = rightTime;
        }
      }
      if (time < childTime || (time === childTime && order < (orders[child] as number))) break;
      const moved = slots[child] as number;
      times[hole] = childTime;
      orders[hole] = orders[child] as number;
      slots[hole] = moved;
      positions[moved] = hole;
      hole = child;
      child = 2 * hole + 1;
    }
    times[hole] = time;
    orders[hole] = order;
    slots[hole] = slot;
    positions[slot] = hole;
  }

  private widen(): void {
    const capacity = this.slots.length * 2;
    const times = new Float64Array(capacity);
    const orders = new Float64Array(capacity);
    const slots = new Int32Array(capacity);
    times.set(this.times);
    orders.set(this.orders);
    slots.set(this.slots);
    this.times = times;
    this.orders = orders;
    this.slots = slots;
  }
}
