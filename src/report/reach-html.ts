import { countingPoints } from '../corridor/index.js';
import type { ListedFact } from '../scenario/index.js';
import type { ReachResult } from '../studies/index.js';
import {
  answerSentence,
  askedText,
  certificateSentences,
  evidenceSentence,
  nextSentence,
  shortfallSentence,
} from './answer.js';
import { countingPointMeanings } from './names.js';
import { exactText, intervalText, numberText, percentText } from './number-text.js';
import { pageDocument } from './page/document.js';
import { evidenceTable } from './page/evidence-table.js';
import { type Html, html } from './page/html.js';
import { manifestList } from './page/manifest-list.js';
import { schematic } from './page/schematic.js';
import { seriesChart } from './page/series-chart.js';
import { pageTable } from './page/table.js';
import { utilisationBars } from './page/utilisation-bars.js';
import { differenceText, type ReachContext } from './reach-text.js';
import { limitSentence } from './run-text.js';

/** What the page shows besides the answer. */
export interface ReachPage extends ReachContext {
  readonly facts: readonly ListedFact[];
  /** How the result was made: names and values in the order in which they are shown. */
  readonly manifest: Readonly<Record<string, unknown>>;
}

/** The answer as one self-contained page: no script, no network. Text of the scenario is escaped. */
export async function reachHtml(result: ReachResult, page: ReachPage): Promise<string> {
  const { scenario, today, after, boundsToday, steps, facts, manifest } = page;
  const afterName = result.feasible ? 'with the plan' : 'with all levers at their most';
  const answer = result.feasible ? answerSentence(result) : shortfallSentence(result, steps);
  const { at: point, perDay: target } = result.target;
  const chart = await seriesChart({ point, target, start: scenario.start, today, after, afterName });
  const body = html`<header><h1>${answer}</h1>
<p class="lead">${estimateLine(result)}</p>
<p class="muted">${scenario.title === '' ? scenario.name : scenario.title}</p></header>
<main>
<section><h2>${result.feasible ? 'The plan' : 'All levers at their most'}</h2>${planSection(page)}
<p>${certificateSentences(result)} ${evidenceSentence(result.plan, scenario)}</p></section>
<section><h2>What it costs to come so far</h2>${frontSection(result)}</section>
<section><h2>Day by day</h2>${chart}</section>
<section><h2>Through the corridor</h2>
<p>${limitSentence(today.bottleneck, today.replications)} ${nextSentence(result)}</p>
${schematic({ title: 'Today', run: today, bounds: boundsToday })}
${schematic({ title: capitalised(afterName), run: after, bounds: result.bounds })}
<p class="muted">“At most” is a bound from theory that leaves out breakdowns, day conditions and blocking.</p></section>
<section><h2>Trucks a day at each counting point</h2>${throughputSection(page, afterName)}</section>
<section><h2>How hard each resource is worked</h2>${utilisationBars(today, after, afterName)}</section>
<section><h2>What this does not know</h2>${limitsSection(page)}</section>
<section><h2>The evidence</h2>${evidenceTable(facts)}</section>
<section><h2>How it was made</h2>${manifestList(manifest)}</section>
</main>`;
  return pageDocument(answer, body);
}

function estimateLine(result: ReachResult): string {
  const how = result.feasible ? 'with the plan' : 'with all levers at their most';
  return `On luck the search has not seen, ${how}: ${askedText(result, result.estimate)}.`;
}

function planSection({ steps }: ReachPage): Html {
  if (steps.length === 0) return html`<p>Nothing needs to change.</p>`;
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

/** Cost against what is reached, and the runners-up. */
function frontSection(result: ReachResult): Html {
  const { front, runnersUp, measure, target, cost: answerCost } = result;
  const text = (value: number | null): string => {
    if (value === null) return '-';
    return measure === 'mean' ? numberText(value) : percentText(value);
  };
  const columns = [
    { heading: 'USD a day', isNumber: true },
    { heading: measure === 'mean' ? `trucks a day ${target.at}` : 'share of working days', isNumber: true },
    { heading: 'interval', isNumber: true },
    { heading: 'replications', isNumber: true },
    { heading: '' },
  ] as const;
  const rows = front.map(({ cost, value }) => [
    numberText(cost, 0),
    text(value.mean),
    `${text(value.low)} to ${text(value.high)}`,
    exactText(value.n),
    result.feasible && cost === answerCost ? 'the plan' : cost === 0 ? 'today' : '',
  ]);
  const others = runnersUp.map(({ cost, value, steps }) => {
    return html`<li>USD ${numberText(cost, 0)} a day gives ${text(value.mean)}: ${differenceText(result.plan, steps)}.</li>`;
  });
  const list = others.length === 0 ? '' : html`<p>Runners-up:</p><ul>${others}</ul>`;
  return html`${pageTable(columns, rows)}
<p class="muted">The best found at each cost; that nothing cheaper reaches the target is proven for the plan only.</p>${list}`;
}

function throughputSection({ today, after }: ReachPage, afterName: string): Html {
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
  return html`${pageTable(columns, rows)}<p class="muted">The same trucks with the same luck in both, so the difference is the plan's.</p>`;
}

function limitsSection({ facts, scenario, steps }: ReachPage): Html {
  const assumed = facts.filter(({ evidence }) => evidence === 'D').length;
  const inPlan = steps.filter(({ lever }) => scenario.facts[lever]?.evidence === 'D');
  const names = inPlan.map(({ name }) => name).join(', ');
  return html`<ul>
<li>The intervals cover chance inside the model. They do not cover doubt about its inputs: ${assumed} of ${facts.length} facts are assumptions${inPlan.length > 0 ? `, among them where these levers start: ${names}` : ''}.</li>
<li>Costs and lead times are those of the scenario. The plan is run as if all of it were in force from the first day; lead times are listed, not simulated.</li>
<li>Levers that the scenario does not name are not considered.</li>
<li>The search takes it that more of a lever never lowers throughput.</li>
<li>It compares plans under stated assumptions; it does not foresee what any party will decide.</li>
</ul>`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
