import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { writeFiles } from '../../node/index.js';
import type { CommandContext } from '../listed-command.js';
import { BadInput, OptionReader, type RawOptions } from '../options/index.js';
import { starterScenario } from '../starter-scenario.js';

const usualFile = 'corridor.yaml';

/** `throughline init`: a commented scenario to begin with. A file that is there is not replaced. */
export function initCommand(command: Command, { host, end }: CommandContext): void {
  command
    .option('--quiet', 'do not say where the file is')
    .action((file: string = usualFile, options: RawOptions) => {
      if (existsSync(file)) throw taken(file);
      writeFiles([{ path: file, content: starterScenario.replaceAll(usualFile, file) }]);
      if (!new OptionReader(options).isSet('quiet'))
        host.print(`Scenario: ${file} (change it, then: throughline run ${file})\n`);
      end(0);
    });
}

function taken(file: string): BadInput {
  return new BadInput([{ file, problems: [{ path: '', message: 'is there already, and is not replaced' }] }]);
}
