import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';

/** What a figure depends on besides the code. */
export function describeMachine(): string {
  const [{ model = 'unknown processor' } = {}] = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
  return [
    `machine  ${model}, ${cpus().length} processors, ${memory}, ${process.platform} ${process.arch}`,
    `Node.js  ${process.version}`,
    `commit   ${commit()}`,
    `date     ${new Date().toISOString().slice(0, 10)}`,
    `load     ${describeLoad()} at the beginning`,
  ].join('\n');
}

/** Processes that wanted to run in the last minute; above the number of processors, figures are disturbed. */
export function describeLoad(): string {
  return (loadavg()[0] ?? Number.NaN).toFixed(1);
}

function commit(): string {
  try {
    const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
    const isChanged = git('status', '--porcelain', '--', 'src/kernel', 'bench').length > 0;
    return `${git('rev-parse', '--short', 'HEAD')}${isChanged ? ' with changes' : ''}`;
  } catch {
    return 'unknown';
  }
}
