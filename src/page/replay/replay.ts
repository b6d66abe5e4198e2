import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Scenario } from '../../scenario/index.js';
import type { Desk } from '../desk/desk.js';
import { corridorMap } from './corridor-map.js';
import { Moment } from './moment.js';
import type { RunRecord } from './run-record.js';
import { layTrack, type Track } from './track.js';

/** One replication of a whole answer, ready to be drawn. */
export interface Replayed {
  readonly scenario: Scenario;
  readonly record: RunRecord;
  readonly track: Track;
}

/** What is replayed: an answer, once it has all its replications. */
export interface Replayable {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly result: { readonly replications: number };
  readonly isWhole: boolean;
}

/** The clock over one recorded replication, and what of it is looked at. */
export interface Replay {
  readonly replayed: ReadonlySignal<Replayed | undefined>;
  readonly isRecording: ReadonlySignal<boolean>;
  /** What ended the recording, where it was no record. */
  readonly failure: ReadonlySignal<string>;
  /** Which replication of the answer, from 0. */
  readonly replication: Signal<number>;
  /** Minutes since the scenario's start. */
  readonly clock: ReadonlySignal<number>;
  /** The same for what is read: while it plays, twice a second. */
  readonly readClock: ReadonlySignal<number>;
  readonly isPlaying: ReadonlySignal<boolean>;
  /** Minutes of the run in a second. */
  readonly speed: Signal<number>;
  /** Where all trucks are at the clock, and at the clock for reading. */
  readonly now: ReadonlySignal<{ readonly moment: Moment } | undefined>;
  readonly readNow: ReadonlySignal<{ readonly moment: Moment } | undefined>;
  /** The truckload whose story is told. */
  readonly truck: Signal<number | undefined>;
  /** The stop whose numbers are told. */
  readonly stop: Signal<number | undefined>;
  readonly play: () => void;
  readonly pause: () => void;
  readonly goTo: (minutes: number) => void;
}

/** Minutes of the run in a second, from slow to fast. */
export const speeds = [15, 60, 240, 720, 1440] as const;

/** Milliseconds between two readings while it plays, and between two steps for who wants no motion. */
const readEvery = 500;
const stepEvery = 1_000;

/** A replay of whatever answer is whole; nothing moves before it is told to. */
export function createReplay(desk: Desk, answer: ReadonlySignal<Replayable | undefined>): Replay {
  const replayed = signal<Replayed | undefined>(undefined);
  const isRecording = signal(false);
  const failure = signal('');
  const replication = signal(0);
  const clock = signal(0);
  const readClock = signal(0);
  const isPlaying = signal(false);
  const speed = signal<number>(speeds[1]);
  const moments = computed(() => {
    const track = replayed.value?.track;
    return track === undefined ? undefined : { drawn: new Moment(track), read: new Moment(track) };
  });
  const momentAt = (which: 'drawn' | 'read', at: ReadonlySignal<number>) =>
    computed(() => {
      const moment = moments.value?.[which];
      return moment === undefined ? undefined : { moment: moment.goTo(at.value) };
    });
  const goTo = (minutes: number): void => {
    clock.value = Math.max(0, Math.min(minutes, replayed.peek()?.record.minutes ?? 0));
  };

  effect(() => {
    const whole = answer.value;
    if (whole?.isWhole !== true) return;
    const { result, scenario, seed } = whole;
    const asked = {
      scenario,
      seed,
      replication: Math.min(replication.value, result.replications - 1),
    };
    const controller = new AbortController();
    isRecording.value = true;
    failure.value = '';
    desk
      .ask('record', asked, { signal: controller.signal })
      .then(
        (record) => {
          const isFirst = replayed.peek() === undefined;
          replayed.value = { scenario, record, track: layTrack(record, corridorMap(scenario)) };
          // A working hour of the first day counted, for whoever never presses play; later the hour stays.
          goTo(isFirst ? scenario.warmUpDays * 1440 + 12 * 60 : clock.peek());
        },
        (error: unknown) => {
          if (!controller.signal.aborted)
            failure.value = error instanceof Error ? error.message : String(error);
        },
      )
      .finally(() => {
        if (!controller.signal.aborted) isRecording.value = false;
      });
    return () => controller.abort();
  });
  effect(() => {
    if (isPlaying.value)
      return runClock((seconds) => {
        const end = replayed.peek()?.record.minutes ?? 0;
        goTo(clock.peek() + seconds * speed.peek());
        if (clock.peek() >= end) isPlaying.value = false;
      });
    return undefined;
  });
  effect(() => {
    if (!isPlaying.value) readClock.value = clock.value;
  });
  effect(() => {
    if (!isPlaying.value) return undefined;
    const timer = setInterval(() => {
      readClock.value = clock.peek();
    }, readEvery);
    return () => clearInterval(timer);
  });
  return {
    ...{ replayed, isRecording, failure, replication, clock, readClock, isPlaying, speed, goTo },
    now: momentAt('drawn', clock),
    readNow: momentAt('read', readClock),
    truck: signal(undefined),
    stop: signal(undefined),
    play: () => {
      const end = replayed.peek()?.record.minutes ?? 0;
      if (clock.peek() >= end) goTo(0);
      isPlaying.value = end > 0;
    },
    pause: () => {
      isPlaying.value = false;
    },
  };
}

/** Tells the seconds that pass, with each frame, or in steps for who wants less motion; gives what stops it. */
function runClock(passed: (seconds: number) => void): () => void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    const timer = setInterval(() => passed(stepEvery / 1_000), stepEvery);
    return () => clearInterval(timer);
  }
  let last: number | undefined;
  let frame = 0;
  const next = (now: number): void => {
    frame = requestAnimationFrame(next);
    // A page that was out of sight goes on from where it was.
    if (last !== undefined) passed(Math.min(0.1, (now - last) / 1_000));
    last = now;
  };
  frame = requestAnimationFrame(next);
  return () => cancelAnimationFrame(frame);
}
