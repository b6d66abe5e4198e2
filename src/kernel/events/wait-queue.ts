// Casts: a slot in the list was reserved on entry (hot path: every contended request passes here, see bench/engine "mm1").

import { invariant } from '../../math/index.js';
import { ExpressLanes, ExpressLinks } from './skip-list.js';

const NONE = -1;
const FIRST_CAPACITY = 64;
/** Steps after which a walk along the queue is given up for express lanes. */
const LONG_WALK = 24;

/** Links of all queues of a simulation, by slot: a slot stands in at most one queue, so one set of columns serves them all. */
export class QueueLinks {
  next = new Int32Array(FIRST_CAPACITY);
  previous = new Int32Array(FIRST_CAPACITY);
  priorities = new Float64Array(FIRST_CAPACITY);
  since = new Float64Array(FIRST_CAPACITY);
  readonly express = new ExpressLinks();

  /** Notes since when a slot has been waiting somewhere that is no queue. */
  note(slot: number, now: number): void {
    this.reserve(slot);
    this.since[slot] = now;
  }

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
  /** Last slot; -1 when nobody waits. */
  last = NONE;
  /** There once a newcomer had to pass many others; gone when the queue is empty. */
  private lanes: ExpressLanes | undefined = undefined;

  constructor(private readonly links: QueueLinks) {}

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

  /** Adds a slot ahead of those of its priority. */
  addAhead(slot: number, priority: number, now: number): void {
    const { first, links } = this;
    if (first === NONE || (links.priorities[first] as number) >= priority)
      this.link(slot, NONE, priority, now);
    else this.link(slot, this.placeFor(priority, true), priority, now);
  }

  /** Adds a slot behind all others. */
  addLast(slot: number, priority: number, now: number): void {
    const { links, last } = this;
    if (this.lanes !== undefined) this.lanes.find(Number.POSITIVE_INFINITY, links.priorities, false);
    links.reserve(slot);
    links.priorities[slot] = priority;
    links.since[slot] = now;
    links.previous[slot] = last;
    links.next[slot] = NONE;
    if (last === NONE) this.first = slot;
    else links.next[last] = slot;
    this.last = slot;
    this.length++;
    if (this.lanes !== undefined) this.lanes.add(slot);
  }

  /** Takes a waiting slot out. */
  remove(slot: number): void {
    const { next, previous } = this.links;
    const before = previous[slot] as number;
    const behind = next[slot] as number;
    CHECKED: invariant(this.length > 0, 'who leaves a queue stood in it');
    CHECKED: invariant(
      (before === NONE ? this.first : next[before]) === slot,
      'who leaves a queue stands behind the one before',
    );
    if (before === NONE) this.first = behind;
    else next[before] = behind;
    if (behind === NONE) this.last = before;
    else previous[behind] = before;
    this.length--;
    if (this.lanes !== undefined) this.leaveLanes(this.lanes, slot);
  }

  /** Waiting slots in order, as a copy. */
  toArray(): number[] {
    const slots: number[] = [];
    for (let slot = this.first; slot !== NONE; slot = this.after(slot)) slots.push(slot);
    return slots;
  }

  /** Adds a slot ahead of at least one other: at the head at once, otherwise by walking up from the end, or by the lanes. */
  private addAmong(slot: number, priority: number, now: number): void {
    const isFirst = (this.links.priorities[this.first] as number) > priority;
    this.link(slot, isFirst ? NONE : this.placeFor(priority, false), priority, now);
  }

  /** The slot behind which a newcomer comes to stand; there is one. */
  private placeFor(priority: number, ahead: boolean): number {
    const { previous, priorities } = this.links;
    if (this.lanes === undefined) {
      let place = this.last;
      for (let steps = 0; steps < LONG_WALK; steps++) {
        const waiting = priorities[place] as number;
        if (ahead ? waiting < priority : waiting <= priority) return place;
        place = previous[place] as number;
      }
      this.lanes = this.buildLanes();
    }
    return this.placeByLanes(this.lanes, priority, ahead);
  }

  private placeByLanes(lanes: ExpressLanes, priority: number, ahead: boolean): number {
    const { next, priorities } = this.links;
    let place = lanes.find(priority, priorities, ahead);
    let candidate = place === NONE ? this.first : (next[place] as number);
    while (candidate !== NONE) {
      const waiting = priorities[candidate] as number;
      if (ahead ? waiting >= priority : waiting > priority) break;
      place = candidate;
      candidate = next[candidate] as number;
    }
    return place;
  }

  /** Puts a slot behind another one, or first. */
  private link(slot: number, ahead: number, priority: number, now: number): void {
    const { links } = this;
    links.reserve(slot);
    const behind = ahead === NONE ? this.first : (links.next[ahead] as number);
    links.priorities[slot] = priority;
    links.since[slot] = now;
    links.previous[slot] = ahead;
    links.next[slot] = behind;
    if (ahead === NONE) this.first = slot;
    else links.next[ahead] = slot;
    if (behind === NONE) this.last = slot;
    else links.previous[behind] = slot;
    this.length++;
    CHECKED: invariant(
      ahead === NONE || this.priorityOf(ahead) <= priority,
      'nobody stands behind a less urgent one',
    );
    CHECKED: invariant(
      behind === NONE || priority <= this.priorityOf(behind),
      'nobody stands before a more urgent one',
    );
    if (this.lanes !== undefined) this.joinLanes(this.lanes, slot, ahead);
  }

  private buildLanes(): ExpressLanes {
    const lanes = new ExpressLanes(this.links.express);
    for (let slot = this.first; slot !== NONE; slot = this.after(slot)) lanes.add(slot);
    return lanes;
  }

  /** At the head nobody has searched for a place yet. */
  private joinLanes(lanes: ExpressLanes, slot: number, ahead: number): void {
    if (ahead === NONE) lanes.find(Number.NEGATIVE_INFINITY, this.links.priorities, true);
    lanes.add(slot);
  }

  private leaveLanes(lanes: ExpressLanes, slot: number): void {
    lanes.remove(slot);
    if (this.length === 0) this.lanes = undefined;
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
