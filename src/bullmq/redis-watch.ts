import type { RedisLink } from './redis-link.js';

/** Milliseconds without a connection after which Redis counts as gone for whoever wants to end. */
const goneAfter = 2_000;

/** Milliseconds between two looks. */
const lookEvery = 100;

/** Tells once of each outage of a connection, and of its end; stops telling when called. */
export function tellOfOutages(
  { redis, name, patienceSeconds }: RedisLink,
  onNote: (message: string) => void,
): () => void {
  let isOut = false;
  const left = (): void => {
    if (!isOut) onNote(`Redis at ${name} is gone; it is tried again for ${patienceSeconds} s`);
    isOut = true;
  };
  const back = (): void => {
    if (isOut) onNote(`Redis at ${name} is back`);
    isOut = false;
  };
  redis.on('close', left).on('ready', back);
  return () => redis.off('close', left).off('ready', back);
}

/**
 * Resolves to true when `ending` does, to false when Redis is out of reach before that for two seconds, or when it takes longer than
 * `mostMilliseconds`, as with a Redis that hangs.
 */
export async function endsBeforeGone(
  { redis }: RedisLink,
  ending: Promise<unknown>,
  mostMilliseconds: number,
): Promise<boolean> {
  const began = Date.now();
  let lastReady = began;
  let timer: NodeJS.Timeout | undefined;
  const gone = new Promise<boolean>((resolve) => {
    timer = setInterval(() => {
      const now = Date.now();
      if (redis.status === 'ready') lastReady = now;
      if (now - lastReady >= goneAfter || now - began >= mostMilliseconds) resolve(false);
    }, lookEvery);
  });
  try {
    return await Promise.race([ending.then(() => true), gone]);
  } finally {
    clearInterval(timer);
  }
}
