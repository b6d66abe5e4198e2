import { Command } from 'commander';
import type { ExitCode, Host } from '../host.js';
import { withQuiet } from '../options/index.js';
import { jsonText } from '../output/index.js';

/** `throughline schema`: the JSON Schema of scenario files, for editors. */
export function schemaCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('schema').description('print the JSON Schema of scenario files, for editors');
  return withQuiet(command).action(async () => {
    const { scenarioJsonSchema } = await import('../../scenario/index.js');
    host.print(jsonText(scenarioJsonSchema()));
    end(0);
  });
}
