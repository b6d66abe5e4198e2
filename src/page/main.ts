// The page and its workers are one script: where there is no document, it is a worker, by whose name its work is told.
import { serveJobs } from '../browser/index.js';
import { serveDesk } from './desk/serve-desk.js';
import { workerNames } from './desk/start-worker.js';
import { startPage } from './start-page.js';

if (typeof document !== 'undefined') void startPage(document);
else if (self.name === workerNames.jobs) serveJobs(self);
else serveDesk(self);
