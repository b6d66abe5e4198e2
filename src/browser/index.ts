// Studies on every core of a browser: a pool of module workers, and what such a worker runs.

export { serveJobs, type WorkerScope } from './serve-jobs.js';
export { createWebPool, type WebPoolOptions } from './web-pool.js';
export type { WebWorker } from './web-worker.js';
export { webWorkerPool } from './web-worker-pool.js';
