/** A probability distribution as plain data, as a scenario carries it. Times in minutes unless the place of use says otherwise. */
export type DistributionSpec =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  | { readonly kind: 'erlang'; readonly shape: number; readonly mean: number }
  | { readonly kind: 'gamma'; readonly mean: number; readonly cv: number }
  | { readonly kind: 'lognormal'; readonly mean: number; readonly cv: number }
  | { readonly kind: 'lognormal'; readonly p50: number; readonly p95: number }
  | { readonly kind: 'weibull'; readonly shape: number; readonly mean: number }
  | NormalSpec
  | {
      readonly kind: 'beta';
      readonly low: number;
      readonly high: number;
      readonly mean: number;
      readonly sd: number;
    }
  | { readonly kind: 'discrete'; readonly values: readonly number[]; readonly weights: readonly number[] }
  | { readonly kind: 'empirical'; readonly values: readonly number[] }
  | {
      readonly kind: 'mixture';
      readonly weights: readonly number[];
      readonly components: readonly DistributionSpec[];
    };

/** Normal distribution cut to [low, high]; mean and sd before the cut; low is 0 and high is Infinity unless given. */
export interface NormalSpec {
  readonly kind: 'normal';
  readonly mean: number;
  readonly sd: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}
