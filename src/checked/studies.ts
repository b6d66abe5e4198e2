import { countingPoints } from '../corridor/index.js';
import type { Scenario } from '../scenario/index.js';
import * as studies from '../studies/index.js';
import { datedSteps, observedCounts } from './arguments.js';
import { checkedScenario } from './checked-scenario.js';
import {
  amount,
  type Check,
  type Checks,
  checkedByCall,
  checkOptions,
  flag,
  listOf,
  oneOf,
  plan,
  share,
  text,
  textOrNumber,
  whole,
} from './options.js';

const common: Checks<studies.StudyOptions> = {
  seed: textOrNumber,
  confidence: share,
  executor: checkedByCall,
  signal: checkedByCall,
  onProgress: checkedByCall,
  large: flag,
};
const at = oneOf(countingPoints);
const target = textOrNumber;
const measure = oneOf(['mean', 'days'] satisfies readonly studies.ReachMeasure[]);
const replications = whole();
const planned = { plan, at, target, replications };

/** What does it deliver? Replications of a scenario, summed up. */
export const runStudy = checked('runStudy', studies.runStudy, {
  ...common,
  replications,
  precision: checkedByCall,
  maxReplications: whole(2),
  measure: at,
} satisfies Checks<studies.RunStudyOptions>);

const reachChecks: Checks<studies.ReachOptions> = {
  ...common,
  target,
  at,
  measure,
  dayShare: share,
  zone: amount(),
  replications,
  maxTrials: whole(),
  runnersUp: whole(0),
};

/** Which is the cheapest plan that reaches a target? */
export const reach = checked('reach', studies.reach, reachChecks);

/** `reach` with all plans that were run. */
export const reachInDetail = checked('reachInDetail', studies.reachInDetail, reachChecks);

/** What limits next, rung by rung, until the target is reached. */
export const ladder = checked('ladder', studies.ladder, {
  ...common,
  target,
  at,
  replications: whole(2),
  lookReplications: whole(2),
  smallestGain: amount(),
} satisfies Checks<studies.LadderOptions>);

/** What limits, and what one step more of it would bring. */
export const bottleneck = checked('bottleneck', studies.bottleneck, {
  ...common,
  at,
  of: oneOf(['levers', 'all']),
  replications: whole(2),
} satisfies Checks<studies.BottleneckOptions>);

/** How sure the answer is when the inputs are not, and what is worth finding out. */
export const evidence = checked('evidence', studies.evidence, {
  ...common,
  plan,
  worlds: whole(20),
  replicationsPerWorld: whole(2),
  at,
  target,
  utility: checkedByCall,
  factors: listOf(),
  today: checkedByCall,
} satisfies Checks<studies.EvidenceOptions>);

/** At which value of an assumption the decision turns. */
export const breakEven = checked('breakEven', studies.breakEven, {
  ...common,
  ...planned,
  facts: listOf(),
  keep: whole(),
  beyond: amount(),
  joint: flag,
} satisfies Checks<studies.BreakEvenOptions>);

/** Where truckloads spend their time, and what each delay costs. */
export const delayLedger = checked('delayLedger', studies.delayLedger, {
  ...common,
  ...planned,
  waterfallReplications: whole(0),
} satisfies Checks<studies.DelayLedgerOptions>);

/** Inspection policies side by side. */
export const comparePolicies = checked('comparePolicies', studies.comparePolicies, {
  ...common,
  policies: listOf(studies.policyNames),
  replications,
} satisfies Checks<studies.ComparisonOptions>);

/** The policy that lets most through, among those that find enough. */
export const selectPolicy = checked('selectPolicy', studies.selectPolicy, {
  ...common,
  zone: textOrNumber,
  policies: listOf(studies.policyNames),
  at,
  leastDetection: amount(),
  detectionTolerance: amount(),
  firstStage: whole(2),
  maxReplications: whole(2),
} satisfies Checks<studies.PolicySelectionOptions>);

/** What a closure costs and how long recovery takes. */
export const resilience = checked('resilience', studies.resilience, {
  ...common,
  ...planned,
  place: oneOf(studies.closablePlaces),
  closureDays: amount('above 0'),
  on: amount(),
  within: amount('above 0'),
  days: whole(),
  replications: whole(2),
} satisfies Checks<studies.ResilienceOptions>);

const sensitivityChecks: Checks<studies.SensitivityOptions> = {
  ...common,
  at,
  factors: listOf(),
  plans: checkedByCall,
  replications,
};

/** Which single facts move the answer. */
export const sensitivityTornado = checked('sensitivityTornado', studies.sensitivityTornado, {
  ...sensitivityChecks,
  keep: whole(),
});

/** Which facts matter at all, by elementary effects. */
export const sensitivityMorris = checked('sensitivityMorris', studies.sensitivityMorris, {
  ...sensitivityChecks,
  samples: whole(2),
});

/** Which share of the spread each fact explains. */
export const sensitivitySobol = checked('sensitivitySobol', studies.sensitivitySobol, {
  ...sensitivityChecks,
  samples: whole(2),
});

/** Which levers matter, from few plans. */
export const screenLevers = checked('screenLevers', studies.screenLevers, {
  ...common,
  at,
  levers: listOf(),
  rungs: whole(),
  smallestEffect: amount(),
  replications,
} satisfies Checks<studies.LeverScreenOptions>);

/** What happens day by day when steps of a plan come into force on their dates. */
export const whatIf = checkedSecond('whatIf', studies.whatIf, datedSteps, {
  ...common,
  target,
  at,
  measure,
  days: whole(),
  replications: whole(2),
} satisfies Checks<studies.WhatIfOptions>);

/** Fits facts that are not known to counts that were seen. */
export const calibrate = checkedSecond('calibrate', studies.calibrate, observedCounts, {
  ...common,
  facts: checkedByCall,
  discrepancy: checkedByCall,
  runs: whole(),
  waves: whole(),
} satisfies Checks<studies.CalibrateOptions>);

/** How a forecast of the past fits the counts that were seen. */
export const backtest = checkedSecond('backtest', studies.backtest, observedCounts, {
  ...common,
  plan,
  replications: whole(19),
  facts: listOf(undefined, 0),
  discrepancy: checkedByCall,
  from: text,
  to: text,
} satisfies Checks<studies.BacktestOptions>);

type Study<Rest extends readonly unknown[], Result> = (scenario: Scenario, ...rest: Rest) => Promise<Result>;

type Known = Readonly<Record<string, Check>>;

/** A study that reads its scenario and options as the command line does: RangeError with all that is wrong. */
function checked<Rest extends readonly unknown[], Result>(
  name: string,
  study: Study<Rest, Result>,
  known: Known,
): Study<Rest, Result> {
  return async (scenario, ...rest) => {
    checkOptions(name, rest[0], known);
    return await study(checkedScenario(name, scenario, isLarge(rest[0])), ...rest);
  };
}

/** The same for a study whose options come after what was seen, or the steps. */
function checkedSecond<Rest extends readonly unknown[], Result>(
  name: string,
  study: Study<Rest, Result>,
  second: Check,
  known: Known,
): Study<Rest, Result> {
  return async (scenario, ...rest) => {
    checkOptions(name, rest[1], known);
    const sound = checkedScenario(name, scenario, isLarge(rest[1]));
    const problem = second(rest[0]);
    if (problem !== undefined) throw new RangeError(`${name}, second argument: ${problem}`);
    return await study(sound, ...rest);
  };
}

function isLarge(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'large' in options && options.large === true;
}
