import type { Decision } from '../../../experiment/index.js';

/** The cheapest plan over levers and inspection policies. All parts come as text. */
export const policyChoiceWords = {
  title: 'Which inspection policy and which changes reach the target',
  // The answer: the policy, before what is told of the search under it.
  keeps: (of: { policy: string; detection: string }) =>
    `Today's inspection policy (${of.policy}, which finds ${of.detection} of non-compliant trucks) stays.`,
  changes: (of: { policy: string; detection: string; least: string; cost: string }) =>
    `Inspection policy: ${of.policy}${of.cost === '' ? '' : ` for ${of.cost} a day`}, which finds ${of.detection} of non-compliant trucks (at least ${of.least} asked).`,
  noneDetects: (of: { least: string }) =>
    `Not reached: no policy is shown to find ${of.least} of non-compliant trucks.`,
  noneReaches: (of: { policy: string }) =>
    `Under no policy that finds enough is the target reached; what follows is under ${of.policy}, which brings most.`,
  undecided: (of: { policy: string }) =>
    `Undecided whether a policy that finds enough reaches the target; what follows is under ${of.policy}, the most promising.`,
  bound: (of: { cost: string; bound: string; gap: string }) =>
    `Policy and plan cost ${of.cost} a day; under no policy shown to find enough does a plan below ${of.bound} reach (gap ${of.gap}).`,
  proven: 'No policy is left open.',
  openDetection: (of: { policies: string }) =>
    `Left open, for too few replications: whether ${of.policies} would find enough.`,
  lostDetection: (of: { policies: string }) =>
    `Reached, but not shown to find enough under the plan: ${of.policies}.`,
  // The table.
  policies: 'Inspection policies: what they find, and what the target costs under them',
  policiesShort: 'Inspection policies',
  policy: 'policy',
  own: (of: { depth: string }) => `today's (${of.depth})`,
  detection: 'found today',
  detectionOfPlan: 'found under the plan',
  decisions: {
    reached: 'reached',
    undecided: 'undecided',
    'not reached': 'not reached',
  } satisfies Readonly<Record<Decision, string>>,
  target: 'target',
  cost: 'USD a day',
  costBound: 'none below',
  none: '-',
  tooLittle: 'finds less',
  reachedFindsLess: 'reached, but finds less',
  openFound: 'open if it finds enough',
  noBetterThan: (of: { policy: string }) => `no cheaper than ${of.policy}`,
  note: (of: { confidence: string }) =>
    `Found: probability that a non-compliant truck is found, ${of.confidence} interval. "No cheaper than" rests on work: the other takes no more time of a truck at any station in the mean, takes out no more trucks and costs no more; it was not searched. Where no cost of a policy is given, changing to it costs nothing.`,
} as const;
