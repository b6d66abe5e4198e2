import { serveJobs } from 'throughline/browser';

serveJobs(self);
