/** How the days were at sites and entries. Numbers come as text. */
export const placeDaysWords = {
  title: 'Days at sites and entries',
  place: 'place',
  degraded: 'degraded days',
  degradedShort: 'degraded',
  halted: 'halted days',
  haltedShort: 'halted',
  interval: 'interval',
  together: (of: { first: string; second: string; days: string }) =>
    `${of.first} and ${of.second} were halted on ${of.days} days together.`,
};
