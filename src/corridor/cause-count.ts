import { causes } from './causes.js';

/**
 * Whole trucks, or servers, by cause. Of a queue: what its trucks are charged to. Of the servers of a queue: what keeps each from the
 * next truck, work in hand included.
 */
export class CauseCount {
  private readonly counts = new Int32Array(causes.length);
  private sum = 0;

  get total(): number {
    return this.sum;
  }

  /** Number of a cause. */
  of(cause: number): number {
    return this.counts[cause] ?? 0;
  }

  clear(): void {
    if (this.sum !== 0) this.counts.fill(0);
    this.sum = 0;
  }

  add(cause: number, number: number): void {
    if (number <= 0) return;
    this.counts[cause] = this.of(cause) + number;
    this.sum += number;
  }

  addAll(other: CauseCount): void {
    if (other.sum === 0) return;
    for (let cause = 0; cause < this.counts.length; cause += 1) this.add(cause, other.of(cause));
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
    for (let cause = 0; cause < this.counts.length; cause += 1) {
      const servers = this.of(cause);
      const more = Math.min(rest, servers);
      to.add(cause, rounds * servers + more);
      rest -= more;
    }
  }
}
