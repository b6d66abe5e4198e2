import { invariant } from '../../math/index.js';
import type { Command, KernelState, Minutes, Process } from '../events/index.js';
import {
  addHolding,
  checkDuration,
  checkPatience,
  checkUnits,
  type Lender,
  type Recorded,
  Request,
  type RequestOptions,
  readRequest,
  removeHolding,
  requireFunction,
  Timeline,
  WAITING_UNTIL,
  type Waiter,
} from '../events/index.js';
import { requireReceiver, type Simulation, type Task } from '../process/index.js';
import { holding, pause } from './holding.js';
import { type JointRequest, RequestQueue } from './request-queue.js';
import type { ResourceColumn, ResourceOptions } from './resource-options.js';
import { checkCapacity, checkResource } from './resource-options.js';
import { type ResourceStatistics, ResourceUsage } from './resource-usage.js';

/**
 * Units that are taken and given back: lanes, bays, officers. Waiting is by priority (smaller number more urgent), then in order
 * of arrival, and strictly so: a small request never overtakes a larger one ahead of it.
 * @example
 * const sim = new Simulation();
 * const lanes = new Resource(sim, { name: 'lanes', capacity: 1 });
 * for (const minutes of [10, 20]) sim.start(lanes.use(minutes)); // one lane, two trucks
 * [sim.run(), sim.now, lanes.statistics().meanWait]; // => [undefined, 30, 5]
 */
export class Resource implements Lender, Recorded {
  readonly name: string;
  /** @internal */ readonly lapsed = false;
  private readonly sim: Simulation;
  /** Inner workings, for the parts of the kernel only. @internal */
  readonly kernel: KernelState;
  private readonly queue: RequestQueue;
  private readonly usage: ResourceUsage | undefined;
  private readonly pooledRequest: Request;
  private timeline: Timeline<ResourceColumn> | undefined = undefined;
  private units: number;
  private taken = 0;
  /** Units taken outside any process, or disowned: anyone may release them. */
  private ownerless = 0;

  constructor(sim: Simulation, options: ResourceOptions) {
    checkResource(sim, options);
    this.name = options.name;
    this.sim = sim;
    this.kernel = sim.kernel;
    this.units = options.capacity;
    this.queue = new RequestQueue(sim.kernel, options.discipline);
    this.usage =
      options.statistics === false ? undefined : new ResourceUsage(sim.kernel.observation, sim.now);
    this.pooledRequest = new Request(this, sim.kernel);
  }

  /** @internal */ get label(): string {
    return `resource "${this.name}"`;
  }

  get capacity(): number {
    return this.units;
  }

  get inUse(): number {
    return this.taken;
  }

  /** Units free now; negative while units to be withdrawn are still in use. */
  get available(): number {
    return this.units - this.taken;
  }

  get queueLength(): number {
    return this.queue.length;
  }

  /** @internal */ get lent(): number {
    return this.taken - this.ownerless;
  }

  get spare(): number {
    return this.units - this.taken + this.ownerless;
  }

  /** Waits for units, if it has to: `yield lanes.request({ priority: 1, amount: 2 })`, or, in a row, `request(1, 2)`. */
  request(priority: number | RequestOptions = 0, amount = 1): Command<void> {
    const { kernel } = this;
    const command = kernel.made === undefined ? this.pooledRequest : new Request<void>(this, kernel);
    return kernel.make(command.ask(priority, amount));
  }

  /** Waits for units, but no longer than `patience` minutes: `if (yield* lanes.requestWithin(30)) …`. */
  requestWithin(patience: Minutes, priority: number | RequestOptions = 0, amount = 1): Command<boolean> {
    const command = new Request<boolean>(this, this.kernel);
    command.patience = checkPatience(this, patience);
    return this.kernel.make(command.ask(priority, amount));
  }

  /** Takes units if they are free and nobody waits; false otherwise. */
  tryRequest(amount = 1): boolean {
    if (this.queue.length > 0 || this.taken + checkUnits(this, amount) > this.units) return false;
    return this.grantAtOnce(amount, this.kernel.current);
  }

  /** Gives units back and hands them to those waiting. Refused unless the running process holds them, or nobody in particular does. */
  release(amount = 1): void {
    const holder = this.kernel.current?.owner;
    if (holder === undefined || holder.heldFrom !== this || holder.heldAmount !== amount)
      this.releaseOther(holder, amount);
    else holder.heldFrom = undefined;
    this.putBack(amount);
  }

  /** Passes units of the running process to another one, which then has to release them. */
  handOver(receiver: Task<unknown>, amount = 1): void {
    const holder = requireReceiver(this.kernel, this.label, receiver);
    this.disown(amount);
    this.ownerless -= amount;
    addHolding(holder, this, amount);
  }

  /** Makes units of the running process nobody's own, so that anyone may release them. */
  disown(amount = 1): void {
    const holder = this.kernel.current?.owner;
    checkUnits(this, amount);
    if (holder === undefined || !removeHolding(holder, this, amount)) throw this.notHeld(amount);
    this.ownerless += amount;
  }

  /** Changes the number of units. Below `inUse`, units are withdrawn as they are released. */
  setCapacity(capacity: number): void {
    checkCapacity(this.name, capacity);
    this.account();
    this.units = capacity;
    this.serve();
  }

  /** Runs a body while holding units, and releases them whatever happens: `yield* lanes.hold(function* () { … })`. */
  hold<R>(body: () => Process<R>, priority: number | RequestOptions = 0, amount = 1): Process<R> {
    requireFunction(`${this.label} to be held`, 'that makes a process', body);
    return holding(this, body, readRequest(this, priority, amount));
  }

  /** Holds units for some minutes: `yield* lanes.use(12)`, or `use(12, { amount: 2 })`. */
  use(minutes: Minutes, priority: number | RequestOptions = 0, amount = 1): Process {
    checkDuration(this, minutes);
    return this.hold(() => pause(this.sim, minutes), priority, amount);
  }

  /** Use since the last reset, up to now; refused when the resource was made without statistics. */
  statistics(): ResourceStatistics {
    if (this.usage === undefined) throw this.kernel.refusal(`${this.label} keeps no statistics`);
    this.account();
    return this.usage.summary();
  }

  /** Starts a new period of observation, at the end of a warm-up for instance. */
  resetStatistics(): void {
    this.usage?.reset(this.kernel.now, this.queue.length);
  }

  /** Keeps the full record from now on, and gives it; it costs nothing while nobody asks. See Timeline. */
  record(): Timeline<ResourceColumn> {
    this.timeline ??= new Timeline(this.kernel, this, ['inUse', 'queueLength', 'capacity']);
    return this.timeline;
  }

  /** @internal */ recordedState(): readonly number[] {
    return [this.taken, this.queue.length, this.units];
  }

  /** Answers a request now or queues it; for Request. @internal */
  admit(waiter: Waiter, priority: number, amount: number): boolean {
    waiter.amount = amount;
    if (this.taken + amount <= this.units && this.queue.length === 0) return this.grantAtOnce(amount, waiter);
    this.account();
    this.queue.add(waiter, priority);
    // A more urgent request than all waiting ones may fit where the first of them does not.
    if (this.canServe(waiter)) {
      this.queue.remove(waiter);
      return this.grantAtOnce(amount, waiter);
    }
    this.wait(waiter);
    return false;
  }

  /** Queues one part of a request for several resources; for Seizure. @internal */
  admitJoint(waiter: Waiter, priority: number, amount: number, request: JointRequest): void {
    waiter.amount = amount;
    this.account();
    this.queue.addJoint(waiter, priority, request);
    this.wait(waiter);
  }

  /** Whether a queued request is next and fits. @internal */
  canServe(waiter: Waiter): boolean {
    return this.taken + waiter.amount <= this.units && this.queue.next() === waiter.slot;
  }

  /** Grants a queued part of a joint request; for Seizure, which has asked `canServe`. @internal */
  serveJoint(waiter: Waiter): void {
    this.account();
    this.serveWaiter(waiter);
  }

  /** Grants a queued request. The time up to now has been accounted for. */
  private serveWaiter(waiter: Waiter): void {
    const { queue } = this;
    this.usage?.countWait(this.kernel.now - queue.sinceOf(waiter));
    queue.remove(waiter);
    this.taken += waiter.amount;
    addHolding(waiter.owner, this, waiter.amount);
    waiter.grant(waiter.state === WAITING_UNTIL ? true : undefined);
  }

  /** @internal */ withdraw(waiter: Waiter): void {
    this.account();
    this.queue.remove(waiter);
    if (this.usage !== undefined) this.usage.withdrawals++;
    this.serve();
  }

  /** @internal */ takeBack(waiter: Waiter): boolean {
    removeHolding(waiter.owner, this, waiter.amount);
    this.putBack(waiter.amount);
    return true;
  }

  /** @internal */ surrender(holder: Waiter, amount: number): void {
    removeHolding(holder, this, amount);
    this.putBack(amount);
  }

  /** Grants to whoever has not waited; to nobody in particular outside any process. */
  private grantAtOnce(amount: number, taker: Waiter | undefined): true {
    this.account();
    if (this.usage !== undefined) {
      this.usage.grants++;
      this.usage.immediateGrants++;
    }
    this.taken += amount;
    if (taker === undefined) this.ownerless += amount;
    else addHolding(taker.owner, this, amount);
    return true;
  }

  private putBack(amount: number): void {
    this.account();
    this.taken -= amount;
    if (this.queue.length > 0) this.serve();
  }

  private wait(waiter: Waiter): void {
    this.usage?.noteQueue(this.queue.length);
    this.kernel.park(waiter, this);
  }

  /** Grants to whoever is next as long as the next one fits. */
  private serve(): void {
    const { queue, kernel } = this;
    while (queue.length > 0 && this.taken < this.units) {
      const waiter = kernel.waiterAt(queue.next());
      if (this.taken + waiter.amount > this.units) return;
      const joint = queue.jointOf(waiter);
      if (joint === undefined) this.serveWaiter(waiter);
      else if (!joint.tryGrant()) return;
    }
  }

  private account(): void {
    CHECKED: invariant(this.ownerless >= 0, 'units that are nobody’s own are never fewer than none');
    CHECKED: invariant(
      this.taken >= this.ownerless,
      'units in use = units held + units that are nobody’s own',
    );
    this.usage?.advance(this.kernel.now, this.taken, this.queue.length, this.units);
    this.timeline?.note();
  }

  /** The rarer ways to release: part of what is held, one of several kinds, or units that are nobody's own. */
  private releaseOther(holder: Waiter | undefined, amount: number): void {
    checkUnits(this, amount);
    if (holder !== undefined && removeHolding(holder, this, amount)) return;
    if (this.ownerless < amount) throw this.notHeld(amount);
    this.ownerless -= amount;
  }

  private notHeld(amount: number): Error {
    const others = this.taken > 0 ? `; ${this.taken} in use by others (see handOver and disown)` : '';
    return this.kernel.refusal(
      `release of ${amount} of ${this.label}, which the releaser does not hold${others}`,
    );
  }
}
