import type { Command, KernelState, Minutes } from '../events/index.js';
import {
  type Admitting,
  checkPatience,
  describeValue,
  type PriorityOption,
  Request,
  readPriority,
  WAITING_UNTIL,
  type Waiter,
} from '../events/index.js';
import type { Tank, TankSide } from './level-contents.js';
import { Line } from './line.js';

/** One side of a level, inflow or outflow: its queue in order of priority and arrival, served strictly from the head. */
export class LevelSide implements Admitting, TankSide {
  readonly lapsed = false;
  /** The queue, with its statistics. */
  readonly line: Line;
  private readonly pooled: Request;

  constructor(
    readonly label: string,
    readonly kernel: KernelState,
    private readonly tank: Tank,
    private readonly isInflow: boolean,
  ) {
    this.line = new Line(kernel);
    this.pooled = new Request(this, kernel);
  }

  get queueLength(): number {
    return this.line.length;
  }

  /** Waits to move an amount. */
  request(amount: number, priority: number | PriorityOption): Command<void> {
    const command = this.kernel.made === undefined ? this.pooled : new Request(this, this.kernel);
    command.amount = this.checkAmount(amount);
    command.priority = readPriority(this, priority);
    return this.kernel.make(command);
  }

  /** Waits to move an amount, with limited patience. */
  requestWithin(patience: Minutes, amount: number, priority: number | PriorityOption): Command<boolean> {
    const command = new Request<boolean>(this, this.kernel);
    command.amount = this.checkAmount(amount);
    command.priority = readPriority(this, priority);
    command.patience = checkPatience(this, patience);
    return this.kernel.make(command);
  }

  /** Moves an amount now if nobody waits and it can be moved. */
  tryMove(amount: number): boolean {
    return this.line.length === 0 && this.moveAtOnce(this.checkAmount(amount)) > 0;
  }

  admit(waiter: Waiter, priority: number, amount: number): boolean {
    waiter.delivered = undefined;
    // A more urgent request than all waiting ones may be possible where the first of them is not.
    const moved = this.line.isFirst(priority) ? this.moveAtOnce(amount) : 0;
    waiter.amount = moved > 0 ? moved : amount;
    if (moved > 0) return true;
    this.tank.account();
    this.line.join(waiter.slot, priority);
    this.kernel.park(waiter, this);
    return false;
  }

  /** Serves from the head while it can be served. True when at least one was. */
  serve(): boolean {
    const { line, kernel } = this;
    const before = line.length;
    while (line.length > 0) {
      const waiter = kernel.waiterAt(line.first);
      const moved = this.move(waiter.amount);
      if (moved === 0) break;
      waiter.amount = moved;
      line.serve(waiter.slot);
      waiter.grant(waiter.state === WAITING_UNTIL ? true : undefined);
    }
    return line.length < before;
  }

  withdraw(waiter: Waiter): void {
    this.tank.account();
    this.line.leave(waiter.slot);
    this.tank.settle();
  }

  /** What was put in stays in: someone may have drawn on it already. */
  get isFinal(): boolean {
    return this.isInflow;
  }

  takeBack(waiter: Waiter): boolean {
    if (this.isInflow) return false;
    this.tank.refund(waiter.amount);
    return true;
  }

  /** Moves an amount if that is possible; answers how much was moved, 0 when it was not. */
  private move(amount: number): number {
    return this.isInflow ? this.tank.fill(amount) : this.tank.draw(amount);
  }

  /** The same for somebody who has not waited. */
  private moveAtOnce(amount: number): number {
    const moved = this.move(amount);
    if (moved === 0) return 0;
    this.line.pass();
    this.tank.settle();
    return moved;
  }

  private checkAmount(amount: number): number {
    if (!(Number.isFinite(amount) && amount > 0))
      throw this.kernel.refusal(
        `${this.label} requires a finite amount above 0, got ${describeValue(amount)}`,
      );
    return amount;
  }
}
