#!/usr/bin/env node
import { availableParallelism } from 'node:os';
import { type Ink, inAscii, plainInk, terminalInk } from '../report/ink.js';
import { commandLine } from './command-line.js';
import { type Host, Stopped } from './host.js';

const { stdout, stderr, env } = process;
const stop = new AbortController();

const host: Host = {
  words: process.argv.slice(2),
  print: (text) => stdout.write(text),
  printError: (text) => stderr.write(text),
  ink: inkOf(),
  progressColumns: stderr.isTTY ? stderr.columns || 80 : undefined,
  signal: stop.signal,
  now: () => new Date(),
  processors: availableParallelism(),
};

// Batch systems and container engines ask with SIGTERM before they kill.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => stop.abort(new Stopped(signal)));
stdout.on('error', endAtBrokenOutput);
stderr.on('error', endAtBrokenOutput);

// The exit code only: what stands in the pipe is to be read before the process ends.
commandLine(host).then((code) => {
  process.exitCode = code;
  // BullMQ goes on connecting to a Redis that is gone; a worker that has ended has nothing left to wait for.
  if (host.words[0] === 'worker') setTimeout(() => process.exit(), 500).unref();
});

function inkOf(): Ink {
  const isDumb = stdout.isTTY && env['TERM'] === 'dumb';
  const ink = stdout.isTTY && !isDumb && (env['NO_COLOR'] ?? '') === '' ? terminalInk : plainInk;
  return isDumb || (env['NO_UNICODE'] ?? '') !== '' ? inAscii(ink) : ink;
}

// A reader that has seen enough (head, less) is no failure; a full disk is.
function endAtBrokenOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  try {
    stderr.write(`throughline: cannot print the result: ${error.message}\n`);
  } finally {
    process.exit(1);
  }
}
