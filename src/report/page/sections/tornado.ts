import type { Estimate } from '../../../statistics/index.js';
import type { TornadoStudy } from '../../../studies/index.js';
import { exactText, numberText, signedText } from '../../number-text.js';
import { fixedSentence, noiseSentence, pathText, planTitles, rangeText } from '../../sensitivity-names.js';
import { restSentence, type TornadoAtPlan, tornadoSentence } from '../../sensitivity-text.js';
import { tornadoChart } from '../charts/tornado-chart.js';
import { type Html, html } from '../html.js';
import { pageTable } from '../table.js';
import { part, type StudySection } from './section.js';
import { sensitivityLead, sensitivityTitle } from './sensitivity-words.js';

const mostBars = 20;
const widestLabel = 44;

/** Facts one at a time at both ends of their ranges, largest swing first. */
export async function tornadoSection(study: TornadoStudy): Promise<StudySection> {
  const [first] = study.plans;
  const parts = study.plans.map(async (at) => part(planTitles[at.plan], await planPart(study, at)));
  return {
    title: sensitivityTitle,
    answer: first === undefined ? '' : tornadoSentence(study, first),
    lead: sensitivityLead(study, 'each fact alone at its low and its high, on the same luck'),
    parts: await Promise.all(parts),
  };
}

async function planPart(study: TornadoStudy, at: TornadoAtPlan): Promise<Html> {
  const shown = at.bars.slice(0, mostBars);
  const chart = await tornadoChart(
    shown.map(({ factor, atLow, atHigh }) => ({
      label: pathText(factor.name, widestLabel),
      atLow: atLow.mean,
      atHigh: atHigh.mean,
    })),
    {
      title: `What each fact alone moves, trucks a day ${study.measure.at}`,
      unit: `trucks a day ${study.measure.at}, more or less than as assumed`,
    },
  );
  const columns = [
    { heading: 'fact' },
    { heading: 'grade' },
    { heading: 'range', isNumber: true },
    { heading: 'unit' },
    { heading: 'at low', isNumber: true },
    { heading: 'at high', isNumber: true },
    { heading: 'n', isNumber: true },
  ] as const;
  const table = pageTable(
    columns,
    at.bars.map(({ factor, atLow, atHigh, swing }) => [
      html`<span class="path">${factor.name}</span>`,
      factor.evidence,
      rangeText(factor.low, factor.high),
      factor.unit === '1' ? '' : factor.unit,
      differenceText(atLow),
      differenceText(atHigh),
      exactText(swing.n),
    ]),
  );
  const rest = [
    tornadoSentence(study, at),
    restSentence(at, at.bars.length),
    noiseSentence(at.noise),
    fixedSentence(at.fixed),
  ];
  return html`${chart}<p>${rest.join(' ').trim()}</p>${table}`;
}

function differenceText({ mean, halfWidth }: Estimate): string {
  if (halfWidth === null || halfWidth === 0) return signedText(mean);
  return `${signedText(mean)} ± ${numberText(halfWidth)}`;
}
