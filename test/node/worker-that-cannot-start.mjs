// A thread that ends before it can be given work.
import { workerData } from 'node:worker_threads';

const { manner } = [workerData].flat().find((part) => part?.manner !== undefined);
if (manner === 'exits') process.exit(3);
throw new RangeError('cannot start');
