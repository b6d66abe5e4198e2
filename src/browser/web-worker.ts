/** What is used of a web worker, so that neither types of the browser nor a browser are needed to compile or test. */
export interface WebWorker {
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(
    type: 'error' | 'messageerror',
    listener: (event: { readonly message?: string }) => void,
  ): void;
}

/**
 * A module worker of the browser from its script.
 * @throws TypeError where there are no web workers, as in Node
 */
export function startWebWorker(url: URL | string): WebWorker {
  const found: unknown = Reflect.get(globalThis, 'Worker');
  if (!isWorkerConstructor(found))
    throw new TypeError('createWebPool requires a browser: there is no Worker here');
  return new found(url, { type: 'module' });
}

type WorkerConstructor = new (url: URL | string, options: { readonly type: 'module' }) => WebWorker;

function isWorkerConstructor(value: unknown): value is WorkerConstructor {
  return typeof value === 'function';
}
