import type { Outcome, PlaceName, StageName } from '../../corridor/index.js';
import { chanceOfADay, type Recovery, recoveryOf } from './recovery.js';

/** What is closed and when: days counted, from 0, from the midnight of `from` to that of `to`. */
export interface Closure {
  readonly place: PlaceName;
  readonly days: number;
  readonly from: number;
  readonly to: number;
}

/** What the differences that a closure makes are judged by. */
export interface ClosureQuestion {
  readonly closure: Closure;
  /** Truckloads that count as cleared; undefined for what chance changes from one day to the next. */
  readonly within: number | undefined;
  readonly isWorking: readonly boolean[];
  readonly confidence: number;
}

/** Truckloads counted so far that the closure has kept back, from the days of every replication without and with it. */
export function behindOf(
  { closure, within, isWorking, confidence }: ClosureQuestion,
  without: readonly (readonly number[])[],
  closed: readonly (readonly number[])[],
): Recovery {
  const changes = without.map((byDay) => byDay.filter((_, day) => isWorking[day] === true));
  const differences = without.map((byDay, replication) => {
    let behind = 0;
    return byDay.map((trucks, day) => (behind += trucks - (closed[replication]?.[day] ?? 0)));
  });
  const { from, to } = closure;
  return recoveryOf(differences, { from, to, tolerance: within ?? chanceOfADay(changes), confidence });
}

/** Truckloads more that wait at a stage at the end of the day. */
export function waitingOf(
  { closure, within, isWorking, confidence }: ClosureQuestion,
  stage: StageName,
  without: readonly Outcome[],
  closed: readonly Outcome[],
): Recovery {
  const queues = without.map(({ stages }) => stages[stage].queueByDay);
  const changes = queues.map((queue) =>
    queue.slice(1).flatMap((each, day) => (isWorking[day + 1] === true ? [each - (queue[day] ?? 0)] : [])),
  );
  const differences = queues.map((queue, replication) => {
    const later = closed[replication]?.stages[stage].queueByDay;
    return queue.map((each, day) => (later?.[day] ?? each) - each);
  });
  const { from, to } = closure;
  return recoveryOf(differences, { from, to, tolerance: within ?? chanceOfADay(changes), confidence });
}
