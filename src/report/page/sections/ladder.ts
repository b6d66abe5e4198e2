import type { LadderResult } from '../../../studies/index.js';
import { ladderSentence, rungCostText, stagesText } from '../../ladder-text.js';
import { bottleneckTitle } from '../../names.js';
import { countText, exactText, intervalText, numberText, signedText } from '../../number-text.js';
import { costChart } from '../charts/cost-chart.js';
import { type Html, html } from '../html.js';
import { pageTable } from '../table.js';
import { part, type SectionPart, type StudySection } from './section.js';

/** The sequence of bottlenecks: throughput against cost rung by rung, and what each rung moves. */
export async function ladderSection(result: LadderResult): Promise<StudySection> {
  return {
    title: 'The ladder of bottlenecks',
    answer: ladderSentence(result),
    lead: '',
    parts:
      result.rungs.length === 0
        ? [part('The rungs', html`<p>${closing(result)}</p>`)]
        : await rungParts(result),
  };
}

async function rungParts(result: LadderResult): Promise<readonly SectionPart[]> {
  const { target, today, rungs, reachedBy } = result;
  const chart = await costChart({
    title: `Rungs: trucks a day ${target.at} against cost`,
    unit: `trucks a day, ${target.at}`,
    points: [
      { ...today, cost: 0, name: 'today', isMarked: false },
      ...rungs.map((rung, index) => ({
        ...rung.leadsTo,
        cost: rung.totalCost,
        name: exactText(index + 1),
        isMarked: index === reachedBy,
      })),
    ],
    target: { value: target.perDay, text: exactText(target.perDay) },
    caption: `Numbers are rungs, with the interval of each${reachedBy === null ? '' : '; the one in blue reaches the target by its mean'}.`,
  });
  return [
    part(
      'Bottlenecks, and what each rung costs',
      html`${chart}${rungTable(result)}<p class="muted">${closing(result)}</p>`,
    ),
    part('What each rung moves', moveTable(result)),
  ];
}

function rungTable({ rungs }: LadderResult): Html {
  const columns = [
    { heading: 'rung', isNumber: true },
    { heading: 'bottleneck' },
    { heading: 'takes over at', isNumber: true },
    { heading: 'leads to', isNumber: true },
    { heading: 'interval', isNumber: true },
    { heading: 'USD a day', isNumber: true },
    { heading: 'in all', isNumber: true },
  ] as const;
  return pageTable(
    columns,
    rungs.map((rung, index) => [
      exactText(index + 1),
      stagesText(rung),
      numberText(rung.takesOverAt.mean),
      numberText(rung.leadsTo.mean),
      intervalText(rung.leadsTo),
      numberText(rung.cost, 0),
      numberText(rung.totalCost, 0),
    ]),
  );
}

function moveTable({ rungs }: LadderResult): Html {
  const columns = [
    { heading: 'rung', isNumber: true },
    { heading: 'moves' },
    { heading: 'brings', isNumber: true },
    { heading: 'interval', isNumber: true },
    { heading: 'costs, USD a day' },
    { heading: 'used most then' },
  ] as const;
  return pageTable(
    columns,
    rungs.map(({ steps, gain, costs, usedMost }, index) => [
      exactText(index + 1),
      steps.map(({ name, from, to }) => `${name} ${exactText(from)} to ${exactText(to)}`).join(', '),
      signedText(gain.mean),
      intervalText(gain, signedText),
      rungCostText({ steps, costs }),
      bottleneckTitle(usedMost),
    ]),
  );
}

function closing({ method, end, today, replicationsUsed }: LadderResult): string {
  return `Steps are chosen ${method}; each rung is measured by ${countText(today.n, 'replication')} by which no step was chosen, each interval holding for itself. The ladder ends: ${end}. ${countText(replicationsUsed, 'replication')} in all.`;
}
