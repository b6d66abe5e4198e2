import { exp } from './elementary.js';
import { normalDensity } from './normal.js';

/** Expected value and expected squared distance from it. */
export interface Moments {
  readonly mean: number;
  readonly variance: number;
}

const PANELS = 200;

/** Mean and variance of the standard normal distribution cut to [from, to], of which `mass` is left; relative error below 1e-6 in the worst case. */
export function normalMomentsBetween(from: number, to: number, mass: number): Moments {
  const steepness = Math.max(1, Math.abs(from), Math.abs(to));
  return (to - from) * steepness < 1 ? integrated(from, to) : inClosedForm(from, to, mass);
}

function inClosedForm(from: number, to: number, mass: number): Moments {
  const atFrom = normalDensity(from) / mass;
  const atTo = normalDensity(to) / mass;
  const mean = atFrom - atTo;
  const edge = (z: number, density: number): number => (Number.isFinite(z) ? z * density : 0);
  return { mean, variance: 1 + edge(from, atFrom) - edge(to, atTo) - mean * mean };
}

/** Simpson's rule, measured from the middle: in a narrow cut the closed form is a small difference of large numbers. */
function integrated(from: number, to: number): Moments {
  const middle = (from + to) / 2;
  const step = (to - from) / PANELS;
  let [mass, first, second] = [0, 0, 0];
  for (let k = 0; k <= PANELS; k++) {
    const offset = (k - PANELS / 2) * step;
    const simpson = k === 0 || k === PANELS ? 1 : k % 2 === 1 ? 4 : 2;
    const weight = simpson * exp(-offset * (middle + offset / 2));
    mass += weight;
    first += weight * offset;
    second += weight * offset * offset;
  }
  const shift = first / mass;
  return { mean: middle + shift, variance: second / mass - shift * shift };
}
