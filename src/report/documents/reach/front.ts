import type { ReachResult } from '../../../studies/index.js';
import { type CostPoint, costChart } from '../../page/charts/cost-chart.js';
import type { Words } from '../../words/index.js';
import {
  type DocumentPart,
  type Figure,
  figure,
  note,
  paragraph,
  part,
  type ShownTable,
  table,
} from '../document.js';
import { valueText } from './amounts.js';
import { differenceText } from './certificate.js';

type Say = Words['reach'];

/** The other plans found to reach. */
export function runnersUpPart(result: ReachResult, say: Say): DocumentPart {
  const others = result.runnersUp.map(({ cost, value, steps, running, decision }) =>
    say.runnerUp({
      cost: say.moneyText(cost),
      value: valueText(result, value.mean, say),
      decision,
      difference: differenceText(result.plan, steps, say),
      running: say.moneyText(running.mean),
    }),
  );
  return part(say.runnersUp, ...others.map((text) => paragraph(text)));
}

/** Cost against what is reached. */
export function frontPart(result: ReachResult, say: Say): DocumentPart {
  const { front, measure, certificate, decision } = result;
  const isProven = certificate.isProven && decision === 'reached';
  return {
    ...part(
      say.front,
      ...(front.length < 2 ? [] : [frontFigure(result, say)]),
      frontTable(result, say),
      note(isProven ? say.frontProven : say.frontNotProven, 'page'),
    ),
    short: measure === 'mean' ? say.frontShort : say.frontShortDays,
  };
}

function frontFigure(result: ReachResult, say: Say): Figure {
  const { front, measure, target, dayShare, decision } = result;
  const scale = measure === 'mean' ? 1 : 100;
  const times = (end: number | null): number | null => (end === null ? null : end * scale);
  const points = front.map(({ cost, value }): CostPoint => {
    const name = pointName(result, cost, say);
    const isMarked = name === say.shown[decision].short;
    return { cost, mean: value.mean * scale, low: times(value.low), high: times(value.high), name, isMarked };
  });
  const share = dayShare ?? 1;
  return figure((charts) =>
    costChart(
      {
        title: say.frontChart,
        unit: unitText(result, say),
        points,
        target:
          measure === 'mean'
            ? { value: target.perDay, text: say.exactText(target.perDay) }
            : { value: share * scale, text: say.percentText(share) },
        caption: say.frontCaption,
      },
      charts,
    ),
  );
}

function frontTable(result: ReachResult, say: Say): ShownTable {
  const columns = [
    { heading: say.cost, short: say.costShort, isNumber: true },
    { heading: say.capacity, isNumber: true },
    { heading: say.haulage, short: say.haulageShort, isNumber: true },
    {
      heading: unitText(result, say),
      short: result.measure === 'mean' ? say.pointTitle(result.target.at) : say.frontUnitDaysShort,
      isNumber: true,
    },
    { heading: say.interval, isNumber: true },
    { heading: say.replications, short: say.replicationsShort, isNumber: true },
    { heading: say.target },
    { heading: '' },
  ];
  const rows = result.front.map(({ cost, capacity, haulage, value, decision }) => [
    say.numberText(cost, 0),
    say.numberText(capacity, 0),
    say.numberText(haulage, 0),
    valueText(result, value.mean, say),
    value.low === null || value.high === null
      ? '-'
      : say.within({ low: valueText(result, value.low, say), high: valueText(result, value.high, say) }),
    say.exactText(value.n),
    say.decisions[decision],
    pointName(result, cost, say),
  ]);
  return table(columns, rows);
}

function unitText({ measure, target }: ReachResult, say: Say): string {
  return measure === 'mean' ? say.frontUnit(target) : say.frontUnitDays;
}

/** Which plan a point of the front is, by its cost. */
function pointName({ decision, cost: shown }: ReachResult, cost: number, say: Say): string {
  if (decision !== 'not reached' && cost === shown) return say.shown[decision].short;
  return cost === 0 ? say.todayColumn : '';
}
