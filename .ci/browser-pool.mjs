// Web workers in headless Chromium give the digest that Node gives, for any number of them; one that fails or hangs is
// replaced; an abort in the middle leaves the pool fit for more. Needs a build in dist/. Ends within two minutes.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { baseline, runStudy } from '../dist/index.js';

const study = { days: 3, warmUpDays: 0, replications: 9, seed: 'browser' };
const patience = 120_000;

const page = `
import { createWebPool } from './dist/browser.js';
import { baseline, runStudy } from './dist/index.js';
const { replications, seed, ...length } = ${JSON.stringify(study)};
const scenario = { ...baseline, ...length };
const results = {};
const digest = async (executor, more = {}) => (await runStudy(scenario, { seed, replications, executor, ...more })).digest;
try {
  for (const workers of [1, 2, 3]) {
    const pool = createWebPool({ workers, url: '/worker.js' });
    results['workers ' + workers] = await digest(pool);
    await pool.close();
  }
  for (const kind of ['throws', 'closes']) {
    const pool = createWebPool({ workers: 2, url: '/bad-worker.js?' + kind, replicationTimeLimit: 4 });
    results['one worker ' + kind] = await digest(pool);
    await pool.close();
  }
  const pool = createWebPool({ workers: 2, url: '/worker.js' });
  const stop = new AbortController();
  let told = 0;
  const onProgress = () => { told += 1; if (told === 3) stop.abort(new Error('enough')); };
  results.aborted = await digest(pool, { signal: stop.signal, onProgress }).catch((error) => error.message);
  results['after the abort'] = await digest(pool);
} catch (error) {
  results.error = String(error?.stack ?? error);
}
await fetch('/result', { method: 'POST', body: JSON.stringify(results) });
`;

const worker = `import { serveJobs } from './dist/browser.js'; serveJobs(self);`;

// Only the first worker of each kind misbehaves, at its first chunk: the server counts.
const badWorker = `
import { serveJobs } from './dist/browser.js';
const kind = self.location.search.slice(1);
const isFirst = (await (await fetch('/first?' + kind)).text()) === 'yes';
if (isFirst && kind === 'throws') throw new Error('this worker is broken');
if (isFirst && kind === 'closes') self.close();
serveJobs(self);
`;

const bundles = await Promise.all(
  Object.entries({ 'page.js': page, 'worker.js': worker, 'bad-worker.js': badWorker }).map(
    async ([name, contents]) => {
      const options = {
        bundle: true,
        format: 'esm',
        platform: 'browser',
        target: 'es2022',
        write: false,
        logLevel: 'error',
      };
      const { outputFiles } = await build({
        ...options,
        stdin: { contents, resolveDir: '.', sourcefile: name },
      });
      return [`/${name}`, outputFiles[0]?.text ?? ''];
    },
  ),
);
const scripts = new Map(bundles);
const seen = new Set();
const profile = mkdtempSync(join(tmpdir(), 'throughline-browser-'));

const results = await new Promise((resolve, reject) => {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/result') {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => end(() => resolve(JSON.parse(body))));
      return;
    }
    if (pathname === '/first') {
      response.end(seen.has(search) ? 'no' : 'yes');
      seen.add(search);
      return;
    }
    const script = scripts.get(pathname);
    response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript');
    response.end(
      script ?? '<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>',
    );
  });
  const timer = setTimeout(
    () => end(() => reject(new Error(`no result within ${patience / 1000} s`))),
    patience,
  );
  let browser;
  function end(settle) {
    clearTimeout(timer);
    if (browser?.pid !== undefined) process.kill(-browser.pid, 'SIGKILL');
    server.closeAllConnections();
    server.close(settle);
  }
  server.listen(0, '127.0.0.1', () => {
    const options = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
    ];
    const quiet = ['--disable-background-networking', `--user-data-dir=${profile}`];
    const { port } = server.address();
    browser = spawn('chromium', [...options, ...quiet, `http://127.0.0.1:${port}/`], {
      stdio: 'ignore',
      // A group of its own, so that all its processes end together.
      detached: true,
    });
    browser.on('error', (error) => end(() => reject(error)));
  });
});
rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });

const { replications, seed, ...length } = study;
const { digest } = await runStudy({ ...baseline, ...length }, { seed, replications });
const expected = {
  'workers 1': digest,
  'workers 2': digest,
  'workers 3': digest,
  'one worker throws': digest,
  'one worker closes': digest,
  aborted: 'enough',
  'after the abort': digest,
};
console.log(`Node:              ${digest}`);
for (const [name, value] of Object.entries(results)) console.log(`${`${name}:`.padEnd(19)}${value}`);
process.exitCode = JSON.stringify(results) === JSON.stringify(expected) ? 0 : 1;
