import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { throughputAt } from '../../corridor/index.js';
import { type Decision, decide } from '../../experiment/index.js';
import type { Words } from '../../report/index.js';
import { englishFor } from '../../report/sections.js';
import type { Problem, Scenario } from '../../scenario/index.js';
import type { Estimate } from '../../statistics/index.js';
import { describePlan, type ReachResult, type RunResult } from '../../studies/index.js';
import { Desk } from '../desk/desk.js';
import type { FactSwing, Preview } from '../desk/tasks.js';
import { assumedScenario, type Choices, chosenScenario, firstChoices } from './choices.js';
import type { Given } from './given.js';
import type { Pinned } from './pinned.js';

/** A simulated answer: of the first replications while more are on their way. */
export interface Answer {
  readonly result: RunResult;
  readonly scenario: Scenario;
  readonly isWhole: boolean;
}

/** What happens to the search for a plan. */
export type Search =
  | { readonly state: 'none' }
  | { readonly state: 'at work'; readonly told: string }
  | { readonly state: 'found'; readonly result: ReachResult; readonly scenario: Scenario }
  | { readonly state: 'failed'; readonly message: string };

/** All that the page knows; its parts show it and change what is chosen. */
export interface Planner {
  readonly given: Given;
  readonly words: Words;
  readonly choices: Signal<Choices>;
  /** What changes with what is chosen, and the scenario as it is run. */
  readonly scenario: ReadonlySignal<Scenario>;
  readonly preview: ReadonlySignal<Preview | undefined>;
  /** What is wrong with what is chosen. */
  readonly problems: ReadonlySignal<readonly Problem[]>;
  readonly answer: ReadonlySignal<Answer | undefined>;
  readonly isRunning: ReadonlySignal<boolean>;
  /** What ended a run, where it was no answer. */
  readonly failure: ReadonlySignal<string>;
  readonly swings: ReadonlySignal<readonly FactSwing[]>;
  readonly search: ReadonlySignal<Search>;
  readonly pinned: Signal<Pinned | null>;
  /** Of the answer, less what is pinned; undefined until both are there. */
  readonly difference: ReadonlySignal<Estimate | undefined>;
  /** What a plan costs, USD a day. */
  readonly costOf: (choices: Choices) => number;
  readonly choose: (changed: Partial<Choices>) => void;
  readonly run: () => void;
  readonly stop: () => void;
  readonly searchPlan: () => void;
  readonly stopSearch: () => void;
}

/** What lasts of what is counted, and the target: the number that the page is about. */
export function headlineOf({ result, scenario }: Answer): {
  readonly estimate: Estimate;
  readonly decision: Decision;
} {
  const { at, perDay } = scenario.target;
  const estimate = result.lasting?.[at]?.perDay ?? throughputAt(result, at).perDay;
  return { estimate, decision: decide(estimate, perDay) };
}

/** Milliseconds without a change after which the simulation begins. */
const pause = 350;

/** The page's state, and who works on it. `address` is where workers find their script. */
export function createPlanner(
  given: Given,
  address: string,
  kept: Partial<Choices>,
  pinnedBefore: Pinned | null,
): Planner {
  const base = given.scenario;
  const [previewDesk, studyDesk, searchDesk] = [new Desk(address), new Desk(address), new Desk(address)];
  const choices = signal<Choices>({ ...firstChoices(base, given.plan), ...kept });
  const preview = signal<Preview | undefined>(undefined);
  const problems = signal<readonly Problem[]>([]);
  const answer = signal<Answer | undefined>(undefined);
  const isRunning = signal(false);
  const failure = signal('');
  const swings = signal<readonly FactSwing[]>([]);
  const search = signal<Search>({ state: 'none' });
  const pinned = signal(pinnedBefore);
  const difference = signal<Estimate | undefined>(undefined);
  const scenario = computed(() => chosenScenario(base, choices.value));
  const waiting = new LatestOnly();
  const searching = new LatestOnly();

  const run = (): void => {
    const asked = scenario.peek();
    const { seed, replications, withDraws } = choices.peek();
    const signalOfRun = waiting.next();
    batch(() => {
      isRunning.value = true;
      failure.value = '';
    });
    const take = (result: RunResult, isWhole: boolean): void => {
      if (!signalOfRun.aborted) answer.value = { result, scenario: asked, isWhole };
    };
    const ensemble = withDraws && given.ensemble !== undefined ? { ensemble: given.ensemble } : {};
    studyDesk
      .ask(
        'run',
        { scenario: asked, seed, replications, ...ensemble },
        { signal: signalOfRun, onTold: (result) => take(result, false) },
      )
      .then(
        (result) => take(result, true),
        (error: unknown) => {
          if (!signalOfRun.aborted) failure.value = messageOf(error);
        },
      )
      .finally(() => {
        if (!signalOfRun.aborted) isRunning.value = false;
      });
  };
  const stop = (): void => {
    waiting.cancel();
    isRunning.value = false;
  };
  const searchPlan = (): void => {
    const asked = assumedScenario(base, choices.peek());
    const { seed } = choices.peek();
    const signalOfSearch = searching.next();
    search.value = { state: 'at work', told: '' };
    const show = (now: Search): void => {
      if (!signalOfSearch.aborted) search.value = now;
    };
    searchDesk
      .ask(
        'reach',
        { scenario: asked, seed, replications: 16 },
        { signal: signalOfSearch, onTold: (told) => show({ state: 'at work', told }) },
      )
      .then(
        (result) => show({ state: 'found', result, scenario: asked }),
        (error: unknown) => show({ state: 'failed', message: messageOf(error) }),
      );
  };

  effect(() => {
    const asked = scenario.value;
    void previewDesk.ask('preview', { scenario: asked }).then((previewed) => {
      if (scenario.peek() !== asked) return;
      batch(() => {
        if (previewed.ok) preview.value = previewed.preview;
        problems.value = previewed.ok ? [] : previewed.problems;
      });
    });
  });
  // What is dragged or typed is simulated when it comes to rest, and only what is sound.
  effect(() => {
    const { seed, replications, withDraws } = choices.value;
    if (problems.value.length > 0 || seed === '' || replications < 2) return stop();
    void [scenario.value, withDraws];
    isRunning.value = true;
    const timer = setTimeout(run, pause);
    return () => {
      clearTimeout(timer);
      waiting.cancel();
    };
  });
  effect(() => {
    const [then, now] = [pinned.value, answer.value];
    difference.value = undefined;
    if (then === null || now?.isWhole !== true || now.result.digest === then.digest) return;
    const { seed, replications } = choices.peek();
    const controller = new AbortController();
    // What is pinned is run against the question of now: at the same point, from the same seed.
    const before = { ...chosenScenario(base, then.choices), target: now.scenario.target };
    const asked = { scenarios: [now.scenario, before] as const, seed, replications };
    studyDesk.ask('difference', asked, { signal: controller.signal }).then(
      (estimate) => {
        difference.value = estimate;
      },
      () => {
        // Without an answer there is no sentence on it.
      },
    );
    return () => controller.abort();
  });
  void searchDesk.ask('ranking', { scenario: base }).then((ranked) => {
    swings.value = ranked;
  });
  return {
    given,
    words: englishFor(base.names ?? {}),
    choices,
    scenario,
    preview,
    problems,
    answer,
    isRunning,
    failure,
    swings,
    search,
    pinned,
    difference,
    costOf: (each) =>
      describePlan(assumedScenario(base, each), each.plan).reduce((sum, { cost }) => sum + cost, 0),
    choose: (changed) => {
      choices.value = { ...choices.peek(), ...changed };
    },
    run,
    stop,
    searchPlan,
    stopSearch: () => {
      searching.cancel();
      search.value = { state: 'none' };
    },
  };
}

/** One question at a time: the next one cancels the one before. */
class LatestOnly {
  private controller = new AbortController();

  next(): AbortSignal {
    this.cancel();
    this.controller = new AbortController();
    return this.controller.signal;
  }

  cancel(): void {
    this.controller.abort(new Error('no longer wanted'));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
