/** What `npm start` does once the program is built: the planner's page, then the answer with its report. */
import { spawnSync } from 'node:child_process';

const commands = [
  ['page', '--out', 'out/planner.html'],
  ['reach', '--reliability', '0.8', '--report', 'out/report.html'],
];

/** Exit codes of an answer: reached, not reached, undecided. npm would call all but the first a failure. */
const answers = [0, 3, 4];

for (const words of commands) {
  const { status } = spawnSync(process.execPath, ['dist/cli.js', ...words], { stdio: 'inherit' });
  if (status === null || !answers.includes(status)) process.exit(status ?? 1);
}
