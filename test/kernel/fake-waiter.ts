import {
  expire,
  GRANTED,
  type Holding,
  KernelState,
  type Lender,
  RUNNING,
  type Source,
  WAITING_UNTIL,
  type Waiter,
  type WaiterState,
} from '../../src/kernel/events/index.js';

/** Clock and events without digest. */
export const freshKernel = (): KernelState => new KernelState(undefined);

/** Whoever waits, and writes down what it is granted and when it is resumed. */
export class FakeWaiter implements Waiter {
  readonly slot: number;
  readonly serial: number;
  readonly hasInterrupt = false;
  state: WaiterState = RUNNING;
  source: Source | undefined = undefined;
  amount = 0;
  delivered: unknown = undefined;
  heldFrom: Lender | undefined = undefined;
  heldAmount = 0;
  alsoHeld: Holding[] | undefined = undefined;
  readonly granted: unknown[] = [];
  readonly resumedAt: number[] = [];

  constructor(
    private readonly kernel: KernelState,
    readonly name = 'truck',
    readonly priority = 0,
  ) {
    this.slot = kernel.takeSlot(this);
    this.serial = kernel.nextSerial();
  }

  get owner(): Waiter {
    return this;
  }

  resume(): void {
    if (this.state === WAITING_UNTIL) expire(this);
    this.state = RUNNING;
    this.resumedAt.push(this.kernel.now);
  }

  grant(value: unknown): void {
    if (this.state === WAITING_UNTIL) this.kernel.events.remove(this.slot);
    this.delivered = value;
    this.state = GRANTED;
    this.granted.push(value);
  }
}
