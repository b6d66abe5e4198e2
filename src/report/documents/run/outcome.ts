import type { Estimate } from '../../../statistics/index.js';
import type { RunResult } from '../../../studies/index.js';
import type { Words } from '../../words/index.js';
import { numberColumn, type ShownTable, tableOf, textColumn } from '../document.js';

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
  return tableOf(rows, [
    textColumn(say.measure, ([name]) => name),
    numberColumn(say.mean, ([, estimate, show]) => (estimate === null ? '-' : show(estimate.mean))),
    numberColumn(say.interval, ([, estimate, show]) =>
      estimate === null ? say.noSuchTruck : say.intervalText(estimate, show),
    ),
  ]);
}

/** Food need met in each governorate, and what is delivered there. */
export function needTable({ needMet }: RunResult, say: Say): ShownTable {
  return tableOf(needMet, [
    textColumn(say.governorate, ({ governorate }) => governorate),
    numberColumn(say.food, ({ food }) => (food === null ? '-' : say.percentText(food.mean))),
    numberColumn(say.interval, ({ food }) =>
      food === null ? say.noNeed : say.intervalText(food, say.percentText),
    ),
    numberColumn(say.tonnes, ({ tonnesPerDay }) => say.numberText(tonnesPerDay.mean, 0)),
  ]);
}
