/** JSON for people and programs: two spaces, a line's end at the end. */
export function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
