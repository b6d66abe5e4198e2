import type { Dimension } from '../units.js';

/** Range within which a quantity is accepted, in its canonical unit, both ends included. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly integer?: true | undefined;
  /** 0 is accepted too, though it lies below `min`. */
  readonly orZero?: true | undefined;
}

/** True for a value that a quantity of these bounds may have. */
export function isWithinBounds(value: number, { min, max, integer, orZero }: Bounds): boolean {
  if (orZero && value === 0) return true;
  return value >= min && value <= max && (!integer || Number.isInteger(value));
}

/** True when a range from low to high holds values that lie between 0 and `min` and are not accepted. */
export function hasGap(low: number, high: number, { min, orZero }: Bounds): boolean {
  return orZero === true && low < min && high > 0;
}

/** Bounds in words. */
export function boundsText({ min, max, integer, orZero }: Bounds): string {
  return `${orZero ? '0, or ' : ''}${integer ? 'a whole number ' : ''}from ${min} to ${max}`;
}

/** How well a number is known: A primary data, B one good source, C secondary or other period, D assumption. */
export type EvidenceGrade = 'A' | 'B' | 'C' | 'D';

/** The highest value that was ever seen, canonical, with a date or a period and the source. */
export interface ObservedMax {
  readonly value: number;
  readonly date: string;
  readonly source: string;
}

/** What is known about one number besides its value; low and high in the canonical unit. */
export interface Knowledge {
  readonly low: number;
  readonly high: number;
  readonly evidence: EvidenceGrade;
  readonly source: string;
  readonly note?: string;
  readonly observedMax?: ObservedMax;
  /** ISO date from which it was known. */
  readonly knownFrom?: string;
}

/** A number read from a scenario, in its canonical unit, before its place in the scenario is known. */
export class Measured {
  constructor(
    readonly value: number,
    readonly dimension: Dimension,
    readonly bounds: Bounds,
    readonly knowledge: Knowledge | undefined,
  ) {}

  /** The same quantity times a factor of at least 0. */
  scaled(factor: number): Measured {
    const known = this.knowledge && {
      ...this.knowledge,
      low: Math.min(this.knowledge.low * factor, this.bounds.max),
      high: Math.min(this.knowledge.high * factor, this.bounds.max),
      ...(this.knowledge.observedMax === undefined
        ? {}
        : {
            observedMax: {
              ...this.knowledge.observedMax,
              value: this.knowledge.observedMax.value * factor,
            },
          }),
    };
    return new Measured(this.value * factor, this.dimension, this.bounds, known);
  }
}

/** A value that is known only when the scenario's first day is (a day number). */
export class Dated<Value> {
  constructor(readonly sinceStart: (startDay: number) => Value) {}
}

/** What the schema puts out once every marker has become plain data; read only all the way down. */
export type Plain<T> = unknown extends T
  ? T
  : T extends Measured
    ? number
    : T extends Dated<infer Value>
      ? Plain<Value>
      : { readonly [Key in keyof T]: Plain<Exclude<T[Key], undefined>> };
