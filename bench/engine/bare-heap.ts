/** Events of the bare floors: binary heap of time and sequence in typed arrays, no cancelling, no priorities. */
export class BareHeap {
  size = 0;
  private sequence = 0;
  private readonly times: Float64Array;
  private readonly sequences: Float64Array;
  private readonly codes: Int32Array;

  constructor(capacity: number) {
    this.times = new Float64Array(capacity);
    this.sequences = new Float64Array(capacity);
    this.codes = new Int32Array(capacity);
  }

  /** Time of the next event. */
  get time(): number {
    return this.times[0] as number;
  }

  push(time: number, code: number): void {
    const { times, sequences, codes } = this;
    let hole = this.size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (time >= (times[parent] as number)) break;
      times[hole] = times[parent] as number;
      sequences[hole] = sequences[parent] as number;
      codes[hole] = codes[parent] as number;
      hole = parent;
    }
    times[hole] = time;
    sequences[hole] = this.sequence++;
    codes[hole] = code;
  }

  pop(): number {
    const { times, sequences, codes } = this;
    const code = codes[0] as number;
    const size = --this.size;
    const time = times[size] as number;
    const sequence = sequences[size] as number;
    const moved = codes[size] as number;
    let hole = 0;
    let child = 1;
    while (child < size) {
      let childTime = times[child] as number;
      const right = child + 1;
      if (right < size) {
        const rightTime = times[right] as number;
        if (
          rightTime < childTime ||
          (rightTime === childTime && (sequences[right] as number) < (sequences[child] as number))
        ) {
          child = right;
          childTime = rightTime;
        }
      }
      if (time < childTime || (time === childTime && sequence < (sequences[child] as number))) break;
      times[hole] = childTime;
      sequences[hole] = sequences[child] as number;
      codes[hole] = codes[child] as number;
      hole = child;
      child = 2 * hole + 1;
    }
    times[hole] = time;
    sequences[hole] = sequence;
    codes[hole] = moved;
    return code;
  }
}

/** First in, first out, in a ring that grows. */
export class BareQueue {
  length = 0;
  private cells = new Int32Array(1024);
  private head = 0;

  push(value: number): void {
    if (this.length === this.cells.length) this.widen();
    this.cells[(this.head + this.length++) & (this.cells.length - 1)] = value;
  }

  shift(): number {
    const value = this.cells[this.head] as number;
    this.head = (this.head + 1) & (this.cells.length - 1);
    this.length--;
    return value;
  }

  private widen(): void {
    const wider = new Int32Array(this.cells.length * 2);
    for (let i = 0; i < this.length; i++)
      wider[i] = this.cells[(this.head + i) & (this.cells.length - 1)] as number;
    this.cells = wider;
    this.head = 0;
  }
}

/** The same for times. */
export class TimeQueue {
  length = 0;
  private cells = new Float64Array(1024);
  private head = 0;

  push(value: number): void {
    if (this.length === this.cells.length) this.widen();
    this.cells[(this.head + this.length++) & (this.cells.length - 1)] = value;
  }

  shift(): number {
    const value = this.cells[this.head] as number;
    this.head = (this.head + 1) & (this.cells.length - 1);
    this.length--;
    return value;
  }

  private widen(): void {
    const wider = new Float64Array(this.cells.length * 2);
    for (let i = 0; i < this.length; i++)
      wider[i] = this.cells[(this.head + i) & (this.cells.length - 1)] as number;
    this.cells = wider;
    this.head = 0;
  }
}
