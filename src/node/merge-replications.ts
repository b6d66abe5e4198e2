import type { Outcome } from '../corridor/index.js';
import { streamsVersion } from '../random/index.js';
import type { Problem, Scenario } from '../scenario/index.js';
import { differingStudies } from './differing-studies.js';
import { numberRanges } from './number-ranges.js';
import { readReplications, type StoredReplications } from './read-replications.js';
import type { StoredHeader } from './replication-lines.js';
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

/**
 * Puts the replications of shards together. Every replication of the study must be there exactly once, and all files must
 * be of one study: the same scenario hash, seed, number of replications and version as each other, and this version.
 */
export async function mergeReplications(files: readonly string[]): Promise<MergedReplications> {
  const merging = new Merging();
  for (const file of files) merging.add(file);
  return await merging.result();
}

class Merging {
  private readonly problems = new Map<string, Problem[]>();
  private readonly placed = new Map<
    number,
    { readonly outcome: Outcome; readonly file: string; readonly place: string }
  >();
  private readonly confidences = new Set<number>();
  private readonly torn: string[] = [];
  private first: { readonly file: string; readonly header: StoredHeader } | undefined;

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
      this.placed.set(replication, { outcome, file, place: `${file}:${line}` });
      return;
    }
    const isSame = JSON.stringify(known.outcome) === JSON.stringify(outcome);
    // Twice in one file, as two runs may have written it, is once; in two files, or a file given twice, somebody has mixed up the shards.
    if (isSame && known.file === file && known.place !== `${file}:${line}`) return;
    this.refuse(file, {
      path: `replication ${replication}`,
      line,
      message: `stands in ${known.place} already, ${isSame ? 'the same' : 'with another outcome'}`,
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
    if (parsed.ok && scenarioHash(parsed.scenario) === header.scenarioHash) return parsed.scenario;
    const message = 'holds a scenario that is not the one of its hash';
    this.refuse(this.first?.file ?? '', { path: 'header', line: 1, message });
    return undefined;
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
