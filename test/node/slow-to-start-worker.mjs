// A thread that tells that it starts, and waits for a file before it has started.
import { appendFileSync, existsSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const { folder } = [workerData].flat().find((part) => part?.folder !== undefined);
appendFileSync(`${folder}/starting`, 'one thread\n');
const never = new Int32Array(new SharedArrayBuffer(4));
while (!existsSync(`${folder}/go`)) Atomics.wait(never, 0, 0, 10);

export const performJobs = (jobs) => ({ results: jobs.map(({ value }) => value * value) });
