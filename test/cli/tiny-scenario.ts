import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseline } from '../../src/scenario/built-in/index.js';
import { temporaryFolder } from '../node/temporary-folder.js';

/** A file with the baseline cut to one day without warm-up, one lever and a backlog of 100: a replication takes a few milliseconds. Its folder goes away with the test unless given. */
export function tinyScenario(folder = temporaryFolder()): string {
  const file = join(folder, 'tiny.json');
  const facts = Object.entries(baseline.facts).filter(
    ([path]) => !path.startsWith('levers.') && path !== 'staging.backlog',
  );
  const tiny = {
    ...{ name: 'tiny', days: 1, warmUpDays: 0, levers: baseline.levers.slice(0, 1) },
    staging: { ...baseline.staging, backlog: 100 },
  };
  writeFileSync(file, JSON.stringify({ ...baseline, ...tiny, facts: Object.fromEntries(facts) }));
  return file;
}
