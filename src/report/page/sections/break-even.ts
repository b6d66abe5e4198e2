import type { BreakEvenResult } from '../../../studies/index.js';
import {
  asideSentence,
  breakEvenSentence,
  holdsSentence,
  nameOf,
  type OneSide,
  scaleOf,
  sidesOf,
} from '../../break-even-text.js';
import { countText, intervalText, numberText, percentText, signedText } from '../../number-text.js';
import { fixedSentence } from '../../sensitivity-names.js';
import { english } from '../../words/index.js';
import { rangeChart } from '../charts/range-chart.js';
import { type Html, html } from '../html.js';
import { pageTable } from '../table.js';
import { part, type SectionPart, type StudySection } from './section.js';

/** At which value of each assumption the verdict turns. */
export async function breakEvenSection(result: BreakEvenResult): Promise<StudySection> {
  const sides = sidesOf(result);
  const sentences = [asideSentence(result), holdsSentence(result)].filter((each) => each !== '');
  return {
    title: 'Break-even values',
    answer: breakEvenSentence(result),
    lead: '',
    parts: [
      ...(await flipParts(sides)),
      part('Every side that was looked at', sideTable(sides)),
      part(
        'How it is reckoned',
        html`${sentences.map((each) => html`<p>${each}</p>`)}<p class="muted">${methodSentence(result)}</p>`,
      ),
    ],
  };
}

async function flipParts(sides: readonly OneSide[]): Promise<readonly SectionPart[]> {
  const rows = sides.flatMap(({ finding, which, side: { flip } }) =>
    flip.state === 'flips' && finding.high > finding.low
      ? {
          label: `${nameOf(finding, 36)}, ${which}`,
          ...{ low: finding.low, high: finding.high, value: finding.value },
          point: flip.at,
          // An end that was not found on the near side lies at what is assumed.
          from: flip.low ?? (which === 'above' ? finding.value : null),
          to: flip.high ?? (which === 'below' ? finding.value : null),
        }
      : [],
  );
  if (rows.length === 0) return [];
  const chart = await rangeChart(
    {
      title: 'Break-even values, within the range of each assumption',
      description: rows.map(({ label, point }) => `${label} ${numberText(point)}`).join('; '),
      pointName: 'turns, with interval',
      rows,
    },
    english.charts,
  );
  return [part('Where it turns', chart)];
}

function sideTable(sides: readonly OneSide[]): Html {
  const columns = [
    { heading: 'assumption' },
    { heading: 'grade' },
    { heading: 'assumed', isNumber: true },
    { heading: 'side' },
    { heading: 'moves the mean by', isNumber: true },
    { heading: 'verdict' },
    { heading: 'at', isNumber: true },
    { heading: 'interval', isNumber: true },
  ] as const;
  return pageTable(columns, sides.map(sideCells));
}

function sideCells(one: OneSide): readonly string[] {
  const { finding, which, side } = one;
  const { number, amount } = scaleOf(one);
  const end = (value: number | null): string => (value === null ? '…' : number(value));
  const { flip, change } = side;
  const said =
    flip.state === 'flips'
      ? ['turns', amount(flip.at), `${end(flip.low)} to ${end(flip.high)}`]
      : flip.state === 'open'
        ? [
            'not settled',
            `looked to ${amount(flip.to)}`,
            flip.shownTo === null ? '' : `holds to ${number(flip.shownTo)}`,
          ]
        : [flip.state === 'turns' ? 'turns on the way' : flip.state, `to ${amount(flip.to)}`, ''];
  return [
    nameOf(finding),
    finding.evidence ?? '-',
    amount(finding.value),
    which,
    `${signedText(change.mean)} (${intervalText(change, signedText)})`,
    ...said,
  ];
}

function methodSentence({ intervals, days, fixed, target }: BreakEvenResult): string {
  const { method, hold, confidence, replications, replicationsUsed } = intervals;
  return `Each assumption alone, the others as assumed; counted ${target.at}. Intervals: ${method}, ${hold === 'each' ? `each with ${percentText(confidence)}` : `all at once with ${percentText(confidence)}`}. ${countText(days, 'day')}, ${countText(replications, 'replication')} of each value, ${numberText(replicationsUsed, 0)} in all. … where an interval goes on beyond what was looked at. ${fixedSentence(fixed)}`;
}
