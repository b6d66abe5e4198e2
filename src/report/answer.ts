import type { Scenario } from '../scenario/index.js';
import type { PlanStep, ReachResult } from '../studies/index.js';
import { bottleneckTitle, loadText } from './names.js';
import { countText, estimateText, exactText, moneyText, numberText, percentText } from './number-text.js';

/** The answer in one sentence, where there is a plan. */
export function answerSentence(result: ReachResult): string {
  const { target, today, plan, cost } = result;
  const from = `${numberText(today.mean, 0)} trucks a day ${target.at} today`;
  if (plan.length === 0) {
    return `The target of ${exactText(target.perDay)} a day is met already: ${from}; nothing needs to change.`;
  }
  const changes = plan.length === 1 ? 'one change' : `${plan.length} changes`;
  return `From ${from} to the target of ${exactText(target.perDay)}: ${changes} of capacity at ${moneyText(cost)} a day.`;
}

/** That no plan reaches, and how far the levers go together. */
export function shortfallSentence(result: ReachResult, most: readonly PlanStep[]): string {
  const { target, today, estimate } = result;
  const ran =
    most.length === 0
      ? 'there is no lever to move'
      : `with every lever at its most (${most.map(({ name, to }) => `${name} ${exactText(to)}`).join(', ')}) it comes to ${estimateText(estimate)}`;
  return `The levers cannot reach ${exactText(target.perDay)} trucks a day ${target.at}: today it is ${numberText(today.mean)}, and ${ran}.`;
}

/** What limits once the plan is carried out. */
export function nextSentence(result: ReachResult): string {
  const { next } = result;
  const when = result.feasible ? 'With the plan' : 'With all levers at their most';
  return next.stage === 'supply'
    ? `${when}, supply limits: nothing is worked above ${percentText(next.load.mean)} of its open time, so more trucks would have to arrive before anything else binds.`
    : `${when}, ${bottleneckTitle(next)} limits: ${loadText(next.resource, next.load.mean)}, in ${percentText(next.share)} of the replications.`;
}

/** How far the search has looked. */
export function searchSentence({ search, feasible }: ReachResult): string {
  const { plansRun, plansRuledOut, isExhaustive } = search;
  const counts = `${countText(plansRun, 'plan')} ${plansRun === 1 ? 'was' : 'were'} run and ${plansRuledOut} ruled out without running.`;
  if (!feasible) return counts;
  return isExhaustive
    ? `${counts} Every cheaper plan was run or ruled out, if more of a lever never lowers throughput.`
    : `${counts} The search stopped before it had looked at every cheaper plan: a cheaper one may exist.`;
}

/** How many of the changed numbers are assumptions. */
export function evidenceSentence(plan: readonly PlanStep[], scenario: Scenario): string {
  const grade = (path: string): string | undefined => scenario.facts[path]?.evidence;
  const assumed = plan.filter(({ lever }) => grade(lever) === 'D').length;
  const unsourced = plan.filter(({ lever }) => grade(lever) === undefined).length;
  const all = Object.values(scenario.facts);
  const assumptions = all.filter(({ evidence }) => evidence === 'D').length;
  const ofPlan =
    plan.length === 0
      ? ''
      : `Of the plan's ${plan.length} levers ${assumed} start from an assumption (grade D)${unsourced > 0 ? ` and ${unsourced} from a number without a source` : ''}; `;
  return `${ofPlan}${ofPlan === '' ? 'Of' : 'of'} the scenario's ${all.length} facts ${assumptions} are assumptions.`;
}
