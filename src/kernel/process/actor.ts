import type { Admitting, KernelState } from '../events/index.js';
import {
  Command,
  checkUnits,
  describeValue,
  ENDED,
  expire,
  GRANTED,
  type Holding,
  isDelay,
  type Lender,
  type Minutes,
  problemOfStart,
  type RequestOptions,
  RUNNING,
  readRequest,
  requireSimulation,
  type Source,
  surrenderAll,
  UNSTARTED,
  WAITING_UNTIL,
  type Waiter,
  type WaiterState,
} from '../events/index.js';
import type { Simulation } from './simulation.js';

/**
 * A process as a state machine: `step` is called whenever its wait is over, and decides what comes next from its own fields.
 * Up to twice as fast as a generator where many live at once, and the only kind of process that can be forked.
 * In a step an actor waits at most once: by `holdFor`, or by a request or command that answers false.
 * @example
 * class Truck extends Actor {
 *   step() {
 *     if (this.leftAt === undefined) this.holdFor(20);
 *     else this.end();
 *     this.leftAt = 20;
 *   }
 * }
 * const sim = new Simulation();
 * new Truck(sim, { name: 'truck 17' }).activate();
 * sim.run();
 * sim.now; // => 20
 */
export abstract class Actor implements Waiter {
  // `declare`, and set in the constructor, as in Task.
  /** @internal */ declare readonly slot: number;
  /** @internal */ declare state: WaiterState;
  declare readonly serial: number;
  declare readonly priority: number;
  declare private readonly kernel: KernelState;
  declare delivered: unknown;
  /** @internal */ declare source: Source | undefined;
  /** @internal */ declare amount: number;
  /** @internal */ declare heldFrom: Lender | undefined;
  /** @internal */ declare heldAmount: number;
  /** @internal */ declare alsoHeld: Holding[] | undefined;
  declare private readonly givenName: string | undefined;

  /** Its first step comes at the current instant, in the order of scheduling. */
  constructor(sim: Simulation, options?: { readonly name?: string; readonly priority?: number }) {
    requireSimulation('an actor', sim);
    if (options !== undefined) checkStart(sim, options);
    const { kernel } = sim;
    const priority = options?.priority ?? 0;
    this.slot = kernel.events.takeSlot();
    this.state = UNSTARTED;
    this.serial = kernel.nextSerial();
    this.priority = priority;
    this.kernel = kernel;
    this.delivered = undefined;
    this.source = undefined;
    this.amount = 0;
    this.heldFrom = undefined;
    this.heldAmount = 0;
    this.alsoHeld = undefined;
    this.givenName = options?.name;
    kernel.enlist(this);
  }

  get name(): string {
    return this.givenName ?? `actor ${this.serial}`;
  }

  /** @internal */ get owner(): Waiter {
    return this;
  }

  /** Actors are activated, not interrupted. @internal */
  get hasInterrupt(): boolean {
    return false;
  }

  /** Whether it has not ended. */
  get isAlive(): boolean {
    return this.state !== ENDED;
  }

  /** What it does when its wait is over. A step after which it waits for nothing leaves it idle until `activate`. */
  protected abstract step(): void;

  /** Makes the next step come after some minutes. */
  protected holdFor(minutes: Minutes): void {
    this.checkFree();
    if (!isDelay(minutes)) this.refuseHold(minutes);
    this.kernel.hold(this, minutes);
  }

  /** Asks for units. True when granted at once; otherwise the next step comes with the grant. */
  protected request(resource: Admitting, priority: number | RequestOptions = 0, amount = 1): boolean {
    this.checkFree();
    if (resource?.kernel !== this.kernel) this.refuseResource(resource);
    if (typeof priority === 'number')
      return resource.admit(this, priority, checkUnits(resource, amount, priority));
    const asked = readRequest(resource, priority, amount);
    return resource.admit(this, asked.priority, asked.amount);
  }

  /** Performs any command. True when satisfied at once; otherwise the next step comes with its result in `delivered`. */
  protected await(command: Command<unknown>): boolean {
    this.checkFree();
    if (!(command instanceof Command)) throw this.kernel.refuseCommand(command);
    this.kernel.adopt(command);
    return command.perform(this);
  }

  /** Ends it: it gives back what it holds and takes no further step. */
  protected end(): void {
    this.checkFree();
    this.state = ENDED;
    if (this.heldFrom !== undefined || this.alsoHeld !== undefined) surrenderAll(this);
    this.kernel.returnSlot(this.slot);
  }

  /** Calls an actor out of its wait, if any: its next step comes within the current instant. */
  activate(): void {
    if (this.state === ENDED) throw this.kernel.refusal(`"${this.name}" has ended`);
    if (this.state === UNSTARTED || !this.kernel.retract(this)) return;
    this.delivered = undefined;
    this.state = GRANTED;
    this.kernel.wake(this);
  }

  /** @internal */ grant(value: unknown): void {
    if (this.state === WAITING_UNTIL) this.kernel.events.remove(this.slot);
    this.delivered = value;
    this.state = GRANTED;
    this.kernel.wake(this);
  }

  /** @internal */ resume(): void {
    if (this.state === WAITING_UNTIL) expire(this);
    this.state = RUNNING;
    this.step();
    if (this.kernel.made !== undefined) this.kernel.refuseRest();
  }

  private checkFree(): void {
    if (this.state !== RUNNING || this.slot !== this.kernel.currentSlot) this.refuseWait();
  }

  private refuseResource(resource: unknown): never {
    throw this.kernel.refusal(
      `"${this.name}" requires a resource of its own simulation, got ${describeValue(resource)}`,
    );
  }

  private refuseWait(): never {
    throw this.kernel.refusal(`"${this.name}" can wait only in its own step, and only once`);
  }

  private refuseHold(minutes: Minutes): never {
    throw this.kernel.refusal(
      `hold requires a finite delay of at least 0 min, got ${describeValue(minutes)}`,
    );
  }
}

function checkStart(
  { kernel }: Simulation,
  options: { readonly name?: string; readonly priority?: number },
): void {
  const problem = problemOfStart(options);
  if (problem !== undefined) throw kernel.refusal(`an actor ${problem}`);
}
