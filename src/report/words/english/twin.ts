/** Truckloads a day that come, and whether they are approved in staging first. */
export interface Arriving {
  readonly arrivals: string;
  readonly hasStaging: boolean;
}

function arriving({ arrivals, hasStaging }: Arriving): string {
  return hasStaging ? `${arrivals} a day are approved in staging.` : `${arrivals} a day arrive.`;
}

/** What the analytic model says of the corridor. Numbers come as text, with their unit where the sentence has none. */
export const twinWords = {
  title: 'By theory, without simulating',
  answer: (of: { scenario: string; perDay: string; at: string; meaning: string; bottleneck: string }) =>
    `By theory ${of.scenario} has about ${of.perDay} trucks a day ${of.at} (${of.meaning}); the bottleneck is ${of.bottleneck}.`,
  bound: (of: { perDay: string } & Arriving) => `It cannot exceed ${of.perDay} a day; ${arriving(of)}`,
  noBound: (of: Arriving) => `No bound from theory; ${arriving(of)}`,
  stages: 'Stages, truckloads a day',
  stage: 'stage',
  limitedBy: 'limited by',
  estimate: 'estimate',
  hardBound: 'hard bound',
  flow: 'flow',
  noLimit: 'no limit',
  waiting: 'Waiting on the way',
  station: 'station',
  servers: 'servers',
  utilisation: 'utilisation (scheduled hours)',
  utilisationShort: 'utilisation',
  offeredLoad: (of: { load: string }) => `${of.load} offered`,
  waitHours: 'wait due to opening hours',
  waitHoursShort: 'due to hours',
  waitCongestion: 'wait due to congestion',
  waitCongestionShort: 'to congestion',
  grows: (of: { perDay: string }) => `grows by ${of.perDay}/day`,
  noSlack: 'no slack',
  endless: 'no end',
  fleet: 'Trucks inside',
  trip: (of: { trucks: string; duration: string }) =>
    `${of.trucks} trucks may be out on a mean day; a trip without waiting takes ${of.duration}.`,
  saturation: (of: { trucks: string }) => `Crews or docks saturate at about ${of.trucks} trucks (N*).`,
  neverSaturates: 'Neither crews nor docks ever saturate.',
  trips: (of: { method: string; points: string }) =>
    `Trips an hour while the yards load (${of.method}): ${of.points}.`,
  tripsAt: (of: { trucks: string; perHour: string }) => `${of.trucks} trucks ${of.perHour}`,
  fuel: (of: { trips: string }) => `Fuel allows ${of.trips} trips a day.`,
  permits: (of: { duration: string }) => `Permits take ${of.duration} of a trip.`,
  noPermit: 'Some trips never get their permit.',
  levers: 'Marginal value of each lever, by theory',
  lever: 'lever',
  from: 'from',
  to: 'to',
  gain: 'trucks a day',
  gainPerCost: (of: { cost: string }) => `per ${of.cost} a day`,
  gainPerCostShort: (of: { cost: string }) => `per ${of.cost}`,
  reading: 'How to read this',
  method:
    'Bounds are hard: no run exceeds them beyond chance. All else is an approximation without chance: day by day the least of what a stage can do, what reaches it and what the room behind it takes (an exact minimum, no smoothing), so a lever of a stage that is not the bottleneck is worth nothing here. A load that is offered, above 1, is more work than all scheduled hours can do: the queue grows. Waits due to opening hours are those of a fluid through a week; waits due to congestion follow Allen-Cunneen on the open time.',
};
