import { invariant } from '../../math/index.js';
import type { Command, Process } from './command.js';
import type { Waiter } from './waiter.js';

const FIRST_CAPACITY = 1024;
const AWAKE = 0;
const ASLEEP = 1;
const ROUSED = 2;

/** A process that can be resumed without being looked at: all that matters is its body. */
export interface HoldOnlyProcess extends Waiter {
  /** Goes on by itself from what its body has just yielded or returned. @internal */
  carryOn(result: IteratorResult<Command<unknown>, unknown>): void;
}

/**
 * Processes of a large model that do nothing but hold again and again, with what their next event needs in columns by slot.
 * Nearly all the time of such an event goes into fetching things from memory: with 100,000 processes, not touching the Task
 * makes it a third quicker (bench/engine, workload "hold").
 */
export class HoldOnlyProcesses {
  /** Hold-only processes at present. */
  count = 0;
  private marks = new Uint8Array(0);
  private serials = new Int32Array(0);
  private readonly bodies: (Process<unknown> | undefined)[] = [];
  private readonly processes: (HoldOnlyProcess | undefined)[] = [];

  /** Whether a hold-only process has the slot. */
  has(slot: number): boolean {
    return slot < this.marks.length && this.marks[slot] !== AWAKE;
  }

  /** Whether the hold-only process of a slot is to carry on by itself after its present step. */
  isRoused(slot: number): boolean {
    return this.marks[slot] === ROUSED;
  }

  /** Serial number of a hold-only process, as the digest sees it: its low 32 bits. */
  serialOf(slot: number): number {
    // Slots of hold-only processes lie within the columns.
    return this.serials[slot] as number;
  }

  /** Body of a hold-only process. */
  bodyOf(slot: number): Process<unknown> | undefined {
    return this.bodies[slot];
  }

  /** Adds a process that holds. */
  add(each: HoldOnlyProcess, body: Process<unknown>): void {
    const { slot } = each;
    if (slot >= this.marks.length) this.widen(slot);
    if (!this.has(slot)) this.count++;
    this.marks[slot] = ASLEEP;
    this.serials[slot] = each.serial;
    this.bodies[slot] = body;
    this.processes[slot] = each;
  }

  /** Lets the hold-only process of a slot, if there is one, carry on by itself after its present step. */
  rouse(slot: number): void {
    if (this.has(slot)) this.marks[slot] = ROUSED;
  }

  /** Takes a slot's hold-only process out, if there is one, and answers who it was. */
  remove(slot: number): HoldOnlyProcess | undefined {
    if (!this.has(slot)) return undefined;
    const each = this.processes[slot];
    this.count--;
    CHECKED: invariant(this.count >= 0, 'hold-only processes are never fewer than none');
    CHECKED: invariant(each !== undefined, 'a slot marked as hold-only has its process');
    this.marks[slot] = AWAKE;
    this.bodies[slot] = undefined;
    this.processes[slot] = undefined;
    return each;
  }

  private widen(slot: number): void {
    const capacity = Math.max(FIRST_CAPACITY, slot + 1, this.marks.length * 2);
    const { marks, serials } = this;
    this.marks = new Uint8Array(capacity);
    this.serials = new Int32Array(capacity);
    this.marks.set(marks);
    this.serials.set(serials);
    // Filled to the end, since an array with large gaps would become a hash table.
    while (this.bodies.length < capacity) {
      this.bodies.push(undefined);
      this.processes.push(undefined);
    }
  }
}
