import { hasTraffic } from '../corridor/index.js';
import { createManifest, type Manifest, readScenario } from '../node/index.js';
import type { Problem, Scenario } from '../scenario/index.js';
import type { StudyOptions } from '../studies/index.js';
import type { Host } from './host.js';
import type { OptionReader } from './options/index.js';
import { readQueueSettings, repeatableWords, withoutQueueWords } from './options/index.js';
import { commandText, createProgress } from './output/index.js';
import { type ExecutorSettings, openExecutor } from './study-executor.js';

/** Scenario that commands use when none is named. */
const defaultScenario = 'statement-240';

/** Said of a scenario in which nothing can happen. */
export const noTrafficNote =
  'no truck arrives: supply is empty and nothing stands in the corridor at the start';

/** What every study's command reads from its options. */
export interface StudySettings extends ExecutorSettings {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly confidence: number;
  readonly replications: number;
  readonly isQuiet: boolean;
  /** Words of the command line that makes the result again. */
  readonly arguments: readonly string[];
}

/**
 * The scenario of the command line with its `--days`, read once: a pipe can be read only once. Undefined where something is wrong with
 * it, which is noted in the reader; a command looks at its other options all the same, so that everything is told at once.
 */
export async function openScenario(
  name: string | undefined,
  reader: OptionReader,
): Promise<Scenario | undefined> {
  const days = reader.wholeNumber('days', { min: 1, max: 4_000 });
  const read = await readScenario(name ?? defaultScenario);
  if (!read.ok) {
    reader.refuseFile(read);
    return undefined;
  }
  const scenario = days === undefined ? read.scenario : { ...read.scenario, days };
  const isLonger = scenario.days > read.scenario.days;
  const problems = reader.isSet('large') ? [] : isLonger ? await largeIn(scenario) : (read.large ?? []);
  if (problems.length === 0) return scenario;
  reader.refuseFile({ ...read, problems });
  return undefined;
}

async function largeIn(scenario: Scenario): Promise<readonly Problem[]> {
  const { parseScenario } = await import('../scenario/index.js');
  const read = parseScenario(scenario);
  return read.ok ? (read.large ?? []) : read.problems;
}

/** Reads the options that all studies share; everything wrong so far, the scenario included, is thrown here. */
export function readStudySettings(
  opened: Scenario | undefined,
  reader: OptionReader,
  host: Host,
  { replications: usual, fewest = 1 }: { readonly replications: number; readonly fewest?: number },
): StudySettings {
  const seed = reader.text('seed') ?? 'throughline';
  // An interval needs two replications; where none is needed one is allowed for a look.
  const replications = reader.wholeNumber('replications', { min: fewest, max: 100_000 }) ?? usual;
  const confidence = reader.share('confidence', { min: 0.5, max: 0.9999 }) ?? 0.95;
  const workers = reader.wholeNumber('workers', { min: 1, max: 64 }) ?? Math.min(8, host.processors);
  const queue = readQueueSettings(reader);
  const limits = readLimits(reader);
  for (const name of queue === undefined ? [] : ['workers', 'memory', 'timeLimit']) {
    if (reader.text(name) !== undefined) {
      reader.refuse(name, 'is for threads of this process, which --redis does not use');
    }
  }
  const scenario = soundScenario(opened, reader);
  const isQuiet = reader.isSet('quiet');
  const words = repeatableWords(host, reader);
  return { scenario, seed, confidence, replications, workers, limits, queue, isQuiet, arguments: words };
}

/** `--memory` and `--time-limit`, the limits of a thread; problems are noted in the reader. */
export function readLimits(reader: OptionReader): ExecutorSettings['limits'] {
  const memoryLimit = reader.wholeNumber('memory', { min: 16, max: 1_000_000 });
  const replicationTimeLimit = reader.wholeNumber('timeLimit', { min: 1, max: 1_000_000 });
  return {
    ...(memoryLimit === undefined ? {} : { memoryLimit }),
    ...(replicationTimeLimit === undefined ? {} : { replicationTimeLimit }),
  };
}

/** The scenario of a command line without a study; everything wrong so far is thrown here. */
export async function readScenarioArgument(
  name: string | undefined,
  reader: OptionReader,
): Promise<Scenario> {
  return soundScenario(await openScenario(name, reader), reader);
}

function soundScenario(opened: Scenario | undefined, reader: OptionReader): Scenario {
  reader.check();
  if (opened === undefined) throw new RangeError('a scenario with problems was not refused');
  return opened;
}

/** Runs a study with threads or a queue, progress and Ctrl-C, and says how the result was made. */
export async function study<Result>(
  host: Host,
  settings: StudySettings,
  run: (options: StudyOptions) => Promise<Result>,
): Promise<{ readonly result: Result; readonly manifest: Manifest }> {
  const { scenario, seed, confidence, replications, isQuiet } = settings;
  const progress = createProgress(host, isQuiet);
  const startedAt = host.now();
  const warn = (message: string): void => {
    progress.clear();
    if (!isQuiet) host.printError(`throughline: ${message}\n`);
  };
  if (!hasTraffic(scenario)) warn(noTrafficNote);
  const executor = openExecutor(settings, warn);
  try {
    const { signal } = host;
    const result = await run({ seed, confidence, executor, signal, onProgress: progress.show });
    signal.throwIfAborted();
    const command = commandText(withoutQueueWords(host.words));
    const made = { scenario, seed, replications, command, arguments: settings.arguments };
    return { result, manifest: createManifest({ ...made, startedAt, finishedAt: host.now() }) };
  } finally {
    progress.clear();
    await executor.close();
  }
}
