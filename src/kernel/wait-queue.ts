// Casts: a slot in the list was reserved on entry (hot path: every contended request passes here, see bench/engine "mm1").

const NONE = -1;
const FIRST_CAPACITY = 64;

/** Links of all queues of a simulation, by slot: a slot stands in at most one queue, so one set of columns serves them all. */
export class QueueLinks {
  next = new Int32Array(FIRST_CAPACITY);
  previous = new Int32Array(FIRST_CAPACITY);
  priorities = new Float64Array(FIRST_CAPACITY);
  since = new Float64Array(FIRST_CAPACITY);

  /** Makes room for a slot. */
  reserve(slot: number): void {
    if (slot < this.next.length) return;
    const capacity = Math.max(slot + 1, this.next.length * 2);
    this.next = widerInt32(this.next, capacity);
    this.previous = widerInt32(this.previous, capacity);
    this.priorities = widerFloat64(this.priorities, capacity);
    this.since = widerFloat64(this.since, capacity);
  }
}

/** Slots waiting, the smaller priority first, equal ones in order of arrival. */
export class WaitQueue {
  /** First slot; -1 when nobody waits. */
  first = NONE;
  /** Slots waiting. */
  length = 0;
  private last = NONE;
  private readonly links: QueueLinks;

  constructor(links: QueueLinks) {
    this.links = links;
  }

  /** Priority or rank of a waiting slot. */
  priorityOf(slot: number): number {
    return this.links.priorities[slot] as number;
  }

  /** Time since which a slot has been waiting. */
  sinceOf(slot: number): number {
    return this.links.since[slot] as number;
  }

  /** Slot behind a waiting one; -1 at the end. */
  after(slot: number): number {
    return this.links.next[slot] as number;
  }

  /** Adds a slot behind those of its priority. */
  add(slot: number, priority: number, now: number): void {
    if (this.last !== NONE && (this.links.priorities[this.last] as number) > priority)
      this.addAmong(slot, priority, now);
    else this.addLast(slot, priority, now);
  }

  /** Adds a slot behind all others. */
  addLast(slot: number, priority: number, now: number): void {
    const { links, last } = this;
    links.reserve(slot);
    links.priorities[slot] = priority;
    links.since[slot] = now;
    links.previous[slot] = last;
    links.next[slot] = NONE;
    if (last === NONE) this.first = slot;
    else links.next[last] = slot;
    this.last = slot;
    this.length++;
  }

  /** Takes a waiting slot out. */
  remove(slot: number): void {
    const { next, previous } = this.links;
    const before = previous[slot] as number;
    const behind = next[slot] as number;
    if (before === NONE) this.first = behind;
    else next[before] = behind;
    if (behind === NONE) this.last = before;
    else previous[behind] = before;
    this.length--;
  }

  /** Waiting slots in order, as a copy. */
  toArray(): number[] {
    const slots: number[] = [];
    for (let slot = this.first; slot !== NONE; slot = this.after(slot)) slots.push(slot);
    return slots;
  }

  /** Adds a slot ahead of at least one other: at the head at once, otherwise by walking up from the end. */
  private addAmong(slot: number, priority: number, now: number): void {
    const { links } = this;
    links.reserve(slot);
    const { previous, priorities } = links;
    let behind = this.first;
    if ((priorities[behind] as number) <= priority) {
      behind = this.last;
      while ((priorities[previous[behind] as number] as number) > priority)
        behind = previous[behind] as number;
    }
    const ahead = previous[behind] as number;
    links.priorities[slot] = priority;
    links.since[slot] = now;
    links.previous[slot] = ahead;
    links.next[slot] = behind;
    if (ahead === NONE) this.first = slot;
    else links.next[ahead] = slot;
    links.previous[behind] = slot;
    this.length++;
  }
}

function widerInt32(column: Int32Array<ArrayBuffer>, capacity: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(capacity);
  wider.set(column);
  return wider;
}

function widerFloat64(column: Float64Array<ArrayBuffer>, capacity: number): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(capacity);
  wider.set(column);
  return wider;
}
