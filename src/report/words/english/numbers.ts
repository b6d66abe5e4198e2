import { numberTexts } from '../number-texts.js';

/** Numbers in English. */
export const numberWords = numberTexts({
  locale: 'en-GB',
  money: (of) => `USD ${of.number}`,
  percent: (of) => `${of.number} %`,
  thousands: (of) => `${of.number}k`,
  minutes: (of) => `${of.number} min`,
  hours: (of) => `${of.number} h`,
  days: (of) => `${of.number} days`,
  amount: (of) => `${of.number} ${of.unit}`,
  range: (of) => `${of.low} to ${of.high}`,
  between: (of) => `${of.value} (${of.range})`,
  noInterval: 'none (n = 1)',
  estimate: (of) => `${of.value} (${of.confidence} interval ${of.range}, n = ${of.n})`,
  estimateOfOne: (of) => `${of.value} (one replication: no interval)`,
});

/** A count with its noun: `1 replication`, `20 replications`. */
export function countText(count: number, noun: string): string {
  return `${numberWords.numberText(count, 0)} ${noun}${count === 1 ? '' : 's'}`;
}
