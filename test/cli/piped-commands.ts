import { throughline } from './fake-host.js';

// Carries out the command lines in LINES, `pipe` in each being the next path on the command line, and prints what each said as JSON.
const lines: readonly (readonly string[])[] = JSON.parse(process.env['LINES'] ?? '[]');
const pipes = process.argv.slice(2);
const said: string[] = [];
for (const [index, words] of lines.entries()) {
  const { err } = await throughline(words.map((word) => (word === 'pipe' ? (pipes[index] ?? word) : word)));
  said.push(err);
}
process.stdout.write(JSON.stringify(said));
