import { type LadderResult, type LadderRung, sumOfSteps } from '../../studies/index.js';
import { costChart } from '../page/charts/cost-chart.js';
import type { Words } from '../words/index.js';
import { costEstimates } from './cost-table.js';
import {
  type DataTable,
  type DocumentPart,
  estimateCells,
  estimateHeadings,
  type Figure,
  figure,
  numberColumn,
  numbered,
  part,
  type ShownTable,
  type StudyDocument,
  sentences,
  tableOf,
  textColumn,
} from './document.js';
import { lastingSentences } from './lasting.js';
import { studyReport } from './study-report.js';

type Say = Words['ladder'];

/** The sequence of bottlenecks: throughput against cost rung by rung, and what each rung moves. */
export const ladderReport = studyReport<LadderResult>({
  name: 'ladder',
  fields: ['scenario', 'target', 'today', 'rungs', 'end', 'replicationsUsed'],
  document: (result, _, words) => ladderDocument(result, words),
  tables: (result) => ({ 'ladder.csv': ladderTable(result) }),
});

function ladderDocument(result: LadderResult, { ladder: say, lasting }: Words): StudyDocument {
  const { scenario, target, today, rungs, end, replicationsUsed } = result;
  return {
    title: say.title,
    answer: sentences(
      say.today({ scenario, today: say.estimateText(today), at: target.at }),
      ...lastingSentences(result.todayLasting, target.at, lasting),
      ...(result.reachedBy === null ? [endSentence(result, say)] : reachedSentences(result, say)),
      ...rungLasting(rungs[result.reachedBy ?? rungs.length - 1], result, lasting),
    ),
    lead: '',
    // Without a rung a page says by what method none was found.
    parts: rungs.length === 0 ? [{ ...part(say.noRungs), only: 'page' }] : rungParts(result, say, lasting),
    method: say.method[end]({ ofEach: today.n, replications: replicationsUsed }),
  };
}

/** Whether what a rung leads to lasts. */
function rungLasting(
  rung: LadderRung | undefined,
  { target: { at } }: Pick<LadderResult, 'target'>,
  say: Words['lasting'],
): readonly string[] {
  return rung === undefined ? [] : lastingSentences(rung.lasting, at, say);
}

/** On which rung the target is reached or may be, for how much, and what is the bottleneck then. */
function reachedSentences(
  { target, rungs, reachedBy, end, decision }: LadderResult,
  say: Say,
): readonly string[] {
  const index = reachedBy ?? 0;
  const of = {
    target: say.numberText(target.perDay, 0),
    rung: index + 1,
    cost: say.moneyText(rungs[index]?.totalCost ?? 0),
  };
  const beyond = end === 'one rung beyond the target' ? rungs.at(-1) : undefined;
  const noStep =
    end === 'no step brings more' ? say.nothingBeyond : say.tooSmallBeyond({ rungs: rungs.length });
  return [
    decision === 'reached' ? say.reached(of) : say.undecidedOn(of),
    beyond === undefined
      ? noStep
      : say.next({ bottleneck: stagesText(beyond, say), from: say.numberText(beyond.takesOverAt.mean, 0) }),
  ];
}

/** Where a ladder ends whose mean does not come to the target. */
function endSentence({ target, today, rungs, end, decision }: LadderResult, say: Say): string {
  const last = rungs.at(-1)?.leadsTo ?? today;
  const wanted = say.numberText(target.perDay, 0);
  if (decision !== 'undecided') return say.notReached({ target: wanted, last: say.numberText(last.mean, 0) });
  const of = { target: wanted, last: say.estimateText(last), rungs: rungs.length };
  return end === 'no step brings more' ? say.undecided(of) : say.undecidedTooSmall(of);
}

function rungParts(
  { target, today, rungs, reachedBy }: LadderResult,
  say: Say,
  lasting: Words['lasting'],
): readonly DocumentPart[] {
  return [
    {
      ...part(say.rungs, rungFigure({ target, today, rungs, reachedBy }, say), rungTable(rungs, say)),
      short: say.rungsShort,
    },
    part(
      say.moves,
      moveTable(rungs, say),
      numbered(
        rungs.map((rung) => sentences(movesText(rung, say), ...rungLasting(rung, { target }, lasting))),
        'terminal',
      ),
    ),
  ];
}

function rungFigure(
  { target, today, rungs, reachedBy }: Pick<LadderResult, 'target' | 'today' | 'rungs' | 'reachedBy'>,
  say: Say,
): Figure {
  const points = rungs.map((rung, index) => ({
    ...rung.leadsTo,
    cost: rung.totalCost,
    name: say.exactText(index + 1),
    isMarked: index === reachedBy,
  }));
  return figure((charts) =>
    costChart(
      {
        title: say.chart(target),
        unit: say.chartUnit(target),
        points: [{ ...today, cost: 0, name: say.todayPoint, isMarked: false }, ...points],
        target: { value: target.perDay, text: say.exactText(target.perDay) },
        caption: reachedBy === null ? say.chartCaption : say.chartCaptionReached,
      },
      charts,
    ),
  );
}

function rungTable(rungs: readonly LadderRung[], say: Say): ShownTable {
  return tableOf(rungs, [
    numberColumn(say.rung, (_, index) => say.exactText(index + 1)),
    textColumn(say.bottleneck, (rung) => stagesText(rung, say), { widest: 24 }),
    numberColumn(say.takesOver, (rung) => say.numberText(rung.takesOverAt.mean), {
      short: say.takesOverShort,
    }),
    numberColumn(say.leadsTo, (rung) => say.numberText(rung.leadsTo.mean), { short: say.leadsToShort }),
    numberColumn(say.interval, (rung) => say.intervalText(rung.leadsTo)),
    numberColumn(say.cost, (rung) => say.numberText(rung.cost, 0), { short: say.costShort }),
    numberColumn(say.costInAll, (rung) => say.numberText(rung.totalCost, 0)),
  ]);
}

/** The bottleneck on a rung: the stages of what it moves. */
function stagesText({ stages }: LadderRung, say: Say): string {
  return stages.map((stage) => say.stageTitle(stage)).join(', ');
}

function moveTable(rungs: readonly LadderRung[], say: Say): ShownTable {
  return tableOf(
    rungs.map((rung) => moveTexts(rung, say)),
    [
      numberColumn(say.rung, (_, index) => say.exactText(index + 1)),
      textColumn(say.moved, ({ moves }) => moves),
      numberColumn(say.gain, ({ gain }) => gain),
      numberColumn(say.interval, ({ interval }) => interval),
      textColumn(say.costs, ({ cost }) => cost),
      textColumn(say.usedMost, ({ usedMost }) => usedMost),
    ],
    { only: 'page' },
  );
}

function movesText(rung: LadderRung, say: Say): string {
  return say.rungMoves(moveTexts(rung, say));
}

function moveTexts({ steps, gain, costs, usedMost }: LadderRung, say: Say) {
  const { capacity, haulage } = sumOfSteps(steps);
  const moves = steps.map(({ name, from, to }) =>
    say.move({ lever: name, from: say.exactText(from), to: say.exactText(to) }),
  );
  return {
    moves: moves.join(', '),
    gain: say.signedText(gain.mean),
    interval: say.intervalText(gain, say.signedText),
    cost: say.rungCost({
      capacity: say.moneyText(capacity),
      haulage: say.moneyText(haulage),
      running: say.signedText(costs.running.rise.mean, 0),
    }),
    usedMost: say.bottleneckTitle(usedMost),
  };
}

/** The ladder as a long table: three rows for each rung, one for each lever that it moves, and its lines of cost. */
function ladderTable({ scenario, target, today, rungs, decision, end }: LadderResult): DataTable {
  const none = estimateCells(null);
  const rows = [
    [0, 'today', '', null, null, null, ...estimateCells(today)],
    ...rungs.flatMap(({ steps, stages, takesOverAt, leadsTo, gain, cost, totalCost, costs }, index) => [
      [index + 1, 'takes over at', stages.join(' '), null, null, null, ...estimateCells(takesOverAt)],
      [index + 1, 'leads to', stages.join(' '), null, null, totalCost, ...estimateCells(leadsTo)],
      [index + 1, 'gain', stages.join(' '), null, null, cost, ...estimateCells(gain)],
      ...steps.map((step) => [index + 1, 'step', step.lever, step.from, step.to, step.cost, ...none]),
      ...costEstimates(costs).map(([name, line, estimate]) => [
        ...[index + 1, name, line, null, null, null],
        ...estimateCells(estimate),
      ]),
    ]),
    [null, 'target', decision, null, target.perDay, null, ...none],
    [null, 'end', end, null, null, null, ...none],
  ];
  return {
    headings: ['scenario', 'counted', 'rung', 'part', 'item', 'from', 'to', 'USD/day', ...estimateHeadings],
    rows: rows.map((row) => [scenario, target.at, ...row]),
  };
}
