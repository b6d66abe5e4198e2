/** The command line as a POSIX shell takes it: quoted where a word is more than letters, digits and harmless marks. */
export function commandText(words: readonly string[]): string {
  const quoted = words.map((word) =>
    /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`,
  );
  return ['throughline', ...quoted].join(' ');
}
