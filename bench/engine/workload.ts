/** The five workloads; all service times are exponential with mean 1. */
export type WorkloadName = 'mm1' | 'mmc' | 'timeouts' | 'hold' | 'tandem';

/** What a run reports: model events performed, and the mean that theory knows (NaN where there is none). */
export interface Outcome {
  readonly events: number;
  readonly check: number;
}

/** Runs a workload with n customers (or n holds) from a seed. */
export type Run = (n: number, seed: number) => Outcome | Promise<Outcome>;

/** One engine in one style. A workload it cannot do is absent. */
export interface Peer {
  readonly name: string;
  readonly runs: Partial<Record<WorkloadName, Run>>;
  /** Share of the full number of customers this peer is given, so that slow ones end in time. */
  readonly share: number;
}

/** Parameters and theory of a workload. */
export interface Workload {
  readonly name: WorkloadName;
  /** Customers or holds in a full run. */
  readonly n: number;
  readonly what: string;
  /** Value of the check in theory. */
  readonly theory: number | undefined;
}

/** Servers of the mmc workload. */
export const MMC_SERVERS = 10;
/** Stations of the tandem, and servers of each. */
export const STATIONS = 5;
export const STATION_SERVERS = 2;
/** Processes of the hold workload. */
export const HOLDERS = 100_000;
/** Load of every queue. */
export const LOAD = 0.9;
/** Mean interarrival times for mean service 1. */
export const MM1_GAP = 1 / LOAD;
export const MMC_GAP = 1 / (LOAD * MMC_SERVERS);
export const TANDEM_GAP = 1 / (LOAD * STATION_SERVERS);

/** In the order of the report. Theory: M/M/1 wait ρ/(1−ρ); M/M/10 wait by Erlang C; tandem 5 × 1/(1−ρ²) by Burke and M/M/2. */
export const WORKLOADS: readonly Workload[] = [
  { name: 'mm1', n: 1_000_000, what: 'M/M/1 at load 0.9, 2 events a customer', theory: 9 },
  { name: 'mmc', n: 1_000_000, what: 'M/M/10 at load 0.9, 2 events a customer', theory: 0.6687 },
  { name: 'timeouts', n: 10_000_000, what: 'one process, holds of 1', theory: undefined },
  { name: 'hold', n: 3_000_000, what: '100,000 processes, exponential holds', theory: undefined },
  { name: 'tandem', n: 200_000, what: '5 stations of 2 servers, 6 events a customer', theory: 26.316 },
];
