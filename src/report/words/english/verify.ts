/** What is claimed of a scenario. */
export interface Claimed {
  readonly scenario: string;
  readonly asked: string;
}

/** How far checks go, and what came of both parts of a claim. */
export interface Checked {
  readonly checks: number;
  readonly comparison: string;
  readonly reaches: string;
  readonly cheapest: string;
  /** The claim is that no plan reaches. */
  readonly isOutOfReach: boolean;
}

function partsText({ reaches, cheapest, isOutOfReach }: Checked): string {
  return `reaches: ${reaches}; ${isOutOfReach ? 'no plan reaches' : 'cheapest'}: ${cheapest}.`;
}

/** Whether a claim holds that reach made. Counts come as numbers, all else as text. */
export const verifyWords = {
  claim: 'claim',
  asClaimed: 'as claimed',
  derivedAgain: 'derived again',
  differs: 'differs',
  same: 'the same',
  within: (of: { tolerance: string }) => `within ${of.tolerance}`,
  perDay: (of: { perDay: string; at: string }) => `${of.perDay} trucks a day ${of.at}`,
  perDayOnDays: (of: { perDay: string; at: string; share: string }) =>
    `${of.perDay} trucks a day ${of.at} on ${of.share} of the working days`,
  undecidedClaim: (of: Claimed) =>
    `Claimed: it is undecided whether a plan in ${of.scenario} reaches ${of.asked}.`,
  outOfReachClaim: (of: Claimed) => `Claimed: in ${of.scenario} no plan reaches ${of.asked}.`,
  reachesClaim: (of: Claimed & { cost: string; changes: readonly string[] }) =>
    `Claimed: ${of.scenario} reaches ${of.asked} at ${of.cost} a day, ${of.changes.length === 0 ? 'without any change' : `by ${of.changes.join(', ')}`}.`,
  change: (of: { lever: string; to: string }) => `${of.lever} ${of.to}`,
  trucks: (of: { zone: string }) => `${of.zone} trucks a day`,
  days: (of: { zone: string }) => `${of.zone} of the days`,
  assured: (of: { confidence: string; zone: string; scenario: string }) =>
    `Confidence ${of.confidence}, indifference zone ${of.zone}; scenario ${of.scenario}.`,
  engines: (of: { made: string; madeBy: string; checked: string; checkedBy: string }) =>
    `Said to be made by ${of.made} on V8 ${of.madeBy}, checked by ${of.checked} on V8 ${of.checkedBy};`,
  withSearch: (of: { replications: number }) =>
    `${of.replications} replications of today and of the answer were run again, and the whole search.`,
  withoutSearch: (of: { replications: number }) =>
    `${of.replications} replications of today and of the answer were run again; those of the search were not.`,
  holds: (of: Checked) => `Yes: the claim holds, ${of.comparison}; ${partsText(of)}`,
  doesNotHold: (of: Checked & { failed: number }) =>
    `No: ${of.failed} of ${of.checks} checks fail, ${of.comparison}; ${partsText(of)}`,
  undecided: (of: Checked & { notLookedAt: readonly string[] }) =>
    `Undecided: all ${of.checks} checks hold, ${of.comparison}, but not all was looked at; ${partsText(of)} Not looked at: ${of.notLookedAt.join('; ')}.`,
  differsFromBuiltIn: (of: { changed: readonly string[] }) =>
    `The scenario has the name of a built-in one and differs from it in ${of.changed.join(', ')}: the claim is about the scenario in its file. Give a changed scenario a name of its own.`,
  overOtherDays: 'The scenario is the built-in one of that name over other days.',
};
