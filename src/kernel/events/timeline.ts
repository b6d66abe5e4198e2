import { invariant } from '../../math/index.js';
import { describeValue } from './describe.js';
import type { KernelState } from './kernel-state.js';
import type { Minutes } from './time.js';

const FIRST_CAPACITY = 64;

/** What a timeline writes down. */
export interface Recorded {
  /** The values now, in the order of the columns. @internal */
  recordedState(): readonly number[];
}

/**
 * The full record of something that changes, in typed columns: a row for each instant at which it changed, with what held from
 * then on. Changes within one instant leave one row. Grows with the run; the statistics do not need it.
 */
export class Timeline<C extends string> {
  private columns: readonly Float64Array<ArrayBuffer>[];
  private rows = 0;
  private from: Minutes;
  /** Whether the last row is the present state, which may still change. */
  private isOpen = false;

  constructor(
    private readonly kernel: KernelState,
    private readonly source: Recorded,
    private readonly names: readonly C[],
  ) {
    this.columns = ['time', ...names].map(() => new Float64Array(FIRST_CAPACITY));
    this.from = kernel.now;
  }

  /** Rows so far, the present state included. */
  get length(): number {
    this.update();
    return this.rows;
  }

  /** Times of the rows, in minutes, as a copy. */
  get time(): Float64Array {
    this.update();
    return this.cells(0);
  }

  /** Values of one column, as a copy. */
  column(name: C): Float64Array {
    const index = this.names.indexOf(name);
    if (index < 0)
      throw new RangeError(`a record has the columns ${this.names.join(', ')}, got ${describeValue(name)}`);
    this.update();
    return this.cells(index + 1);
  }

  /** Writes down what held up to now; called before every change. @internal */
  note(): void {
    const { now } = this.kernel;
    if (now === this.from) return;
    this.write(this.from);
    this.from = now;
  }

  /** The present state, as a row that is written over when it changes within the instant. */
  private update(): void {
    this.note();
    this.isOpen = this.write(this.from);
  }

  /** Adds a row unless it would repeat the last; true when it did. */
  private write(time: Minutes): boolean {
    if (this.isOpen) this.rows--;
    this.isOpen = false;
    const state = this.source.recordedState();
    if (this.rows > 0 && state.every((value, index) => this.columns[index + 1]?.[this.rows - 1] === value))
      return false;
    this.reserve();
    const row = this.rows++;
    CHECKED: invariant(
      row === 0 || (this.columns[0]?.[row - 1] ?? 0) < time,
      'rows of a record ascend in time',
    );
    CHECKED: invariant(state.length === this.names.length, 'a record has a value for each column');
    [time, ...state].forEach((value, index) => {
      const column = this.columns[index];
      if (column !== undefined) column[row] = value;
    });
    return true;
  }

  private cells(index: number): Float64Array {
    return (this.columns[index] ?? new Float64Array(0)).slice(0, this.rows);
  }

  private reserve(): void {
    const [first] = this.columns;
    if (first === undefined || this.rows < first.length) return;
    this.columns = this.columns.map((column) => {
      const wider = new Float64Array(column.length * 2);
      wider.set(column);
      return wider;
    });
  }
}
