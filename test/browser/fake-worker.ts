import type { WebWorker, WorkerScope } from '../../src/browser/index.js';

/** A worker in this thread whose messages go by structured clone and a turn later, as in a browser. */
export class FakeWorker implements WebWorker {
  isTerminated = false;
  private readonly listeners = new Map<string, ((event: { data: unknown; message?: string }) => void)[]>();
  private readonly inside: ((event: { data: unknown }) => void)[] = [];

  constructor(script: (scope: WorkerScope, worker: FakeWorker) => void) {
    const scope: WorkerScope = {
      addEventListener: (_, listener) => void this.inside.push(listener),
      postMessage: (data) => this.later(() => this.tell('message', { data: structuredClone(data) })),
    };
    script(scope, this);
  }

  postMessage(message: unknown): void {
    const data = structuredClone(message);
    this.later(() => {
      for (const listener of this.inside) listener({ data });
    });
  }

  terminate(): void {
    this.isTerminated = true;
  }

  addEventListener(type: string, listener: (event: { data: unknown; message?: string }) => void): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
  }

  /** What a worker whose script has failed does. */
  fail(message: string): void {
    this.later(() => this.tell('error', { data: undefined, message }));
  }

  private tell(type: string, event: { data: unknown; message?: string }): void {
    for (const listener of this.listeners.get(type) ?? []) listener(event);
  }

  private later(work: () => void): void {
    setTimeout(() => {
      if (!this.isTerminated) work();
    });
  }
}
