/** What was agreed, and what was ever seen. Numbers and dates come as text. */
export const historyWords = {
  noLimit: 'There is no agreed daily limit in this scenario.',
  holds: (of: { limits: readonly string[] }) => `The answer holds under ${of.limits.join(' and ')}.`,
  holdsForPlan: (of: { limits: readonly string[] }) =>
    `The changes bring ${of.limits.join(' and ')}; under that the answer holds.`,
  limit: {
    entry: (of: { perDay: string; place: string }) =>
      `an agreed limit of ${of.perDay} trucks a day at ${of.place}`,
    site: (of: { perDay: string; place: string }) =>
      `an agreed limit of ${of.perDay} trucks a day inspected at ${of.place}`,
    stream: (of: { perDay: string; place: string }) =>
      `an agreed limit of ${of.perDay} trucks a day of the ${of.place} stream`,
  },
  onSomeDays: (of: { limit: string }) => `${of.limit} (on some of the days)`,
  beyond: (of: { perDay: string; place: string; seen: string }) =>
    `${of.perDay} a day at ${of.place} is more than was ever agreed there, as far as found: ${of.seen}.`,
  noRecord: (of: { place: string }) => `The scenario has no record of what was ever agreed at ${of.place}.`,
  neverSeen: (of: { perDay: string; at: string; seen: string }) =>
    `${of.perDay} ${of.at} a day was never seen on this route: highest day found ${of.seen}.`,
  wasSeen: (of: { perDay: string; at: string; seen: string }) =>
    `${of.perDay} ${of.at} a day was seen on this route: highest day found ${of.seen}.`,
  seen: (of: { value: string; from: string; to?: string }) =>
    of.to === undefined ? `${of.value} (${of.from})` : `${of.value} (between ${of.from} and ${of.to})`,
  highestSeen: 'highest seen',
  highestSeenShort: 'seen',
  seenOf: (of: { name: string; seen: string }) => `${of.name} ${of.seen}`,
  highestEver: (of: { seen: readonly string[] }) => `Highest ever seen: ${of.seen.join(', ')}.`,
};
