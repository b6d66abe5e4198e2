/** Order-sensitive 64-bit fingerprint of the events performed; two runs with equal digests did the same things at the same times. */
export class Digest {
  private readonly time = new Float64Array(1);
  private readonly words = new Int32Array(this.time.buffer);
  private readonly lanes = new Int32Array([0x2545f491, 0x1b873593]);

  /** Adds one event: when, and whose (process serial or callback sequence). */
  add(time: number, serial: number): void {
    const { words, lanes } = this;
    this.time[0] = time;
    const low = Math.imul((lanes[0] ?? 0) ^ (words[0] ?? 0) ^ serial, 0x9e3779b1);
    const high = Math.imul((lanes[1] ?? 0) ^ (words[1] ?? 0) ^ (low >>> 15), 0x85ebca6b);
    lanes[0] = low ^ (high >>> 13);
    lanes[1] = high + low;
  }

  /** The fingerprint as 16 hexadecimal digits. */
  toString(): string {
    return Array.from(this.lanes, (lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
  }
}
