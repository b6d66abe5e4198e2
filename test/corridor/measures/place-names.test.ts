import { expect, test } from 'vitest';
import { type JournalRow, placeKindOf, simulate } from '../../../src/corridor/index.js';
import { builtIns } from '../../../src/scenario/built-in/index.js';

const twoGates = { ...builtIns['ceasefire-2025-01'], days: 2, warmUpDays: 0 };

test('in the journal a truck is where it is counted next: at its site, its entry, its governorate', () => {
  const { journal = [] } = simulate(twoGates, { seed: 'places', journal: true });
  const counted = new Map<string, Record<string, string>>();
  const wrong: JournalRow[] = [];
  // From the last milestone back: what comes next is known then.
  for (const row of journal.toReversed()) {
    const kind = placeKindOf(row.milestone);
    if (kind === undefined) continue;
    const next = counted.get(String(row.truck)) ?? {};
    counted.set(String(row.truck), next);
    if (['inspected', 'received', 'collected', 'delivered', 'intercepted'].includes(row.milestone))
      next[kind] = row.place;
    else if (kind !== 'carrier' && row.place !== (next[kind] ?? row.place)) wrong.push(row);
    // A truck turned back may go to another site next time.
    if (row.milestone === 'drive to inspection') counted.delete(String(row.truck));
  }
  expect(wrong).toEqual([]);
  const placesOf = (milestone: string) =>
    [...new Set(journal.filter((row) => row.milestone === milestone).map(({ place }) => place))].sort();
  expect(placesOf('drive to inspection')).toEqual(['kerem-shalom', 'nitzana']);
  expect(placesOf('drive to crossing')).toEqual(['kerem-shalom', 'zikim']);
  expect(placesOf('staging queue')).toEqual(['']);
});
