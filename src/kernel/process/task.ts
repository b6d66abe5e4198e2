import type { HoldOnlyProcess, KernelState } from '../events/index.js';
import {
  Command,
  describeFailure,
  ENDED,
  expire,
  GRANTED,
  HOLDING,
  type Holding,
  INTERRUPTED,
  Interruption,
  type Lender,
  type Named,
  type Process,
  RUNNING,
  resumeBody,
  SimulationError,
  type Source,
  surrenderAll,
  UNSTARTED,
  WAITING_UNTIL,
  type Waiter,
  type WaiterState,
  WaitQueue,
} from '../events/index.js';

/** Events pending from which on a process that holds again and again becomes a hold-only process. */
const MANY_EVENTS = 1000;

/** A started process: its name, whether it is still going, its result, and how to wait for it or interrupt it. */
export class Task<R = unknown> implements HoldOnlyProcess, Source {
  // `declare`, and set in the constructor in this order: what every resumption touches comes first, side by side,
  // since with 100,000 processes pending the time goes into fetching them from memory (bench/engine "hold").
  /** @internal */ declare readonly slot: number;
  /** @internal */ declare state: WaiterState;
  declare private readonly body: Process<R>;
  declare readonly serial: number;
  declare readonly priority: number;
  declare private readonly kernel: KernelState;
  /** Interrupts to be delivered: the first at the next resumption when the state says so, the rest at later waits. */
  declare private interruptions: Interruption[] | undefined;
  /** @internal */ declare delivered: unknown;
  /** @internal */ declare source: Source | undefined;
  /** @internal */ declare amount: number;
  /** @internal */ declare heldFrom: Lender | undefined;
  /** @internal */ declare heldAmount: number;
  /** @internal */ declare alsoHeld: Holding[] | undefined;
  declare private outcome: IteratorReturnResult<R> | undefined;
  declare private joiners: WaitQueue | undefined;
  declare private readonly givenName: string | Named | undefined;

  constructor(kernel: KernelState, body: Process<R>, name: string | Named | undefined, priority: number) {
    this.slot = kernel.events.takeSlot();
    this.state = UNSTARTED;
    this.body = body;
    this.serial = kernel.nextSerial();
    this.priority = priority;
    this.kernel = kernel;
    this.interruptions = undefined;
    this.delivered = undefined;
    this.source = undefined;
    this.amount = 0;
    this.heldFrom = undefined;
    this.heldAmount = 0;
    this.alsoHeld = undefined;
    this.outcome = undefined;
    this.joiners = undefined;
    this.givenName = name;
    kernel.enlist(this);
  }

  get name(): string {
    const { givenName } = this;
    return (typeof givenName === 'object' ? givenName.name : givenName) ?? `process ${this.serial}`;
  }

  /** Nobody waits for an end with limited patience. @internal */
  get lapsed(): undefined {
    return undefined;
  }

  /** @internal */ get label(): string {
    return `end of "${this.name}"`;
  }

  /** @internal */ get owner(): Waiter {
    return this;
  }

  /** @internal */ get hasInterrupt(): boolean {
    return this.interruptions !== undefined && this.interruptions.length > 0;
  }

  /** Whether the process has not ended; true before its first step too. */
  get isAlive(): boolean {
    return this.state !== ENDED;
  }

  /** What the process returned; refused while it is alive and when it was stopped. */
  get result(): R {
    if (this.outcome === undefined)
      throw this.kernel.refusal(`"${this.name}" has no result ${this.isAlive ? 'yet' : '(it was stopped)'}`);
    return this.outcome.value;
  }

  /** Whether it is a process of that simulation. @internal */
  isOf(kernel: KernelState): boolean {
    return this.kernel === kernel;
  }

  /** Waits until the process has ended and gives its result. */
  join(): Command<R> {
    return this.kernel.make(new Join<R>(this));
  }

  /**
   * Throws an Interruption into the process at the `yield` where it waits, within the current instant.
   * A grant it has not seen yet is undone. Before its first step, the interrupt waits for its first wait.
   */
  interrupt(reason?: unknown): void {
    if (!this.isAlive) throw this.kernel.refusal(`interrupt of "${this.name}", which has ended`);
    if (this.slot === this.kernel.currentSlot)
      throw this.kernel.refusal(`"${this.name}" cannot interrupt itself`);
    this.interruptions ??= [];
    this.interruptions.push(new Interruption(reason));
    if (this.isInStep) this.kernel.holdOnly.rouse(this.slot);
    else if (this.state !== UNSTARTED && this.state !== INTERRUPTED) this.deliverInterrupt();
  }

  /** Ends the process where it stands: it leaves its queue, its `finally` blocks run, what it holds is given back. */
  stop(): void {
    const { kernel } = this;
    if (!this.isAlive) return;
    if (this.slot === kernel.currentSlot)
      throw kernel.refusal(`"${this.name}" cannot stop itself; return instead`);
    if (this.isInStep) throw kernel.refusal(`"${this.name}" cannot be stopped in the middle of its step`);
    if (this.state === UNSTARTED || this.state === INTERRUPTED) kernel.events.remove(this.slot);
    else if (!kernel.retract(this)) this.giveBackUnseen();
    const running = kernel.currentSlot;
    kernel.currentSlot = this.slot;
    try {
      this.closeBody();
    } finally {
      kernel.currentSlot = running;
      this.end();
    }
  }

  /** Undoes a grant as far as that is possible: what was put in stays, what was taken beside it goes back. */
  private giveBackUnseen(): void {
    this.source?.takeBack(this);
    this.kernel.events.remove(this.slot);
  }

  /** Runs the `finally` blocks of a body that is to end. */
  private closeBody(): void {
    const { kernel } = this;
    let isDone: boolean | undefined;
    try {
      // The forced return value is never read: a stopped process has no result.
      isDone = (this.body as Generator<unknown, unknown, unknown>).return(undefined).done;
    } catch (error) {
      if (error instanceof SimulationError) throw error;
      throw new SimulationError(describeFailure(error), kernel.now, this.name, error);
    }
    if (isDone !== true)
      throw kernel.refusal(`"${this.name}" may not wait in a finally block while being stopped`);
  }

  /** @internal */ grant(value: unknown): void {
    if (this.state === WAITING_UNTIL) this.kernel.events.remove(this.slot);
    this.delivered = value;
    this.state = GRANTED;
    this.kernel.wake(this);
  }

  /** @internal */ resume(): void {
    const { state } = this;
    if (state > UNSTARTED) {
      this.resumeOtherwise();
      return;
    }
    this.state = RUNNING;
    this.go(resumeBody(this.body, this.delivered));
    if (state === HOLDING && this.kernel.events.heap.size >= MANY_EVENTS) this.considerSleep();
  }

  /** @internal */ carryOn(result: IteratorResult<Command<unknown>, unknown>): void {
    this.state = RUNNING;
    // The result comes from `body`, which hold-only processes keep without its type.
    this.go(result as IteratorResult<Command<unknown>, R>);
  }

  /** Having held twice in a row, it becomes a hold-only process, unless it is to go on within the instant. */
  private considerSleep(): void {
    const { kernel, slot } = this;
    if (this.state === HOLDING && this.priority === 0 && !this.hasInterrupt && kernel.events.heap.has(slot))
      kernel.holdOnly.add(this, this.body);
  }

  /** Joiners leave the queue. @internal */
  withdraw(waiter: Waiter): void {
    this.joiners?.remove(waiter.slot);
  }

  /** @internal */ takeBack(): boolean {
    return true;
  }

  /** Lets a waiter wait for the end. True, with the result delivered, when that has come. @internal */
  awaitEnd(waiter: Waiter): boolean {
    if (!this.isAlive) {
      waiter.delivered = this.result;
      return true;
    }
    if (waiter.owner === this) throw this.kernel.refusal(`"${this.name}" cannot wait for its own end`);
    this.joiners ??= new WaitQueue(this.kernel.links);
    this.joiners.add(waiter.slot, 0, this.kernel.now);
    this.kernel.park(waiter, this);
    return false;
  }

  /** Resumes with an interrupt, or after patience has ended. */
  private resumeOtherwise(): void {
    if (this.state === WAITING_UNTIL) expire(this);
    const interruption = this.state === INTERRUPTED ? this.interruptions?.shift() : undefined;
    this.state = RUNNING;
    this.go(
      interruption === undefined ? resumeBody(this.body, this.delivered) : this.body.throw(interruption),
    );
  }

  /** Runs the body until it has to wait or ends. */
  private go(first: IteratorResult<Command<unknown>, R>): void {
    const { kernel, body } = this;
    let result = first;
    while (!result.done) {
      const command = result.value;
      if (command !== kernel.made || command === undefined || kernel.hasUnyielded)
        throw kernel.refuseYield(command);
      kernel.made = undefined;
      if (!command.perform(this)) {
        if (this.hasInterrupt) this.deliverInterrupt();
        return;
      }
      result = resumeBody(body, this.delivered);
    }
    if (kernel.made !== undefined) kernel.refuseRest();
    this.outcome = result;
    this.end();
  }

  /** Whether it is in the middle of a step: it stops another process, whose `finally` block interrupts it. */
  private get isInStep(): boolean {
    return this.state === RUNNING || (this.state === HOLDING && !this.kernel.events.has(this.slot));
  }

  private deliverInterrupt(): void {
    if (!this.kernel.retract(this)) return;
    this.state = INTERRUPTED;
    this.kernel.wake(this);
  }

  private end(): void {
    this.state = ENDED;
    if (this.heldFrom !== undefined || this.alsoHeld !== undefined) surrenderAll(this);
    if (this.joiners !== undefined) this.wakeJoiners(this.joiners);
    this.kernel.returnSlot(this.slot);
  }

  private wakeJoiners(joiners: WaitQueue): void {
    while (joiners.length > 0) {
      const joiner = this.kernel.waiterAt(joiners.first);
      // Whoever waited for a result that will never come is interrupted, which takes it out of the queue.
      if (this.outcome === undefined && joiner.owner instanceof Task)
        joiner.owner.interrupt(`"${this.name}" was stopped`);
      else {
        joiners.remove(joiner.slot);
        joiner.grant(this.outcome?.value);
      }
    }
  }
}

/** Waits for the end of a process. */
class Join<R> extends Command<R> {
  readonly source: Task<R>;

  constructor(source: Task<R>) {
    super();
    this.source = source;
  }

  perform(waiter: Waiter): boolean {
    return this.source.awaitEnd(waiter);
  }
}
