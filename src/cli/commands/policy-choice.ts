import type { Command } from 'commander';
import { countingPoints } from '../../corridor/index.js';
import { selectReport } from '../../report/index.js';
import { type PolicySelectionOptions, readTarget, selectPolicy } from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import {
  nameOption,
  type OptionReader,
  parsedOption,
  readDeclared,
  shareOption,
  switchOption,
  wholeOption,
  withDeclared,
} from '../options/index.js';
import { putOutStudy } from '../output/index.js';
import { type StudySettings, study } from '../study-session.js';

/** Most replications of one policy when nothing else is said. */
const usualMost = 1_000;

/** What `--select` asks for. */
export type SelectionAsked = Pick<PolicySelectionOptions, 'zone' | 'at' | 'leastDetection' | 'policies'> & {
  readonly maxReplications: number;
};

const selectionOptions = {
  select: switchOption(
    '--select',
    'select the policy with most trucks a day; --replications come before any is given up',
  ),
  zone: parsedOption(
    '--zone <rate>',
    'with --select: the smallest difference that matters, such as "5 truck/day"',
    readZone,
  ),
  leastDetection: shareOption(
    '--detection <share>',
    'with --select: only policies that find so many of the non-compliant trucks',
    { min: 0.01, max: 1 },
  ),
  at: nameOption(
    '--at <point>',
    `with --select: where trucks are counted: ${countingPoints.join(', ')}`,
    countingPoints,
  ),
  maxReplications: wholeOption(
    '--max-replications <n>',
    `with --select: most runs of one policy (default: ${usualMost})`,
    { min: 2, max: 100_000 },
  ),
};

/** Adds `--select` and the options that go with it. */
export function withSelection(command: Command): Command {
  return withDeclared(command, selectionOptions);
}

/** Reads them; undefined without `--select`, when those that go with it are refused. */
export function readSelection(reader: OptionReader, policies: number): SelectionAsked | undefined {
  const { select, zone = 0, maxReplications = usualMost, ...asked } = readDeclared(reader, selectionOptions);
  if (select === undefined) {
    for (const option of ['zone', 'at', 'detection', 'maxReplications'])
      if (reader.text(option) !== undefined) reader.refuse(option, 'belongs to --select');
    return undefined;
  }
  if (policies < 2) reader.refuse('policies', 'must name at least two with --select');
  if (reader.text('zone') === undefined)
    reader.refuse(
      'zone',
      'is needed with --select: the smallest difference that matters, such as "5 truck/day"',
    );
  return { ...asked, zone, maxReplications };
}

/** Selects a policy, prints and writes it; exit code 3 when none could be selected. */
export async function putOutSelection(
  host: Host,
  settings: StudySettings,
  asked: SelectionAsked,
): Promise<ExitCode> {
  const { scenario, replications: firstStage } = settings;
  const maxReplications = Math.max(firstStage, asked.maxReplications);
  const { result, manifest } = await study(host, settings, (each) =>
    selectPolicy(scenario, { ...each, ...asked, firstStage, maxReplications }),
  );
  const shown = selectReport.show(result, { scenario });
  await putOutStudy(host, settings.output, { scenario, result, shown, manifest });
  const { decision } = result.choice === 'free' ? result.selection : result.result;
  return decision.state === 'selected' ? 0 : 3;
}

function readZone(text: string): number {
  const zone = readTarget(text);
  if (zone === 0) throw new RangeError('must be above 0 trucks a day');
  return zone;
}
