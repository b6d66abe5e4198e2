/** Queue that runs and workers use when none is named. */
export const defaultQueue = 'throughline';

/**
 * Checks the name of a queue: letters, digits, dots, hyphens and underscores, as it becomes part of keys in Redis.
 * @throws RangeError when it is anything else
 */
export function checkQueueName(name: string): string {
  if (/^[\w.-]{1,100}$/.test(name)) return name;
  throw new RangeError(
    `must be 1 to 100 letters, digits, dots, hyphens or underscores, got ${JSON.stringify(name)}`,
  );
}
