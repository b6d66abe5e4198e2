import { invariant } from '../../math/index.js';
import { Command } from './command.js';
import type { KernelState } from './kernel-state.js';
import {
  expire,
  GRANTED,
  type Holding,
  type Lender,
  RUNNING,
  type Source,
  WAITING_UNTIL,
  type Waiter,
  type WaiterState,
} from './waiter.js';

/** Several commands performed as one. Its branches wait side by side; what a lost branch had taken goes back where it came from. */
export abstract class Composite<T> extends Command<T> implements Source {
  readonly source: Source = this;
  readonly lapsed = undefined;
  protected readonly branches: Branch[] = [];
  private parent: Waiter | undefined = undefined;
  private isConcluded = false;

  constructor(
    private readonly kernel: KernelState,
    private readonly parts: readonly Command<unknown>[],
  ) {
    super();
    for (const part of parts) if (!(part instanceof Command)) throw kernel.refuseCommand(part);
    // Last first, because the command made last lies on top.
    for (let i = parts.length - 1; i >= 0; i--) {
      const part = parts[i];
      if (part !== undefined) kernel.adopt(part);
    }
  }

  get label(): string {
    return `${this.word} (${this.parts.map((part) => part.source.label).join(', ')})`;
  }

  /** Whether a part that was granted cannot go back, such as an item put into a store. */
  get isFinal(): boolean {
    return this.branches.some((branch) => branch.isGranted && branch.source?.isFinal === true);
  }

  /** Whether it waits for every part, so that one part that never comes blocks it. */
  abstract readonly needsAll: boolean;
  /** `any of` or `all of`. */
  protected abstract readonly word: string;
  /** Whether the grants so far satisfy it. */
  protected abstract isSatisfied(): boolean;
  /** Whether a branch keeps what it was granted once all is concluded. */
  protected abstract keeps(branch: Branch): boolean;
  /** Its result once satisfied. */
  protected abstract result(): T;

  /** Performs the parts in order until they satisfy it; waits otherwise. */
  perform(waiter: Waiter): boolean {
    for (const part of this.parts) {
      if (this.isSatisfied()) break;
      this.begin(part, waiter);
    }
    this.whenArmed();
    if (this.isSatisfied()) {
      waiter.delivered = this.conclude();
      return true;
    }
    this.parent = waiter;
    this.kernel.park(waiter, this);
    return false;
  }

  /** A branch was granted what it waited for. */
  advance(): void {
    // A branch that leaves can free what another one waits for; by then the outcome stands.
    if (this.isConcluded || this.parent === undefined) return;
    if (this.isSatisfied()) this.parent.grant(this.conclude());
  }

  /** All branches leave; those granted already give back. */
  withdraw(): void {
    this.isConcluded = true;
    for (const branch of this.branches) branch.leave();
  }

  /** Undoes every branch that was granted. */
  takeBack(): boolean {
    return this.branches.map((branch) => branch.giveBack()).every(Boolean);
  }

  /** Called once all parts have begun, before the composite waits. */
  protected whenArmed(): void {}

  private begin(part: Command<unknown>, waiter: Waiter): void {
    const branch = new Branch(this.kernel, this, waiter);
    this.branches.push(branch);
    if (!part.perform(branch)) return;
    branch.source = part.source;
    branch.state = GRANTED;
  }

  private conclude(): T {
    CHECKED: invariant(!this.isConcluded, 'a wait for several things ends once');
    CHECKED: invariant(this.isSatisfied(), 'a wait for several things ends when it is satisfied');
    this.isConcluded = true;
    const result = this.result();
    const keepers = this.branches.filter((branch) => this.keeps(branch));
    for (const branch of this.branches) if (!keepers.includes(branch)) branch.leave();
    for (const branch of keepers) branch.vacate();
    this.branches.splice(0, this.branches.length, ...keepers);
    return result;
  }
}

/** One part of a composite while it waits. */
export class Branch implements Waiter {
  readonly slot: number;
  readonly serial: number;
  state: WaiterState = RUNNING;
  source: Source | undefined = undefined;
  amount = 0;
  delivered: unknown = undefined;
  heldFrom: Lender | undefined = undefined;
  heldAmount = 0;
  alsoHeld: Holding[] | undefined = undefined;

  constructor(
    private readonly kernel: KernelState,
    private readonly composite: Composite<unknown>,
    private readonly parent: Waiter,
  ) {
    this.slot = kernel.takeSlot(this);
    // A branch is not a process of its own: its events count as its owner's.
    this.serial = parent.serial;
  }

  get name(): string {
    return this.parent.name;
  }

  get priority(): number {
    return this.parent.priority;
  }

  get owner(): Waiter {
    return this.parent.owner;
  }

  /** Interrupts reach the owner. */
  get hasInterrupt(): boolean {
    return false;
  }

  /** Label of the whole it is a part of. */
  get partOf(): string {
    return this.composite.label;
  }

  /** Whether something else may make its wait needless: it is part of a race, or of a part of one. */
  get isContested(): boolean {
    const { parent } = this;
    return !this.composite.needsAll || (parent instanceof Branch && parent.isContested);
  }

  /** Whether it has what it asked for. */
  get isGranted(): boolean {
    return this.state === GRANTED;
  }

  resume(): void {
    if (this.state === WAITING_UNTIL) expire(this);
    else this.delivered = undefined;
    // Time passed or patience ended: nothing was taken that could go back.
    this.source = undefined;
    this.state = GRANTED;
    this.composite.advance();
  }

  grant(value: unknown): void {
    if (this.state === WAITING_UNTIL) this.kernel.events.remove(this.slot);
    this.delivered = value;
    this.state = GRANTED;
    this.composite.advance();
  }

  /** Leaves whatever it waits for, giving back what it was granted. */
  leave(): void {
    if (this.isGranted) this.giveBack();
    else this.kernel.retract(this);
    this.vacate();
  }

  /** Gives back what it was granted. True when that was possible or nothing was. */
  giveBack(): boolean {
    return !this.isGranted || (this.source?.takeBack(this) ?? true);
  }

  /** Gives its slot back. */
  vacate(): void {
    this.kernel.returnSlot(this.slot);
  }
}
