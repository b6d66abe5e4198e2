import type {
  ActiveDay,
  BottleneckResult,
  BottleneckVerdict,
  Explanation,
  MarginalValue,
} from '../studies/index.js';
import { moves } from './answer.js';
import { resourceTable } from './documents/index.js';
import { type Ink, plainInk } from './ink.js';
import { bottleneckTitle, loadText, stageTitle } from './names.js';
import {
  countText,
  estimateText,
  exactText,
  intervalText,
  moneyText,
  numberText,
  percentText,
  signedText,
} from './number-text.js';
import { type Provenance, provenanceText } from './provenance.js';
import { blocksText } from './render/text.js';
import { textTable, wrapText } from './text-table.js';

const mostRows = 20;

/** What limits and what explains it, for a terminal of 80 columns. */
export function bottleneckText(
  result: BottleneckResult,
  provenance: Provenance,
  ink: Ink = plainInk,
): string {
  const sections: readonly (readonly [string, string])[] = [
    [`Marginal value of one step, truckloads a day ${result.at}`, valueTable(result)],
    ['What use suggests', wrapText(result.explanations.map((each) => explanationSentence(each)).join(' '))],
    ['Use of resources', blocksText([resourceTable(result.resources)])],
    ['What was active longest, day by day', wrapText(timelineText(result.timeline))],
  ];
  const body = sections.map(([title, text]) => `${ink.bold(title)}\n${text}`);
  const head = ink.bold(wrapText(bottleneckSentence(result)));
  return `${[head, ...body, ink.dim(wrapText(closing(result, provenance)))].join('\n\n')}\n`;
}

/** What limits by marginal value, in sentences. */
export function bottleneckSentence(result: BottleneckResult): string {
  const { scenario, at, today, verdict, verdictByCost, values } = result;
  const begin = `${scenario} has ${estimateText(today)} truckloads a day ${at}.`;
  if (verdict === null) return `${begin} ${unshownText(result)}`;
  const best = values.find(({ path }) => path === verdict.path);
  const gain = best === undefined ? '' : `: one step brings ${signedText(best.perStep.mean)} a day`;
  const cost =
    verdictByCost === null || verdictByCost.path === verdict.path
      ? ''
      : ` For its cost ${verdictByCost.name} brings most.`;
  return `${begin} What limits is ${stageTitle(verdict.stage)} (${verdict.name})${gain}.${equalsText(verdict)}${cost}`;
}

/** No step is shown to bring more: whether that is decided, what limits by use, and which levers move it. */
function unshownText({ decision, usedMost, values, of }: BottleneckResult): string {
  const highs = values.map(({ perStep }) => perStep.high ?? Number.POSITIVE_INFINITY);
  const most = Math.max(...highs);
  const upTo = Number.isFinite(most) ? `up to ${numberText(most)} a day more` : 'more';
  const decided =
    most < 0.05
      ? 'No single step brings more.'
      : `No single step brings more than ${numberText(most)} a day.`;
  const steps =
    decision === 'undecided'
      ? `Undecided: no single step is shown to bring more, but one may bring ${upTo}; more replications would tell.`
      : decided;
  const what = of === 'levers' ? 'lever' : 'single capacity';
  if (usedMost.stage === 'supply')
    return `${steps} By use supply limits: nothing else is worked above ${percentText(usedMost.load.mean)} of its open time.`;
  const own = values.filter(({ path }) => moves(path, usedMost)).map(({ name }) => name);
  const moved =
    own.length === 0
      ? `no ${what} moves it`
      : `one step of ${own.slice(0, 3).join(', ')} alone is not shown to bring more`;
  return `${steps} By use what limits is ${bottleneckTitle(usedMost)}, ${loadText(usedMost)}, and ${moved}.`;
}

function equalsText({ mayEqual }: BottleneckVerdict): string {
  if (mayEqual.length === 0) return '';
  return ` ${countText(mayEqual.length, 'other change')} may bring as much.`;
}

function valueTable({ values }: BottleneckResult): string {
  const columns = [
    { heading: 'change', widest: 23 },
    { heading: 'step', align: 'right', widest: 16 },
    { heading: 'brings', align: 'right' },
    { heading: 'interval', align: 'right' },
    { heading: `/${moneyText(1000)}`, align: 'right' },
    { heading: 'n', align: 'right' },
  ] as const;
  const rows = values
    .slice(0, mostRows)
    .map((each) => [
      each.name,
      `${exactText(each.from)} to ${exactText(each.to)}`,
      signedText(each.perStep.mean),
      each.isSetAside ? `${intervalText(each.perStep)}*` : intervalText(each.perStep),
      priceText(each),
      exactText(each.perStep.n),
    ]);
  const more = values.length - mostRows;
  return `${textTable(columns, rows)}${more > 0 ? `\n${countText(more, 'change')} more with less.` : ''}`;
}

function priceText({ perThousandUsd }: MarginalValue): string {
  return perThousandUsd === null ? '-' : signedText(perThousandUsd.mean, 2);
}

/** Why each explanation can miss what one step more would bring. */
const reasons: Readonly<Record<Explanation['method'], string>> = {
  utilisation: 'what is busy may be one of several that are full alike',
  'blocked and starved': 'stocks and closing hours between stages block and starve without limiting',
  'active period': 'what works all day may still have as much to spare as the next stage lets through',
};

/** What an explanation by use points at, and why it may be wrong where it disagrees. */
export function explanationSentence({
  method,
  resource,
  stage,
  share,
  agrees,
}: Explanation & { agrees: boolean | null }): string {
  if (resource === null || stage === null) return `By ${method} nothing stands out.`;
  const names = `By ${method} it is ${stageTitle(stage)} (${resource}, ${percentText(share)})`;
  if (agrees === null) return `${names}.`;
  if (agrees) return `${names}, which agrees.`;
  return `${names}, which disagrees: ${reasons[method]}; what a step brings was measured, and decides.`;
}

/** Days in runs: `days 1-5 trucks inside (100 %)`. */
function timelineText(timeline: readonly ActiveDay[]): string {
  const runs: { from: number; to: number; resource: string | null; share: number }[] = [];
  for (const { day, resource, share } of timeline) {
    const last = runs.at(-1);
    if (last !== undefined && last.resource === resource) {
      last.to = day;
      last.share = Math.min(last.share, share);
    } else runs.push({ from: day, to: day, resource, share });
  }
  return runs
    .map(({ from, to, resource, share }) => {
      const days = from === to ? `day ${from + 1}` : `days ${from + 1}-${to + 1}`;
      return `${days}: ${resource ?? 'nothing throughout'} (in ${share === 1 ? 'all' : `at least ${percentText(share)} of`} the replications)`;
    })
    .join('; ')
    .concat('.');
}

function closing({ intervals, values, days }: BottleneckResult, provenance: Provenance): string {
  const aside = values.some(({ isSetAside }) => isSetAside)
    ? ' * not searched further after screening, as it could not lead any more.'
    : '';
  const { method, confidence, replicationsUsed } = intervals;
  return `${countText(days, 'day')}; ${numberText(replicationsUsed, 0)} replications with common random numbers; USD are capacity and haulage contracts; all intervals hold at once with ${percentText(confidence)}: ${method}.${aside} ${provenanceText(provenance)}`;
}
