import { jobOfChunk } from '../../src/bullmq/chunk.js';
import { createChunkRequests } from '../../src/bullmq/chunk-request.js';
import { type CorridorExecutor, performJob } from '../../src/studies/index.js';

/** What a queue does without its Redis: jobs become chunks and scenarios as JSON, a worker reads both, outcomes come back as JSON. */
export function fakeQueue(): CorridorExecutor {
  return {
    workers: 2,
    run(jobs, { onJobDone, onResult } = {}) {
      const requests = createChunkRequests(jobs, {
        size: 2,
        timeLimit: undefined,
        onJobDone: (outcomes, job) => {
          onResult?.(outcomes, job);
          onJobDone?.();
        },
      });
      const stored = new Map([...requests.scenarios].map(([hash, each]) => [hash, JSON.stringify(each)]));
      // The last first: results come in any order.
      for (const { chunk, deliver } of [...requests.byId.values()].reverse()) {
        const read = JSON.parse(JSON.stringify(chunk));
        const scenario = JSON.parse(stored.get(read.scenarioHash) ?? 'null');
        deliver(JSON.parse(JSON.stringify(performJob(jobOfChunk(read, scenario)))));
      }
      return Promise.resolve(requests.results());
    },
    close: () => Promise.resolve(),
  };
}
