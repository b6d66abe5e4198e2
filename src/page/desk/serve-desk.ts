import { createWebPool, type WorkerScope } from '../../browser/index.js';
import { type Outcome, throughputAt } from '../../corridor/index.js';
import { pairedInterval } from '../../statistics/index.js';
import { ReplicationStore, Replications, reach, runStudy } from '../../studies/index.js';
import { previewOf, rankFacts } from './preview.js';
import { startWorker, usefulWorkers } from './start-worker.js';
import type { DeskAnswer, DeskMessage, RunAsked, TaskName, Tasks } from './tasks.js';

/** How a task is carried out: what it is told on the way, and whether it is still wanted. */
interface Way<Name extends TaskName> {
  readonly tell: (value: Tasks[Name]['tells']) => void;
  readonly signal: AbortSignal;
}

type Desk = {
  readonly [Name in TaskName]: (
    asks: Tasks[Name]['asks'],
    way: Way<Name>,
  ) => Promise<Tasks[Name]['gives']> | Tasks[Name]['gives'];
};

/** Makes a worker a desk: it previews at once, and has workers of its own for replications, which it keeps. */
export function serveDesk(scope: WorkerScope): void {
  const desk = openDesk();
  const open = new Map<number, AbortController>();
  const post = (answer: DeskAnswer): void => scope.postMessage(answer);
  const perform = async <Name extends TaskName>(
    id: number,
    task: Name,
    asks: Tasks[Name]['asks'],
  ): Promise<void> => {
    const controller = new AbortController();
    open.set(id, controller);
    const way: Way<Name> = {
      signal: controller.signal,
      tell: (value) => post({ id, kind: 'tells', value }),
    };
    try {
      post({ id, kind: 'gives', value: await desk[task](asks, way) });
    } catch (error) {
      post({ id, kind: 'fails', message: error instanceof Error ? error.message : String(error) });
    } finally {
      open.delete(id);
    }
  };
  scope.addEventListener('message', ({ data }) => {
    if (!isDeskMessage(data)) return;
    if (data.task === 'cancel') open.get(data.id)?.abort();
    else void perform(data.id, data.task, data.asks);
  });
}

function openDesk(): Desk {
  let store: ReplicationStore | undefined;
  const executor = (): ReplicationStore => {
    // The address of this very script, which holds the script itself.
    const start = (): Worker => startWorker(self.location.href, 'jobs');
    store ??= new ReplicationStore(createWebPool({ workers: usefulWorkers(), start }));
    return store;
  };
  return {
    preview: ({ scenario }) => previewOf(scenario),
    ranking: ({ scenario }, { signal }) => rankFacts(scenario, signal),
    run: async (asked, { tell, signal }) => {
      const { replications } = asked;
      for (const n of stepsTo(replications))
        tell(
          await runStudy(asked.scenario, {
            ...optionsOf(asked),
            replications: n,
            executor: executor(),
            signal,
          }),
        );
      return await runStudy(asked.scenario, {
        ...optionsOf(asked),
        replications,
        executor: executor(),
        signal,
      });
    },
    difference: async ({ scenarios, seed, replications }, { signal }) => {
      const runs = new Replications({ seed, executor: executor(), signal });
      const [now, then] = await runs.ofEach(
        scenarios.map((scenario) => ({ scenario, stream: { first: 0 }, n: replications })),
      );
      const { at } = scenarios[0].target;
      const perDay = (outcomes: readonly Outcome[] = []) =>
        outcomes.map((outcome) => throughputAt(outcome, at).perDay);
      return pairedInterval(perDay(now), perDay(then), 0.95);
    },
    reach: (asked, { tell, signal }) =>
      reach(asked.scenario, {
        ...optionsOf(asked),
        replications: asked.replications,
        executor: executor(),
        signal,
        onProgress: tell,
      }),
  };
}

function optionsOf({ seed, ensemble }: RunAsked) {
  return { seed, ...(ensemble === undefined ? {} : { ensemble }) };
}

/** Numbers of replications after which the answer is told, ahead of the last: soon at first, then by a quarter more each time. */
function stepsTo(replications: number): readonly number[] {
  const steps: number[] = [];
  for (let n = 2; n < replications; n = Math.max(n + 2, Math.ceil(n * 1.25))) steps.push(n);
  return steps;
}

function isDeskMessage(data: unknown): data is DeskMessage {
  return typeof data === 'object' && data !== null && 'id' in data && 'task' in data;
}
