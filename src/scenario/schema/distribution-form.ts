/** A probability distribution as plain data; `Value` is a number, or a marker while a scenario is being read. */
export type DistributionForm<Value> =
  | { kind: 'constant'; value: Value }
  | { kind: 'uniform'; low: Value; high: Value }
  | { kind: 'triangular'; low: Value; mode: Value; high: Value }
  | { kind: 'exponential'; mean: Value }
  | { kind: 'erlang'; shape: Value; mean: Value }
  | { kind: 'gamma'; mean: Value; cv: Value }
  | { kind: 'lognormal'; mean: Value; cv: Value }
  | { kind: 'weibull'; shape: Value; mean: Value }
  | { kind: 'normal'; mean: Value; sd: Value; low?: Value | undefined; high?: Value | undefined }
  | { kind: 'beta'; low: Value; high: Value; mean: Value; sd: Value }
  | { kind: 'discrete'; values: readonly Value[]; weights: readonly Value[] }
  | { kind: 'empirical'; values: readonly Value[] }
  | { kind: 'mixture'; weights: readonly Value[]; components: readonly DistributionForm<Value>[] };
