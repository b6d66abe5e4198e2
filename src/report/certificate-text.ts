import type { PlanStep, ReachResult } from '../studies/index.js';
import { countText, exactText, numberText, percentText } from './number-text.js';

/** What rules out the cheaper plans, and how sure that is. */
export function certificateSentences(result: ReachResult): string {
  const { certificate, decision } = result;
  const { cheaperPlans, ruledOut, notLookedAt, plansRun, plansRuledOut, replications } = certificate;
  const plans = decision === 'reached' ? 'cheaper plan' : 'plan';
  const counts = `${countText(plansRun, 'plan')} ${plansRun === 1 ? 'was' : 'were'} run (${countText(replications, 'replication')} in all) and ${plansRuledOut} ruled out by a bound without running.`;
  const sure = [...lossSentences(result), ...promiseSentences(result)];
  if (cheaperPlans === 0) return ['No plan is cheaper.', counts, ...sure].join(' ');
  if (decision === 'not reached' && ruledOut.byBound === cheaperPlans)
    return `Theory rules out every plan: with all levers at maximum a stage lets through fewer than ${exactText(result.target.perDay)} a day.`;
  const grounds = [
    `${numberText(ruledOut.byBound, 0)} lie below a plan that theory rules out`,
    `${numberText(ruledOut.bySimulation, 0)} at or below one that failed when run`,
    ...(ruledOut.byZone > 0
      ? [
          `${numberText(ruledOut.byZone, 0)} at or below one that passes by less than ${zoneText(result)}, if at all`,
        ]
      : []),
    `${numberText(ruledOut.undecided, 0)} at or below one that the replications cannot settle`,
    ...(notLookedAt > 0
      ? [
          `${numberText(notLookedAt, 0)} were not looked at: a ${decision === 'reached' ? 'cheaper one' : 'plan that reaches'} may exist`,
        ]
      : []),
  ];
  const about = certificate.isEstimate === true ? 'about ' : '';
  return [`Of ${about}${countText(cheaperPlans, plans)} ${grounds.join(', ')}.`, counts, ...sure].join(' ');
}

function zoneText({ certificate, measure }: ReachResult): string {
  return measure === 'mean'
    ? `${exactText(certificate.zone)} trucks a day`
    : `${percentText(certificate.zone)} of the days`;
}

/** What is promised of the answer, and what is not. */
function promiseSentences(result: ReachResult): readonly string[] {
  const { certificate, decision } = result;
  const { cheaperPlans, isProven, isConfirmed, isOrdered } = certificate;
  // All its digits: 99.9 % is not 100 %.
  const confidence = `${exactText(Number((100 * certificate.confidence).toPrecision(6)))} %`;
  const assumed = isOrdered ? ', if more of a lever never lowers throughput' : '';
  if (decision === 'not reached' && isProven)
    return [`With ${confidence} confidence no plan reaches${assumed}.`];
  if (decision !== 'reached') return [];
  const reaches = isConfirmed
    ? `With ${confidence} confidence the plan reaches`
    : `The interval of the plan lies above the target; as one of several candidates it is less sure than ${confidence}`;
  if (cheaperPlans === 0) return [`${reaches}.`];
  return isProven
    ? [`${reaches} and no cheaper plan passes the target by ${zoneText(result)} or more${assumed}.`]
    : [`${reaches}. It is the cheapest plan found; that nothing cheaper reaches is not proven.`];
}

/** That more of a lever took something away, and what it means for what is ruled out. */
function lossSentences({ certificate, measure }: ReachResult): readonly string[] {
  const { lowered, isOrdered } = certificate;
  const costs = isOrdered
    ? 'A larger plan that fails therefore does not prove that a smaller one does.'
    : 'Every plan therefore had to be run itself, save where theory rules it out.';
  if (lowered === null)
    return isOrdered ? [] : [`A smaller plan reached where a larger one is not settled. ${costs}`];
  const by =
    measure === 'mean' ? `${numberText(lowered.by)} trucks a day` : `${percentText(lowered.by)} of the days`;
  return [
    `More of a lever lowered throughput: ${differenceText(lowered.less, lowered.more)} took ${by} away. ${costs}`,
  ];
}

/** How a plan differs from the answer: levers with another value, and what they have in the answer. */
export function differenceText(answer: readonly PlanStep[], other: readonly PlanStep[]): string {
  const before = new Map(answer.map((step) => [step.lever, step]));
  const after = new Map(other.map((step) => [step.lever, step]));
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const parts = names.flatMap((lever) => {
    const [was, is] = [before.get(lever), after.get(lever)];
    const [from, to] = [was?.to ?? is?.from, is?.to ?? was?.from];
    if (from === to || from === undefined || to === undefined) return [];
    return `${was?.name ?? is?.name} ${exactText(to)} in place of ${exactText(from)}`;
  });
  return parts.join(', ');
}
