import type { BottleneckResult } from '../../../studies/index.js';
import { bottleneckSentence, explanationSentence } from '../../bottleneck-text.js';
import { resourceTable } from '../../documents/index.js';
import { stageTitle } from '../../names.js';
import {
  countText,
  exactText,
  intervalText,
  moneyText,
  numberText,
  percentText,
  signedText,
} from '../../number-text.js';
import { tableHtml } from '../../render/html.js';
import { intervalChart } from '../charts/interval-chart.js';
import { timelineChart } from '../charts/timeline-chart.js';
import { type Html, html } from '../html.js';
import { pageTable } from '../table.js';
import { part, type StudySection } from './section.js';

const mostRows = 25;

/** What limits: marginal values with intervals, beside what use suggests, and the days of the momentary bottleneck. */
export async function bottleneckSection(result: BottleneckResult): Promise<StudySection> {
  const { at, explanations, resources, timeline } = result;
  const explained = explanations.map((each) => html`<li>${explanationSentence(each)}</li>`);
  const days = timeline.length === 0 ? html`` : await timelineChart(timeline);
  return {
    title: 'What limits',
    answer: bottleneckSentence(result),
    lead: '',
    parts: [
      part(`Marginal value of one step, truckloads a day ${at}`, await valuesPart(result)),
      part('What use suggests', html`<ul>${explained}</ul>`),
      part('What was active longest, day by day', html`${days}${timelineTable(result)}`),
      part('Use of resources', tableHtml(resourceTable(resources))),
    ],
  };
}

async function valuesPart(result: BottleneckResult): Promise<Html> {
  const { values, verdict, at } = result;
  const shown = values.slice(0, mostRows);
  const chart = await intervalChart({
    title: `Marginal value of one step of each, truckloads a day ${at}`,
    description: shown.map(({ name, perStep }) => `${name}: ${signedText(perStep.mean)}`).join('; '),
    unit: `truckloads a day more, ${at}`,
    rows: shown.map(({ name, path, perStep }) => ({
      label: name,
      ...perStep,
      isMarked: path === verdict?.path,
    })),
    caption:
      verdict === null
        ? result.decision === 'undecided'
          ? 'Undecided: no step is shown to bring more, and some may.'
          : 'No step brings more.'
        : `Marked: ${verdict.name}, which brings most.`,
  });
  return html`${chart}${valueTable(result)}<p class="muted">${intervalSentence(result)}</p>`;
}

function valueTable({ values }: BottleneckResult): Html {
  const columns = [
    { heading: 'change' },
    { heading: 'stage' },
    { heading: 'step', isNumber: true },
    { heading: 'brings', isNumber: true },
    { heading: 'interval', isNumber: true },
    { heading: `for ${moneyText(1000)} a day`, isNumber: true },
    { heading: 'n', isNumber: true },
  ] as const;
  return pageTable(
    columns,
    values.map((each) => [
      each.name,
      stageTitle(each.stage),
      `${exactText(each.from)} to ${exactText(each.to)}`,
      signedText(each.perStep.mean),
      `${intervalText(each.perStep, signedText)}${each.isSetAside ? '*' : ''}`,
      each.perThousandUsd === null ? '-' : signedText(each.perThousandUsd.mean, 2),
      exactText(each.perStep.n),
    ]),
  );
}

function intervalSentence({ intervals, values, days }: BottleneckResult): string {
  const { method, confidence, replicationsUsed } = intervals;
  const aside = values.some(({ isSetAside }) => isSetAside)
    ? ' * not searched further after screening, as it could not lead any more.'
    : '';
  return `${countText(days, 'day')}; ${numberText(replicationsUsed, 0)} replications with common random numbers; all intervals hold at once with ${percentText(confidence)}: ${method}.${aside}`;
}

/** How many days each resource is the momentary bottleneck, most first. */
function timelineTable({ timeline }: BottleneckResult): Html {
  const names = [...new Set(timeline.map(({ resource }) => resource))];
  const rows = names.map((name) => {
    const days = timeline.filter(({ resource }) => resource === name);
    return {
      name,
      stage: days[0]?.stage ?? null,
      days: days.length,
      least: Math.min(...days.map(({ share }) => share)),
    };
  });
  const columns = [
    { heading: 'active longest' },
    { heading: 'stage' },
    { heading: 'days', isNumber: true },
    { heading: 'named by at least', isNumber: true },
  ] as const;
  return pageTable(
    columns,
    rows
      .toSorted((a, b) => b.days - a.days)
      .map(({ name, stage, days, least }) => [
        name ?? 'nothing throughout',
        stage === null ? '' : stageTitle(stage),
        `${days} of ${timeline.length}`,
        `${percentText(least)} of the replications`,
      ]),
  );
}
