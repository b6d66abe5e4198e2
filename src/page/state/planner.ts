import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { throughputAt } from '../../corridor/index.js';
import { type Decision, decide } from '../../experiment/index.js';
import type { Words } from '../../report/index.js';
import { englishFor, wordsOf } from '../../report/sections.js';
import type { Problem, Scenario } from '../../scenario/index.js';
import type { Estimate, Proportion } from '../../statistics/index.js';
import { describePlan, type ParameterEnsemble, type RunResult } from '../../studies/index.js';
import { Desk, messageOf } from '../desk/desk.js';
import type { FactSwing, Preview } from '../desk/tasks.js';
import { createReplay, type Replay } from '../replay/replay.js';
import { assumedScenario, type Choices, chosenScenario, firstChoices } from './choices.js';
import { drawsFor } from './draws.js';
import { readSearch, type Search } from './found-plan.js';
import type { Given } from './given.js';
import { LatestOnly } from './latest-only.js';
import type { Pinned } from './pinned.js';
import { type PolicyParameter, policyParametersOf } from './policy-parameters.js';
import { searchingAt } from './search.js';

/** A simulated answer: of the first replications while more are on their way. */
export interface Answer {
  readonly result: RunResult;
  readonly scenario: Scenario;
  readonly seed: string;
  /** The reliability that was asked for when it was run. */
  readonly reliability: number | null;
  readonly isWhole: boolean;
}

/** All that the page knows; its parts show it and change what is chosen. */
export interface Planner {
  readonly given: Given;
  readonly words: Words;
  readonly choices: Signal<Choices>;
  /** What changes with what is chosen, and the scenario as it is run. */
  readonly scenario: ReadonlySignal<Scenario>;
  /** Numbers of the policy that is chosen. */
  readonly policyParameters: ReadonlySignal<readonly PolicyParameter[]>;
  readonly preview: ReadonlySignal<Preview | undefined>;
  /** What is wrong with what is chosen. */
  readonly problems: ReadonlySignal<readonly Problem[]>;
  readonly answer: ReadonlySignal<Answer | undefined>;
  readonly isRunning: ReadonlySignal<boolean>;
  /** What ended a run, where it was no answer. */
  readonly failure: ReadonlySignal<string>;
  readonly swings: ReadonlySignal<readonly FactSwing[]>;
  readonly search: ReadonlySignal<Search>;
  /** One replication of the answer, truck by truck. */
  readonly replay: Replay;
  readonly pinned: Signal<Pinned | null>;
  /** Whether this browser keeps the work between visits. */
  readonly isKept: Signal<boolean>;
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

/** The number that the page is about, and what it says of the target. */
export interface Headline {
  /** What lasts of what is counted; over draws, their mean. */
  readonly estimate: Estimate;
  readonly decision: Decision;
  /** Share of the draws that reach the target, and the share that was asked for; undefined where no reliability is. */
  readonly inDraws: { readonly reaches: Proportion; readonly asked: number } | undefined;
}

/** What an answer says first. */
export function headlineOf({ result, scenario, reliability }: Answer): Headline {
  const { at, perDay } = scenario.target;
  const estimate = result.lasting?.[at]?.perDay ?? throughputAt(result, at).perDay;
  const reaches = result.ensemble?.reaches;
  if (reliability === null || reaches === undefined)
    return { estimate, decision: decide(estimate, perDay), inDraws: undefined };
  const decision =
    reaches.low >= reliability ? 'reached' : reaches.high < reliability ? 'not reached' : 'undecided';
  return { estimate, decision, inDraws: { reaches, asked: reliability } };
}

/** Milliseconds without a change after which the simulation begins. */
const pause = 350;

/** The page's state, and who works on it. `address` is where workers find their script. */
export function createPlanner(
  given: Given,
  address: string,
  kept: Partial<Choices>,
  pinnedBefore: Pinned | null,
  searchBefore: unknown,
): Planner {
  const base = given.scenario;
  const words =
    given.language === undefined ? englishFor(base.names ?? {}) : wordsOf(given.language, base.names);
  const [previewDesk, studyDesk, searchDesk] = [new Desk(address), new Desk(address), new Desk(address)];
  const choices = signal<Choices>({ ...firstChoices(base, given.plan), ...kept });
  const preview = signal<Preview | undefined>(undefined);
  const problems = signal<readonly Problem[]>([]);
  const answer = signal<Answer | undefined>(undefined);
  const isRunning = signal(false);
  const failure = signal('');
  const swings = signal<readonly FactSwing[]>([]);
  const searching = searchingAt(searchDesk, readSearch(searchBefore, words));
  const pinned = signal(pinnedBefore);
  const isKept = signal(true);
  const difference = signal<Estimate | undefined>(undefined);
  const scenario = computed(() => chosenScenario(base, choices.value));
  const policy = computed(() => choices.value.policy);
  const policyParameters = computed(() => policyParametersOf(base, { policy: policy.value }));
  const waiting = new LatestOnly();

  const drawn = (asked: Scenario, from: Choices): { readonly ensemble?: ParameterEnsemble } => {
    const ensemble = given.ensemble === undefined ? undefined : drawsFor(given.ensemble, asked, from);
    return ensemble === undefined ? {} : { ensemble };
  };
  const run = (): void => {
    const asked = scenario.peek();
    const { seed, replications, reliability } = choices.peek();
    const signalOfRun = waiting.next();
    batch(() => {
      isRunning.value = true;
      failure.value = '';
    });
    const take = (result: RunResult, isWhole: boolean): void => {
      if (!signalOfRun.aborted) answer.value = { result, scenario: asked, seed, reliability, isWhole };
    };
    const ensemble = reliability === null ? {} : drawn(asked, choices.peek());
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
    const asked = { ...choices.peek(), plan: {} };
    const assumed = assumedScenario(base, asked);
    const { seed, reliability } = asked;
    searching.begin({ scenario: assumed, seed, reliability, ...drawn(assumed, asked) });
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
    const { seed, replications, reliability } = choices.value;
    if (problems.value.length > 0 || seed === '' || replications < 2) return stop();
    void [scenario.value, reliability];
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
    const { reliability } = now;
    // What is pinned is run against the question of now: at the same point, from the same seed, in the same draws.
    const before = { ...chosenScenario(base, then.choices), target: now.scenario.target };
    const asked = [
      { scenario: now.scenario, from: choices.peek() },
      { scenario: before, from: then.choices },
    ].map(({ scenario: each, from }) => ({
      ...{ scenario: each, seed, replications },
      ...(reliability === null ? {} : drawn(each, from)),
    }));
    studyDesk.ask('difference', asked, { signal: controller.signal }).then(
      (estimate) => {
        difference.value = estimate ?? undefined;
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
    words,
    choices,
    scenario,
    policyParameters,
    preview,
    problems,
    answer,
    isRunning,
    failure,
    swings,
    search: searching.now,
    replay: createReplay(searchDesk, answer),
    pinned,
    isKept,
    difference,
    costOf: (each) =>
      describePlan(assumedScenario(base, each), each.plan).reduce((sum, { cost }) => sum + cost, 0),
    choose: (changed) => {
      choices.value = { ...choices.peek(), ...changed };
    },
    run,
    stop,
    searchPlan,
    stopSearch: searching.stop,
  };
}
