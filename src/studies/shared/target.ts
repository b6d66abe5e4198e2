import { readQuantity } from '../../scenario/units.js';

/** A target in trucks a day from a number or a text such as `400 trucks per day`, as in scenario files; RangeError when it is neither. */
export function readTarget(target: number | string): number {
  const value = typeof target === 'number' ? target : numberOf(target);
  if (!Number.isFinite(value) || value < 0) {
    throw new RangeError(`a target is trucks a day such as "400 truck/day", got ${JSON.stringify(target)}`);
  }
  return value;
}

function numberOf(text: string): number {
  const isPlain = readQuantity(text, 'count');
  const read = isPlain.ok ? isPlain : readQuantity(text, 'truck/day');
  if (read.ok) return read.value;
  const [hint] = /; write .*$/.exec(read.message) ?? [''];
  throw new RangeError(
    `a target is trucks a day such as "400 truck/day", got ${JSON.stringify(text)}${hint}`,
  );
}
