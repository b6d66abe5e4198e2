// Studies on every core of a browser: a pool of module workers, and what such a worker runs.

export { serveJobs, type WorkerScope } from './serve-jobs.js';
export { createWebPool, type WebPoolOptions, type WebWorker, webWorkerPool } from './web-pool.js';
