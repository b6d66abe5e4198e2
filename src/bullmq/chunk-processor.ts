import { hostname } from 'node:os';
import type { Job } from 'bullmq';
import type { Outcome } from '../corridor/index.js';
import type { Scenario } from '../scenario/index.js';
import type { CorridorExecutor } from '../studies/index.js';
import {
  type Chunk,
  type ChunkJob,
  type ChunkReceipt,
  chunkName,
  jobOfChunk,
  versionRefusal,
} from './chunk.js';
import { unwantedReason } from './chunk-state.js';
import type { RedisLink } from './redis-link.js';
import type { ScenarioCache } from './scenario-cache.js';

/** Scenarios held in memory. */
const mostScenarios = 8;

/** Milliseconds between two looks whether a chunk at work is still wanted. */
const wantedEvery = 1_000;

/** What a processor needs, and what it tells. */
export interface ChunkProcessorOptions {
  readonly link: RedisLink;
  readonly cache: ScenarioCache;
  readonly executor: CorridorExecutor;
  /** Told what became of each chunk, in a sentence. */
  readonly onNote: (message: string) => void;
}

/** Where a worker does its chunks. */
export class ChunkProcessor {
  chunksDone = 0;
  replicationsDone = 0;
  private readonly name = `${hostname()} (process ${process.pid})`;
  private readonly scenarios = new Map<string, Scenario>();
  private readonly halt = new AbortController();

  constructor(private readonly options: ChunkProcessorOptions) {}

  /** Stops what is at work and gives it back to the queue, where it waits for another worker. */
  giveBack(): void {
    this.halt.abort();
  }

  /** Does a chunk; its outcomes stay with the job. */
  async perform(job: Job<ChunkJob, ChunkReceipt>, token: string | undefined): Promise<ChunkReceipt> {
    const { chunk } = job.data;
    const { UnrecoverableError: Refused } = this.options.link.bullmq;
    const refusal = versionRefusal(chunk);
    if (refusal !== undefined) {
      this.options.onNote(`${chunkName(chunk)} refused: ${refusal}`);
      throw new Refused(`refused by worker ${this.name}: ${refusal}`);
    }
    const scenario = await this.scenarioOf(chunk.scenarioHash);
    if (scenario === undefined) throw new Refused(unwantedReason);
    const began = performance.now();
    const outcomes = await this.run(job, token, scenario);
    const milliseconds = Math.round(performance.now() - began);
    await job.updateData({ chunk, outcomes });
    this.chunksDone += 1;
    this.replicationsDone += outcomes.length;
    this.options.onNote(`${chunkName(chunk)} done in ${(milliseconds / 1000).toFixed(1)} s`);
    return { worker: this.name, milliseconds };
  }

  private async run(
    job: Job<ChunkJob, ChunkReceipt>,
    token: string | undefined,
    scenario: Scenario,
  ): Promise<readonly Outcome[]> {
    const { chunk } = job.data;
    const watch = this.watch(chunk);
    const limit = chunk.timeLimit === null ? undefined : AbortSignal.timeout(chunk.timeLimit * 1000);
    const signals = [this.halt.signal, watch.signal, ...(limit === undefined ? [] : [limit])];
    try {
      const signal = AbortSignal.any(signals);
      const [outcomes] = await this.options.executor.run([jobOfChunk(chunk, scenario)], { signal });
      if (outcomes === undefined) throw new Error('the executor gave no result');
      return outcomes;
    } catch (error) {
      if (this.halt.signal.aborted) return await this.putBack(job, token);
      if (watch.signal.aborted) throw this.unwanted(chunk);
      if (limit?.aborted === true) throw new Error(`it took longer than ${chunk.timeLimit} s`);
      throw error;
    } finally {
      watch.end();
    }
  }

  private async putBack(job: Job<ChunkJob, ChunkReceipt>, token: string | undefined): Promise<never> {
    await job.moveToWait(token);
    this.options.onNote(`${chunkName(job.data.chunk)} given back to the queue`);
    throw new this.options.link.bullmq.WaitingError();
  }

  private unwanted(chunk: Chunk): Error {
    this.options.onNote(`${chunkName(chunk)} given up: ${unwantedReason}`);
    return new this.options.link.bullmq.UnrecoverableError(unwantedReason);
  }

  private watch({ scenarioHash }: Chunk): { readonly signal: AbortSignal; end(): void } {
    const unwanted = new AbortController();
    const look = async (): Promise<void> => {
      if (!(await this.options.cache.isWanted(scenarioHash))) unwanted.abort();
    };
    // While Redis does not answer, the work goes on.
    const timer = setInterval(() => look().catch(() => {}), wantedEvery);
    return { signal: unwanted.signal, end: () => clearInterval(timer) };
  }

  private async scenarioOf(hash: string): Promise<Scenario | undefined> {
    const { cache } = this.options;
    const known = this.scenarios.get(hash);
    if (known !== undefined) return (await cache.isWanted(hash)) ? known : undefined;
    const scenario = await cache.load(hash);
    if (scenario === undefined) return undefined;
    const [oldest] = this.scenarios.keys();
    if (this.scenarios.size >= mostScenarios && oldest !== undefined) this.scenarios.delete(oldest);
    this.scenarios.set(hash, scenario);
    return scenario;
  }
}
