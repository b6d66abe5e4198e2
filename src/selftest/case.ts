import type { Minutes } from '../kernel/index.js';
import type { Trial } from './trial.js';

/** Unit of a measure: `min`, a count of trucks or other things, a share from 0 to 1, per minute, or minutes squared. */
export type MeasureUnit = 'min' | 'count' | 'share' | '/min' | 'min²';

/** What theory says of one measure. */
export interface Exact {
  readonly value: number;
  readonly unit: MeasureUnit;
}

/** A small model whose long run is known exactly. */
export interface SelfTestCase {
  /** Short and unique, for choosing: `mm1`. */
  readonly name: string;
  /** In a queueing theorist's words, with the numbers. */
  readonly title: string;
  /** How the model is written for the kernel. */
  readonly style: 'process' | 'callback' | 'actor';
  /** Where the exact values come from. */
  readonly source: string;
  /** Simulated time that is forgotten at the start: at least fifteen relaxation times where the start is not the steady state. */
  readonly warmUp: Minutes;
  /** Simulated time observed after it in a full run. */
  readonly runLength: Minutes;
  /** The exact values by measure. */
  readonly expected: () => Readonly<Record<string, Exact>>;
  /** One replication: the same measures, simulated. */
  readonly simulate: (trial: Trial) => Readonly<Record<string, number>>;
}

/** A case whose simulation answers just the measures that theory does: the compiler sees to it. */
export function defineCase<Measure extends string>(
  definition: Omit<SelfTestCase, 'expected' | 'simulate'> & {
    readonly expected: () => Readonly<Record<Measure, Exact>>;
    readonly simulate: (trial: Trial) => Readonly<Record<NoInfer<Measure>, number>>;
  },
): SelfTestCase {
  return definition;
}

/** An exact value in minutes. */
export function minutes(value: number): Exact {
  return { value, unit: 'min' };
}

/** An exact mean number of things. */
export function count(value: number): Exact {
  return { value, unit: 'count' };
}

/** An exact share, from 0 to 1. */
export function share(value: number): Exact {
  return { value, unit: 'share' };
}

/** An exact rate per minute. */
export function perMinute(value: number): Exact {
  return { value, unit: '/min' };
}
