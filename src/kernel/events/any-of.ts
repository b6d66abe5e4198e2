import { Command, type ResultOf } from './command.js';
import { type Branch, Composite } from './composite.js';
import { describeValue } from './describe.js';
import type { KernelState } from './kernel-state.js';

/** Commands by name, or in a row. */
export type Commands = Readonly<Record<string, Command<unknown>>> | readonly Command<unknown>[];

/** Who won an any-of, and with what: `{ key: 'granted', value: … }`, or an index as key for commands in a row. */
export type Winner<C extends Commands> = C extends readonly (infer Element)[]
  ? { readonly key: number; readonly value: ResultOf<Element> }
  : { [K in keyof C]: { readonly key: K; readonly value: ResultOf<C[K]> } }[keyof C];

/** The commands in order; refused when they are not an object or an array. */
export function listCommands(
  kernel: KernelState,
  caller: string,
  commands: Commands,
): readonly Command<unknown>[] {
  if (typeof commands !== 'object' || commands === null || commands instanceof Command)
    throw kernel.refusal(`${caller} requires commands by name or in a row, got ${describeValue(commands)}`);
  return Object.values(commands);
}

/** Waits for the first of several commands; the others leave their queues and give back what they took. */
export class AnyOf extends Composite<{ readonly key: string | number; readonly value: unknown }> {
  readonly needsAll = false;
  protected readonly word = 'any of';
  private readonly keys: readonly (string | number)[];
  private settled: Branch | undefined = undefined;

  constructor(kernel: KernelState, commands: Commands) {
    super(kernel, listCommands(kernel, 'anyOf', commands));
    this.keys = Array.isArray(commands) ? commands.map((_, index) => index) : Object.keys(commands);
    if (this.keys.length === 0) throw kernel.refusal('anyOf requires at least one command');
  }

  protected isSatisfied(): boolean {
    return this.branches.some((branch) => branch.isGranted);
  }

  protected keeps(branch: Branch): boolean {
    return branch === this.winner();
  }

  protected result(): { readonly key: string | number; readonly value: unknown } {
    const winner = this.winner();
    const index = winner === undefined ? -1 : this.branches.indexOf(winner);
    return { key: this.keys[index] ?? index, value: winner?.delivered };
  }

  /** The winner is settled when the composite concludes; branches granted afterwards by its conclusion have lost. */
  private winner(): Branch | undefined {
    this.settled ??= this.branches.find((branch) => branch.isGranted);
    return this.settled;
  }
}

/** Results of several commands, in the shape in which the commands were given. */
export type Results<C extends Commands> = { -readonly [K in keyof C]: ResultOf<C[K]> };

/** Waits for all of several commands. Each keeps what it got meanwhile; to take all or nothing, see `seize`. */
export class AllOf extends Composite<unknown> {
  readonly needsAll = true;
  protected readonly word = 'all of';
  private readonly keys: readonly string[] | undefined;
  private readonly count: number;

  constructor(kernel: KernelState, commands: Commands) {
    super(kernel, listCommands(kernel, 'allOf', commands));
    this.keys = Array.isArray(commands) ? undefined : Object.keys(commands);
    this.count = Object.keys(commands).length;
  }

  protected isSatisfied(): boolean {
    return this.branches.length === this.count && this.branches.every((branch) => branch.isGranted);
  }

  protected keeps(): boolean {
    return true;
  }

  protected result(): unknown {
    const values = this.branches.map((branch) => branch.delivered);
    return this.keys === undefined
      ? values
      : Object.fromEntries(this.keys.map((key, index) => [key, values[index]]));
  }
}
