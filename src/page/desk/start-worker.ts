/** What a worker is for; its own name tells it. */
export const workerNames = { jobs: 'jobs', desk: 'desk' } as const;

/** Starts a module worker of the script at an address. */
export function startWorker(url: string, name: keyof typeof workerNames): Worker {
  return new Worker(url, { type: 'module', name: workerNames[name] });
}

/**
 * Address under which the page's own script can be started again, as a worker. In itself, as from a file browsers start module workers
 * of no other address.
 */
export function addressOf(script: HTMLElement): string {
  return `data:text/javascript;charset=utf-8,${encodeURIComponent(script.textContent ?? '')}`;
}

/** Workers worth starting beside the page itself. */
export function usefulWorkers(): number {
  return Math.max(1, Math.min(8, (navigator.hardwareConcurrency || 2) - 1));
}
