import type { Estimate } from '../../../statistics/index.js';
import type { RunResult } from '../../../studies/index.js';
import type { Words } from '../../words/index.js';
import { type ShownTable, table } from '../document.js';

type Say = Words['run'];

/** What is turned back, seized, found, burnt and spent, each a day. */
export function outcomeTable(result: RunResult, say: Say): ShownTable {
  const { rejections, fuelLitresPerDay, detection, costPerDay, costs } = result;
  const rows: readonly (readonly [string, Estimate | null, (value: number) => string])[] = [
    [say.turnedBack, rejections.turnedBackPerDay, (value) => say.numberText(value, 2)],
    [say.seized, rejections.seizedPerDay, (value) => say.numberText(value, 2)],
    [say.removed, rejections.tonnesRemovedPerDay, (value) => say.numberText(value, 1)],
    [say.detection, detection, (value) => say.percentText(value, 1)],
    [say.fuel, fuelLitresPerDay, (value) => say.numberText(value, 0)],
    [say.cost, costPerDay, say.moneyText],
    [say.costCapacity, costs.capacity, say.moneyText],
    [say.costHaulage, costs.haulage, say.moneyText],
    [say.costRunning, costs.running, say.moneyText],
  ];
  return table(
    [
      { heading: say.measure },
      { heading: say.mean, isNumber: true },
      { heading: say.interval, isNumber: true },
    ],
    rows.map(([name, estimate, show]) =>
      estimate === null
        ? [name, '-', say.noSuchTruck]
        : [name, show(estimate.mean), say.intervalText(estimate, show)],
    ),
  );
}

/** Food need met in each governorate, and what is delivered there. */
export function needTable({ needMet }: RunResult, say: Say): ShownTable {
  const columns = [
    { heading: say.governorate },
    { heading: say.food, isNumber: true },
    { heading: say.interval, isNumber: true },
    { heading: say.tonnes, isNumber: true },
  ];
  const rows = needMet.map(({ governorate, food, tonnesPerDay }) => [
    governorate,
    food === null ? '-' : say.percentText(food.mean),
    food === null ? say.noNeed : say.intervalText(food, say.percentText),
    say.numberText(tonnesPerDay.mean, 0),
  ]);
  return table(columns, rows);
}
