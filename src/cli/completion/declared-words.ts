import type { Argument, Command, Option } from 'commander';

/** What may stand where a value is asked for. */
export interface Value {
  /** What help calls it, such as `file`; undefined for an option that takes none. */
  readonly placeholder: string | undefined;
  readonly names: readonly string[];
  readonly path: 'file' | 'folder' | undefined;
}

/** An option as completion offers it. */
export interface CompletedOption extends Value {
  /** `-h` and `--help`, those it has. */
  readonly words: readonly string[];
  readonly help: string;
  readonly isRepeatable: boolean;
}

/** A command as completion offers it. */
export interface CompletedCommand {
  readonly name: string;
  readonly help: string;
  readonly options: readonly CompletedOption[];
  /** What it takes besides options. */
  readonly argument: (Value & { readonly isVariadic: boolean }) | undefined;
}

/** The program itself and its commands, as they are declared. */
export function declaredWords(program: Command): {
  readonly options: readonly CompletedOption[];
  readonly commands: readonly CompletedCommand[];
} {
  const help = program.createHelp();
  const names = help.visibleCommands(program).map((command) => command.name());
  const commands = help.visibleCommands(program).map((command): CompletedCommand => {
    const isHelp = !program.commands.includes(command);
    const [argument] = command.registeredArguments;
    return {
      name: command.name(),
      help: command.description(),
      options: isHelp ? [] : help.visibleOptions(command).map(optionOf),
      argument: argument && { ...argumentOf(argument), ...(isHelp ? { names, path: undefined } : {}) },
    };
  });
  return { options: help.visibleOptions(program).map(optionOf), commands };
}

function optionOf(option: Option): CompletedOption {
  const [, placeholder] = /<(.+)>$/.exec(option.flags) ?? [];
  return {
    words: [option.short, option.long].filter((word) => word != null),
    help: option.description,
    isRepeatable: option.parseArg !== undefined,
    placeholder,
    names: option.argChoices ?? [],
    path: placeholder === 'file' || placeholder === 'folder' ? placeholder : undefined,
  };
}

/** Whatever a command takes may be a file, but where its names are all there are. */
function argumentOf(argument: Argument): Value & { readonly isVariadic: boolean } {
  return {
    placeholder: argument.name(),
    names: argument.argChoices ?? [],
    path: argument.parseArg === undefined ? 'file' : undefined,
    isVariadic: argument.variadic,
  };
}
