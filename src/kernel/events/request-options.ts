import { describeValue } from './describe.js';
import type { SimulationError } from './errors.js';
import type { KernelState } from './kernel-state.js';
import { problemOfOptions } from './requirements.js';
import { isDelay, type Minutes } from './time.js';

/** What is optional where something waits in order of priority. */
export interface PriorityOption {
  /** Smaller is more urgent, any finite number; 0 unless given. */
  readonly priority?: number;
}

/** What is optional in a request for units. */
export interface RequestOptions extends PriorityOption {
  /** Units, a whole number of at least 1; 1 unless given. */
  readonly amount?: number;
}

/** Whoever is asked, and refuses in the name of its simulation. */
export interface Asked {
  readonly kernel: KernelState;
  readonly label: string;
}

/** A priority given as a number or as an option; refused when it is not finite. */
export function readPriority(asked: Asked, given: number | PriorityOption): number {
  if (typeof given === 'number') return checkPriority(asked, given);
  const problem = problemOfOptions(given, ['priority']);
  if (problem !== undefined) throw refusal(asked, problem);
  return checkPriority(asked, given.priority === undefined ? 0 : given.priority);
}

/** A request given by its options or by numbers in a row, of which the second then stays away. */
export function readRequest(
  asked: Asked,
  given: number | RequestOptions,
  amountInRow: number,
): Required<RequestOptions> {
  if (typeof given === 'number') return { priority: given, amount: checkUnits(asked, amountInRow, given) };
  const problem = problemOfOptions(given, ['priority', 'amount']);
  if (problem !== undefined) throw refusal(asked, problem);
  if (amountInRow !== 1)
    throw refusal(
      asked,
      `requires the amount among the options, got ${describeValue(amountInRow)} behind them`,
    );
  const { priority = 0, amount = 1 } = given;
  return { priority, amount: checkUnits(asked, amount, priority) };
}

/** An amount of units, if it can be asked for with that priority; refused otherwise. */
export function checkUnits(asked: Asked, amount: number, priority = 0): number {
  // Infinity less itself is NaN; so is what a text cannot be taken for.
  if (typeof priority !== 'number' || priority - priority !== 0) checkPriority(asked, priority);
  if (typeof amount !== 'number' || !(amount >= 1) || amount % 1 !== 0)
    throw refusal(asked, `requires a whole amount of at least 1, got ${describeValue(amount)}`);
  return amount;
}

/** A patience in minutes, if it is one; refused otherwise. */
export function checkPatience(asked: Asked, patience: Minutes): Minutes {
  if (isDelay(patience)) return patience;
  throw refusal(asked, `requires a patience of at least 0 min, got ${describeValue(patience)}`);
}

/** The minutes that something takes, if they are that; refused otherwise. */
export function checkDuration(asked: Asked, minutes: Minutes): Minutes {
  if (isDelay(minutes)) return minutes;
  throw refusal(asked, `requires a finite duration of at least 0 min, got ${describeValue(minutes)}`);
}

function checkPriority(asked: Asked, priority: number): number {
  if (Number.isFinite(priority)) return priority;
  throw refusal(asked, `requires a finite priority, got ${describeValue(priority)}`);
}

function refusal({ kernel, label }: Asked, problem: string): SimulationError {
  return kernel.refusal(`${label} ${problem}`);
}
