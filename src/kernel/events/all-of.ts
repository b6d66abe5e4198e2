import { type Commands, listCommands } from './any-of.js';
import type { ResultOf } from './command.js';
import { Composite } from './composite.js';
import type { KernelState } from './kernel-state.js';

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
