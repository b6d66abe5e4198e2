/** The one cheap generator all JavaScript peers share (sfc32, 53 bits), so that engines are measured and not dice. */
export class Random {
  private a: number;
  private b = 0x9e3779b9 | 0;
  private c = 0x243f6a88 | 0;
  private d = 1;

  constructor(seed: number) {
    this.a = seed | 0;
    for (let i = 0; i < 20; i++) this.word();
  }

  /** From 0 (included) to 1 (excluded). */
  uniform(): number {
    const high = this.word() >>> 5;
    return (high * 67108864 + (this.word() >>> 6)) / 9007199254740992;
  }

  /** Exponential with a mean. */
  exponential(mean: number): number {
    return -mean * Math.log(1 - this.uniform());
  }

  private word(): number {
    const t = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + t) | 0;
    return t;
  }
}
