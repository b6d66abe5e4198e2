import { longRun, type Transition } from './markov-chain.js';

/** Three single exponential servers in a row with endless work before the first, and the places between them. */
export interface BlockingLine {
  readonly rates: readonly [number, number, number];
  readonly buffers: readonly [number, number];
}

/**
 * Exact throughput of three servers with blocking after service, from its Markov chain. A state counts the trucks
 * done at the first server and not at the second (x), and done at the second and not at the third (y); a server is
 * blocked when the one after it, its buffer, and the server's own place are taken by trucks counted there.
 */
export function blockingLineThroughput({ rates, buffers }: BlockingLine): number {
  const [first, second, third] = rates;
  const mostX = buffers[0] + 2;
  const mostY = buffers[1] + 2;
  const number = (x: number, y: number): number => y * (mostX + 1) + x;
  const probabilities = longRun((mostX + 1) * (mostY + 1), (state) => {
    const x = state % (mostX + 1);
    const y = Math.floor(state / (mostX + 1));
    const isSecondBlocked = y === mostY;
    const steps: Transition[] = [];
    // A blocked second server holds a truck that is counted in y: one place fewer for x.
    if (x < (isSecondBlocked ? mostX - 1 : mostX)) steps.push({ to: number(x + 1, y), rate: first });
    if (x > 0 && !isSecondBlocked) steps.push({ to: number(x - 1, y + 1), rate: second });
    if (y > 0) steps.push({ to: number(x, y - 1), rate: third });
    return steps;
  });
  const starved = probabilities.reduce(
    (sum, probability, state) => (state <= mostX ? sum + probability : sum),
    0,
  );
  return third * (1 - starved);
}
