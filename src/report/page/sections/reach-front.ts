import type { ReachResult } from '../../../studies/index.js';
import { shownPlan } from '../../answer.js';
import { differenceText } from '../../certificate-text.js';
import { exactText, moneyText, numberText, percentText } from '../../number-text.js';
import { pointName } from '../../reach-text.js';
import { english } from '../../words/index.js';
import { type CostPoint, costChart } from '../charts/cost-chart.js';
import { type Html, html } from '../html.js';
import { pageTable } from '../table.js';

/** Cost against what is reached, and the runners-up. */
export async function frontPart(result: ReachResult): Promise<Html> {
  const { runnersUp, front } = result;
  const others = runnersUp.map(({ cost, value, steps, running, decision }) => {
    return html`<li>USD ${numberText(cost, 0)} a day gives ${valueText(result, value.mean)} (${decision}): ${differenceText(result.plan, steps)}. Running cost ${moneyText(running.mean)}.</li>`;
  });
  const list = others.length === 0 ? '' : html`<p>Runners-up:</p><ul>${others}</ul>`;
  const chart = front.length < 2 ? '' : await frontChart(result);
  return html`${chart}${frontTable(result)}
<p class="muted">The best found at each cost; that nothing cheaper reaches the target is ${result.certificate.isProven && result.decision === 'reached' ? 'proven for the plan only' : 'not proven'}.</p>${list}`;
}

async function frontChart(result: ReachResult): Promise<Html> {
  const { front, measure, target, dayShare } = result;
  const scale = measure === 'mean' ? 1 : 100;
  const points = front.map(({ cost, value }): CostPoint => {
    const name = pointName(result, cost);
    const times = (end: number | null): number | null => (end === null ? null : end * scale);
    return {
      cost,
      mean: value.mean * scale,
      low: times(value.low),
      high: times(value.high),
      name,
      isMarked: name === shownPlan[result.decision].short,
    };
  });
  return await costChart(
    {
      title: 'The best found at each cost',
      unit: unitText(result),
      points,
      target:
        measure === 'mean'
          ? { value: target.perDay, text: exactText(target.perDay) }
          : { value: (dayShare ?? 1) * 100, text: percentText(dayShare ?? 1) },
      caption: 'Each point is a plan that nothing found at the same or less cost beats, with its interval.',
    },
    english.charts,
  );
}

function frontTable(result: ReachResult): Html {
  const columns = [
    { heading: 'USD a day', isNumber: true },
    { heading: 'capacity', isNumber: true },
    { heading: 'haulage contracts', isNumber: true },
    { heading: unitText(result), isNumber: true },
    { heading: 'interval', isNumber: true },
    { heading: 'replications', isNumber: true },
    { heading: 'target' },
    { heading: '' },
  ] as const;
  return pageTable(
    columns,
    result.front.map(({ cost, capacity, haulage, value, decision }) => [
      numberText(cost, 0),
      numberText(capacity, 0),
      numberText(haulage, 0),
      valueText(result, value.mean),
      `${valueText(result, value.low)} to ${valueText(result, value.high)}`,
      exactText(value.n),
      decision,
      pointName(result, cost),
    ]),
  );
}

function unitText({ measure, target }: ReachResult): string {
  return measure === 'mean' ? `trucks a day ${target.at}` : 'share of working days, %';
}

function valueText({ measure }: ReachResult, value: number | null): string {
  if (value === null) return '-';
  return measure === 'mean' ? numberText(value) : percentText(value);
}
