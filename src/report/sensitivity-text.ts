import type { MorrisStudy, SobolStudy, TornadoStudy } from '../studies/index.js';
import { type Ink, plainInk } from './ink.js';
import { countText, estimateText, numberText, signedText } from './number-text.js';
import { type Provenance, provenanceText } from './provenance.js';
import {
  betweenText,
  fixedSentence,
  noiseSentence,
  pathText,
  planTitles,
  rangeText,
} from './sensitivity-names.js';
import { textTable, wrapText } from './text-table.js';

const mostRows = 15;
const widestPath = 32;

/** Facts one at a time, largest swing first, for a terminal of 80 columns. */
export function tornadoText(study: TornadoStudy, provenance: Provenance, ink: Ink = plainInk): string {
  const parts = study.plans.flatMap((at) => [
    `${ink.bold(planTitles[at.plan])}\n${wrapText(tornadoSentence(study, at))}`,
    tornadoTable(at),
    wrapText([restSentence(at), noiseSentence(at.noise), fixedSentence(at.fixed)].join(' ').trim()),
  ]);
  return whole(study, 'each fact alone at its low and its high, on the same luck', parts, provenance, ink);
}

/** Elementary effects, largest first, for a terminal of 80 columns. */
export function morrisText(study: MorrisStudy, provenance: Provenance, ink: Ink = plainInk): string {
  const parts = study.plans.flatMap((at) => {
    const columns = [
      { heading: 'fact', widest: widestPath },
      { heading: 'grade' },
      { heading: 'mu*, trucks a day', align: 'right' },
      { heading: 'sigma', align: 'right' },
      { heading: 'by chance', align: 'right' },
    ] as const;
    const table = textTable(
      columns,
      at.effects
        .slice(0, mostRows)
        .map(({ factor, muStar, sigma, noiseFloor }) => [
          pathText(factor.name, widestPath),
          factor.evidence,
          betweenText(muStar),
          numberText(sigma.value),
          noiseFloor === null ? '-' : numberText(noiseFloor),
        ]),
    );
    const more = Math.max(0, at.effects.length - mostRows);
    const meaning = `mu*: mean size of the effect of moving a fact through its range, the others anywhere in theirs; sigma: its spread, by curvature and interaction; by chance: the mu* of a fact without effect. ${more > 0 ? `${countText(more, 'fact')} more with less.` : ''}`;
    return [
      `${ink.bold(planTitles[at.plan])}\n${table}`,
      wrapText([meaning.trim(), noiseSentence(at.noise), fixedSentence(at.fixed)].join(' ').trim()),
    ];
  });
  return whole(study, 'Morris screening over the ranges of all facts', parts, provenance, ink);
}

/** Shares of the variance, largest first, for a terminal of 80 columns. */
export function sobolText(study: SobolStudy, provenance: Provenance, ink: Ink = plainInk): string {
  const parts = study.plans.flatMap((at) => {
    const columns = [
      { heading: 'fact', widest: widestPath },
      { heading: 'grade' },
      { heading: 'alone', align: 'right' },
      { heading: 'in all', align: 'right' },
    ] as const;
    const table = textTable(
      columns,
      at.indices.map(({ factor, first, total }) => [
        pathText(factor.name, widestPath),
        factor.evidence,
        first === null ? '-' : betweenText(first, 2),
        total === null ? '-' : betweenText(total, 2),
      ]),
    );
    const spread = `Over the ranges of these facts trucks a day are ${numberText(at.mean)} on average, standard deviation ${numberText(Math.sqrt(at.variance))}.`;
    return [
      `${ink.bold(planTitles[at.plan])}\n${wrapText(spread)}`,
      table,
      wrapText(
        `Alone: the share of the variance that would go if the fact were known. In all: the share that would stay if all others were known. ${noiseSentence(at.noise)} ${fixedSentence(at.fixed)}`.trim(),
      ),
    ];
  });
  return whole(
    study,
    'shares of the variance that comes from not knowing the facts (Sobol)',
    parts,
    provenance,
    ink,
  );
}

/** Facts moved one at a time at one plan. */
export type TornadoAtPlan = TornadoStudy['plans'][number];

/** Throughput as it is, and on which fact it hangs most. */
export function tornadoSentence({ measure }: TornadoStudy, { base, bars }: TornadoAtPlan): string {
  const [first] = bars;
  const now = `${estimateText(base)} trucks a day ${measure.at}.`;
  if (first === undefined || first.swing.mean === 0) return `${now} No fact moves it.`;
  const { factor, swing } = first;
  return `${now} It hangs most on ${factor.name} (grade ${factor.evidence}): over ${rangeText(factor.low, factor.high)} ${unitText(factor.unit)}it moves by ${estimateText(swing)}.`;
}

function unitText(unit: string): string {
  return unit === '1' ? '' : `${unit} `;
}

function tornadoTable({ bars }: TornadoAtPlan): string {
  const columns = [
    { heading: 'fact', widest: widestPath },
    { heading: 'grade' },
    { heading: 'range', align: 'right' },
    { heading: 'at low', align: 'right' },
    { heading: 'at high', align: 'right' },
  ] as const;
  return textTable(
    columns,
    bars
      .slice(0, mostRows)
      .map(({ factor, atLow, atHigh }) => [
        pathText(factor.name, widestPath),
        factor.evidence,
        rangeText(factor.low, factor.high),
        differenceText(atLow),
        differenceText(atHigh),
      ]),
  );
}

function differenceText({
  mean,
  halfWidth,
}: {
  readonly mean: number;
  readonly halfWidth: number | null;
}): string {
  if (halfWidth === null || halfWidth === 0) return signedText(mean);
  return `${signedText(mean)} ±${numberText(halfWidth)}`;
}

/** Facts beyond the first rows, and how many of all move it beyond chance. */
export function restSentence({ bars }: TornadoAtPlan, rows = mostRows): string {
  const rest = bars.slice(rows);
  const [next] = rest;
  const shown = bars.filter(({ isBeyondChance }) => isBeyondChance === true).length;
  const known = bars.some(({ isBeyondChance }) => isBeyondChance !== null)
    ? `${countText(shown, 'fact')} of ${bars.length} ${shown === 1 ? 'moves' : 'move'} it beyond chance, all differences allowed for.`
    : '';
  const more =
    next === undefined
      ? ''
      : `${countText(rest.length, 'fact')} more with a swing of at most ${numberText(next.swing.mean)}, the last of them by ${countText(rest.at(-1)?.swing.n ?? 0, 'replication')}. `;
  return `${more}${known}`;
}

function whole(
  study: {
    readonly scenario: string;
    readonly replications: number;
    readonly days: number;
    readonly measure: { readonly at: string };
  },
  what: string,
  parts: readonly string[],
  provenance: Provenance,
  ink: Ink,
): string {
  const head = wrapText(
    `${ink.bold(study.scenario)}: which assumption decides trucks a day ${study.measure.at}? By ${what}; ${countText(study.days, 'day')}, up to ${countText(study.replications, 'replication')}.`,
  );
  return `${[head, ...parts, ink.dim(wrapText(provenanceText(provenance)))].join('\n\n')}\n`;
}
