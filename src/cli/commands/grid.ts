import type { Command } from 'commander';
import { shardRange } from '../../experiment/index.js';
import { gridReport } from '../../report/index.js';
import { type GridPoint, grid } from '../../studies/index.js';
import { gridPoints, mostPoints } from '../grid-points.js';
import type { Host } from '../host.js';
import type { CommandContext } from '../listed-command.js';
import {
  nameOption,
  OptionReader,
  type OptionValues,
  parsedOption,
  type RawOptions,
  readDeclared,
  readShard,
  showingIn,
  varyOption,
  wholeOption,
  withDeclared,
  withOutput,
  withScenario,
  withStudyOptions,
} from '../options/index.js';
import { putOutStudy, withReport } from '../output/index.js';
import { openStudy, study } from '../study-session.js';

const defaultReplications = 10;

const ownOptions = {
  vary: varyOption,
  design: nameOption(
    '--design <which>',
    'full: each value with each of the others; latin-hypercube: --points of them, spread out (default: full)',
    ['full', 'latin-hypercube'],
  ),
  points: wholeOption('--points <n>', `points of a Latin hypercube, at most ${mostPoints}`, {
    min: 2,
    max: mostPoints,
  }),
  shard: parsedOption('--shard <i/n>', 'only part i of n of the points', readShard),
};

/** `throughline grid`: what does the corridor deliver at several values of some numbers? */
export function gridCommand(command: Command, { host, end }: CommandContext): void {
  withReport(withOutput(withStudyOptions(withScenario(command), defaultReplications)));
  withDeclared(command, ownOptions);
  command.action(async (scenario: string | undefined, options: RawOptions) => {
    await runGrid(host, scenario, new OptionReader(options));
    end(0);
  });
}

async function runGrid(host: Host, name: string | undefined, reader: OptionReader): Promise<void> {
  const asked = readDeclared(reader, ownOptions);
  const { vary = [], shard, points: most = 0 } = asked;
  checkDesign(asked, reader);
  let points: readonly GridPoint[] = [];
  const design =
    asked.design === 'latin-hypercube' ? ('Latin hypercube' as const) : ('full factorial' as const);
  const settings = await openStudy(host, name, reader, {
    replications: defaultReplications,
    async check(opened) {
      const seed = reader.text('seed') ?? 'throughline';
      if (isReadable(asked)) points = await gridPoints(opened, { vary, design, points: most, seed }, reader);
    },
  });
  const { from, to } =
    shard === undefined ? { from: 0, to: points.length } : shardRange(points.length, shard);
  if (from === to) reader.refuse('shard', `has none of the ${points.length} points`);
  reader.check();
  const { scenario, replications } = settings;
  const question = { design, paths: vary.map(({ path }) => path), size: points.length, replications };
  const { result, manifest } = await study(host, settings, (each) =>
    grid(scenario, { ...each, ...question, points: points.slice(from, to) }),
  );
  const shown = gridReport.show(result, await showingIn(settings.output.language, scenario));
  await putOutStudy(host, settings.output, { scenario, result, shown, manifest });
}

function checkDesign(asked: OptionValues<typeof ownOptions>, reader: OptionReader): void {
  const { vary = [], points } = asked;
  const isSpread = asked.design === 'latin-hypercube';
  for (const { path, range } of isSpread ? [] : vary)
    if (range !== undefined)
      reader.refuse('vary', `has a range of ${path}, which is for --design latin-hypercube; give its values`);
  if (isSpread && points === undefined && reader.text('points') === undefined)
    reader.refuse('points', 'is needed with --design latin-hypercube');
  if (!isSpread && points !== undefined) reader.refuse('points', 'belongs to --design latin-hypercube');
  const isSet = reader.list('set').map((text) => text.slice(0, text.indexOf('=')).trim());
  for (const { path } of vary.filter((each) => isSet.includes(each.path)))
    reader.refuse('vary', `varies ${path}, which --set sets`);
}

/** Whether the points can be laid out, whatever else is wrong. */
function isReadable({ vary = [], design, points }: OptionValues<typeof ownOptions>): boolean {
  if (vary.length === 0) return false;
  return design === 'latin-hypercube' ? points !== undefined : vary.every(({ range }) => range === undefined);
}
