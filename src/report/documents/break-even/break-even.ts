import type { BreakEvenFinding, BreakEvenResult } from '../../../studies/index.js';
import { rangeChart } from '../../page/charts/range-chart.js';
import { fixedSentence } from '../../sensitivity-names.js';
import type { Words } from '../../words/index.js';
import {
  type Block,
  type Cell,
  type DataTable,
  type DocumentPart,
  figure,
  paragraph,
  part,
  type ShownTable,
  type StudyDocument,
  sentences,
  table,
} from '../document.js';
import { withLasting } from '../lasting.js';
import { studyReport } from '../study-report.js';
import { answerOf, holdsSentence, notSearchedSentence } from './answer.js';
import { farthestOf, foundValue, nameOf, type OneSide, scaleOf, sidesOf } from './sides.js';

type Say = Words['breakEven'];

const widestName = 24;
const widestLabel = 36;
const mostTurning = 15;

/** At which value of each assumption the decision changes. */
export const breakEvenReport = studyReport<BreakEvenResult>({
  name: 'break-even',
  fields: ['scenario', 'target', 'estimate', 'decision', 'findings', 'intervals', 'fixed'],
  document: (result, _, words) =>
    withLasting(breakEvenDocument(result, words), result.lasting, result.target.at, words),
  tables: (result) => ({ 'break-even.csv': breakEvenDataTable(result) }),
});

function breakEvenDocument(result: BreakEvenResult, { breakEven: say, sensitivity }: Words): StudyDocument {
  const { intervals, days, fixed } = result;
  const { hold, replications } = intervals;
  const sides = sidesOf(result);
  const turning = sides
    .filter(({ side }) => side.flip.state === 'turns')
    .toSorted((a, b) => Math.abs(b.side.change.mean) - Math.abs(a.side.change.mean));
  const undecided = sides.filter(({ side }) => side.flip.state === 'open');
  const confidence = say.percentText(intervals.confidence);
  const used = say.numberText(intervals.replicationsUsed, 0);
  return {
    title: say.title,
    answer: answerOf(result, say),
    lead: '',
    parts: [
      ...valueParts(sides, say),
      ...some(say.turning, turning, (rows) => turningTable(rows, say)),
      ...some(say.undecided, undecided, (rows) => undecidedTable(rows, say)),
      { ...part(say.sides, sideTable(sides, say)), only: 'page' },
      ...said(say.notSearched, notSearchedSentence(result, say)),
      ...said(say.holds, holdsSentence(result, say)),
    ],
    method: sentences(
      say.method({ hold, confidence, days, replications, used }),
      fixedSentence(fixed, sensitivity),
    ),
  };
}

/** A part for a terminal about sides, where there are any; a page has them all in one table. */
function some(
  heading: string,
  sides: readonly OneSide[],
  show: (sides: readonly OneSide[]) => Block,
): readonly DocumentPart[] {
  return sides.length === 0 ? [] : [{ ...part(heading, show(sides)), only: 'terminal' }];
}

function said(heading: string, sentence: string): readonly DocumentPart[] {
  return sentence === '' ? [] : [part(heading, paragraph(sentence))];
}

function valueParts(sides: readonly OneSide[], say: Say): readonly DocumentPart[] {
  const located = sides.filter(({ side }) => side.flip.state === 'flips');
  if (located.length === 0) return [];
  const notes = sentences(
    located.some(isBeyond) ? say.beyondRange : '',
    located.some(goesOn) ? say.goesOn : '',
  );
  const values = valueTable(located, say);
  return [
    part(
      say.title,
      ...valueFigure(located, values, say),
      { ...values, only: 'terminal' },
      paragraph(notes, 'terminal'),
    ),
  ];
}

function isBeyond({ finding, side: { flip } }: OneSide): boolean {
  return flip.state === 'flips' && (flip.at < finding.low || flip.at > finding.high);
}

function goesOn({ side: { flip } }: OneSide): boolean {
  return flip.state === 'flips' && (flip.low === null || flip.high === null);
}

function valueFigure(sides: readonly OneSide[], values: ShownTable, say: Say): readonly Block[] {
  const rows = sides.flatMap(({ finding, which, side: { flip } }) =>
    flip.state === 'flips' && finding.high > finding.low
      ? {
          label: say.side({ name: nameOf(finding, widestLabel), which }),
          ...{ low: finding.low, high: finding.high, value: finding.value },
          point: flip.at,
          // An end that was not found on the near side lies at what is assumed.
          from: flip.low ?? (which === 'above' ? finding.value : null),
          to: flip.high ?? (which === 'below' ? finding.value : null),
        }
      : [],
  );
  if (rows.length === 0) return [];
  const description = rows
    .map(({ label, point }) => say.chartRow({ side: label, at: say.numberText(point) }))
    .join('; ');
  const chart = { title: say.chart, description, pointName: say.chartPoint, rows };
  return [figure(async (charts) => await rangeChart(chart, charts), values)];
}

function assumptionColumns(say: Say) {
  return [
    { heading: say.assumption, widest: widestName },
    { heading: say.grade },
    { heading: say.assumed, isNumber: true, widest: 9 },
  ] as const;
}

function valueTable(sides: readonly OneSide[], say: Say): ShownTable {
  const columns = [
    ...assumptionColumns(say),
    { heading: say.value, isNumber: true, widest: 18 },
    { heading: say.interval, isNumber: true, widest: 18 },
  ];
  const rows = sides.flatMap((one) => {
    const { finding, which } = one;
    const value = foundValue(one, say);
    if (value === undefined) return [];
    const grade = `${finding.evidence ?? '-'}${isBeyond(one) ? ' *' : ''}`;
    const interval = say.inBrackets(value);
    const at = say.at({ which, amount: value.at });
    return [[nameCell(one), grade, scaleOf(one, say).number(finding.value), at, interval]];
  });
  return table(columns, rows);
}

function nameCell({ finding: { name, path } }: OneSide): Cell {
  return name ?? { path };
}

/** Those whose break-even value was not located, the largest change first. */
function turningTable(sides: readonly OneSide[], say: Say): ShownTable {
  const columns = [
    ...assumptionColumns(say),
    { heading: say.before, isNumber: true, widest: 18 },
    { heading: say.changeThere, isNumber: true, widest: 18 },
  ];
  const rows = sides.map((one) => [
    nameCell(one),
    one.finding.evidence ?? '-',
    scaleOf(one, say).number(one.finding.value),
    scaleOf(one, say).amount(farthestOf(one.side.flip)),
    say.signedText(one.side.change.mean),
  ]);
  return table(columns, rows, { most: { rows: mostTurning, rest: (more) => say.more({ sides: more }) } });
}

function undecidedTable(sides: readonly OneSide[], say: Say): ShownTable {
  const columns = [
    ...assumptionColumns(say),
    { heading: say.shownTo, isNumber: true },
    { heading: say.triedTo, isNumber: true },
  ];
  const rows = sides.flatMap((one) => {
    const { finding, side } = one;
    if (side.flip.state !== 'open') return [];
    const { number, amount } = scaleOf(one, say);
    const { shownTo, to } = side.flip;
    const shown = shownTo === null ? say.nowhere : number(shownTo);
    return [[nameCell(one), finding.evidence ?? '-', number(finding.value), shown, amount(to)]];
  });
  return table(columns, rows);
}

function sideTable(sides: readonly OneSide[], say: Say): ShownTable {
  const columns = [
    { heading: say.assumption },
    { heading: say.grade },
    { heading: say.assumed, isNumber: true },
    { heading: say.which },
    { heading: say.moves, isNumber: true },
    { heading: say.decision },
    { heading: say.valueAt, isNumber: true },
    { heading: say.interval, isNumber: true },
  ] as const;
  return table(
    columns,
    sides.map((one) => sideRow(one, say)),
  );
}

function sideRow(one: OneSide, say: Say): readonly Cell[] {
  const { finding, which, side } = one;
  const { number, amount } = scaleOf(one, say);
  const { flip, change } = side;
  const value = foundValue(one, say);
  const shownTo = flip.state === 'open' ? flip.shownTo : null;
  return [
    nameCell(one),
    finding.evidence ?? '-',
    amount(finding.value),
    say.sideNames[which],
    say.change({ mean: say.signedText(change.mean), interval: say.intervalText(change, say.signedText) }),
    say.decisions[flip.state],
    value?.at ?? say.asFarAs({ amount: amount(farthestOf(flip)) }),
    value === undefined
      ? shownTo === null
        ? ''
        : say.holdsTo({ amount: number(shownTo) })
      : say.range(value),
  ];
}

const headings = [
  ...['scenario', 'counted', 'target', 'decision', 'assumption', 'kind', 'grade', 'unit', 'assumed'],
  ...['range low', 'range high', 'side', 'state', 'break-even value', 'low', 'high', 'tried as far as'],
  ...['change there', 'change low', 'change high', 'n', 'confidence of each'],
];

/** A long table: a row for each side of each assumption, in its unit; the change in truckloads a day at the farthest value, by pilot replications. */
function breakEvenDataTable(result: BreakEvenResult): DataTable {
  const { scenario, target, decision, findings, intervals } = result;
  const rows = findings.flatMap((finding) =>
    (['below', 'above'] as const).flatMap((which) => {
      const cells = sideCells(finding, which);
      if (cells === undefined) return [];
      const { path, kind, evidence, unit, value, low, high } = finding;
      const question = [scenario, target.at, target.perDay, decision];
      const of = [path, kind, evidence, unit, value, low, high];
      return [[...question, ...of, which, ...cells, intervals.confidenceOfEach]];
    }),
  );
  return { headings, rows };
}

function sideCells(
  finding: BreakEvenFinding,
  which: 'below' | 'above',
): DataTable['rows'][number] | undefined {
  const side = finding[which];
  if (side === null) return undefined;
  const { flip, change } = side;
  const value = flip.state === 'flips' ? [flip.at, flip.low, flip.high] : [null, null, null];
  const farthest = which === 'below' ? finding.lowest : finding.highest;
  return [flip.state, ...value, farthest, change.mean, change.low, change.high, change.n];
}
