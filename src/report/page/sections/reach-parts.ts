import { countingPoints } from '../../../corridor/index.js';
import type { Scenario } from '../../../scenario/index.js';
import type { CostComparison, PlanStep, RunResult } from '../../../studies/index.js';
import { costRows } from '../../cost-table.js';
import { countingPointMeanings } from '../../names.js';
import { exactText, intervalText, numberText } from '../../number-text.js';
import { type Html, html } from '../html.js';
import { pageTable } from '../table.js';

/** Changes of capacity with their cost and lead time, and all together. */
export function planPart(steps: readonly PlanStep[], withoutSteps = 'Nothing needs to change.'): Html {
  if (steps.length === 0) return html`<p>${withoutSteps}</p>`;
  const total = steps.reduce((sum, { cost }) => sum + cost, 0);
  const longest = Math.max(...steps.map(({ leadTimeDays }) => leadTimeDays));
  const columns = [
    { heading: 'lever' },
    { heading: 'from', isNumber: true },
    { heading: 'to', isNumber: true },
    { heading: 'USD a day', isNumber: true },
    { heading: 'lead time, days', isNumber: true },
  ] as const;
  return pageTable(columns, [
    ...steps.map(({ name, from, to, cost, leadTimeDays }) => [
      name,
      exactText(from),
      exactText(to),
      numberText(cost, 0),
      exactText(leadTimeDays),
    ]),
    [html`<b>all together</b>`, '', '', html`<b>${numberText(total, 0)}</b>`, exactText(longest)],
  ]);
}

/** Cost line by line before and after. */
export function costPart(costs: CostComparison, todayName: string, afterName: string): Html {
  const numbers = [todayName, afterName, 'rise', 'interval'].map(
    (heading) => ({ heading, isNumber: true }) as const,
  );
  return pageTable([{ heading: 'USD a day' }, ...numbers], costRows(costs));
}

/** Every counting point before and after. */
export function throughputPart(today: RunResult, after: RunResult, afterName: string): Html {
  const columns = [
    { heading: 'counted when' },
    { heading: 'today', isNumber: true },
    { heading: 'interval', isNumber: true },
    { heading: afterName, isNumber: true },
    { heading: 'interval', isNumber: true },
  ] as const;
  const rows = countingPoints.map((point) => {
    const [before, then] = [today.throughput[point].perDay, after.throughput[point].perDay];
    return [
      html`<b>${point}</b>, ${countingPointMeanings[point]}`,
      numberText(before.mean),
      intervalText(before),
      numberText(then.mean),
      intervalText(then),
    ];
  });
  return html`${pageTable(columns, rows)}<p class="muted">The same trucks and random numbers in both, so the difference is the plan's.</p>`;
}

/** What the answer rests on that no interval covers. */
export function limitsPart({ facts }: Scenario, steps: readonly PlanStep[]): Html {
  const all = Object.values(facts);
  const assumed = all.filter(({ evidence }) => evidence === 'D').length;
  const inPlan = steps.filter(({ lever }) => facts[lever]?.evidence === 'D');
  const names = inPlan.map(({ name }) => name).join(', ');
  return html`<ul>
<li>The intervals cover chance inside the model. They do not cover doubt about its inputs: ${assumed} of ${all.length} facts are assumptions${inPlan.length > 0 ? `, among them where these levers start: ${names}` : ''}.</li>
<li>Costs and lead times are those of the scenario. The plan is run as if all of it were in force from the first day; lead times are listed, not simulated.</li>
<li>Levers that the scenario does not name are not considered.</li>
<li>What is ruled out without running rests on more of a lever never lowering throughput, save where theory forbids it.</li>
<li>It compares plans under stated assumptions; it does not foresee what any party will decide.</li>
</ul>`;
}
