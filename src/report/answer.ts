import { listAssumptions } from '../scenario/built-in/index.js';
import type { Scenario } from '../scenario/index.js';
import type { Estimate } from '../statistics/index.js';
import { type BottleneckSummary, type PlanStep, type ReachResult, sumOfSteps } from '../studies/index.js';
import { bottleneckTitle, loadText } from './names.js';
import { countText, estimateText, exactText, moneyText, numberText, percentText } from './number-text.js';

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
      : ` (${percentText(low)} to ${percentText(Math.min(1, high))}, n = ${n})`;
  return `${percentText(mean)}${ends}`;
}

/** The answer in one sentence, where there is a plan. */
export function answerSentence(result: ReachResult): string {
  const { target, today, plan, cost, measure, dayShare } = result;
  const from = `${reachedText(result, today.mean)} today`;
  const goal = measure === 'mean' ? `${exactText(target.perDay)}` : `${percentText(dayShare ?? 1)} of them`;
  if (plan.length === 0) return `The target of ${goal} is met already: ${from}; nothing needs to change.`;
  const changes = plan.length === 1 ? 'one change of capacity' : `${plan.length} changes of capacity`;
  const { capacity, haulage } = sumOfSteps(plan);
  const { rise } = result.costs.running;
  const parts =
    haulage === 0 ? '' : ` (capacity ${moneyText(capacity)}, haulage contracts ${moneyText(haulage)})`;
  const running = rise.mean >= 0 ? `${moneyText(rise.mean)} more` : `${moneyText(-rise.mean)} less`;
  return `From ${from} to the target of ${goal}: ${changes} at ${moneyText(cost)} a day${parts}, and ${running} of running cost.`;
}

/** That no plan reaches, how far the levers go together, and which of them ran out. */
export function shortfallSentence(result: ReachResult, most: readonly PlanStep[]): string {
  const { target, today, estimate, measure, dayShare, certificate } = result;
  const goal =
    measure === 'mean'
      ? `${exactText(target.perDay)} trucks a day ${target.at}`
      : `${exactText(target.perDay)} trucks ${target.at} on ${percentText(dayShare ?? 1)} of the working days`;
  const start = certificate.isExhaustive
    ? `The levers cannot reach ${goal}`
    : `No plan was found to reach ${goal} before the search ended`;
  const before = `today it is ${measure === 'mean' ? numberText(today.mean) : percentText(today.mean)}`;
  if (most.length === 0) return `${start}: ${before}, and there is no lever to move.`;
  const together = `${start}: ${before}, and with everything at its most it comes to ${askedText(result, estimate)}.`;
  // A search that ended early says nothing of what all levers together cannot do.
  return certificate.isExhaustive ? `${together} ${ranOutSentence(result, most)}` : together;
}

/** What limits with everything at its most, and the levers that would have to go further. */
export function ranOutSentence({ next }: Pick<ReachResult, 'next'>, most: readonly PlanStep[]): string {
  const what = bottleneckTitle(next);
  const levers = leversOf(next, most).map(({ name, to }) => `${name} at ${exactText(to)}`);
  if (levers.length === 0) return `What ran out is ${what}, and no lever takes it further.`;
  const all = levers.length === 1 ? levers[0] : `${levers.slice(0, -1).join(', ')} and ${levers.at(-1)}`;
  return `What ran out is ${what}: ${all} ${levers.length === 1 ? 'is the most there is' : 'are the most there are'}.`;
}

/** Part of the scenario that a stage's levers stand in. */
const partOfStage: Readonly<Record<BottleneckSummary['stage'], string>> = {
  supply: 'supply',
  staging: 'staging',
  inspection: 'inspection',
  crossing: 'crossing',
  'transfer-yard': 'transferYard',
  uncollected: 'fleet',
  fleet: 'fleet',
  'last-mile': 'governorates',
};

/** Words of the paths of levers that give a resource more; hours give it more time. */
const wordsOfResource: Readonly<Record<string, readonly string[]>> = {
  'inspection lanes': ['lanes', 'extraHours'],
  scanners: ['scanners', 'extraHours'],
  'secondary bays': ['secondaryBays', 'extraHours'],
  'gate lanes': ['lanes', 'extraHours'],
  'daily limit': ['dailyLimit'],
  'transfer bays': ['bays', 'extraHours'],
  'transfer crews': ['crews', 'extraHours'],
  'room on the ground': ['storage'],
  'trucks inside': ['carriers'],
  fuel: ['fuel'],
  'warehouse docks': ['docks', 'extraHours'],
};

/** The levers of the resource that limits; of its stage, where none has its name. */
function leversOf(
  limit: Pick<BottleneckSummary, 'stage' | 'resource'>,
  most: readonly PlanStep[],
): readonly PlanStep[] {
  const own = most.filter(({ lever }) => moves(lever, limit));
  const ofStage = most.filter(({ lever }) => lever.split('.')[0] === partOfStage[limit.stage]);
  return own.length > 0 ? own : ofStage;
}

/** Whether a parameter gives the resource that limits more of itself, or more time. */
export function moves(
  path: string,
  { stage, resource }: Pick<BottleneckSummary, 'stage' | 'resource'>,
): boolean {
  const words = path.split('.');
  const named = wordsOfResource[resource] ?? [];
  return words[0] === partOfStage[stage] && words.some((word) => named.includes(word));
}

/** What limits once the plan is carried out. */
export function nextSentence(result: ReachResult): string {
  const { next } = result;
  const when = result.feasible ? 'With the plan' : 'With all levers at their most';
  return next.stage === 'supply'
    ? `${when}, supply limits: nothing is worked above ${percentText(next.load.mean)} of its open time, so more trucks would have to arrive before anything else binds.`
    : `${when}, ${bottleneckTitle(next)} limits: ${loadText(next)}, in ${percentText(next.share)} of the replications.`;
}

/** What rules out the cheaper plans, and how sure that is. */
export function certificateSentences({ certificate, feasible, measure }: ReachResult): string {
  const { cheaperPlans, ruledOut, notLookedAt, plansRun, plansRuledOut, replications } = certificate;
  const plans = feasible ? 'cheaper plan' : 'plan';
  const counts = `${countText(plansRun, 'plan')} ${plansRun === 1 ? 'was' : 'were'} run (${countText(replications, 'replication')} in all) and ${plansRuledOut} ruled out by a bound without running.`;
  if (cheaperPlans === 0) return `No plan is cheaper. ${counts}`;
  const grounds = `${numberText(ruledOut.byBound, 0)} lie below a plan that theory rules out, ${numberText(ruledOut.bySimulation, 0)} below one that failed when run, ${numberText(ruledOut.undecided, 0)} below one that the replications cannot settle`;
  const rest =
    notLookedAt > 0 ? `, ${numberText(notLookedAt, 0)} were not looked at: a cheaper one may exist` : '';
  const zone =
    measure === 'mean'
      ? `${exactText(certificate.zone)} trucks a day`
      : `${percentText(certificate.zone)} of the days`;
  const promise = certificate.isExhaustive
    ? ` With ${percentText(certificate.confidence)} confidence ${feasible ? 'the plan reaches and ' : ''}no ${plans} passes the target by ${zone} or more, if more of a lever never lowers throughput.`
    : '';
  return `Of ${countText(cheaperPlans, plans)} ${grounds}${rest}. ${counts}${promise}`;
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
