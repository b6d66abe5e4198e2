import { causes } from './causes.js';

/**
 * Whole trucks, or servers, by cause. Of a queue: what its trucks are charged to. Of the servers of a queue: what keeps each from the
 * next truck, work in hand included.
 */
export class CauseCount {
  private readonly counts = new Int32Array(causes.length);
  /** Causes with a number above 0, in the order of the causes: mostly one to four of some forty, so the others are not looked at. */
  private readonly present = new Uint8Array(causes.length);
  private size = 0;
  private sum = 0;

  get total(): number {
    return this.sum;
  }

  /** Causes that have any. */
  get different(): number {
    return this.size;
  }

  /** The causes that have any, one by one, from 0 up to, not including, `different`. */
  causeAt(index: number): number {
    return this.present[index] ?? 0;
  }

  /** Number of a cause. */
  of(cause: number): number {
    return this.counts[cause] ?? 0;
  }

  clear(): void {
    for (let index = 0; index < this.size; index += 1) this.counts[this.causeAt(index)] = 0;
    this.size = 0;
    this.sum = 0;
  }

  add(cause: number, number: number): void {
    if (number <= 0) return;
    const before = this.of(cause);
    if (before === 0) this.insert(cause);
    this.counts[cause] = before + number;
    this.sum += number;
  }

  addAll(other: CauseCount): void {
    for (let index = 0; index < other.size; index += 1) {
      const cause = other.causeAt(index);
      this.add(cause, other.of(cause));
    }
  }

  /**
   * Deals trucks that wait over these servers, one after the other, round and round, in the order of the causes; each truck is
   * charged to what keeps its server. Where there is no server at all, all go to `without`.
   */
  deal(trucks: number, without: number, to: CauseCount): void {
    if (trucks <= 0) return;
    if (this.sum === 0) {
      to.add(without, trucks);
      return;
    }
    const rounds = Math.floor(trucks / this.sum);
    let rest = trucks - rounds * this.sum;
    for (let index = 0; index < this.size; index += 1) {
      const cause = this.causeAt(index);
      const servers = this.of(cause);
      const more = Math.min(rest, servers);
      to.add(cause, rounds * servers + more);
      rest -= more;
    }
  }

  private insert(cause: number): void {
    let place = this.size;
    for (; place > 0 && this.causeAt(place - 1) > cause; place -= 1)
      this.present[place] = this.causeAt(place - 1);
    this.present[place] = cause;
    this.size += 1;
  }
}
