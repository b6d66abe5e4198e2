import type { Problem, Scenario } from '../../scenario/index.js';
import type { Estimate } from '../../statistics/index.js';
import type {
  ParameterEnsemble,
  PolicyName,
  ReachResult,
  ReliableReachResult,
  RunResult,
  TwinLasting,
  TwinResult,
} from '../../studies/index.js';
import type { RunRecord } from '../replay/run-record.js';

/** What the analytic model says at once, truckloads a day. */
export interface Preview {
  readonly perDay: number;
  readonly lasting: TwinLasting;
  readonly bottleneck: TwinResult['throughput']['bottleneck'];
  /** Least of the hard bounds; null where nothing bounds what is counted. */
  readonly bound: number | null;
}

/** A preview, or what is wrong with the scenario. */
export type Previewed =
  | { readonly ok: true; readonly preview: Preview }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** How far a fact moves the estimate from one end of its range to the other, truckloads a day. */
export interface FactSwing {
  readonly path: string;
  readonly swing: number;
}

/** Replications of a scenario. */
export interface RunAsked {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly replications: number;
  readonly ensemble?: ParameterEnsemble;
}

/** Which plan reaches at least cost: in the corridor as it is assumed, or in a share of the draws of an ensemble or of the facts' ranges. */
export interface PlanSearch extends Omit<RunAsked, 'replications'> {
  readonly reliability: number | null;
}

/** A plan that was found. */
export type PlanFound = ReachResult | ReliableReachResult;

/** What a desk can be asked: `asks` goes there, `gives` comes back, `tells` comes on the way. */
export interface Tasks {
  readonly preview: {
    readonly asks: { readonly scenario: Scenario };
    readonly gives: Previewed;
    readonly tells: never;
  };
  readonly ranking: {
    readonly asks: { readonly scenario: Scenario };
    readonly gives: readonly FactSwing[];
    readonly tells: never;
  };
  /** Each result on the way has more replications than the one before. */
  readonly run: { readonly asks: RunAsked; readonly gives: RunResult; readonly tells: RunResult };
  /** Truckloads a day of the first of two, less those of the second, replication by replication; null where draws are not told by place. */
  readonly difference: {
    readonly asks: readonly RunAsked[];
    readonly gives: Estimate | null;
    readonly tells: never;
  };
  /** One replication, truck by truck. */
  readonly record: {
    readonly asks: { readonly scenario: Scenario; readonly seed: string; readonly replication: number };
    readonly gives: RunRecord;
    readonly tells: never;
  };
  /** Tells how far it is, and what the first draws say. */
  readonly reach: {
    readonly asks: PlanSearch;
    readonly gives: PlanFound;
    readonly tells: string | PlanFound;
  };
}

/** Name of a task. */
export type TaskName = keyof Tasks;

/** Policies by name are the library's. */
export type { PolicyName };

/** What is posted to a desk: a task, or that one is no longer wanted. */
export type DeskMessage = { readonly id: number } & (
  | { [Name in TaskName]: { readonly task: Name; readonly asks: Tasks[Name]['asks'] } }[TaskName]
  | { readonly task: 'cancel' }
);

/** What a desk posts back. */
export type DeskAnswer = { readonly id: number } & (
  | { readonly kind: 'tells'; readonly value: unknown }
  | { readonly kind: 'gives'; readonly value: unknown }
  | { readonly kind: 'fails'; readonly message: string }
);
