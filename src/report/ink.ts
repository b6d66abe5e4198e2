/** How text stands out on a terminal. */
export interface Ink {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  /** Eight marks from lowest to highest, of which a line of days is made. */
  readonly marks: string;
}

/** No colour: for files, pipes and NO_COLOR. */
export const plainInk: Ink = { bold: (text) => text, dim: (text) => text, marks: '▁▂▃▄▅▆▇█' };

/** Bold and faint by ANSI codes, for terminals. */
export const terminalInk: Ink = {
  bold: (text) => `\u001b[1m${text}\u001b[22m`,
  dim: (text) => `\u001b[2m${text}\u001b[22m`,
  marks: plainInk.marks,
};

/** The same without other characters than ASCII, for terminals that show no blocks. */
export function inAscii(ink: Ink): Ink {
  return { ...ink, marks: '.:-=+*#@' };
}
