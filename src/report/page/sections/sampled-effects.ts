import type { MorrisStudy, SobolStudy } from '../../../studies/index.js';
import { numberText } from '../../number-text.js';
import { betweenText, fixedSentence, noiseSentence, pathText, planTitles } from '../../sensitivity-names.js';
import { intervalChart } from '../charts/interval-chart.js';
import { type Html, html } from '../html.js';
import { pageTable } from '../table.js';
import { part, type StudySection } from './section.js';
import { sensitivityLead, sensitivityTitle } from './sensitivity-words.js';

const mostRows = 20;
const widestLabel = 44;

/** Elementary effects of the facts over all their ranges, largest first. */
export async function morrisSection(study: MorrisStudy): Promise<StudySection> {
  const first = study.plans[0]?.effects[0];
  const parts = study.plans.map(async (at) => part(planTitles[at.plan], await morrisPart(study, at)));
  return {
    title: sensitivityTitle,
    answer:
      first === undefined
        ? 'No fact was moved.'
        : `Over the ranges of all facts ${first.factor.name} moves trucks a day ${study.measure.at} most: by ${betweenText(first.muStar)} on average.`,
    lead: sensitivityLead(study, 'Morris screening over the ranges of all facts'),
    parts: await Promise.all(parts),
  };
}

/** Shares of the variance that comes from not knowing the facts, largest first. */
export async function sobolSection(study: SobolStudy): Promise<StudySection> {
  const [first] = study.plans;
  const parts = study.plans.map(async (at) => part(planTitles[at.plan], await sobolPart(at)));
  return {
    title: sensitivityTitle,
    answer:
      first === undefined
        ? 'No fact was moved.'
        : `Over the ranges of these facts trucks a day ${study.measure.at} are ${numberText(first.mean)} on average, standard deviation ${numberText(Math.sqrt(first.variance))}.`,
    lead: sensitivityLead(study, 'shares of the variance that comes from not knowing the facts (Sobol)'),
    parts: await Promise.all(parts),
  };
}

async function morrisPart({ measure }: MorrisStudy, at: MorrisStudy['plans'][number]): Promise<Html> {
  const chart = await intervalChart({
    title: `Mean size of each fact's effect, trucks a day ${measure.at}`,
    description: at.effects.map(({ factor, muStar }) => `${factor.name}: ${betweenText(muStar)}`).join('; '),
    unit: `mean size of the effect (mu*), trucks a day ${measure.at}`,
    rows: at.effects.slice(0, mostRows).map(({ factor, muStar }) => ({
      label: pathText(factor.name, widestLabel),
      mean: muStar.value,
      low: muStar.low,
      high: muStar.high,
    })),
    caption: 'The intervals are by bootstrap over paths.',
  });
  const columns = [
    { heading: 'fact' },
    { heading: 'grade' },
    { heading: 'mu*, trucks a day', isNumber: true },
    { heading: 'sigma', isNumber: true },
    { heading: 'by chance', isNumber: true },
  ] as const;
  const table = pageTable(
    columns,
    at.effects.map(({ factor, muStar, sigma, noiseFloor }) => [
      html`<span class="path">${factor.name}</span>`,
      factor.evidence,
      betweenText(muStar),
      numberText(sigma.value),
      noiseFloor === null ? '-' : numberText(noiseFloor),
    ]),
  );
  const meaning =
    'mu*: mean size of the effect of moving a fact through its range, the others anywhere in theirs; sigma: its spread, by curvature and interaction; by chance: the mu* of a fact without effect.';
  return html`${chart}${table}<p class="muted">${[meaning, noiseSentence(at.noise), fixedSentence(at.fixed)].join(' ').trim()}</p>`;
}

async function sobolPart(at: SobolStudy['plans'][number]): Promise<Html> {
  const drawn = at.indices.flatMap(({ factor, total }) =>
    total === null
      ? []
      : { label: pathText(factor.name, widestLabel), mean: total.value, low: total.low, high: total.high },
  );
  const chart = await intervalChart({
    title: 'Share of the variance that would stay if all other facts were known',
    description: drawn.map(({ label, mean }) => `${label}: ${numberText(mean, 2)}`).join('; '),
    unit: 'share of the variance, in all',
    rows: drawn,
    caption: 'The intervals are by bootstrap over rows.',
  });
  const columns = [
    { heading: 'fact' },
    { heading: 'grade' },
    { heading: 'alone', isNumber: true },
    { heading: 'in all', isNumber: true },
  ] as const;
  const table = pageTable(
    columns,
    at.indices.map(({ factor, first, total }) => [
      html`<span class="path">${factor.name}</span>`,
      factor.evidence,
      first === null ? '-' : betweenText(first, 2),
      total === null ? '-' : betweenText(total, 2),
    ]),
  );
  const meaning =
    'Alone: the share of the variance that would go if the fact were known. In all: the share that would stay if all others were known.';
  return html`${drawn.length === 0 ? '' : chart}${table}<p class="muted">${[meaning, noiseSentence(at.noise), fixedSentence(at.fixed)].join(' ').trim()}</p>`;
}
