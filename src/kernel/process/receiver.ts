import type { KernelState } from '../events/index.js';
import { describeValue } from '../events/index.js';
import { Task } from './task.js';

/** The process that is to get units or a unit, if it can; refused otherwise. */
export function requireReceiver(kernel: KernelState, label: string, receiver: Task<unknown>): Task<unknown> {
  if (!(receiver instanceof Task) || !receiver.isOf(kernel))
    throw kernel.refusal(
      `${label} requires a process of the same simulation to be handed to, got ${describeValue(receiver)}`,
    );
  if (!receiver.isAlive)
    throw kernel.refusal(`${label} cannot be handed over to "${receiver.name}", which has ended`);
  return receiver;
}
