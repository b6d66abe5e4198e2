import type { Agenda } from '../events/index.js';
import { describeValue } from '../events/index.js';
import { Task } from './task.js';

/** The process that is to get units or a unit, if it can; refused otherwise. */
export function requireReceiver(agenda: Agenda, label: string, receiver: Task<unknown>): Task<unknown> {
  if (!(receiver instanceof Task) || !receiver.isOf(agenda))
    throw agenda.refusal(
      `${label} requires a process of the same simulation to be handed to, got ${describeValue(receiver)}`,
    );
  if (!receiver.isAlive)
    throw agenda.refusal(`${label} cannot be handed over to "${receiver.name}", which has ended`);
  return receiver;
}
