import { workloadAtThroughput } from '../../statistics/index.js';
import type { ClearingResult, ClearingRow } from '../../studies/index.js';
import type { Words } from '../words/index.js';
import {
  type DataTable,
  estimateCells,
  estimateHeadings,
  numberColumn,
  part,
  type ShownTable,
  type StudyDocument,
  sentences,
  tableOf,
} from './document.js';
import { studyReport } from './study-report.js';

type Say = Words['clearing'];

/** Throughput as a function of the trucks in the corridor, and lines for a planning model. */
export const clearingReport = studyReport<ClearingResult>({
  name: 'clearing-function',
  fields: ['scenario', 'at', 'levels', 'curve', 'tangents', 'largestMisfit'],
  document: (result, _, { clearing: say }) => clearingDocument(result, say),
  tables: (result) => ({ 'clearing.csv': clearingTable(result), 'lines.csv': lineTable(result) }),
});

function clearingDocument(result: ClearingResult, say: Say): StudyDocument {
  const { at, confidence, curve, largestMisfit, levels, replications, scenario } = result;
  const { capacity, rawTime, variability } = curve;
  const means = { capacity: capacity.mean, rawTime: rawTime.mean, variability: variability.mean };
  const workload = (share: number) => say.numberText(workloadAtThroughput(means, share * capacity.mean));
  const [half, most] = [workload(0.5), workload(0.9)];
  const precise = (value: number) => say.numberText(value, 3);
  const of = { rawTime: say.estimateText(rawTime, precise), variability: precise(variability.mean) };
  return {
    title: say.title,
    answer: sentences(
      say.answer({ scenario, at, capacity: say.estimateText(capacity), half, most }),
      say.wait(of),
      say.misfit({ share: say.percentText(largestMisfit, 1) }),
    ),
    lead: '',
    parts: [
      part(say.levels, levelTable(levels, say)),
      { ...part(say.lines, shownLines(result, say)), short: say.linesShort },
    ],
    method: say.method({ levels: levels.length, replications, confidence: say.percentText(confidence) }),
  };
}

function levelTable(levels: readonly ClearingRow[], say: Say): ShownTable {
  return tableOf(levels, [
    numberColumn(say.level, ({ level }) => say.exactText(level), { short: say.levelShort }),
    numberColumn(say.arrivals, ({ arrivalsPerDay }) => say.numberText(arrivalsPerDay.mean), {
      short: say.arrivalsShort,
    }),
    numberColumn(say.workload, ({ workload }) => say.numberText(workload.mean), { short: say.workloadShort }),
    numberColumn(say.perDay, ({ perDay }) => say.numberText(perDay.mean), { short: say.perDayShort }),
    numberColumn(say.interval, ({ perDay }) => say.intervalText(perDay)),
    numberColumn(say.fitted, ({ fittedPerDay }) => say.numberText(fittedPerDay)),
    numberColumn(say.growth, ({ growthPerDay }) => say.numberText(growthPerDay.mean), {
      short: say.growthShort,
    }),
  ]);
}

function shownLines({ tangents }: ClearingResult, say: Say): ShownTable {
  return tableOf(tangents, [
    numberColumn(say.touches, ({ at }) => (at === null ? '-' : say.numberText(at, 2)), {
      short: say.touchesShort,
    }),
    numberColumn(say.intercept, ({ intercept }) => say.numberText(intercept, 2)),
    numberColumn(say.slope, ({ slope }) => say.numberText(slope, 4)),
  ]);
}

/** One row for each measure of each level, then the parameters of the curve. */
function clearingTable({ scenario, at, levels, curve }: ClearingResult): DataTable {
  const headings = ['scenario', 'counted', 'level', 'measure', 'unit', ...estimateHeadings];
  const fitted = (value: number) => [value, ...estimateHeadings.slice(1).map(() => null)];
  const rows = levels.flatMap(({ level, arrivalsPerDay, workload, perDay, fittedPerDay, growthPerDay }) => [
    [level, 'arrivals', 'truck/day', ...estimateCells(arrivalsPerDay)],
    [level, 'workload', 'truck', ...estimateCells(workload)],
    [level, 'throughput', 'truck/day', ...estimateCells(perDay)],
    [level, 'fitted throughput', 'truck/day', ...fitted(fittedPerDay)],
    [level, 'growth of queues', 'truck/day', ...estimateCells(growthPerDay)],
  ]);
  const parameters = [
    [null, 'capacity', 'truck/day', ...estimateCells(curve.capacity)],
    [null, 'time without waiting', 'day', ...estimateCells(curve.rawTime)],
    [null, 'variability', '1', ...estimateCells(curve.variability)],
  ];
  return { headings, rows: [...rows, ...parameters].map((row) => [scenario, at, ...row]) };
}

/** Throughput in trucks a day is at most intercept + slope × trucks in the corridor. */
function lineTable({ scenario, at, tangents }: ClearingResult): DataTable {
  return {
    headings: ['scenario', 'counted', 'touches at trucks', 'intercept truck/day', 'slope 1/day'],
    rows: tangents.map((each) => [scenario, at, each.at, each.intercept, each.slope]),
  };
}
