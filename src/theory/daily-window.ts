import { requireAbove, requireWhole } from '../math/index.js';
import { requireStable } from './measures.js';

/** Arrivals at an even rate all day, service only for `openTime` of each `period`. */
export interface DailyWindow {
  readonly arrivalRate: number;
  readonly serviceRate: number;
  readonly openTime: number;
  readonly period: number;
}

/** The daily cycle of a window queue without chance. */
export interface DailyWindowMeasures {
  readonly queueLength: number;
  readonly waitingTime: number;
  /** Queue at the moment of opening, the longest of the day. */
  readonly queueAtOpening: number;
  /** Longest wait: of who comes as the window shuts. */
  readonly longestWait: number;
  /** Time from opening until the queue is gone. */
  readonly clearingTime: number;
  readonly utilisationWhileOpen: number;
}

/**
 * Fluid model of a window queue in its daily cycle: the queue grows at λ while shut, falls at μ − λ after
 * opening. RangeError if a day's arrivals need more than the window or service is no faster than arrival. The
 * areas of the two triangles, and Little's law; derived in the tests.
 * @example
 * dailyWindowFluid({ arrivalRate: 10, serviceRate: 20, openTime: 16, period: 24 }).queueAtOpening; // => 80
 */
export function dailyWindowFluid({
  arrivalRate,
  serviceRate,
  openTime,
  period,
}: DailyWindow): DailyWindowMeasures {
  requireAbove('dailyWindowFluid', 'a arrival rate', arrivalRate, 0);
  requireAbove('dailyWindowFluid', 'a service rate', serviceRate, 0);
  requireAbove('dailyWindowFluid', 'a open time', openTime, 0);
  requireAbove('dailyWindowFluid', 'a period', period, 0);
  if (openTime > period)
    throw new RangeError(`dailyWindowFluid requires an open time up to ${period}, got ${openTime}`);
  requireStable('dailyWindowFluid', arrivalRate / serviceRate);
  const utilisationWhileOpen = (arrivalRate * period) / (serviceRate * openTime);
  if (utilisationWhileOpen > 1) {
    throw new RangeError(
      `dailyWindowFluid requires a utilisation while open of at most 1, got ${utilisationWhileOpen}`,
    );
  }
  const shutTime = period - openTime;
  const queueAtOpening = arrivalRate * shutTime;
  const clearingTime = queueAtOpening / (serviceRate - arrivalRate);
  const queueLength = (queueAtOpening * (shutTime + clearingTime)) / 2 / period;
  const waitingTime = queueLength / arrivalRate;
  return {
    queueLength,
    waitingTime,
    queueAtOpening,
    longestWait: shutTime,
    clearingTime,
    utilisationWhileOpen,
  };
}

/**
 * Mean wait for the opening alone, of who comes at an even rate to a place open for `openTime` of each `period`, once
 * inside nobody waits: shut time² / (2 × period). It is the least any queue with such hours can wait. Derived in the tests.
 * @example
 * openingWait({ openTime: 16, period: 24 }).toFixed(4); // => '1.3333'
 */
export function openingWait({
  openTime,
  period,
}: {
  readonly openTime: number;
  readonly period: number;
}): number {
  requireAbove('openingWait', 'a open time', openTime, 0);
  requireAbove('openingWait', 'a period', period, 0);
  if (openTime > period)
    throw new RangeError(`openingWait requires an open time up to ${period}, got ${openTime}`);
  return (period - openTime) ** 2 / (2 * period);
}

/**
 * A daily timetable of arrivals at servers that start work only from `opensAt` until before `closesAt`; all
 * within one `period`.
 */
export interface WindowTimetable {
  readonly arrivals: readonly number[];
  readonly opensAt: number;
  readonly closesAt: number;
  readonly serviceTime: number;
  readonly servers: number;
  readonly period: number;
}

/** The day that a window timetable settles into; `waitingTimes` in the order of the arrivals. */
export interface WindowTimetableMeasures {
  readonly waitingTimes: readonly number[];
  readonly waitingTime: number;
  readonly longestWait: number;
  readonly queueLength: number;
}

const MOST_DAYS = 10_000;

/**
 * D/D/c with a daily window, exact: first come first served, every service takes the same time, one begun
 * before closing is finished after it. Follows the days from an empty start until two are alike. RangeError
 * when they never are, for then the queue grows.
 * @example
 * const day = { arrivals: [0, 1, 9], opensAt: 8, closesAt: 16, serviceTime: 1, servers: 1, period: 24 };
 * dailyWindowTimetable(day).waitingTimes; // => [8, 8, 1]
 */
export function dailyWindowTimetable(timetable: WindowTimetable): WindowTimetableMeasures {
  requireTimetable(timetable);
  const { arrivals, servers, period } = timetable;
  const freeAt = Array.from({ length: servers }, () => 0);
  let before: readonly number[] = [];
  for (let day = 0; day < MOST_DAYS; day += 1) {
    const waits = arrivals.map((arrival) => serve(timetable, freeAt, day * period + arrival));
    const previous = before;
    if (waits.every((wait, i) => Math.abs(wait - (previous[i] ?? Number.NaN)) < 1e-9 * period)) {
      return summary(waits, period);
    }
    before = waits;
  }
  throw new RangeError(
    `dailyWindowTimetable requires a window that clears ${arrivals.length} arrivals a day`,
  );
}

/**
 * Gives an arrival the server first free, and answers its wait. Equal service times make the order of starts
 * that of arrivals.
 */
function serve(
  { opensAt, closesAt, period, serviceTime }: WindowTimetable,
  freeAt: number[],
  arrival: number,
): number {
  const earliest = Math.min(...freeAt);
  const ready = Math.max(arrival, earliest);
  const midnight = Math.floor(ready / period) * period;
  const isTooLate = ready >= midnight + closesAt;
  const start = Math.max(ready, midnight + opensAt + (isTooLate ? period : 0));
  freeAt[freeAt.indexOf(earliest)] = start + serviceTime;
  return start - arrival;
}

function summary(waitingTimes: readonly number[], period: number): WindowTimetableMeasures {
  const total = waitingTimes.reduce((sum, wait) => sum + wait, 0);
  return {
    waitingTimes,
    waitingTime: total / waitingTimes.length,
    longestWait: Math.max(...waitingTimes),
    queueLength: total / period,
  };
}

function requireTimetable({
  arrivals,
  opensAt,
  closesAt,
  serviceTime,
  servers,
  period,
}: WindowTimetable): void {
  const caller = 'dailyWindowTimetable';
  requireAbove(caller, 'a period', period, 0);
  requireAbove(caller, 'a service time', serviceTime, 0);
  requireWhole(caller, 'a whole number of servers', servers, 1);
  requireWhole(caller, 'a whole number of arrivals', arrivals.length, 1);
  if (!(opensAt >= 0 && opensAt < closesAt && closesAt <= period)) {
    throw new RangeError(`${caller} requires a window within 0 to ${period}, got ${opensAt} to ${closesAt}`);
  }
  arrivals.forEach((arrival, i) => {
    if (!(arrival >= (arrivals[i - 1] ?? 0) && arrival < period)) {
      throw new RangeError(
        `${caller} requires arrivals in order from 0 to before ${period}, got ${arrival} at ${i}`,
      );
    }
  });
}
