import { randomUUID } from 'node:crypto';
import { type ChunkJob, chunkName } from './chunk.js';
import type { ChunkRequest, ChunkRequests } from './chunk-request.js';
import { failureText, judge } from './chunk-state.js';
import type { ProducerLine } from './producer-line.js';
import { atMost, untilAborted } from './until-aborted.js';

/** Jobs asked for or put on the queue in one go. */
const batch = 200;

/** A chunk that is gone from the queue so often is not put there again. */
const mostAdditions = 10;

/** Seconds that a result is kept for a run that was killed and may be started again. */
const keptSeconds = 86_400;

/** Milliseconds for taking waiting jobs off the queue when a run ends early. */
const leavingMilliseconds = 5_000;

/** What a run tells of itself. */
export interface QueueRunTelling {
  /** A chunk was taken; `again` counts chunks that had to be put on the queue anew. */
  readonly onTaken: (done: number, of: number, again: number) => void;
  /** Chunks wait and no worker is connected. */
  readonly onNoWorker: () => void;
}

/** Puts chunks on the queue and takes their results, until all are there. */
export class QueueRun {
  private readonly id = randomUUID();
  private readonly waiting: Map<string, ChunkRequest>;
  private readonly additions = new Map<string, number>();
  private readonly heardOf = new Set<string>();
  private readonly wakeUp = new WakeUp();
  private again = 0;

  constructor(
    private readonly line: ProducerLine,
    private readonly requests: ChunkRequests,
    private readonly telling: QueueRunTelling,
  ) {
    this.waiting = new Map(requests.byId);
  }

  /**
   * Resolves when every chunk has been delivered.
   * @throws Error when a chunk fails for good, Redis is lost, or the reason of `stop` when that is aborted
   */
  async finish(stop: AbortSignal): Promise<void> {
    const { events } = this.line;
    const hear = ({ jobId }: { jobId: string }): void => {
      if (!this.waiting.has(jobId)) return;
      this.heardOf.add(jobId);
      this.wakeUp.call();
    };
    events.on('completed', hear).on('failed', hear).on('removed', hear);
    const over = new AbortController();
    try {
      // Redis may be silent for a while; an abort need not wait for it.
      await Promise.race([this.work(stop), rejectWhenAborted(stop, over.signal)]);
    } finally {
      over.abort();
      events.off('completed', hear).off('failed', hear).off('removed', hear);
      // What cannot be taken away now goes by itself after a day; the run's own error is the one to be told.
      await atMost(leavingMilliseconds, this.leave());
    }
  }

  private async work(stop: AbortSignal): Promise<void> {
    await this.keepScenarios();
    await this.takeWhatIsThere(stop);
    await this.eachWaiting(stop, [...this.waiting.values()], (requests) => this.add(requests));
    let pause = 500;
    let nextRound = Date.now() + pause;
    while (this.waiting.size > 0) {
      await this.wakeUp.wait(Math.max(0, nextRound - Date.now()));
      stop.throwIfAborted();
      const ids = [...this.heardOf];
      this.heardOf.clear();
      await this.look(stop, ids);
      if (Date.now() < nextRound) continue;
      await this.goRound(stop);
      pause = Math.min(2 * pause, 5_000 + this.waiting.size);
      nextRound = Date.now() + pause;
    }
  }

  /** News may be lost with a connection; what stands in Redis is not. */
  private async goRound(stop: AbortSignal): Promise<void> {
    await this.keepScenarios();
    await this.look(stop, [...this.waiting.keys()]);
    if (this.waiting.size > 0 && (await this.isAlone())) this.telling.onNoWorker();
  }

  /** Results of an earlier run of the same are taken; its failures are tried again. */
  private async takeWhatIsThere(stop: AbortSignal): Promise<void> {
    await this.eachWaiting(stop, [...this.waiting.values()], async (requests) => {
      await Promise.all(requests.map((each) => this.settle(each, { isFirst: true })));
    });
  }

  private async look(stop: AbortSignal, ids: readonly string[]): Promise<void> {
    const requests = ids.map((id) => this.waiting.get(id)).filter((each) => each !== undefined);
    await this.eachWaiting(stop, requests, async (some) => {
      await Promise.all(some.map((each) => this.settle(each, { isFirst: false })));
    });
  }

  private async settle(request: ChunkRequest, { isFirst }: { readonly isFirst: boolean }): Promise<void> {
    const job = await this.line.queue.getJob(request.id);
    const found = judge(job, request.chunk);
    if (found.state === 'at work') return;
    if (found.state !== 'gone') await this.line.queue.remove(request.id);
    if (found.state === 'done') return this.take(request, found.outcomes);
    if (isFirst) return;
    if (found.state === 'failed') throw new Error(failureText(request.chunk, found, this.line));
    this.again += 1;
    // Whoever emptied the queue may have taken the scenario too; without it workers would give the chunk up.
    await this.keepScenario(request.chunk.scenarioHash);
    await this.add([request]);
  }

  private take(request: ChunkRequest, outcomes: NonNullable<ChunkJob['outcomes']>): void {
    // An event and a look round may both have brought it.
    if (!this.waiting.delete(request.id)) return;
    request.deliver(outcomes);
    const of = this.requests.byId.size;
    this.telling.onTaken(of - this.waiting.size, of, this.again);
  }

  private async add(requests: readonly ChunkRequest[]): Promise<void> {
    for (const { id, chunk } of requests) {
      const additions = (this.additions.get(id) ?? 0) + 1;
      this.additions.set(id, additions);
      if (additions > mostAdditions) {
        throw new Error(
          `${chunkName(chunk)}: gone from the queue ${mostAdditions} times; is it being emptied?`,
        );
      }
    }
    await this.line.queue.addBulk(requests.map(({ id, chunk }) => jobOf(id, { chunk })));
  }

  private async keepScenarios(): Promise<void> {
    await Promise.all([...this.requests.scenarios.keys()].map((hash) => this.keepScenario(hash)));
  }

  private async keepScenario(hash: string): Promise<void> {
    const scenario = this.requests.scenarios.get(hash);
    if (scenario !== undefined) await this.line.cache.keep(hash, scenario, this.id);
  }

  private async isAlone(): Promise<boolean> {
    return (await this.line.queue.getWorkersCount()) === 0;
  }

  /** Takes off the queue what still waits, and the scenarios off the cache: workers then give up what they are at. */
  private async leave(): Promise<void> {
    const { cache, queue, link } = this.line;
    if (link.lost.aborted) return;
    await Promise.all([...this.requests.scenarios.keys()].map((hash) => cache.leave(hash, this.id)));
    const never = new AbortController().signal;
    await this.eachWaiting(never, [...this.waiting.values()], async (requests) => {
      await Promise.all(requests.map(({ id }) => queue.remove(id)));
    });
  }

  private async eachWaiting(
    stop: AbortSignal,
    requests: readonly ChunkRequest[],
    act: (some: readonly ChunkRequest[]) => Promise<void>,
  ): Promise<void> {
    for (let start = 0; start < requests.length; start += batch) {
      stop.throwIfAborted();
      const some = requests.slice(start, start + batch).filter(({ id }) => this.waiting.has(id));
      if (some.length > 0) await act(some);
    }
  }
}

function jobOf(jobId: string, data: ChunkJob) {
  const kept = { age: keptSeconds };
  return {
    name: chunkName(data.chunk),
    data,
    opts: {
      jobId,
      attempts: 3,
      backoff: { type: 'exponential', delay: 500 },
      removeOnComplete: kept,
      removeOnFail: kept,
    },
  };
}

// Listens until the run is over: the signal may outlive many runs.
async function rejectWhenAborted(signal: AbortSignal, over: AbortSignal): Promise<never> {
  await untilAborted(signal, over);
  throw signal.reason;
}

/** Wakes one waiter: called before, it does not wait at all. */
export class WakeUp {
  private isCalled = false;
  private wake: (() => void) | undefined = undefined;

  call(): void {
    this.isCalled = true;
    this.wake?.();
  }

  /** Waits for a call, at most so many milliseconds. */
  async wait(milliseconds: number): Promise<void> {
    if (!this.isCalled) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.isCalled = false;
    this.wake = undefined;
  }
}
