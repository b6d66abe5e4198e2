import type { Scenario } from '../../../scenario/index.js';
import {
  describePlan,
  fullPlan,
  type PlanStep,
  type ReachResult,
  type RunResult,
} from '../../../studies/index.js';
import {
  answerText,
  askedText,
  evidenceSentence,
  nextSentence,
  noChangeText,
  shownPlan,
  shownTitle,
} from '../../answer.js';
import { certificateSentences } from '../../certificate-text.js';
import { costSentences } from '../../cost-table.js';
import { limitSentence } from '../../documents/index.js';
import { seriesChart } from '../charts/series-chart.js';
import { html } from '../html.js';
import { schematic } from '../schematic.js';
import { colours } from '../style.js';
import { utilisationBars } from '../utilisation-bars.js';
import { frontPart } from './reach-front.js';
import { costPart, limitsPart, planPart, throughputPart } from './reach-parts.js';
import { part, type SectionPart, type StudySection } from './section.js';

/** The corridor before and after, which a result alone does not hold. */
export interface ReachRuns {
  readonly today: RunResult;
  readonly after: RunResult;
  /** Largest throughput that theory allows each stage today, truckloads a day. */
  readonly boundsToday: ReachResult['bounds'];
}

/** The answer: plan, certificate, front, and, where the runs are at hand, the corridor before and after. */
export async function reachSection(
  result: ReachResult,
  scenario: Scenario,
  runs?: ReachRuns,
): Promise<StudySection> {
  const steps = shownSteps(result, scenario);
  return {
    title: 'Which changes reach the target',
    answer: answerText(result, steps, scenario),
    lead: `In replications not used in the search, ${shownPlan[result.decision].when}: ${askedText(result, result.estimate)}.`,
    parts: [
      part(
        shownTitle(result, scenario),
        html`${planPart(steps, noChangeText(result, scenario))}
<p>${certificateSentences(result)} ${evidenceSentence(result.plan, scenario)}</p>`,
      ),
      part(
        'What is paid today and then',
        html`${costPart(result.costs, 'today', shownPlan[result.decision].when)}<p class="muted">${costSentences(result)}</p>`,
      ),
      part('What it costs to come so far', await frontPart(result)),
      ...(runs === undefined
        ? [part('What limits', html`<p>${limitTexts(result)}</p>`)]
        : await runParts(result, scenario, runs)),
      part('What this does not know', limitsPart(scenario, steps)),
    ],
  };
}

/** The plan; all levers at maximum where the target is not reached. */
function shownSteps(result: ReachResult, scenario: Scenario): readonly PlanStep[] {
  if (result.decision !== 'not reached') return result.plan;
  return describePlan(scenario, fullPlan(scenario));
}

async function runParts(
  result: ReachResult,
  scenario: Scenario,
  { today, after, boundsToday }: ReachRuns,
): Promise<readonly SectionPart[]> {
  const then = shownPlan[result.decision].when;
  const { at: point, perDay: target } = result.target;
  const series = [
    { name: 'today', colour: colours.today, run: today },
    { name: then, colour: colours.plan, run: after },
  ];
  return [
    part('Day by day', await seriesChart({ point, target, start: scenario.start, series })),
    part(
      'Through the corridor',
      html`<p>${limitSentence(today.bottleneck, today.replications)} ${nextSentence(result)}</p>
${schematic({ title: 'Today', run: today, bounds: boundsToday, estimates: result.estimates.today })}
${schematic({ title: capitalised(then), run: after, bounds: result.bounds, estimates: result.estimates.plan })}
<p class="muted">“About” is the estimate of theory for the stage alone; “at most” is a bound that leaves out breakdowns, day conditions and blocking.</p>`,
    ),
    part('Trucks a day at each counting point', throughputPart(today, after, then)),
    part('How hard each resource is worked', utilisationBars(today, after, then)),
  ];
}

function limitTexts(result: ReachResult): string {
  return `${limitSentence(result.todayBottleneck, result.today.n)} ${nextSentence(result)}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
