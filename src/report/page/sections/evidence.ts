import type { EvidenceResult, FactInformation } from '../../../studies/index.js';
import { decisionText, drawnText, spreadText, worldsSentence } from '../../evidence-text.js';
import { countText, intervalText, numberText, percentText } from '../../number-text.js';
import { fixedSentence, pathText, rangeText } from '../../sensitivity-names.js';
import { intervalChart } from '../charts/interval-chart.js';
import { worldsChart } from '../charts/worlds-chart.js';
import { type Html, html } from '../html.js';
import { pageTable } from '../table.js';
import { part, type StudySection } from './section.js';

const mostRows = 15;
const widestLabel = 44;

/** How sure the answer is when the inputs are not, and what is worth finding out. */
export async function evidenceSection(result: EvidenceResult): Promise<StudySection> {
  const { at, sample, target, nominal, facts, reaches, spread, decision, fixed } = result;
  const worlds = await worldsChart({
    perDay: sample.perDay,
    target,
    nominal: nominal.mean,
    unit: `trucks a day ${at}, average of a draw`,
  });
  return {
    title: 'How sure it is when the facts are not',
    answer: worldsSentence(result),
    lead: '',
    parts: [
      part(
        'Sampling error and input uncertainty',
        html`${worlds}<p>${spreadText(result)}</p>${spreadTable(result)}`,
      ),
      part(
        'What is worth finding out',
        html`<p>${decisionText(result)}</p>${decision.perfect.value > 0 && facts.length > 0 ? await gainChart(result) : ''}${factTable(result)}`,
      ),
      ...(facts.length === 0
        ? []
        : [part('What the input uncertainty depends on', await explainedChart(result))]),
      part(
        'How it is reckoned',
        html`<p>${drawnText(result)} ${countText(spread.replicationsPerWorld, 'run')} of each of ${countText(spread.worlds, 'world')}, counted ${at}. Shares of draws: ${reaches.corrected.method}; variance: ${spread.method}; information: ${decision.method}. ${fixedSentence(fixed)}</p>`,
      ),
    ],
  };
}

function spreadTable({ spread, reaches }: EvidenceResult): Html {
  const columns = [
    { heading: '' },
    { heading: 'value', isNumber: true },
    { heading: 'interval', isNumber: true },
  ] as const;
  const { ignorance, chance, ignoranceShare, mean } = spread;
  const { corrected, counted } = reaches;
  return pageTable(columns, [
    [
      'Share of draws that reach the target, corrected for sampling error',
      percentText(corrected.share),
      `${percentText(corrected.low)} to ${percentText(corrected.high)}`,
    ],
    [
      'The same, as counted',
      percentText(counted.share),
      `${percentText(counted.low)} to ${percentText(counted.high)}`,
    ],
    [
      'Decided one by one: reach it, do not, undecided',
      `${reaches.shown}, ${reaches.shownNot}, ${reaches.open}`,
      `${percentText(reaches.range.low)} to ${percentText(reaches.range.high)}`,
    ],
    ['Mean over the draws, trucks a day', numberText(mean.mean), intervalText(mean)],
    ['Standard deviation by input uncertainty', numberText(ignorance.value), endsText(ignorance, numberText)],
    ['Standard deviation by chance', numberText(chance.value), endsText(chance, numberText)],
    [
      'Share of the variance of a run that is input uncertainty',
      percentText(ignoranceShare.value),
      endsText(ignoranceShare, percentText),
    ],
  ]);
}

function endsText(
  { low, high }: { readonly low: number | null; readonly high: number | null },
  show: (value: number) => string,
): string {
  return low === null || high === null ? 'none' : `${show(low)} to ${show(high)}`;
}

async function gainChart(result: EvidenceResult): Promise<Html> {
  const isVerdict = result.decision.utility === 'verdict';
  const scale = isVerdict ? 100 : 1;
  const shown = result.facts.slice(0, mostRows);
  return await intervalChart({
    title: 'What knowing each fact would add (EVPPI)',
    description: shown.map(({ fact, gain }) => `${fact.name}: ${numberText(gain.value * scale)}`).join('; '),
    unit: isVerdict ? 'right calls more in 100 draws' : 'trucks a day above the target, expected',
    rows: shown.map(({ fact, gain, isShown }) => ({
      label: pathText(fact.name, widestLabel),
      mean: gain.value * scale,
      low: gain.low * scale,
      high: gain.high * scale,
      isMarked: isShown,
    })),
    caption: 'Expected value of partial perfect information; in blue where it is shown to be above 0.',
  });
}

/** Facts by the share of the ignorance that would go with them, whether or not knowing them changes the call. */
async function explainedChart({ facts, at }: EvidenceResult): Promise<Html> {
  const shown = facts.toSorted((a, b) => b.explained.mean - a.explained.mean).slice(0, mostRows);
  const percent = (share: number | null): number | null => (share === null ? null : share * 100);
  return await intervalChart({
    title: 'Share of the input uncertainty that would go if the fact were known',
    description: shown
      .map(({ fact, explained }) => `${fact.name}: ${percentText(explained.mean)}`)
      .join('; '),
    unit: `% of the variance between draws, trucks a day ${at}`,
    rows: shown.map(({ fact, explained }) => ({
      label: pathText(fact.name, widestLabel),
      mean: explained.mean * 100,
      low: percent(explained.low),
      high: percent(explained.high),
      isMarked: (explained.low ?? 0) > 0,
    })),
    caption: 'Correlation ratios, all intervals holding at once; in blue where shown to be above 0.',
  });
}

function factTable({ facts, decision }: EvidenceResult): Html {
  const isVerdict = decision.utility === 'verdict';
  const scale = isVerdict ? 100 : 1;
  const columns = [
    { heading: 'fact' },
    { heading: 'grade' },
    { heading: 'range', isNumber: true },
    { heading: isVerdict ? 'adds, in 100' : 'adds', isNumber: true },
    { heading: 'interval', isNumber: true },
    { heading: 'explains', isNumber: true },
  ] as const;
  return pageTable(
    columns,
    facts.map(({ fact, gain, explained }: FactInformation) => [
      html`<span class="path">${fact.name}</span>`,
      fact.evidence,
      rangeText(fact.low, fact.high),
      numberText(Math.max(0, gain.value) * scale),
      `${numberText(gain.low * scale)} to ${numberText(gain.high * scale)}`,
      `${percentText(Math.min(1, Math.max(0, explained.mean)))}${(explained.low ?? 0) > 0 ? '' : '?'}`,
    ]),
  );
}
