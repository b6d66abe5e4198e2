import type { Command } from 'commander';
import { jsonText } from '../json-text.js';
import type { CommandContext } from '../listed-command.js';
import { withQuiet } from '../quiet-option.js';

/** `throughline schema`: the JSON Schema of scenario files, for editors. */
export function schemaCommand(command: Command, { host, end }: CommandContext): void {
  withQuiet(command).action(async () => {
    const { scenarioJsonSchema } = await import('../../scenario/index.js');
    host.print(jsonText(scenarioJsonSchema()));
    end(0);
  });
}
