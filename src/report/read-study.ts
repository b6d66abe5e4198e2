import {
  backtestReport,
  bottleneckReport,
  breakEvenReport,
  calibrateReport,
  evidenceReport,
  ladderReport,
  ledgerReport,
  morrisReport,
  reachReport,
  screenReport,
  sobolReport,
  tornadoReport,
  twinReport,
} from './documents/index.js';
import type { StudyName, StudyResult } from './page/sections/study.js';

/** Fields that each section begins from: what lacks one of them is no result of that study. */
const fields: Readonly<Record<StudyName, readonly string[]>> = {
  run: ['scenario', 'replications', 'days', 'throughput', 'stages', 'resources', 'bottleneck', 'needMet'],
  twin: twinReport.fields,
  bottleneck: bottleneckReport.fields,
  ladder: ladderReport.fields,
  reach: reachReport.fields,
  ledger: ledgerReport.fields,
  evidence: evidenceReport.fields,
  'break-even': breakEvenReport.fields,
  calibrate: calibrateReport.fields,
  backtest: backtestReport.fields,
  'what-if': [
    'scenario',
    'start',
    'target',
    'steps',
    'path',
    'firstHeld',
    'weeksHeldAfterPlan',
    'gain',
    'intervals',
  ],
  resilience: ['scenario', 'start', 'target', 'closure', 'trucks', 'behind', 'waiting', 'weeks'],
  compare: ['scenario', 'replications', 'policies'],
  select: ['scenario', 'at', 'choice'],
  tornado: tornadoReport.fields,
  morris: morrisReport.fields,
  sobol: sobolReport.fields,
  screen: screenReport.fields,
};

/**
 * The study of a `result.json` that a command made, or a sentence that says why it is none. Only the fields that a section begins from
 * are looked for: what is in them is as the command wrote it, which the hash in its manifest vouches for.
 */
export function readStudy(value: unknown, command: string): StudyResult | string {
  if (!isObject(value)) return 'is not a JSON object';
  const study = nameOf(value, command);
  const known = Object.keys(fields).find((name) => name === study);
  if (known === undefined) return `is of ${JSON.stringify(command)}, which has no section in a report`;
  const candidate = { study, result: value };
  if (isStudy(candidate)) return candidate;
  return `is not a result of ${command}: ${missing(study, value).join(', ')} missing`;
}

/** Some commands have several studies, told apart by what they found. */
function nameOf(value: Record<string, unknown>, command: string): string {
  if (command === 'compare' && 'choice' in value) return 'select';
  if (command === 'run' && 'path' in value) return 'what-if';
  if (command === 'sensitivity') return String(value['method']);
  return command;
}

function isStudy(candidate: {
  readonly study: string;
  readonly result: Record<string, unknown>;
}): candidate is StudyResult & typeof candidate {
  return missing(candidate.study, candidate.result).length === 0;
}

function missing(study: string, result: Record<string, unknown>): readonly string[] {
  const wanted = Object.entries(fields).find(([name]) => name === study)?.[1] ?? [study];
  return wanted.filter((field) => !Object.hasOwn(result, field));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
