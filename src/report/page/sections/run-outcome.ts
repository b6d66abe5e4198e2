import type { Estimate } from '../../../statistics/index.js';
import type { RunResult } from '../../../studies/index.js';
import { costMeasures } from '../../cost-table.js';
import { intervalText, moneyText, numberText, percentText } from '../../number-text.js';
import type { Html } from '../html.js';
import { pageTable } from '../table.js';

const measured = [
  { heading: '' },
  { heading: 'mean', isNumber: true },
  { heading: 'interval', isNumber: true },
] as const;

/** What is turned back, seized, found, burnt and spent, each a day. */
export function otherPart(result: RunResult): Html {
  const { rejections, fuelLitresPerDay, detection } = result;
  const rows: readonly (readonly [string, Estimate | null, (value: number) => string])[] = [
    ['Turned back, trucks a day', rejections.turnedBackPerDay, (value) => numberText(value, 2)],
    ['Seized, trucks a day', rejections.seizedPerDay, (value) => numberText(value, 2)],
    ['Goods removed, tonnes a day', rejections.tonnesRemovedPerDay, (value) => numberText(value, 1)],
    ['Chance that a bad truck is found', detection, (value) => percentText(value, 1)],
    ['Fuel, litres a day', fuelLitresPerDay, (value) => numberText(value, 0)],
    ...costMeasures(result).map(([name, cost]) => [name, cost, moneyText] as const),
  ];
  return pageTable(
    measured,
    rows.map(([name, estimate, show]) =>
      estimate === null
        ? [name, '-', 'no such truck']
        : [name, show(estimate.mean), intervalText(estimate, show)],
    ),
  );
}

/** Food need met in each governorate, and what is delivered there. */
export function needPart({ needMet }: RunResult): Html {
  const columns = [
    { heading: 'governorate' },
    { heading: 'food need met', isNumber: true },
    { heading: 'interval', isNumber: true },
    { heading: 'tonnes a day', isNumber: true },
  ] as const;
  return pageTable(
    columns,
    needMet.map(({ governorate, food, tonnesPerDay }) => [
      governorate,
      food === null ? '-' : percentText(food.mean),
      food === null ? 'no need' : intervalText(food, percentText),
      numberText(tonnesPerDay.mean, 0),
    ]),
  );
}
