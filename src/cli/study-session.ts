import { join } from 'node:path';
import { createQueueExecutor } from '../bullmq/index.js';
import { hasTraffic } from '../corridor/index.js';
import { createManifest, createPool, type Manifest, type PoolOptions, readScenario } from '../node/index.js';
import { english } from '../report/index.js';
import type { Problem, Scenario } from '../scenario/index.js';
import {
  type CorridorExecutor,
  describePlan,
  type ParameterEnsemble,
  type Plan,
  ReplicationStore,
  type StudyOptions,
} from '../studies/index.js';
import type { Host } from './host.js';
import {
  checkCount,
  checkDrawn,
  checkOwnPolicies,
  type OptionReader,
  type QueueSettings,
  readEnsembleSetting,
  readPlanSetting,
  readPolicyModule,
  readQueueSettings,
  readRunAgain,
  repeatableWords,
  withChanges,
  withEnsembleInWords,
  withoutQueueWords,
  withPlanInWords,
} from './options/index.js';
import {
  type CheckpointSettings,
  commandText,
  createProgress,
  type OutputSettings,
  openCheckpoint,
  readOutputSettings,
  replicationsFile,
} from './output/index.js';

/** Scenario that commands use when none is named. */
const defaultScenario = 'statement-240';

/** What every study's command reads from its options. */
export interface StudySettings extends ExecutorSettings {
  readonly scenario: Scenario;
  /** That of `--plan`, where the command takes one that is in force. */
  readonly plan: Plan | undefined;
  /** Those of `--ensemble`, where the command takes them. */
  readonly ensemble: ParameterEnsemble | undefined;
  readonly seed: string;
  readonly confidence: number;
  readonly replications: number;
  readonly isQuiet: boolean;
  readonly output: OutputSettings;
  /** Undefined where the command keeps its replications itself. */
  readonly checkpoint: CheckpointSettings | undefined;
  /** Words of the command line that makes the result again. */
  readonly arguments: readonly string[];
}

/** What a command says of itself, so that its command line can be read. */
export interface StudyAsks {
  /** Replications where the command line does not say. */
  readonly replications: number;
  /** Fewest that are allowed; default 1. */
  readonly fewest?: number;
  /** Default 0.95. */
  readonly confidence?: number;
  /** Whether `--plan` names a plan that is in force; default false. */
  readonly isPlanned?: boolean;
  /** Whether `--ensemble` names parameter draws; default false. */
  readonly takesEnsemble?: boolean;
  /** Looks at the command's own options beside a sound scenario and the plan; what is wrong is noted in the reader. */
  readonly check?: (scenario: Scenario, plan: Plan | undefined) => void | Promise<void>;
}

/**
 * Reads scenario, plan, counts, output and all options that studies share, once: a pipe can be read only once. What a command has read of
 * its own options before is told together with everything that is wrong here.
 * @throws BadInput with all problems
 */
export async function openStudy(
  host: Host,
  name: string | undefined,
  reader: OptionReader,
  asks: StudyAsks,
): Promise<StudySettings> {
  const output = readOutputSettings(reader);
  const checkpoint = readCheckpoint(reader, output.folder);
  const opened = await openScenario(name, reader);
  const plan = asks.isPlanned === true ? await readPlanSetting(reader, opened) : undefined;
  const drawn = asks.takesEnsemble === true ? await readEnsembleSetting(reader, opened) : undefined;
  checkDrawn(reader, drawn?.ensemble.facts.flatMap(({ paths }) => paths) ?? []);
  if (opened !== undefined) await asks.check?.(opened, plan);
  const seed = reader.text('seed') ?? 'throughline';
  // An interval needs two replications; where none is needed one is allowed for a look.
  const range = { min: asks.fewest ?? 1, max: 100_000 };
  const replications = reader.wholeNumber('replications', range) ?? asks.replications;
  const confidence = reader.share('confidence', { min: 0.5, max: 0.9999 }) ?? asks.confidence ?? 0.95;
  const executor = readExecutor(host, reader);
  if (opened !== undefined && executor.queue === undefined)
    await checkOwnPolicies(opened, executor.limits, reader);
  const scenario = soundScenario(opened, reader);
  const words = repeatableWords(host, reader);
  const planned = plan === undefined ? words : withPlanInWords(words, describePlan(scenario, plan));
  const repeated = drawn === undefined ? planned : withEnsembleInWords(planned, drawn.text);
  const isQuiet = reader.isSet('quiet');
  for (const note of isQuiet ? [] : (drawn?.notes ?? [])) host.printError(`throughline: ${note}\n`);
  const kept = output.folder === undefined ? undefined : join(output.folder, replicationsFile);
  const read = { scenario, plan, ensemble: drawn?.ensemble, seed, confidence, replications, checkpoint };
  const out = { ...output, replications: kept };
  return { ...read, ...executor, output: out, isQuiet, arguments: repeated };
}

function readCheckpoint(reader: OptionReader, folder: string | undefined): CheckpointSettings {
  for (const name of folder === undefined ? ['resume', 'runAgain'] : [])
    if (reader.isSet(name) || reader.text(name) !== undefined)
      reader.refuse(name, 'needs --out, where the finished replications are');
  return { folder, isResumed: reader.isSet('resume'), runAgain: readRunAgain(reader) };
}

function readExecutor(host: Host, reader: OptionReader): ExecutorSettings {
  const workers = reader.wholeNumber('workers', { min: 1, max: 64 }) ?? Math.min(8, host.processors);
  const queue = readQueueSettings(reader);
  const limits = { ...readLimits(reader), ...readPolicyModule(reader) };
  for (const name of queue === undefined ? [] : ['workers', 'memory', 'timeLimit', 'policyModule']) {
    if (reader.text(name) !== undefined) {
      reader.refuse(name, 'is for threads of this process, which --redis does not use');
    }
  }
  return { workers, limits, queue };
}

/**
 * The scenario of the command line with its `--days` and `--set`, read once: a pipe can be read only once. Undefined where something is wrong with
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
  const whole = days === undefined ? read.scenario : { ...read.scenario, days };
  const changed = await withChanges(reader, whole);
  if (changed?.ok !== true) return undefined;
  const { scenario } = changed;
  const isOther = scenario !== whole || scenario.days > read.scenario.days;
  const problems = reader.isSet('large') ? [] : isOther ? await largeIn(scenario) : (read.large ?? []);
  checkCount(scenario, reader);
  if (problems.length === 0) return scenario;
  reader.refuseFile({ ...read, problems });
  return undefined;
}

async function largeIn(scenario: Scenario): Promise<readonly Problem[]> {
  const { parseScenario } = await import('../scenario/index.js');
  const read = parseScenario(scenario);
  return read.ok ? (read.large ?? []) : read.problems;
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

/**
 * Runs a study with threads or a queue, a store of its replications, progress and Ctrl-C, and says how the result was made.
 * @throws CheckpointError when it ended early and what it had finished is kept
 */
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
  if (!hasTraffic(scenario)) warn(english.validate.noTraffic);
  const checkpoint = settings.checkpoint && openCheckpoint(host, settings.checkpoint);
  const archive = checkpoint?.archive;
  const store = new ReplicationStore(openExecutor(settings, warn), archive === undefined ? {} : { archive });
  try {
    const { signal } = host;
    const result = await run({ seed, confidence, executor: store, signal, onProgress: progress.show });
    signal.throwIfAborted();
    const found = checkpoint?.found();
    if (found !== undefined) warn(found);
    const command = commandText(withoutQueueWords(host.words));
    const made = { scenario, seed, replications, command, arguments: settings.arguments };
    return { result, manifest: createManifest({ ...made, startedAt, finishedAt: host.now() }) };
  } catch (error) {
    throw checkpoint === undefined ? error : checkpoint.endedBy(error, store);
  } finally {
    progress.clear();
    await store.close();
    checkpoint?.close();
  }
}

/** What a command line says about who runs its replications. */
interface ExecutorSettings {
  readonly workers: number;
  /** Of a thread. */
  readonly limits: Pick<PoolOptions, 'memoryLimit' | 'replicationTimeLimit' | 'policyModule'>;
  /** The queue in Redis that does the runs; undefined for threads of this process. */
  readonly queue: QueueSettings | undefined;
}

/** Who runs a study's replications: threads of this process, or the workers of a queue. */
export function openExecutor(
  { workers, limits, queue }: ExecutorSettings,
  onWarning: (message: string) => void,
): CorridorExecutor {
  if (queue === undefined) return createPool({ workers, ...limits, onWarning });
  return createQueueExecutor({ ...queue, onWarning });
}
