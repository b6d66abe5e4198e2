import type { BreakEvenFinding, BreakEvenResult, BreakEvenSide } from '../studies/index.js';
import { amountScale, type Scale } from './amount-text.js';
import { type Ink, plainInk } from './ink.js';
import { countText, estimateText, numberText, percentText, signedText } from './number-text.js';
import { type Provenance, provenanceText } from './provenance.js';
import { fixedSentence, pathText } from './sensitivity-names.js';
import { textTable, wrapText } from './text-table.js';

const widestName = 24;
const mostNames = 12;
const mostTurning = 15;
const mostInSentence = 4;

/** Where each assumption turns the verdict, for a terminal of 80 columns. */
export function breakEvenText(result: BreakEvenResult, provenance: Provenance, ink: Ink = plainInk): string {
  const sides = sidesOf(result);
  const sections: readonly (readonly [string, string])[] = [
    ['Break-even values', flipTable(sides)],
    ['Turns too, not pinned down', turningTable(sides)],
    ['Not settled', openTable(sides)],
    ['Set aside', asideSentence(result)],
    ['Holds', holdsSentence(result)],
  ];
  const body = sections
    .filter(([, text]) => text !== '')
    .map(([title, text]) => `${ink.bold(title)}\n${text}`);
  const head = ink.bold(wrapText(breakEvenSentence(result)));
  return `${[head, ...body, ink.dim(wrapText(closing(result, provenance)))].join('\n\n')}\n`;
}

/** The verdict and what turns it first: `The plan fails with contracted trucks below 96 (88 to 103), or with …`. */
export function breakEvenSentence(result: BreakEvenResult): string {
  const { scenario, target, estimate, verdict, isShown, plan } = result;
  const has = plan.length === 0 ? `${scenario} has` : `With the plan ${scenario} has`;
  const wanted = numberText(target.perDay, 0);
  const what = isShown
    ? `it ${verdict === 'reaches' ? 'reaches' : 'does not reach'} ${wanted}`
    : `undecided whether it reaches ${wanted}, though by its mean it ${verdict === 'reaches' ? 'does' : 'does not'}`;
  const begin = `${has} ${estimateText(estimate)} truckloads a day ${target.at}: ${what}.`;
  const flips = sidesOf(result).flatMap((side) => {
    const text = flipText(side);
    return text === undefined ? [] : `${nameOf(side.finding)} ${text.turns} ${text.interval}`;
  });
  const turning = result.findings.filter((each) =>
    bothSides(each).some(({ flip }) => flip.state === 'turns'),
  );
  if (flips.length === 0) return `${begin} ${noFlipText(result)}`;
  const subject = plan.length === 0 ? 'It' : 'The plan';
  const turns = verdict === 'reaches' ? 'fails' : 'would reach it';
  const others = flips.length - mostInSentence;
  return `${begin} ${subject} ${turns} with ${flips.slice(0, mostInSentence).join(', or with ')}${others > 0 ? `; ${countText(others, 'other flip')} in the table` : ''}.${turningText(turning.length)}`;
}

/** None was found: that none turns it is said only where both ends of all are decided. */
function noFlipText({ findings, beyond }: BreakEvenResult): string {
  const open = findings.filter((each) =>
    bothSides(each).some(({ flip }) => flip.state === 'open' || flip.state === 'set aside'),
  ).length;
  const range = `within its range and ${percentText(beyond)} of it beyond`;
  return open === 0
    ? `No assumption was found to turn this alone ${range}.`
    : `No assumption is shown to turn this alone ${range}; of ${numberText(open, 0)} it is undecided.`;
}

function turningText(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? ' 1 other assumption turns it too, somewhere in its range.'
    : ` ${numberText(count, 0)} other assumptions turn it too, somewhere in their ranges.`;
}

/** One side of an assumption. */
export interface OneSide {
  readonly finding: BreakEvenFinding;
  readonly which: 'below' | 'above';
  readonly side: BreakEvenSide;
}

/** All sides, those of one assumption nearest first. */
export function sidesOf({ findings }: BreakEvenResult): readonly OneSide[] {
  return findings.flatMap((finding) =>
    (['below', 'above'] as const)
      .flatMap((which) => {
        const side = finding[which];
        return side === null ? [] : [{ finding, which, side }];
      })
      .toSorted((a, b) => distance(a) - distance(b) || 0),
  );
}

function distance({ finding, side: { flip } }: OneSide): number {
  return flip.state === 'flips' ? Math.abs(flip.at - finding.value) : Number.POSITIVE_INFINITY;
}

/** `below 9.4 h` and `(8.1 to 10.2)`; undefined where nothing turns. */
export function flipText(one: OneSide): { readonly turns: string; readonly interval: string } | undefined {
  const { which, side } = one;
  const { flip } = side;
  if (flip.state !== 'flips') return undefined;
  const scale = scaleOf(one);
  const end = (value: number | null): string => (value === null ? '…' : scale.number(value));
  return {
    turns: `${which} ${scale.amount(flip.at)}`,
    interval: `(${end(flip.low)} to ${end(flip.high)})`,
  };
}

function flipTable(sides: readonly OneSide[]): string {
  const columns = [
    { heading: 'assumption', widest: widestName },
    { heading: 'grade' },
    { heading: 'assumed', align: 'right', widest: 9 },
    { heading: 'turns', align: 'right', widest: 18 },
    { heading: 'interval', align: 'right', widest: 18 },
  ] as const;
  const rows = sides.flatMap((one) => {
    const text = flipText(one);
    if (text === undefined) return [];
    const { finding } = one;
    return [
      [
        nameOf(finding, widestName),
        `${finding.evidence ?? '-'}${isBeyond(one) ? ' *' : ''}`,
        scaleOf(one).number(finding.value),
        text.turns,
        text.interval,
      ],
    ];
  });
  if (rows.length === 0) return '';
  const notes = [
    ...(sides.some(isBeyond) ? ['* beyond the range of the evidence.'] : []),
    ...(rows.some((row) => row.at(-1)?.includes('…') === true)
      ? ['…: on to the assumed value, or beyond what was looked at.']
      : []),
  ];
  return [textTable(columns, rows), ...(notes.length > 0 ? [wrapText(notes.join(' '))] : [])].join('\n');
}

/** Those that were not searched, the largest change first. */
function turningTable(sides: readonly OneSide[]): string {
  const columns = [
    { heading: 'assumption', widest: widestName },
    { heading: 'grade' },
    { heading: 'assumed', align: 'right', widest: 9 },
    { heading: 'turns before', align: 'right', widest: 18 },
    { heading: 'trucks/day there', align: 'right', widest: 18 },
  ] as const;
  const turning = sides
    .filter(({ side }) => side.flip.state === 'turns')
    .toSorted((a, b) => Math.abs(b.side.change.mean) - Math.abs(a.side.change.mean));
  if (turning.length === 0) return '';
  const rows = turning
    .slice(0, mostTurning)
    .map((one) => [
      nameOf(one.finding, widestName),
      one.finding.evidence ?? '-',
      scaleOf(one).number(one.finding.value),
      scaleOf(one).amount(farthestOf(one.side.flip)),
      signedText(one.side.change.mean),
    ]);
  const more = turning.length - mostTurning;
  return `${textTable(columns, rows)}${more > 0 ? `\n${countText(more, 'other')} with less change.` : ''}`;
}

function farthestOf(flip: BreakEvenSide['flip']): number {
  return flip.state === 'flips' ? flip.at : flip.to;
}

function isBeyond({ finding, side: { flip } }: OneSide): boolean {
  return flip.state === 'flips' && (flip.at < finding.low || flip.at > finding.high);
}

function openTable(sides: readonly OneSide[]): string {
  const columns = [
    { heading: 'assumption', widest: widestName },
    { heading: 'grade' },
    { heading: 'assumed', align: 'right', widest: 9 },
    { heading: 'shown to hold to', align: 'right' },
    { heading: 'looked as far as', align: 'right' },
  ] as const;
  const rows = sides.flatMap((one) => {
    const { finding, side } = one;
    if (side.flip.state !== 'open') return [];
    const { number, amount } = scaleOf(one);
    const { shownTo, to } = side.flip;
    return [
      [
        nameOf(finding, widestName),
        finding.evidence ?? '-',
        number(finding.value),
        shownTo === null ? 'nowhere' : number(shownTo),
        amount(to),
      ],
    ];
  });
  return rows.length === 0 ? '' : textTable(columns, rows);
}

/** In which unit amounts of a side are written. */
export function scaleOf({ finding, side: { flip } }: OneSide): Scale {
  // The name of contracted trucks says what they are.
  const unit = finding.unit === 'truck' && finding.name?.includes('truck') === true ? '1' : finding.unit;
  return amountScale(unit, farthestOf(flip));
}

/** What an assumption is called: its lever's name, or the end of its path. */
export function nameOf({ name, path }: BreakEvenFinding, widest = 80): string {
  return name ?? pathText(path, widest);
}

/** Assumptions that were not searched, and how little they move. */
export function asideSentence({ findings }: BreakEvenResult): string {
  const aside = findings.filter((finding) =>
    bothSides(finding).some(({ flip }) => flip.state === 'set aside'),
  );
  if (aside.length === 0) return '';
  const changes = aside.flatMap(bothSides).filter(({ flip }) => flip.state === 'set aside');
  const largest = Math.max(...changes.map(({ change }) => Math.abs(change.mean)));
  return wrapText(
    `${countText(aside.length, 'assumption')} of which screening did not show a break-even value; they move the mean by ${numberText(largest)} truckloads a day at most. --facts searches those it names, --keep more of them: ${namesText(aside)}.`,
  );
}

/** Assumptions over whose range the verdict holds. */
export function holdsSentence({ findings, beyond }: BreakEvenResult): string {
  const holding = findings.filter((finding) => {
    const sides = bothSides(finding);
    return sides.length > 0 && sides.every(({ flip }) => flip.state === 'holds');
  });
  if (holding.length === 0) return '';
  const most = Math.max(...holding.flatMap(bothSides).map(({ change }) => Math.abs(change.mean)));
  const largest = holding.toSorted((a, b) => effect(b) - effect(a));
  return wrapText(
    `The verdict holds over the whole range of ${countText(holding.length, 'assumption')}, and ${percentText(beyond)} of it beyond where that makes sense; alone they move the mean by ${signedText(most).replace('+', '')} truckloads a day at most. ${holding.length > mostNames ? 'Those that move it most: ' : ''}${namesText(largest)}.`,
  );
}

function namesText(findings: readonly BreakEvenFinding[]): string {
  return findings
    .slice(0, mostNames)
    .map((finding) => nameOf(finding))
    .join(', ');
}

function effect(finding: BreakEvenFinding): number {
  return Math.max(0, ...bothSides(finding).map(({ change }) => Math.abs(change.mean)));
}

function bothSides({ below, above }: BreakEvenFinding): readonly BreakEvenSide[] {
  return [below, above].filter((side) => side !== null);
}

function closing({ intervals, days, fixed }: BreakEvenResult, provenance: Provenance): string {
  const { confidence, hold, replications, replicationsUsed, method } = intervals;
  const holds =
    hold === 'each'
      ? `each with ${percentText(confidence)}, not all at once`
      : `all at once with ${percentText(confidence)}`;
  const how = `Each assumption alone, the others as assumed; between two values tried the verdict is taken to turn at most once. Intervals: ${method}; they hold ${holds}. ${countText(days, 'day')}, ${countText(replications, 'replication')} of each value, ${numberText(replicationsUsed, 0)} in all.`;
  return [how, fixedSentence(fixed), provenanceText(provenance)].filter((each) => each !== '').join(' ');
}
