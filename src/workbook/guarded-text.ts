/**
 * Text that a spreadsheet would take for a formula once it is edited or saved as CSV, with an apostrophe before it; other text as it is.
 * `plainText` takes the apostrophe off again.
 */
export function guardedText(text: string): string {
  return /^'*(?:[\t\r\n]|\s*[=+\-@])/.test(text) ? `'${text}` : text;
}

/** What `guardedText` was made of; text that it would not have made stays. */
export function plainText(text: string): string {
  return /^'+(?:[\t\r\n]|\s*[=+\-@])/.test(text) ? text.slice(1) : text;
}
