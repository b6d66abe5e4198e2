const FIRST_CAPACITY = 64;

/** Order numbers of pending events by slot; a slot has at most one event pending, so one column serves heap and ring. */
export class SlotOrders {
  private orders = new Float64Array(FIRST_CAPACITY);

  /** Order number of a slot's event, still there when it has just been taken off. */
  of(slot: number): number {
    // Slots in use lie within the column (hot path, see event-heap.ts).
    return this.orders[slot] as number;
  }

  /** Notes the order number of a slot's event. */
  set(slot: number, order: number): void {
    this.orders[slot] = order;
  }

  /** Makes room for slots below `count`. */
  reserveSlots(count: number): void {
    if (count <= this.orders.length) return;
    const wider = new Float64Array(Math.max(count, this.orders.length * 2));
    wider.set(this.orders);
    this.orders = wider;
  }
}
