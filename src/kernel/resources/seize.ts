import type { KernelState, Source, Waiter } from '../events/index.js';
import {
  type Branch,
  Command,
  Composite,
  checkUnits,
  describeValue,
  type PriorityOption,
  readPriority,
  requireArray,
  requireSimulation,
} from '../events/index.js';
import type { Simulation } from '../process/index.js';
import type { JointRequest } from './request-queue.js';
import { Resource } from './resource.js';

/** Units wanted of one resource. */
export type Part = readonly [resource: Resource, amount: number];

/**
 * Waits for units of several resources and takes them all at once: `yield seize(sim, [[bays, 1], [crews, 2]])`.
 * Nothing is held before everything is there, so that two seizures can never hold each other up. In every queue it stands
 * like any request: those behind do not overtake it. Release each resource separately.
 * @example
 * const sim = new Simulation();
 * const dock = new Resource(sim, { name: 'dock', capacity: 1 });
 * const crew = new Resource(sim, { name: 'crew', capacity: 2 });
 * function* unload() {
 *   yield seize(sim, [[dock, 1], [crew, 2]]);
 *   return [dock.inUse, crew.inUse];
 * }
 * const task = sim.start(unload());
 * sim.run();
 * task.result; // => [1, 2]
 */
export function seize(
  sim: Simulation,
  parts: readonly Part[],
  priority: number | PriorityOption = 0,
): Command<void> {
  requireSimulation('seize', sim);
  requireArray('seize', '[resource, amount]', parts);
  const { kernel } = sim;
  const urgency = readPriority({ kernel, label: 'seize' }, priority);
  const stranger = parts.find((part) => !isPart(part, kernel));
  if (stranger !== undefined)
    throw kernel.refusal(
      `seize requires parts of a resource of this simulation and an amount, got ${describeValue(stranger)}`,
    );
  if (parts.length === 0) throw kernel.refusal('seize requires at least one resource');
  if (new Set(parts.map(([resource]) => resource)).size < parts.length)
    throw kernel.refusal('seize requires different resources; ask for a greater amount of one instead');
  const seizure: Seizure = new Seizure(
    kernel,
    parts.map(([resource, amount]) => new SeizurePart(resource, amount, urgency)),
  );
  return kernel.make(seizure);
}

function isPart(part: unknown, kernel: KernelState): boolean {
  return Array.isArray(part) && part[0] instanceof Resource && part[0].kernel === kernel;
}

class Seizure extends Composite<void> implements JointRequest {
  readonly needsAll = true;
  protected readonly word = 'all at once of';
  private readonly pieces: readonly SeizurePart[];

  constructor(kernel: KernelState, pieces: readonly SeizurePart[]) {
    for (const piece of pieces) kernel.make(piece);
    super(kernel, pieces);
    this.pieces = pieces;
    for (const piece of pieces) piece.whole = this;
  }

  tryGrant(): boolean {
    if (this.isSatisfied() || !this.pieces.every((piece) => piece.canBeServed())) return false;
    for (const piece of this.pieces) piece.serve();
    return true;
  }

  /** All parts are queued by now; perhaps nothing stands in the way. */
  protected override whenArmed(): void {
    this.tryGrant();
  }

  protected isSatisfied(): boolean {
    return this.branches.length === this.pieces.length && this.branches.every((branch) => branch.isGranted);
  }

  protected keeps(_branch: Branch): boolean {
    return true;
  }

  protected result(): void {}
}

/** One resource's part of a seizure. */
class SeizurePart extends Command<void> {
  readonly source: Source;
  whole: JointRequest | undefined = undefined;
  private readonly resource: Resource;
  private readonly amount: number;
  private readonly priority: number;
  private waiter: Waiter | undefined = undefined;

  constructor(resource: Resource, amount: number, priority: number) {
    super();
    this.source = resource;
    this.resource = resource;
    this.amount = checkUnits(resource, amount, priority);
    this.priority = priority;
  }

  perform(waiter: Waiter): boolean {
    this.waiter = waiter;
    if (this.whole !== undefined) this.resource.admitJoint(waiter, this.priority, this.amount, this.whole);
    return false;
  }

  canBeServed(): boolean {
    return this.waiter !== undefined && this.resource.canServe(this.waiter);
  }

  serve(): void {
    if (this.waiter !== undefined) this.resource.serveJoint(this.waiter);
  }
}
