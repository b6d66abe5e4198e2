import { readdirSync, readFileSync } from 'node:fs';

/** Seconds that the threads of this process have run, and have waited for a processor that others had. */
export interface ThreadTimes {
  readonly run: number;
  readonly waited: number;
}

/** Times of each thread by its number, from Linux's scheduler; empty on other systems. */
export function readThreadTimes(): ReadonlyMap<string, ThreadTimes> {
  try {
    return new Map(readdirSync('/proc/self/task').map((thread) => [thread, timesOf(thread)]));
  } catch {
    return new Map();
  }
}

/** Mean seconds for which the busiest threads waited for a processor since then; 0 where the system does not tell. */
export function waitedSince(before: ReadonlyMap<string, ThreadTimes>, threads: number): number {
  const spent = [...readThreadTimes()].map(([thread, { run, waited }]) => {
    const then = before.get(thread) ?? { run: 0, waited: 0 };
    return { run: run - then.run, waited: waited - then.waited };
  });
  const busiest = spent.sort((a, b) => b.run - a.run).slice(0, threads);
  return busiest.reduce((sum, { waited }) => sum + waited, 0) / threads;
}

function timesOf(thread: string): ThreadTimes {
  const [run = 0, waited = 0] = readFileSync(`/proc/self/task/${thread}/schedstat`, 'utf8')
    .split(' ')
    .map(Number);
  return { run: run / 1e9, waited: waited / 1e9 };
}
