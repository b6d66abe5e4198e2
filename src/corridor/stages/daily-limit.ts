import { Level, type Process, type Simulation } from '../../kernel/index.js';
import { invariant } from '../../math/index.js';

/**
 * Most trucks let through in a day. The day's number is granted at the first opening of the day and what is left over
 * lapses at midnight, so that a truck waiting for the limit goes first on the next open day and no day exceeds it.
 */
export class DailyLimit {
  private readonly left: Level;
  private today: number | 'unlimited' = 'unlimited';
  private day = -1;
  private isGranted = false;
  /** Numbers granted and taken under a limit since measuring began. */
  private granted = 0;
  private taken = 0;
  /** Days begun under a limit since measuring began. */
  private limitedDays = 0;

  constructor(sim: Simulation, name: string) {
    this.left = new Level(sim, { name, capacity: Number.POSITIVE_INFINITY, initial: 0 });
  }

  /** A new day with its number, not granted before `grant`. */
  beginDay(day: number, limit: number | 'unlimited'): void {
    this.day = day;
    this.today = limit;
    if (limit !== 'unlimited') this.limitedDays += 1;
    this.isGranted = false;
    if (this.left.level > 0) this.left.tryGet(this.left.level);
  }

  /** Grants the day's number; only the first call of a day counts, and only when the day has begun. */
  grant(day: number): void {
    if (this.isGranted || day !== this.day) return;
    this.isGranted = true;
    // Without a limit today, the trucks that waited under yesterday's all go.
    const granted = this.today === 'unlimited' ? this.left.takersWaiting : this.today;
    if (this.today !== 'unlimited') this.granted += granted;
    if (granted > 0) this.left.tryPut(granted);
    CHECKED: invariant(
      this.today === 'unlimited' || this.left.level <= this.today,
      'no day lets more through than its limit',
    );
  }

  /** Trucks that wait for a number. */
  get waiting(): number {
    return this.left.takersWaiting;
  }

  /** Whether today's number has been granted: before the first opening of the day it has not. */
  get isGrantedToday(): boolean {
    return this.isGranted;
  }

  /** Takes one of today's number when there is one and nobody waits for it. */
  tryTake(): boolean {
    if (this.today === 'unlimited') return true;
    const isTaken = this.left.tryGet(1);
    if (isTaken) this.taken += 1;
    return isTaken;
  }

  /** Waits for one of a later number. */
  *take(priority = 0): Process {
    yield this.left.get(1, priority);
    if (this.today !== 'unlimited') this.taken += 1;
  }

  /** Numbers taken and granted, and days under a limit, since measuring began. */
  usage(): { readonly used: number; readonly offered: number; readonly days: number } {
    return { used: this.taken, offered: this.granted, days: this.limitedDays };
  }

  /** Forgets the usage so far: the end of the warm-up. */
  beginMeasuring(): void {
    this.granted = 0;
    this.taken = 0;
    this.limitedDays = 0;
  }
}
