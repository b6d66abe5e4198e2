import { createWebPool, type WorkerScope } from '../../browser/index.js';
import { partsOf, throughputAt } from '../../corridor/index.js';
import { pairedInterval } from '../../statistics/index.js';
import {
  type CorridorExecutor,
  ReplicationStore,
  Replications,
  reach,
  reliableReach,
  runStudy,
} from '../../studies/index.js';
import { recordRun } from '../replay/run-record.js';
import { previewOf, rankFacts } from './preview.js';
import { startWorker, usefulWorkers } from './start-worker.js';
import type { DeskAnswer, DeskMessage, PlanFound, PlanSearch, RunAsked, TaskName, Tasks } from './tasks.js';

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
    difference: async (asked, { signal }) => {
      const [now, then] = await Promise.all(
        asked.map((each) => perDayOf(each, { executor: executor(), signal })),
      );
      return now === undefined || then === undefined ? null : pairedInterval(now, then, 0.95);
    },
    reach: (asked, way) => searchPlan(asked, executor(), way),
    record: ({ scenario, seed, replication }) => recordRun(scenario, seed, replication),
  };
}

/** Truckloads a day of each replication where the target is; undefined where that is not told. */
async function perDayOf(
  asked: RunAsked,
  effort: { readonly executor: CorridorExecutor; readonly signal: AbortSignal },
): Promise<readonly number[] | undefined> {
  const { scenario, seed, replications, ensemble } = asked;
  const { at } = scenario.target;
  if (ensemble === undefined) {
    const outcomes = await new Replications({ seed, ...effort }).outcomes(
      scenario,
      { first: 0 },
      replications,
    );
    return outcomes.map((outcome) => throughputAt(outcome, at).perDay);
  }
  const { point, place } = partsOf(at);
  if (place !== undefined) return undefined;
  const { runs } = await runStudy(scenario, { ...optionsOf(asked), ...effort, replications });
  return runs?.map(({ throughput }) => throughput[point]);
}

/** Draws after which a plan is told ahead of the last: enough to see which levers matter. */
const draws = { first: 25, all: 100 };

async function searchPlan(
  asked: PlanSearch,
  executor: CorridorExecutor,
  { tell, signal }: Way<'reach'>,
): Promise<PlanFound> {
  const { scenario, reliability } = asked;
  const options = { ...optionsOf(asked), executor, signal, onProgress: tell };
  if (reliability === null) return await reach(scenario, { ...options, replications: 16 });
  tell(await reliableReach(scenario, { ...options, reliability, draws: draws.first }));
  return await reliableReach(scenario, { ...options, reliability, draws: draws.all });
}

function optionsOf({ seed, ensemble }: Pick<RunAsked, 'seed' | 'ensemble'>) {
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
