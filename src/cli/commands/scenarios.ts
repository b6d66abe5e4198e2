import type { Command } from 'commander';
import { textTable } from '../../report/text-table.js';
import { builtIns } from '../../scenario/built-in/index.js';
import { formatOption, textOrJson } from '../format-option.js';
import { jsonText } from '../json-text.js';
import type { CommandContext } from '../listed-command.js';
import { OptionReader, type RawOptions } from '../option-reader.js';
import { withQuiet } from '../quiet-option.js';

/** `throughline scenarios`: what comes with the library. */
export function scenariosCommand(command: Command, { host, end }: CommandContext): void {
  withQuiet(command)
    .addOption(formatOption(textOrJson))
    .action((options: RawOptions) => {
      const reader = new OptionReader(options);
      const format = reader.oneOf('format', textOrJson) ?? 'text';
      reader.check();
      const list = Object.entries(builtIns).map(([name, { title, start, days }]) => ({
        name,
        title,
        start,
        days,
      }));
      host.print(format === 'json' ? jsonText(list) : `${tableOf(list)}\n`);
      end(0);
    });
}

function tableOf(list: readonly { name: string; title: string; start: string; days: number }[]): string {
  const columns = [
    { heading: 'name' },
    { heading: 'from' },
    { heading: 'days', align: 'right' },
    { heading: 'title', widest: 42 },
  ] as const;
  return textTable(
    columns,
    list.map(({ name, title, start, days }) => [name, start, String(days), title]),
  );
}
