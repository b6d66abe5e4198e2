import { invariant } from '../../math/index.js';
import { Command } from './command.js';
import type { KernelState } from './kernel-state.js';
import type { Minutes } from './time.js';
import type { Source, Waiter } from './waiter.js';

/** Lets simulated time pass. */
export class Hold extends Command<void> {
  readonly source = new Clock();
  /** Duration, in minutes; checked by whoever sets it. */
  minutes: Minutes = 0;

  constructor(private readonly kernel: KernelState) {
    super();
  }

  perform(waiter: Waiter): boolean {
    const { kernel, minutes } = this;
    CHECKED: invariant(minutes >= 0, 'no hold is shorter than nothing');
    waiter.delivered = undefined;
    if (kernel.advance(kernel.now + minutes, waiter)) return true;
    kernel.hold(waiter, minutes);
    return false;
  }
}

/** The clock as something to wait for; a hold leaves no trace in it beyond its event. */
class Clock implements Source {
  readonly label = 'the clock';
  readonly lapsed = undefined;

  withdraw(): void {}

  takeBack(): boolean {
    return true;
  }
}
