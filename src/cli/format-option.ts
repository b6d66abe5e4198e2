import { Option } from 'commander';

/** Forms of what has no table. */
export const textOrJson = ['text', 'json'] as const;

/** Forms in which a result is printed that is no study and has no page. */
export const formats = [...textOrJson, 'csv'] as const;

/** Forms in which a study's result is printed. */
export const studyFormats = [...formats, 'html'] as const;

/** Form in which a result is printed. */
export type Format = (typeof studyFormats)[number];

/** `--format`: one of some forms, the first where it is not given. */
export function formatOption(forms: readonly Format[]): Option {
  const [last = 'text', ...others] = forms.toReversed();
  const all = `${others.toReversed().join(', ')} or ${last}`;
  return namedOption('--format <form>', `${all} (default: ${forms[0]})`, forms);
}

/** An option with names that it takes, told in its own words by help and offered by completion. */
export function namedOption(flags: string, help: string, names: readonly string[]): Option {
  const option = new Option(flags, help);
  // Not by `choices`, which refuses others one by one: what is wrong with a command line is told all at once.
  option.argChoices = [...names];
  return option;
}
