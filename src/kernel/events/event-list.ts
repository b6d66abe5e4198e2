import { invariant } from '../../math/index.js';
import { NowRing } from './current-event-queue.js';
import { EventHeap } from './event-heap.js';
import { SlotOrders } from './slot-orders.js';

/** Order number = priority * 2^44 + sequence: one comparison settles both, for 17 million million events. */
const PRIORITY_STEP = 2 ** 44;
const SLOT_LIMIT = 2 ** 26;
const GENERATION_MASK = 2 ** 26 - 1;
const FIRST_CAPACITY = 64;

/**
 * Everything that is due, in the one order of the kernel: time, then priority, then sequence of scheduling.
 * Events are known by slots, which are handed out and taken back here; nothing is allocated per event.
 */
export class EventList {
  private readonly orders = new SlotOrders();
  readonly heap = new EventHeap(this.orders);
  readonly ring = new NowRing(this.orders);
  /** Sequence numbers handed out so far. */
  scheduled = 0;
  private generations = new Int32Array(FIRST_CAPACITY);
  private freeSlots = new Int32Array(FIRST_CAPACITY);
  private freeCount = 0;
  private slotCount = 0;
  private cancelled = 0;

  /** Events pending. */
  get size(): number {
    return this.heap.size + this.ring.size;
  }

  /** Events performed: all that were scheduled, save those cancelled or still to come. */
  get performed(): number {
    return this.scheduled - this.cancelled - this.size;
  }

  /** Hands out a slot. */
  takeSlot(): number {
    // Within freeCount, hence defined.
    return this.freeCount > 0 ? (this.freeSlots[--this.freeCount] as number) : this.makeSlot();
  }

  private makeSlot(): number {
    if (this.slotCount === this.generations.length) this.widen();
    return this.slotCount++;
  }

  /** Makes ids given for a slot stale. */
  retireIds(slot: number): void {
    this.generations[slot] = ((this.generations[slot] as number) + 1) & GENERATION_MASK;
  }

  /** Takes back a slot without pending event. */
  returnSlot(slot: number): void {
    CHECKED: invariant(!this.has(slot), 'a slot given back has no event pending');
    CHECKED: invariant(this.freeCount < this.slotCount, 'no more slots are given back than were handed out');
    this.freeSlots[this.freeCount++] = slot;
  }

  /** Number under which the slot's present use can be cancelled later. */
  idOf(slot: number): number {
    return (this.generations[slot] as number) * SLOT_LIMIT + slot;
  }

  /** The slot an id stands for; -1 when that use of the slot is over or never was. */
  slotOf(id: number): number {
    const slot = id % SLOT_LIMIT;
    return this.generations[slot] === Math.floor(id / SLOT_LIMIT) ? slot : -1;
  }

  /** Schedules a slot's event: at this instant and priority 0 after what is already due, otherwise by time and priority. */
  add(time: number, now: number, priority: number, slot: number): void {
    CHECKED: invariant(time >= now, 'no event is scheduled for the past');
    CHECKED: invariant(!this.has(slot), 'a slot has one event at most');
    if (time > now || priority !== 0) this.heap.add(time, priority * PRIORITY_STEP + this.scheduled++, slot);
    else this.ring.add(this.scheduled++, slot);
  }

  /** Order number of a slot's event that is pending or has just come. */
  orderOf(slot: number): number {
    return this.orders.of(slot);
  }

  /** Cancels a slot's event; false when it has none. */
  remove(slot: number): boolean {
    if (!this.heap.remove(slot) && !this.ring.remove(slot)) return false;
    this.cancelled++;
    CHECKED: invariant(this.performed >= 0, 'events scheduled = performed + cancelled + pending');
    return true;
  }

  /** Whether the slot's event is still to come. */
  has(slot: number): boolean {
    return this.heap.has(slot) || this.ring.has(slot);
  }

  /** Whether the next event of the instant `now` is in the ring. */
  ringIsFirst(now: number): boolean {
    const { heap, ring } = this;
    return ring.size > 0 && (heap.firstTime > now || heap.firstOrder > ring.firstOrder);
  }

  private widen(): void {
    const capacity = this.generations.length * 2;
    if (capacity > SLOT_LIMIT) throw new RangeError(`the event list holds at most ${SLOT_LIMIT} slots`);
    const generations = new Int32Array(capacity);
    const freeSlots = new Int32Array(capacity);
    generations.set(this.generations);
    freeSlots.set(this.freeSlots);
    this.generations = generations;
    this.freeSlots = freeSlots;
    this.orders.reserveSlots(capacity);
    this.heap.reserveSlots(capacity);
    this.ring.reserveSlots(capacity);
  }
}
