import type { Outcome } from '../corridor/index.js';
import { streamsVersion } from '../random/index.js';
import type { Problem, Scenario } from '../scenario/index.js';
import { differingStudies } from './differing-studies.js';
import { type PlacedReplication, readReplications, type StoredReplications } from './read-replications.js';
import type { StoredHeader } from './replication-lines.js';
import { differingText, differingWhenRunAgain, type RunAgainOptions } from './run-again.js';
import { scenarioHash } from './scenario-hash.js';
import { version } from './version.js';

/** What is wrong with a file of replications, or, without a file, with all of them together. */
export interface FileProblems {
  readonly file?: string;
  readonly problems: readonly Problem[];
}

/** Replications from several files, put together in their order, or everything that is wrong. */
export type MergedReplications =
  | {
      readonly ok: true;
      readonly scenario: Scenario;
      readonly seed: string | number;
      readonly outcomes: readonly Outcome[];
      /** Confidence that the runs were asked for; undefined when they were asked for different ones. */
      readonly confidence: number | undefined;
    }
  | { readonly ok: false; readonly groups: readonly FileProblems[] };

/** How shards are put together. */
export interface MergeOptions extends RunAgainOptions {
  /** Takes shards of a scenario that brings more than 20,000 truckloads a day, part of which is run again. */
  readonly large?: boolean;
}

/**
 * Puts the replications of shards together. Every replication of the study must be there exactly once, and all files must
 * be of one study: the same scenario hash, seed, number of replications and version as each other, and this version. Of each file
 * `runAgain` replications are run again, and the file is refused where one comes out otherwise.
 * @throws RangeError when `runAgain` is not a whole number of at least 1
 */
export async function mergeReplications(
  files: readonly string[],
  options: MergeOptions = {},
): Promise<MergedReplications> {
  const merging = new Merging(options);
  for (const file of files) merging.add(file);
  return await merging.result();
}

class Merging {
  private readonly problems = new Map<string, Problem[]>();
  private readonly placed = new Map<number, PlacedReplication & { readonly file: string }>();
  private readonly confidences = new Set<number>();
  private readonly torn: string[] = [];
  private first: { readonly file: string; readonly header: StoredHeader } | undefined = undefined;

  constructor(private readonly options: MergeOptions) {}

  add(file: string): void {
    const stored = this.read(file);
    if (stored === undefined) return;
    const { header, isTorn, replications } = stored;
    for (const problem of stored.problems) this.refuse(file, problem);
    if (isTorn) this.torn.push(file);
    if (header === undefined) {
      if (stored.problems.length === 0)
        this.refuse(file, { path: '', message: 'is empty: no header, no replications' });
      return;
    }
    this.confidences.add(header.confidence);
    this.checkStudy(file, header);
    for (const { line, outcome } of replications) this.place(file, line, outcome);
  }

  async result(): Promise<MergedReplications> {
    const study = this.first?.header;
    if (study !== undefined) this.nameMissing(study);
    const scenario = study === undefined ? undefined : await this.scenarioOf(study);
    // Running again is the slowest check: files that are refused anyway are spared it.
    if (study !== undefined && scenario !== undefined && this.problems.size === 0)
      await this.runAgain(scenario, study.seed);
    if (study === undefined || scenario === undefined || this.problems.size > 0) {
      return { ok: false, groups: [...this.problems].map(([file, problems]) => groupOf(file, problems)) };
    }
    const outcomes = [...this.placed].sort(([a], [b]) => a - b).map(([, { outcome }]) => outcome);
    const [confidence] = this.confidences.size === 1 ? this.confidences : [];
    return { ok: true, scenario, seed: study.seed, outcomes, confidence };
  }

  private read(file: string): StoredReplications | undefined {
    try {
      return readReplications(file);
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown failure';
      this.refuse(file, { path: '', message: `cannot be read: ${reason}` });
      return undefined;
    }
  }

  private checkStudy(file: string, header: StoredHeader): void {
    const refuse = (message: string): void => this.refuse(file, { path: 'header', line: 1, message });
    if (this.first === undefined) {
      this.first = { file, header };
      if (header.version !== version) refuse(`was made by throughline ${header.version}, this is ${version}`);
      if (header.streamsVersion !== streamsVersion) {
        refuse(`has streams version ${header.streamsVersion}, this is ${streamsVersion}`);
      }
    }
    const [other, there] = [this.first.file, this.first.header];
    for (const each of differingStudies(header, there)) {
      refuse(`is of another study: ${each.name} ${each.here}, but ${each.there} in ${other}`);
    }
  }

  private place(file: string, line: number, outcome: Outcome): void {
    const { replication } = outcome;
    const known = this.placed.get(replication);
    if (known === undefined) {
      this.placed.set(replication, { outcome, file, line });
      return;
    }
    const place = `${known.file}:${known.line}`;
    const isSame = JSON.stringify(known.outcome) === JSON.stringify(outcome);
    // Twice in one file, as two runs may have written it, is once; in two files, or a file given twice, somebody has mixed up the shards.
    if (isSame && known.file === file && known.line !== line) return;
    this.refuse(file, {
      path: `replication ${replication}`,
      line,
      message: `stands in ${place} already, ${isSame ? 'the same' : 'with another outcome'}`,
    });
  }

  private nameMissing({ replications }: StoredHeader): void {
    const missing = Array.from({ length: replications }, (_, each) => each).filter(
      (each) => !this.placed.has(each),
    );
    for (const file of missing.length > 0 ? this.torn : []) {
      this.refuse(file, {
        path: '',
        message: 'ends in the middle of a line: its run was stopped; finish it with --resume',
      });
    }
    if (missing.length === 0) return;
    const message = `missing, ${missing.length} of ${replications}`;
    const path = `${missing.length === 1 ? 'replication' : 'replications'} ${numberRanges(missing)}`;
    this.refuse('', { path, message });
  }

  // Read as any scenario file is: the first line may come from anywhere.
  private async scenarioOf(header: StoredHeader): Promise<Scenario | undefined> {
    const { parseScenario } = await import('../scenario/index.js');
    const parsed = parseScenario(JSON.stringify(header.scenario));
    const file = this.first?.file ?? '';
    if (!parsed.ok || scenarioHash(parsed.scenario) !== header.scenarioHash) {
      const message = 'holds a scenario that is not the one of its hash';
      this.refuse(file, { path: 'header', line: 1, message });
      return undefined;
    }
    for (const { path, message } of this.options.large === true ? [] : (parsed.large ?? []))
      this.refuse(file, { path: `scenario.${path}`, line: 1, message });
    return parsed.scenario;
  }

  private async runAgain(scenario: Scenario, seed: string | number): Promise<void> {
    const all = [...this.placed.values()];
    for (const file of new Set(all.map((each) => each.file))) {
      const replications = all.filter((each) => each.file === file);
      const differing = await differingWhenRunAgain({ scenario, seed, replications }, this.options);
      for (const { line, outcome } of differing)
        this.refuse(file, { path: `replication ${outcome.replication}`, line, message: differingText });
    }
  }

  private refuse(file: string, problem: Problem): void {
    const known = this.problems.get(file);
    if (known === undefined) this.problems.set(file, [problem]);
    else known.push(problem);
  }
}

function groupOf(file: string, problems: readonly Problem[]): FileProblems {
  return file === '' ? { problems } : { file, problems };
}

/** Whole numbers in ascending order in short: `3, 5-8, 12`. */
function numberRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const each of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && each === last[1] + 1) last[1] = each;
    else ranges.push([each, each]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
