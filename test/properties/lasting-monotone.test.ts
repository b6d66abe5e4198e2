import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastingCorridor } from '../random-corridors/lasting-corridor.js';
import { isUnexplained, losses } from '../random-corridors/more-never-less.js';

// These two of sixteen lose by one bay more where a crew that empties never changes over (-4 and -12 %). npm run test:random looks at others.
test('more of anything does not lower the lasting rate of a random corridor beyond noise, but for the turns at the crews', () => {
  const chosen = fc
    .sample(lastingCorridor, { seed: 1, numRuns: 16 })
    .filter((_, index) => [9, 12].includes(index));
  const found = chosen.flatMap((part, index) => losses(part, `corridor ${index}`, 2));
  expect(found.filter(isUnexplained)).toEqual([]);
});
