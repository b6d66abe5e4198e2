import { invariant } from '../../math/index.js';

/**
 * A running sum that keeps what rounding loses, in a second double: a million additions and subtractions leave it where exact
 * arithmetic would, to some 30 digits. The two doubles add without error (Knuth's TwoSum, The Art of Computer Programming 2, 4.2.2).
 */
export class ExactSum {
  private high: number;
  private low = 0;

  constructor(start: number) {
    this.high = start;
  }

  /** The sum, as the nearest double. */
  get value(): number {
    return this.high;
  }

  /** Adds a finite number, which may be negative. */
  add(term: number): void {
    const sum = this.high + term;
    const added = sum - this.high;
    const lost = this.high - (sum - added) + (term - added) + this.low;
    CHECKED: invariant(Number.isFinite(term), 'what is added is finite');
    this.high = sum + lost;
    this.low = lost - (this.high - sum);
  }

  /** Begins anew. */
  set(value: number): void {
    this.high = value;
    this.low = 0;
  }
}
