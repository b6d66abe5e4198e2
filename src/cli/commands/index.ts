// cli/commands: what other rooms use of this one. A command is loaded when it is named, so that the others cost nothing.

import type { ListedCommand } from '../listed-command.js';

const scenario = [
  '[scenario]',
  'a file (YAML, JSON or XLSX) or the name of a built-in scenario (default: statement-240)',
] as const;

/** All commands, in the order of `--help`. */
export const commands: readonly ListedCommand[] = [
  {
    name: 'run',
    description: 'what does the corridor deliver?',
    argument: scenario,
    load: async () => (await import('./run.js')).runCommand,
  },
  {
    name: 'reach',
    description: 'which changes reach the target at least cost?',
    argument: scenario,
    load: async () => (await import('./reach.js')).reachCommand,
  },
  {
    name: 'bottleneck',
    description: 'what limits, and what is the marginal value of each step?',
    argument: scenario,
    load: async () => (await import('./bottleneck.js')).bottleneckCommand,
  },
  {
    name: 'ladder',
    description: 'the sequence of bottlenecks from today upward',
    argument: scenario,
    load: async () => (await import('./ladder.js')).ladderCommand,
  },
  {
    name: 'ledger',
    description: 'every truck-hour by cause, and what each takes',
    argument: scenario,
    load: async () => (await import('./ledger.js')).ledgerCommand,
  },
  {
    name: 'break-even',
    description: 'at which value of each assumption the decision changes',
    argument: scenario,
    load: async () => (await import('./break-even.js')).breakEvenCommand,
  },
  {
    name: 'resilience',
    description: 'days to clear after a closure, and the worst week',
    argument: scenario,
    load: async () => (await import('./resilience.js')).resilienceCommand,
  },
  {
    name: 'compare',
    description: 'inspection policies on the same trucks',
    argument: scenario,
    load: async () => (await import('./compare.js')).compareCommand,
  },
  {
    name: 'sensitivity',
    description: 'which assumption decides the answer?',
    argument: scenario,
    load: async () => (await import('./sensitivity.js')).sensitivityCommand,
  },
  {
    name: 'evidence',
    description: 'how sure is it, and what is worth finding out?',
    argument: scenario,
    load: async () => (await import('./evidence.js')).evidenceCommand,
  },
  {
    name: 'grid',
    description: 'several values of some numbers, each with each: tidy data',
    argument: scenario,
    load: async () => (await import('./grid.js')).gridCommand,
  },
  {
    name: 'clearing-function',
    description: 'throughput against trucks in the corridor, for planning models',
    argument: scenario,
    load: async () => (await import('./clearing-function.js')).clearingFunctionCommand,
  },
  {
    name: 'twin',
    description: 'what theory says of the corridor, without simulating',
    argument: scenario,
    load: async () => (await import('./twin.js')).twinCommand,
  },
  {
    name: 'calibrate',
    description: 'which values of facts lead to the daily counts?',
    argument: scenario,
    load: async () => (await import('./calibrate.js')).calibrateCommand,
  },
  {
    name: 'backtest',
    description: 'do daily counts support its forecasts?',
    argument: scenario,
    load: async () => (await import('./backtest.js')).backtestCommand,
  },
  {
    name: 'trace',
    description: "one truck's story, minute by minute",
    argument: scenario,
    load: async () => (await import('./trace.js')).traceCommand,
  },
  {
    name: 'merge',
    description: 'the result of a run from the files of its shards',
    argument: ['<files...>', 'all *.ndjson files that run --shard wrote, in any order'],
    load: async () => (await import('./merge.js')).mergeCommand,
  },
  {
    name: 'report',
    description: 'one page from the results of several studies',
    argument: ['<results...>', 'folders that --out has written, folders of such folders, or a result.json'],
    load: async () => (await import('./report.js')).reportCommand,
  },
  {
    name: 'page',
    description: 'a page on which levers and facts can be moved, offline',
    argument: scenario,
    load: async () => (await import('./page.js')).pageCommand,
  },
  {
    name: 'reproduce',
    description: 'make a result again from its manifest and compare, bit for bit',
    argument: ['<manifest>', 'manifest.json beside a result, with its scenario.json'],
    load: async () => (await import('./reproduce.js')).reproduceCommand,
  },
  {
    name: 'verify',
    description: 'derive the claim of reach --claim again, and say whether it holds',
    argument: ['<claim>', 'file that reach --claim wrote'],
    load: async () => (await import('./verify.js')).verifyCommand,
  },
  {
    name: 'validate',
    description: 'check a scenario and count its facts by grade',
    argument: scenario,
    load: async () => (await import('./validate.js')).validateCommand,
  },
  {
    name: 'init',
    description: 'write a commented scenario to begin with',
    argument: ['[file]', 'the file, which must not be there yet (default: corridor.yaml)'],
    load: async () => (await import('./init.js')).initCommand,
  },
  {
    name: 'template',
    description: 'a scenario as a workbook or YAML file to fill in',
    argument: scenario,
    load: async () => (await import('./template.js')).templateCommand,
  },
  {
    name: 'schema',
    description: 'print the JSON Schema of scenario files, for editors',
    load: async () => (await import('./schema.js')).schemaCommand,
  },
  {
    name: 'scenarios',
    description: 'list the built-in scenarios',
    load: async () => (await import('./scenarios.js')).scenariosCommand,
  },
  {
    name: 'completion',
    description: 'print what a shell reads to complete these commands',
    argument: ['<shell>', 'bash, zsh or fish', ['bash', 'zsh', 'fish']],
    load: async () => (await import('./completion.js')).completionCommand,
  },
  {
    name: 'selftest',
    description: 'simulate queues whose answer theory knows, and compare',
    load: async () => (await import('./selftest.js')).selfTestCommand,
  },
  {
    name: 'worker',
    description: 'serve a queue of runs in Redis',
    load: async () => (await import('./worker.js')).workerCommand,
  },
];
