import { countText } from './numbers.js';

/** Where the time goes, cause by cause, and what each takes from the target. Counts come as numbers, all else as text. */
export const ledgerWords = {
  title: 'Where the time goes',
  answer: (of: { scenario: string; changes: number; estimate: string; at: string }) =>
    `${of.scenario}${of.changes === 0 ? '' : ` with the plan (${countText(of.changes, 'change')})`} has ${of.estimate} truckloads a day ${of.at}.`,
  noneCounted: (of: { hours: string }) => `None was counted; ${of.hours} truckload-hours are spent a day.`,
  spent: (of: { hours: string }) => `For each of them ${of.hours} truckload-hours are spent inside.`,
  mostly: (of: { first: string; firstShare: string; second: string; secondShare: string }) =>
    `Most go to ${of.first} (${of.firstShare}) and ${of.second} (${of.secondShare}).`,
  grows: (of: { perDay: string }) =>
    `Queues grow by ${of.perDay} truckloads a day, so the hours for each depend on how long the run is.`,
  takesMost: (of: { target: string; cause: string; takes: string }) =>
    `Of the ${of.target} a day wanted, ${of.cause} takes most: ${of.takes}.`,
  causes: 'Truckload-hours a day, by cause',
  cause: 'cause',
  where: 'where',
  hours: 'hours a day',
  hoursShort: 'hours',
  interval: 'interval',
  each: 'for each truckload',
  eachShort: 'each',
  share: 'share',
  none: 'none',
  all: 'all',
  smaller: (of: { causes: number }) => `${of.causes} smaller`,
  groups: 'Truckload-hours a day, by group of causes',
  group: 'group',
  zones: 'Where they are spent, and why',
  zone: 'spent in',
  because: 'because of',
  causeShare: (of: { cause: string; share: string }) => `${of.cause} ${of.share}`,
  fall: (of: { at: string }) => `From the target to what was reached, trucks a day ${of.at}`,
  fallShort: 'From the target to what was reached, truckloads a day',
  fallUnit: (of: { at: string }) => `trucks a day, ${of.at}`,
  target: 'target',
  supply: 'supply, roads, service times',
  smallCauses: (of: { causes: number }) => countText(of.causes, 'small cause'),
  beyond: 'beyond the target',
  reached: 'reached',
  takes: 'takes, trucks a day',
  takesShort: 'takes',
  leaves: 'leaves',
  method: (of: { replications: number }) =>
    `Every truckload-minute is charged to one cause, that of the server it waits for, and so on through what blocks it; hours by cause and by place agree to the last bit. Intervals: Student t over replications, n = ${of.replications}, each for itself.`,
  methodWithError: (of: { replications: number; error: string }) =>
    `Every truckload-minute is charged to one cause, that of the server it waits for, and so on through what blocks it; hours by cause and by place agree to ${of.error} of them. Intervals: Student t over replications, n = ${of.replications}, each for itself.`,
  fallMethod: (of: { replications: number; runs: number; orders: 'all' | 'random' }) =>
    `The fall: Shapley values of removing causes, ${of.orders === 'all' ? 'over all orders' : 'estimated by random orders and their reverses'}, throughput counts up to the target; Student t over replications, common random numbers with and without a cause, n = ${of.replications}, ${countText(of.runs, 'run')}.`,
  small: (of: { causes: string }) => `Small causes: ${of.causes}.`,
};
