import type { PlaceDays } from '../../studies/index.js';
import type { Words } from '../words/index.js';
import { type DocumentPart, items, part, table } from './document.js';

/** Degraded and halted days of each place, and days that two had in common; nothing where all days were normal. */
export function placeDaysParts(
  days: PlaceDays | undefined,
  { placeDays: say }: Pick<Words, 'placeDays'>,
): readonly DocumentPart[] {
  if (days === undefined) return [];
  const { places, together } = days;
  if (places.every(({ degraded, halted }) => degraded.mean === 0 && halted.mean === 0)) return [];
  const columns = [
    { heading: say.place, widest: 40 },
    { heading: say.degraded, short: say.degradedShort, isNumber: true },
    { heading: say.halted, short: say.haltedShort, isNumber: true },
    { heading: say.interval, isNumber: true },
  ];
  const rows = places.map(({ path, degraded, halted }) => [
    path,
    say.numberText(degraded.mean),
    say.numberText(halted.mean),
    say.intervalText(halted),
  ]);
  const common = together.map(({ paths: [first, second], days }) =>
    say.together({ first, second, days: say.numberText(days.mean) }),
  );
  return [part(say.title, table(columns, rows), ...(common.length === 0 ? [] : [items(common)]))];
}
