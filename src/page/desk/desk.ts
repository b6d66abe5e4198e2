import { startWorker } from './start-worker.js';
import type { DeskAnswer, DeskMessage, TaskName, Tasks } from './tasks.js';

/** How a task is followed from the page. */
export interface Following<Name extends TaskName> {
  /** Aborted when the answer is no longer wanted; the promise is then rejected with its reason. */
  readonly signal?: AbortSignal;
  readonly onTold?: (value: Tasks[Name]['tells']) => void;
}

interface OpenTask {
  readonly tells: (value: unknown) => void;
  readonly gives: (value: unknown) => void;
  readonly fails: (reason: unknown) => void;
}

/** A worker that carries tasks out beside the page, so that the page never waits. */
export class Desk {
  private readonly open = new Map<number, OpenTask>();
  private readonly worker: Worker;
  private last = 0;

  constructor(address: string) {
    this.worker = startWorker(address, 'desk');
    this.worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => this.take(data));
    this.worker.addEventListener('error', ({ message }) => this.failAll(new Error(message)));
  }

  ask<Name extends TaskName>(
    task: Name,
    asks: Tasks[Name]['asks'],
    { signal, onTold }: Following<Name> = {},
  ): Promise<Tasks[Name]['gives']> {
    this.last += 1;
    const id = this.last;
    const given = new Promise<Tasks[Name]['gives']>((resolve, reject) => {
      // What comes back is what the desk's own code made of this very task.
      const gives = resolve as (value: unknown) => void;
      const tells = (onTold ?? (() => {})) as (value: unknown) => void;
      this.open.set(id, { gives, tells, fails: reject });
      this.worker.postMessage({ id, task, asks });
      signal?.addEventListener('abort', () => {
        if (!this.open.delete(id)) return;
        const message: DeskMessage = { id, task: 'cancel' };
        this.worker.postMessage(message);
        reject(signal.reason);
      });
    });
    return given;
  }

  private take(data: unknown): void {
    if (!isAnswer(data)) return;
    const task = this.open.get(data.id);
    if (task === undefined) return;
    if (data.kind !== 'tells') this.open.delete(data.id);
    if (data.kind === 'tells') task.tells(data.value);
    else if (data.kind === 'gives') task.gives(data.value);
    else task.fails(new Error(data.message));
  }

  private failAll(reason: Error): void {
    for (const { fails } of this.open.values()) fails(reason);
    this.open.clear();
  }
}

function isAnswer(data: unknown): data is DeskAnswer {
  return typeof data === 'object' && data !== null && 'id' in data && 'kind' in data;
}

/** What an error says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
