/** Order-sensitive 64-bit fingerprint of the events performed; two runs with equal digests did the same things at the same times. */
export class Digest {
  private readonly time = new Float64Array(1);
  private readonly words = new Int32Array(this.time.buffer);
  // Two 32-bit lanes; small integers in fields, because this runs at every event.
  private low = 0x2545f491;
  private high = 0x1b873593;

  /** Adds one event: when, and whose (process serial or callback sequence). */
  add(time: number, serial: number): void {
    const { words } = this;
    this.time[0] = time;
    // Both elements exist.
    const low = Math.imul(this.low ^ (words[0] as number) ^ serial, 0x9e3779b1);
    const high = Math.imul(this.high ^ (words[1] as number) ^ (low >>> 15), 0x85ebca6b);
    this.low = low ^ (high >>> 13);
    this.high = (high + low) | 0;
  }

  /** The fingerprint as 16 hexadecimal digits. */
  toString(): string {
    return [this.low, this.high].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
  }
}
