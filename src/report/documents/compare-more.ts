import { cargoNames } from '../../corridor/index.js';
import type { Estimate } from '../../statistics/index.js';
import {
  type ComparisonResult,
  type PlanStep,
  type PolicyMeasures,
  type PolicyOutcome,
  stressNames,
  type Times,
} from '../../studies/index.js';
import type { Words } from '../words/index.js';
import { numberColumn, part, type ShownTable, type StudyDocument, tableOf, textColumn } from './document.js';

type Say = Words['compare'];
type Measured = PolicyOutcome & { readonly more: PolicyMeasures };

/** Under what the policies were compared, beside the scenario; each a sentence. */
export function conditionsOf(
  { budget, ensemble, plan, same = [] }: ComparisonResult,
  say: Say,
): readonly string[] {
  return [
    ...(plan === undefined ? [] : [planSentence(plan, say)]),
    ...(ensemble === undefined ? [] : [say.overDraws]),
    ...(budget === 'officers' ? [say.equalOfficers] : []),
    ...same.map(say.same),
  ];
}

/** The plan in force, step by step. */
export function planSentence(plan: readonly PlanStep[], say: Say): string {
  const steps = plan.map(({ name, from, to }) =>
    say.step({ lever: name, from: say.exactText(from), to: say.exactText(to) }),
  );
  return say.underPlan({ steps: steps.join('; ') });
}

/** Times, errors, effort, the Pareto set and stress, as far as the result tells them. */
export function moreParts(result: ComparisonResult, say: Say): StudyDocument['parts'] {
  const measured = result.policies.filter(isMeasured);
  const { pareto = [], posts, robustness } = result;
  return [
    ...(measured.length === 0
      ? []
      : [
          ...(measured.length === 1 ? [] : [part(say.differences, differencesTable(measured, say))]),
          part(say.times, timesTable(measured, say)),
          part(say.byCargo, cargoTable(measured, say)),
          part(say.fairness, fairnessTable(measured, say)),
          part(say.errors, errorsTable(measured, say)),
          part(say.effort, effortTable(measured, say)),
        ]),
    ...(posts === undefined ? [] : [part(say.posts, postsTable(result, say))]),
    ...(pareto.length > 1
      ? [
          {
            ...part(
              say.pareto,
              tableOf(pareto, [
                textColumn(say.policy, ({ policy }) => policy),
                textColumn(say.place, ({ decision }) => say.decision[decision]),
                textColumn(say.dominatedBy, ({ dominatedBy }) => dominatedBy.join(', ')),
              ]),
            ),
            short: say.paretoShort,
          },
        ]
      : []),
    ...(robustness === undefined ? [] : [part(say.robustness, stressTable(result, say))]),
  ];
}

function isMeasured(policy: PolicyOutcome): policy is Measured {
  return policy.more !== undefined;
}

function differencesTable([, ...others]: readonly Measured[], say: Say): ShownTable {
  return tableOf(others, [
    textColumn(say.policy, ({ policy }) => policy),
    numberColumn(say.detectionPoints, ({ more }) =>
      shown(more.difference.detection, say, signedBy(say, 100, 1)),
    ),
    numberColumn(say.percentileHours, ({ more }) =>
      shown(more.difference.delay.p95, say, signedBy(say, 1 / 60, 1)),
    ),
    numberColumn(say.officerHoursShort, ({ more }) =>
      shown(more.difference.officerHoursPerDay, say, signedBy(say, 1, 0)),
    ),
    numberColumn(
      say.costDifference,
      ({ more }) => shown(more.difference.inspectionCostPerDay, say, signedBy(say, 1, 0)),
      { short: say.costDifferenceShort },
    ),
  ]);
}

function timesTable(policies: readonly Measured[], say: Say): ShownTable {
  return tableOf(policies, [textColumn(say.policy, ({ policy }) => policy), ...timeColumns(say, ofAll)]);
}

const ofAll = ({ more }: Measured): Times => more.timeToReceived;

function timeColumns<Row>(say: Say, times: (row: Row) => Times) {
  const column = (heading: string, which: keyof Times) =>
    numberColumn<Row>(heading, (row) => shown(times(row)[which], say, say.durationText));
  return [column(say.meanTime, 'mean'), column(say.medianTime, 'p50'), column(say.percentile, 'p95')];
}

/** Rows of a long table that a terminal shows. */
const mostRows = 24;

function cargoTable(policies: readonly Measured[], say: Say): ShownTable {
  const rows = policies.flatMap(({ policy, more }) =>
    cargoNames.map((cargo) => ({ policy, cargo, times: more.timeToReceivedByCargo[cargo] })),
  );
  return tableOf(
    rows,
    [
      textColumn(say.policy, ({ policy }) => policy),
      textColumn(say.cargo, ({ cargo }) => cargo),
      ...timeColumns<(typeof rows)[number]>(say, ({ times }) => times),
    ],
    { most: { rows: mostRows, rest: (count) => say.moreRows({ count }) } },
  );
}

function fairnessTable(policies: readonly Measured[], say: Say): ShownTable {
  return tableOf(policies, [
    textColumn(say.policy, ({ policy }) => policy),
    numberColumn(say.growth, ({ more }) => shown(more.queueGrowthPerDay, say)),
    numberColumn(say.p95Ratio, ({ more }) => shown(more.p95Ratio, say, (value) => say.numberText(value, 2))),
    numberColumn(say.jain, ({ more }) => shown(more.jainIndex, say, (value) => say.numberText(value, 3))),
  ]);
}

function errorsTable(policies: readonly Measured[], say: Say): ShownTable {
  return tableOf(policies, [
    textColumn(say.policy, ({ policy }) => policy),
    numberColumn(
      say.missed,
      ({ more }) => shown(more.missedPer10000, say, (value) => say.numberText(value, 2)),
      { short: say.missedShort },
    ),
    numberColumn(say.falseAlarms, ({ more }) => shown(more.falseAlarmsPerDay, say), {
      short: say.falseAlarmsShort,
    }),
    numberColumn(say.turnedBack, ({ more }) => shown(more.turnedBackPerDay, say), {
      short: say.turnedBackShort,
    }),
    numberColumn(say.tonnesTurnedBack, ({ more }) => shown(more.tonnesTurnedBackPerDay, say), {
      short: say.tonnesTurnedBackShort,
    }),
    numberColumn(say.tonnesRemoved, ({ more }) => shown(more.tonnesRemovedPerDay, say), {
      short: say.tonnesRemovedShort,
    }),
  ]);
}

function effortTable(policies: readonly Measured[], say: Say): ShownTable {
  const whole = (value: number): string => say.numberText(value, 0);
  return tableOf(policies, [
    textColumn(say.policy, ({ policy }) => policy),
    numberColumn(say.scannerHours, ({ more }) => shown(more.scannerHoursPerDay, say), {
      short: say.scannerHoursShort,
    }),
    numberColumn(say.dogHours, ({ more }) => shown(more.dogHoursPerDay, say), { short: say.dogHoursShort }),
    numberColumn(say.inspectionCost, ({ more }) => shown(more.inspectionCostPerDay, say, whole), {
      short: say.inspectionCostShort,
    }),
    numberColumn(say.costPerTruck, ({ more }) => shown(more.costPerClearedTruck, say), {
      short: say.costPerTruckShort,
    }),
    numberColumn(say.costPerDay, ({ more }) => shown(more.costPerDay, say, whole), { only: 'page' }),
  ]);
}

function postsTable({ policies, posts = [] }: ComparisonResult, say: Say): ShownTable {
  const rows = policies.flatMap(({ policy }, index) =>
    (posts[index] ?? []).map((place) => ({ policy, place })),
  );
  return tableOf(
    rows,
    [
      textColumn(say.policy, ({ policy }) => policy),
      textColumn(say.site, ({ place }) => place.site),
      numberColumn(say.lanes, ({ place }) => say.numberText(place.lanes, 0)),
      numberColumn(say.bays, ({ place }) => say.numberText(place.secondaryBays, 0)),
    ],
    { most: { rows: mostRows, rest: (count) => say.moreRows({ count }) } },
  );
}

function stressTable({ policies, robustness = [] }: ComparisonResult, say: Say): ShownTable {
  const rows = policies.flatMap(({ policy }, index) =>
    stressNames.flatMap((stress) => {
      const taken = robustness[index]?.[stress];
      return taken === undefined ? [] : [{ policy, stress, taken }];
    }),
  );
  return tableOf(
    rows,
    [
      textColumn(say.policy, ({ policy }) => policy),
      textColumn(say.underStress, ({ stress }) => say.stress[stress]),
      numberColumn(say.received, ({ taken }) => shown(taken.receivedPerDay, say)),
      numberColumn(say.change, ({ taken }) => shown(taken.difference, say, signedBy(say, 1, 1))),
      numberColumn(say.queueAtEnd, ({ taken }) => shown(taken.queueDifference, say, signedBy(say, 1, 0))),
      numberColumn(
        say.detectionPoints,
        ({ taken }) => shown(taken.detectionDifference, say, signedBy(say, 100, 1)),
        { short: say.detectionPointsShort },
      ),
      numberColumn(
        say.percentileHours,
        ({ taken }) => shown(taken.delayP95Difference, say, signedBy(say, 1 / 60, 1)),
        { only: 'page' },
      ),
    ],
    { most: { rows: 3 * mostRows, rest: (count) => say.moreRows({ count }) } },
  );
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

/** A number times a scale, with its sign. */
function signedBy(say: Say, scale: number, decimals: number): (value: number) => string {
  return (value) => say.signedText(value * scale, decimals);
}

/** A half-width has no sign. */
function bare(text: string): string {
  return text.replace(/^\+/, '');
}
