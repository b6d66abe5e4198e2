import type { Command } from 'commander';
import { withQueueOptions } from './queue-options.js';
import { runAgainOption } from './run-again.js';

const scenarioHelp = 'a file (YAML or JSON) or the name of a built-in scenario (default: statement-240)';

const redisHelp = 'instead of threads, put the runs on a queue that throughline worker serves';

/** Adds the scenario argument. */
export function withScenario(command: Command): Command {
  return command
    .argument('[scenario]', scenarioHelp)
    .option('--large', 'run a scenario that brings more than 20,000 truckloads a day');
}

/** What the number of replications means where a study does not say more. */
const replicationsHelp = 'independent replications';

/** Adds what every study takes: draws, effort and threads. */
export function withStudyOptions(command: Command, replications: number, help = replicationsHelp): Command {
  return withThreads(withReplications(withSeedAndDays(command), `${help} (default: ${replications})`));
}

/** Adds `--replications` and `--confidence`. */
export function withReplications(command: Command, replications: string, confidence = 0.95): Command {
  return command
    .option('--replications <n>', replications)
    .option(
      '--confidence <share>',
      `confidence of the intervals, 0.5 to 0.9999 or as "95%" (default: ${confidence})`,
    );
}

/** Adds what every study takes of threads, queue and finished replications. */
export function withThreads(command: Command): Command {
  return withQueueOptions(command, redisHelp)
    .option('--workers <n>', 'threads, 1 to 64; changes no result (default: all processors, at most 8)')
    .option(
      '--memory <mb>',
      'megabytes of heap for each thread; one that needs more is replaced (default: 2048)',
    )
    .option(
      '--time-limit <s>',
      'seconds for one replication, then its thread is replaced (default: 30 times the slowest, at least 60)',
    )
    .option('--quiet', 'no progress and no notes on standard error')
    .option('--resume', 'go on with the finished replications in --out; begins where there are none')
    .option(...runAgainOption('stored replications that are'));
}

/** Adds `--quiet` to a command that says nothing but its result, so that a script may give it to every command. */
export function withQuiet(command: Command): Command {
  return command.option('--quiet', 'changes nothing here: only the result is printed');
}

/** Adds `--seed`. */
export function withSeed(command: Command): Command {
  return command.option('--seed <text>', 'the same seed gives the same numbers (default: throughline)');
}

/** Adds `--seed` and `--days`. */
export function withSeedAndDays(command: Command, days = 'days counted, 1 to 4000'): Command {
  return withSeed(command).option('--days <n>', `${days} (default: the scenario's)`);
}

/** Adds `--format` and `--out`. */
export function withOutput(command: Command, forms = 'text, json, csv or html'): Command {
  return command
    .option('--format <form>', `${forms} (default: text)`)
    .option('--out <folder>', 'write result.json, tables and manifest.json there');
}
