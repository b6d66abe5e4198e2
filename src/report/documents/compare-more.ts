import { cargoNames } from '../../corridor/index.js';
import type { Estimate } from '../../statistics/index.js';
import {
  type ComparisonResult,
  type PolicyMeasures,
  type PolicyOutcome,
  stressNames,
} from '../../studies/index.js';
import type { Words } from '../words/index.js';
import { numberColumn, part, type ShownTable, type StudyDocument, tableOf, textColumn } from './document.js';

type Say = Words['compare'];
type Measured = PolicyOutcome & { readonly more: PolicyMeasures };

/** Under what the policies were compared, beside the scenario. */
export function conditionsOf({ budget, ensemble, plan, same = [] }: ComparisonResult, say: Say): string {
  return [
    ...(plan === undefined ? [] : [say.underPlan({ steps: plan.length })]),
    ...(ensemble === undefined ? [] : [say.overDraws]),
    ...(budget === 'officers' ? [say.equalOfficers] : []),
    ...same.map(say.same),
  ].join(' ');
}

/** Times, errors, effort, the Pareto set and stress, as far as the result tells them. */
export function moreParts(result: ComparisonResult, say: Say): StudyDocument['parts'] {
  const measured = result.policies.filter(isMeasured);
  const { pareto = [], robustness } = result;
  return [
    ...(measured.length === 0
      ? []
      : [
          part(say.times, timesTable(measured, say)),
          part(say.byCargo, cargoTable(measured, say)),
          part(say.errors, errorsTable(measured, say)),
          part(say.effort, effortTable(measured, say)),
        ]),
    ...(pareto.length > 1
      ? [
          part(
            say.pareto,
            tableOf(pareto, [
              textColumn(say.policy, ({ policy }) => policy),
              textColumn(say.place, ({ decision }) => say.decision[decision]),
              textColumn(say.dominatedBy, ({ dominatedBy }) => dominatedBy.join(', ')),
            ]),
          ),
        ]
      : []),
    ...(robustness === undefined ? [] : [part(say.robustness, stressTable(result, say))]),
  ];
}

function isMeasured(policy: PolicyOutcome): policy is Measured {
  return policy.more !== undefined;
}

function timesTable(policies: readonly Measured[], say: Say): ShownTable {
  return tableOf(policies, [
    textColumn(say.policy, ({ policy }) => policy),
    numberColumn(say.meanTime, ({ more }) => shown(more.timeToReceived.mean, say, say.durationText)),
    numberColumn(say.median, ({ more }) => shown(more.timeToReceived.p50, say, say.durationText)),
    numberColumn(say.percentile, ({ more }) => shown(more.timeToReceived.p95, say, say.durationText)),
    numberColumn(say.growth, ({ more }) => shown(more.queueGrowthPerDay, say)),
    numberColumn(say.p95Ratio, ({ more }) => shown(more.p95Ratio, say, (value) => say.numberText(value, 2))),
    numberColumn(say.jain, ({ more }) => shown(more.jainIndex, say, (value) => say.numberText(value, 3))),
  ]);
}

function cargoTable(policies: readonly Measured[], say: Say): ShownTable {
  return tableOf(policies, [
    textColumn(say.policy, ({ policy }) => policy),
    ...cargoNames.map((cargo) =>
      numberColumn<Measured>(cargo, ({ more }) => {
        const { p50, p95 } = more.timeToReceivedByCargo[cargo];
        if (p50 === null || p95 === null) return '-';
        return say.medianAnd95({ p50: say.durationText(p50.mean), p95: say.durationText(p95.mean) });
      }),
    ),
  ]);
}

function errorsTable(policies: readonly Measured[], say: Say): ShownTable {
  return tableOf(policies, [
    textColumn(say.policy, ({ policy }) => policy),
    numberColumn(say.missed, ({ more }) =>
      shown(more.missedPer10000, say, (value) => say.numberText(value, 2)),
    ),
    numberColumn(say.falseAlarms, ({ more }) => shown(more.falseAlarmsPerDay, say)),
    numberColumn(say.turnedBack, ({ more }) => shown(more.turnedBackPerDay, say)),
    numberColumn(say.tonnesTurnedBack, ({ more }) => shown(more.tonnesTurnedBackPerDay, say)),
    numberColumn(say.tonnesRemoved, ({ more }) => shown(more.tonnesRemovedPerDay, say)),
  ]);
}

function effortTable(policies: readonly Measured[], say: Say): ShownTable {
  const whole = (value: number): string => say.numberText(value, 0);
  return tableOf(policies, [
    textColumn(say.policy, ({ policy }) => policy),
    numberColumn(say.scannerHours, ({ more }) => shown(more.scannerHoursPerDay, say)),
    numberColumn(say.dogHours, ({ more }) => shown(more.dogHoursPerDay, say)),
    numberColumn(say.inspectionCost, ({ more }) => shown(more.inspectionCostPerDay, say, whole)),
    numberColumn(say.costPerTruck, ({ more }) => shown(more.costPerClearedTruck, say)),
  ]);
}

function stressTable({ policies, robustness = [] }: ComparisonResult, say: Say): ShownTable {
  return tableOf(policies, [
    textColumn(say.policy, ({ policy }) => policy),
    ...stressNames.map((stress) =>
      numberColumn<PolicyOutcome>(say.stress[stress], (_, index) => {
        const taken = robustness[index]?.[stress];
        if (taken === undefined) return '-';
        return say.underStress({
          received: shown(taken.difference, say, say.signedText),
          queue: say.signedText(taken.queueDifference.mean),
        });
      }),
    ),
  ]);
}

function shown(
  estimate: Estimate | null,
  say: Say,
  show: (value: number) => string = say.numberText,
): string {
  if (estimate === null) return '-';
  const { halfWidth, mean } = estimate;
  return halfWidth === null
    ? show(mean)
    : say.plusMinus({ mean: show(mean), halfWidth: bare(show(halfWidth)) });
}

/** A half-width has no sign. */
function bare(text: string): string {
  return text.replace(/^\+/, '');
}

/** All else that is measured, as rows of the long table. */
export function comparisonRows({
  more,
}: PolicyOutcome): readonly (readonly [measure: string, unit: string, Estimate | null])[] {
  if (more === undefined) return [];
  return [
    ['detection, difference', 'share', more.difference.detection],
    ['delay p95, difference', 'min', more.difference.delayP95],
    ['officer-hours, difference', 'h/day', more.difference.officerHoursPerDay],
    ['inspection cost, difference', 'USD/day', more.difference.inspectionCostPerDay],
    ['time to received, mean', 'min', more.timeToReceived.mean],
    ['time to received, p50', 'min', more.timeToReceived.p50],
    ['time to received, p95', 'min', more.timeToReceived.p95],
    ...cargoNames.flatMap((cargo) => [
      [`time to received, ${cargo}, p50`, 'min', more.timeToReceivedByCargo[cargo].p50] as const,
      [`time to received, ${cargo}, p95`, 'min', more.timeToReceivedByCargo[cargo].p95] as const,
    ]),
    ['queue growth', 'truck/day', more.queueGrowthPerDay],
    ['p95 ratio between cargo classes', '', more.p95Ratio],
    ["Jain's index", '', more.jainIndex],
    ['missed of 10,000', 'truck', more.missedPer10000],
    ['false alarms', 'truck/day', more.falseAlarmsPerDay],
    ['turned back', 'truck/day', more.turnedBackPerDay],
    ['tonnes turned back', 't/day', more.tonnesTurnedBackPerDay],
    ['tonnes taken off', 't/day', more.tonnesRemovedPerDay],
    ['scanner-hours', 'h/day', more.scannerHoursPerDay],
    ['dog-hours', 'h/day', more.dogHoursPerDay],
    ['inspection cost', 'USD/day', more.inspectionCostPerDay],
    ['cost per cleared truck', 'USD', more.costPerClearedTruck],
    ['cost', 'USD/day', more.costPerDay],
  ];
}
