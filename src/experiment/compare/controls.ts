import { requireWhole } from '../../math/index.js';
import {
  type Control,
  type ControlledEstimate,
  controlVariates,
  meanInterval,
} from '../../statistics/index.js';
import type { Sampler } from '../run/index.js';
import { valuesOf } from '../run/index.js';
import { draw } from './alternatives.js';

/** What is estimated, and what is known beforehand. */
export interface ControlOptions {
  readonly measure: string;
  readonly replications: number;
  /** Measures of the same replications whose true mean is known, such as the mean service time that was drawn: name → mean. */
  readonly means?: Readonly<Record<string, number>>;
  /** A cheaper model of the same thing that meets the same luck. */
  readonly twin?: Twin;
  /** Default 0.95. */
  readonly confidence?: number;
}

/** A model that theory, or many runs, can answer for. */
export interface Twin {
  readonly sampler: Sampler;
  readonly measure: string;
  /** Its true mean by theory; or so many replications of it, on other luck, from which the mean is estimated. */
  readonly mean: number | { readonly replications: number };
}

/** A mean, what the controls make of it, and their names in the order of the coefficients. */
export interface ControlledResult extends ControlledEstimate {
  readonly controls: readonly string[];
}

/**
 * Mean of a measure over replications, corrected by controls: known means of inputs, an analytic twin, or both.
 * The error of a twin's estimated mean is part of the interval.
 * @throws RangeError without controls, and where `controlVariates` does
 */
export async function estimateWithControls(
  source: Sampler,
  options: ControlOptions,
): Promise<ControlledResult> {
  const { measure, replications, means = {}, twin, confidence = 0.95 } = options;
  requireWhole('estimateWithControls', 'a whole number of replications', replications, 3);
  const runs = await source(0, replications);
  const values = valuesOf(runs, measure);
  const known = Object.entries(means).map(([name, mean]) => ({
    name,
    control: { values: valuesOf(runs, name), mean },
  }));
  const own =
    twin === undefined
      ? []
      : [{ name: `twin ${twin.measure}`, control: await controlOf(twin, replications) }];
  const all = [...known, ...own];
  const result = controlVariates(
    values,
    all.map(({ control }) => control),
    confidence,
  );
  return { ...result, controls: all.map(({ name }) => name) };
}

async function controlOf({ sampler, measure, mean }: Twin, replications: number): Promise<Control> {
  const values = await draw(sampler, measure, 0, replications);
  if (typeof mean === 'number') return { values, mean };
  requireWhole('estimateWithControls', "number of the twin's replications", mean.replications, 2);
  // Other luck: what the twin shows of the same luck is what the correction rests on.
  const fresh = await draw(sampler, measure, replications, replications + mean.replications);
  const { mean: estimated, standardError } = meanInterval(fresh);
  return { values, mean: estimated, meanError: standardError ?? 0 };
}
