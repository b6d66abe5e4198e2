import type { Command } from 'commander';
import { type CompletedCommand, type CompletedOption, declaredWords, type Value } from './declared-words.js';

/** Completion for zsh; read by `source` after compinit, or as `_throughline` in a folder of fpath. */
export function zshCompletion(program: Command): string {
  const { options, commands } = declaredWords(program);
  const listed = commands.map(({ name, help }) => `    ${quoted(`${name}:${help}`)}`);
  return `#compdef throughline
# zsh completion for throughline
_throughline() {
  local curcontext=$curcontext context state line
  local -a commands=(
${listed.join('\n')}
  )
  _arguments -C ${[...options.map(optionSpec), "'1: :->command'", "'*:: :->rest'"].join(' ')}
  case $state in
    command) _describe command commands ;;
    rest)
      case $words[1] in
${commands.map(commandCase).join('\n')}
      esac
      ;;
  esac
}
if [[ $funcstack[1] == _throughline ]]; then _throughline "$@"; else compdef _throughline throughline; fi
`;
}

function commandCase({ name, options, argument }: CompletedCommand): string {
  const specs = options.map(optionSpec);
  if (argument !== undefined) specs.push(quoted(`${argument.isVariadic ? '*' : '1'}${valueSpec(argument)}`));
  return `        ${name})\n          _arguments ${specs.join(' \\\n            ')}\n          ;;`;
}

function optionSpec({ words, help, isRepeatable, ...value }: CompletedOption): string {
  const text = `[${help.replace(/[[\]\\]/g, '\\$&')}]${value.placeholder === undefined ? '' : valueSpec(value)}`;
  if (words.length > 1) return `'(${words.join(' ')})'{${words.join(',')}}${quoted(text)}`;
  // `=` lets its value stand in the same word as well.
  const joined = value.placeholder === undefined ? '' : '=';
  return quoted(`${isRepeatable ? '*' : ''}${words.join('')}${joined}${text}`);
}

function valueSpec({ placeholder = '', names, path }: Value): string {
  const files = path === 'folder' ? '_files -/' : '_files';
  const offered = [
    ...(names.length === 0 ? [] : [`compadd -- ${names.join(' ')}`]),
    ...(path === undefined ? [] : [files]),
  ];
  const action = offered.length === 0 ? ' ' : `{ ${offered.join('; ')} }`;
  return `:${placeholder.replaceAll(':', '\\:')}:${action}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
