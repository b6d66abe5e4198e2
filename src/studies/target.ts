/** A target in trucks a day from a number or a text such as `400 truck/day`; RangeError when it is neither. */
export function readTarget(target: number | string): number {
  const value = typeof target === 'number' ? target : numberOf(target);
  if (!Number.isFinite(value) || value < 0) {
    throw new RangeError(`a target is trucks a day such as "400 truck/day", got ${JSON.stringify(target)}`);
  }
  return value;
}

function numberOf(text: string): number {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(?:trucks?\s*\/\s*(day|d|week))?\s*$/.exec(text);
  if (match === null) return Number.NaN;
  const value = Number(match[1]);
  return match[2] === 'week' ? value / 7 : value;
}
