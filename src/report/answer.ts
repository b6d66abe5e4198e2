import { decide } from '../experiment/index.js';
import { listAssumptions } from '../scenario/built-in/index.js';
import type { Scenario } from '../scenario/index.js';
import type { Estimate } from '../statistics/index.js';
import { type PlanStep, type ReachResult, sumOfSteps } from '../studies/index.js';
import { lastingSentences } from './documents/index.js';
import { leversOf } from './levers-of-resource.js';
import { bottleneckTitle, loadText } from './names.js';
import { estimateText, exactText, moneyText, numberText, percentText } from './number-text.js';

/** What is asked for, as a number of trucks or a share of days. */
export function reachedText(
  { target, measure }: Pick<ReachResult, 'target' | 'measure'>,
  value: number,
): string {
  return measure === 'mean'
    ? `${numberText(value, 0)} trucks a day ${target.at}`
    : `${exactText(target.perDay)} trucks ${target.at} on ${percentText(value)} of the working days`;
}

/** An estimate of what is asked for, with its unit. */
export function askedText(
  { target, measure }: Pick<ReachResult, 'target' | 'measure'>,
  estimate: Estimate,
): string {
  return measure === 'mean'
    ? `${estimateText(estimate)} ${target.at} a day`
    : `${exactText(target.perDay)} trucks ${target.at} on ${shareText(estimate)} of the working days`;
}

function shareText({ mean, low, high, n }: Estimate): string {
  const ends =
    low === null || high === null
      ? ''
      : ` (${percentText(Math.max(0, low))} to ${percentText(Math.min(1, high))}, n = ${n})`;
  return `${percentText(mean)}${ends}`;
}

/** The answer in a few sentences: the plan, that it is undecided, or how far the levers go. */
export function answerText(result: ReachResult, steps: readonly PlanStep[], scenario: Scenario): string {
  return [decisionText(result, steps, scenario), ...lastingSentences(result.lasting, result.target.at)].join(
    ' ',
  );
}

function decisionText(result: ReachResult, steps: readonly PlanStep[], scenario: Scenario): string {
  if (result.decision === 'reached') return answerSentence(result);
  if (scenario.levers.length === 0) return withoutLevers(result);
  return result.decision === 'undecided' ? undecidedText(result) : shortfallSentence(result, steps);
}

/** The answer in one sentence, where there is a plan. */
export function answerSentence(result: ReachResult): string {
  const { target, today, plan, cost, measure, dayShare, certificate } = result;
  const from = `${reachedText(result, today.mean)} today`;
  const goal = measure === 'mean' ? `${exactText(target.perDay)}` : `${percentText(dayShare ?? 1)} of them`;
  if (plan.length === 0) return `The target of ${goal} is met already: ${from}; nothing needs to change.`;
  const found = certificate.isProven ? '' : ', the cheapest plan found';
  const { rise } = result.costs.running;
  const running = rise.mean >= 0 ? `${moneyText(rise.mean)} more` : `${moneyText(-rise.mean)} less`;
  return `From ${from} to the target of ${goal}: ${changesText(plan, cost)}${found}, and ${running} of running cost.`;
}

function changesText(plan: readonly PlanStep[], cost: number): string {
  const changes = plan.length === 1 ? 'one change' : `${plan.length} changes`;
  const { capacity, haulage } = sumOfSteps(plan);
  const parts =
    haulage === 0 ? '' : ` (capacity ${moneyText(capacity)}, haulage contracts ${moneyText(haulage)})`;
  return `${changes} of capacity at ${moneyText(cost)} a day${parts}`;
}

function goalText({ target, measure, dayShare }: ReachResult): string {
  return measure === 'mean'
    ? `${exactText(target.perDay)} trucks a day ${target.at}`
    : `${exactText(target.perDay)} trucks ${target.at} on ${percentText(dayShare ?? 1)} of the working days`;
}

function withoutLevers(result: ReachResult): string {
  const start = `Today it is ${askedText(result, result.estimate)}, and the scenario has no levers`;
  return result.decision === 'undecided'
    ? `Undecided whether ${goalText(result)} is reached. ${start}. ${settlingText(result)}`
    : `${goalText(result)} is not reached. ${start}: name some to ask which changes would reach it.`;
}

/** That it is open whether the target can be reached, what comes closest, and what would settle it. */
function undecidedText(result: ReachResult): string {
  const { plan, cost } = result;
  const what = plan.length === 0 ? 'today, without any change' : changesText(plan, cost);
  const found = `The most promising plan found, ${what}, gives ${askedText(result, result.estimate)}.`;
  return `Undecided whether ${goalText(result)} can be reached. ${found} ${settlingText(result)}`;
}

function settlingText(result: ReachResult): string {
  const { estimate, certificate, measure, target, dayShare } = result;
  const threshold = measure === 'mean' ? target.perDay : (dayShare ?? 1);
  const isOpen = decide(estimate, threshold) === 'undecided';
  const settling = [
    ...(isOpen ? [`The target lies inside the interval: ${moreReplications(estimate, threshold)}.`] : []),
    ...(certificate.isExhaustive
      ? []
      : ['Not every plan was looked at: a longer search (more plans) may find one.']),
  ];
  const others = 'Other plans that were run are not settled: more replications of each would settle them.';
  return settling.length === 0 ? others : settling.join(' ');
}

/** About how many replications would take the target out of the interval, should the mean stay where it is. */
function moreReplications({ mean, halfWidth, n }: Estimate, threshold: number): string {
  const needed = Math.ceil(n * ((halfWidth ?? Number.NaN) / (mean - threshold)) ** 2 * 1.1);
  // A mean next to the target takes more than anybody runs.
  return needed > n && needed <= 10_000
    ? `about ${numberText(needed, 0)} replications would settle it, if the mean stays there`
    : 'more replications would settle it';
}

/** That no plan reaches, how far the levers go together, and which of them ran out. */
export function shortfallSentence(result: ReachResult, most: readonly PlanStep[]): string {
  const { today, estimate, measure, front } = result;
  const value = (mean: number): string => (measure === 'mean' ? numberText(mean) : percentText(mean));
  const start = `The levers cannot reach ${goalText(result)}: today it is ${value(today.mean)}`;
  if (most.length === 0) return `${start}, and there is no lever to move.`;
  const best = Math.max(...front.map((each) => each.value.mean));
  const more = best > estimate.mean ? ` The most that any plan gave is ${value(best)}.` : '';
  const together = `${start}, and with all levers at maximum it comes to ${askedText(result, estimate)}.${more}`;
  return `${together} ${ranOutSentence(result, most)}`;
}

/** What limits with all levers at maximum, and the levers that would have to go further. */
export function ranOutSentence({ next }: Pick<ReachResult, 'next'>, most: readonly PlanStep[]): string {
  const what = bottleneckTitle(next);
  const levers = leversOf(next, most).map(({ name, to }) => `${name} at ${exactText(to)}`);
  if (levers.length === 0) return `Exhausted: ${what}, and no lever takes it further.`;
  const all = levers.length === 1 ? levers[0] : `${levers.slice(0, -1).join(', ')} and ${levers.at(-1)}`;
  return `Exhausted: ${what}: ${all} ${levers.length === 1 ? 'is the most there is' : 'are the most there are'}.`;
}

/** Headings and half sentences that depend on what is shown: the plan, the most promising one, or all levers at maximum. */
export const shownPlan = {
  reached: { title: 'The plan', when: 'with the plan', short: 'the plan' },
  undecided: {
    title: 'The most promising plan found',
    when: 'with the most promising plan',
    short: 'most promising',
  },
  'not reached': {
    title: 'All levers at maximum',
    when: 'with all levers at maximum',
    short: 'all levers',
  },
} as const;

/** Heading of the changes that are shown. */
export function shownTitle({ decision }: ReachResult, { levers }: Scenario): string {
  return levers.length === 0 ? 'Levers' : shownPlan[decision].title;
}

/** That nothing changes in what is shown. */
export function noChangeText({ decision }: ReachResult, { levers }: Scenario): string {
  if (levers.length === 0) return 'The scenario has no levers.';
  return decision === 'not reached' ? 'No lever can go further than today.' : 'Nothing needs to change.';
}

/** What limits once the plan is carried out. */
export function nextSentence(result: ReachResult): string {
  const { next } = result;
  const { when } = shownPlan[result.decision];
  const start = when.charAt(0).toUpperCase() + when.slice(1);
  return next.stage === 'supply'
    ? `${start}, supply limits: nothing is worked above ${percentText(next.load.mean)} of its open time, so more trucks would have to arrive before anything else binds.`
    : `${start}, ${bottleneckTitle(next)} limits: ${loadText(next)}, in ${percentText(next.share)} of the replications.`;
}

/** How many of the changed numbers are assumptions. */
export function evidenceSentence(plan: readonly PlanStep[], scenario: Scenario): string {
  const defaults = new Set(listAssumptions(scenario).map(({ path }) => path));
  const grade = (path: string): string | undefined =>
    scenario.facts[path]?.evidence ?? (defaults.has(path) ? 'D' : undefined);
  const assumed = plan.filter(({ lever }) => grade(lever) === 'D').length;
  const unsourced = plan.filter(({ lever }) => grade(lever) === undefined).length;
  const all = Object.values(scenario.facts);
  const assumptions = all.filter(({ evidence }) => evidence === 'D').length;
  const ofPlan =
    plan.length === 0
      ? ''
      : `Of the plan's ${plan.length} levers ${assumed} start from an assumption (grade D)${unsourced > 0 ? ` and ${unsourced} from a number without a source` : ''}; `;
  return `${ofPlan}${ofPlan === '' ? 'Of' : 'of'} the scenario's ${all.length} facts ${assumptions} are assumptions${defaultsText(defaults.size)}.`;
}

function defaultsText(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? ', and 1 more number is a default, which is one too'
    : `, and ${count} more numbers are defaults, which are assumptions too`;
}
