import { baseline, runStudy } from 'throughline';
import { createWebPool } from 'throughline/browser';

const executor = createWebPool({
  workers: navigator.hardwareConcurrency,
  start: () => new Worker(new URL('./worker.js', import.meta.url), { type: 'module' }),
});
const { throughput } = await runStudy(baseline, { replications: 8, executor });
document.getElementById('received').append(`${throughput.received.perDay.mean}`);
