/** A column of a table: its heading and on which side its cells stand. */
export interface Column {
  readonly heading: string;
  readonly align?: 'left' | 'right';
  /** Cells longer than this are cut, with an ellipsis; default 40. It is doubled where two that differ would look alike. */
  readonly widest?: number;
}

const gap = '  ';

/**
 * A table in plain characters: headings, a rule, rows. Columns are as wide as their widest cell; no space ends a line.
 * @throws RangeError when a row has more or fewer cells than there are columns
 */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const whole = rows.map((row) => {
    if (row.length !== columns.length)
      throw new RangeError(`textTable requires ${columns.length} cells a row, got ${row.length}`);
    return row.map(plain);
  });
  const most = columns.map(({ widest = 40 }, index) => {
    const different = [...new Set(whole.map((row) => row[index] ?? ''))];
    const lookAlike = new Set(different.map((cell) => cut(cell, widest))).size < different.length;
    return lookAlike ? 2 * widest : widest;
  });
  const cells = whole.map((row) => row.map((cell, index) => cut(cell, most[index] ?? 40)));
  const headings = columns.map(({ heading }) => heading);
  const widths = headings.map((heading, index) =>
    Math.max(heading.length, ...cells.map((row) => (row[index] ?? '').length)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) => pad(cell, widths[index] ?? 0, columns[index]?.align ?? 'left'))
      .join(gap)
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width));
  return [line(headings), line(rule), ...cells.map(line)].join('\n');
}

/** Words broken into lines of at most `width` characters, each after the first begun with `indent`. */
export function wrapText(text: string, width = 80, indent = ''): string {
  const lines: string[] = [];
  let current = '';
  for (const word of plain(text).split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (longer.length > width && current !== '') {
      lines.push(current);
      current = indent + word;
    } else current = longer;
  }
  return [...lines, current].join('\n');
}

/** Text of a scenario without control characters, which could move a terminal's cursor. */
export function plain(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

function cut(text: string, widest: number): string {
  return text.length <= widest ? text : `${text.slice(0, widest - 1)}…`;
}

function pad(cell: string, width: number, align: 'left' | 'right'): string {
  return align === 'left' ? cell.padEnd(width) : cell.padStart(width);
}
