import type { Command } from 'commander';
import { type CompletedCommand, declaredWords, type Value } from './declared-words.js';

/** Completion for bash 3.2 and later; read by `source`. */
export function bashCompletion(program: Command): string {
  const { options, commands } = declaredWords(program);
  const names = commands.map(({ name }) => name);
  const start = { options, argument: { names, path: undefined } };
  return `# bash completion for throughline
_throughline() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command= word options= names= path=
  # bash takes --format=json apart.
  if [[ $current == = ]]; then
    current=
  elif [[ $before == = ]]; then
    before=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $word == -* ]] || { command=$word; break; }
  done
  case "$command $before" in
${valueCases(commands).join('\n')}
    *)
      case $command in
${[commandCase("''", start), ...commands.map((command) => commandCase(command.name, command))].join('\n')}
      esac
      [[ $current == -* || -z $names$path ]] && { names=$options; path=; }
      ;;
  esac
  COMPREPLY=($(compgen -W "$names" -- "$current"))
  [[ -n $path ]] && compopt -o filenames 2>/dev/null
  case $path in
    file) while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$current") ;;
    folder) while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -d -- "$current") ;;
  esac
}
complete -F _throughline throughline
`;
}

/** What may follow an option: those of the same values together. */
function valueCases(commands: readonly CompletedCommand[]): readonly string[] {
  const patterns = new Map<string, string[]>();
  for (const { name, options } of commands)
    for (const option of options.filter(({ placeholder }) => placeholder !== undefined)) {
      const set = settingOf(option);
      patterns.set(set, [...(patterns.get(set) ?? []), ...option.words.map((word) => `'${name} ${word}'`)]);
    }
  return [...patterns].map(([set, words]) => `    ${words.join('|')}) ${set} ;;`);
}

function commandCase(
  pattern: string,
  {
    options,
    argument,
  }: Pick<CompletedCommand, 'options'> & { argument: Pick<Value, 'names' | 'path'> | undefined },
): string {
  const words = options.flatMap((option) => option.words).join(' ');
  const set = argument === undefined ? '' : ` ${settingOf(argument)}`;
  return `        ${pattern}) options='${words}'${set} ;;`;
}

function settingOf({ names, path }: Pick<Value, 'names' | 'path'>): string {
  return `names='${names.join(' ')}' path=${path ?? ''}`;
}
