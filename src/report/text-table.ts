/** A column of a table: its heading and on which side its cells stand. */
export interface Column {
  readonly heading: string;
  readonly align?: 'left' | 'right';
  /** Cells longer than this are cut, with an ellipsis; default 40. It is doubled where two that differ would look alike. */
  readonly widest?: number;
}

const gap = '  ';

/** From which side text is read. */
export type Direction = 'ltr' | 'rtl';

/**
 * A table in plain characters: headings, a rule, rows. Columns are as wide as their widest cell, by what a terminal shows of it; no space
 * ends a line. Read from the right, each cell keeps its own direction, so that columns stay in their order.
 * @throws RangeError when a row has more or fewer cells than there are columns
 */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  direction: Direction = 'ltr',
): string {
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
    Math.max(shownWidth(heading), ...cells.map((row) => shownWidth(row[index] ?? ''))),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) => {
        const spaces = ' '.repeat(Math.max(0, (widths[index] ?? 0) - shownWidth(cell)));
        const kept = direction === 'rtl' && cell !== '' ? apart(cell) : cell;
        return columns[index]?.align === 'right' ? spaces + kept : kept + spaces;
      })
      .join(gap)
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width));
  return [line(headings), line(rule), ...cells.map(line)]
    .map((each) => beginLine(each, direction))
    .join('\n');
}

/** Words broken into lines of at most `width` characters, each after the first begun with `indent`. */
export function wrapText(text: string, width = 80, indent = '', direction: Direction = 'ltr'): string {
  const lines: string[] = [];
  let current = '';
  for (const word of plain(text).split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (shownWidth(longer) > width && current !== '') {
      lines.push(current);
      current = indent + word;
    } else current = longer;
  }
  return wholeIsolates([...lines, current])
    .map((line) => beginLine(line, direction))
    .join('\n');
}

/** Text of a scenario without control characters, which could move a terminal's cursor. */
export function plain(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

function cut(text: string, widest: number): string {
  if (shownWidth(text) <= widest) return text;
  return `${closed([...text].slice(0, widest - 1).join(''))}…`;
}

/** Columns of a terminal that a text takes: marks of direction and those that combine take none. */
function shownWidth(text: string): number {
  return [...text.replace(/[\p{Cf}\p{Mn}]/gu, '')].length;
}

const [isolate, endIsolate, rightToLeft] = ['\u2068', '\u2069', '\u200f'];

function apart(cell: string): string {
  return `${isolate}${cell}${endIsolate}`;
}

/** A mark (Unicode RLM) tells a terminal from which side a line is read that may begin with a number or a name. */
function beginLine(line: string, direction: Direction): string {
  return direction === 'rtl' && line !== '' ? `${rightToLeft}${line}` : line;
}

/** What is kept apart ends with its line and begins again on the next. */
function wholeIsolates(lines: readonly string[]): readonly string[] {
  let open = 0;
  return lines.map((line) => {
    const begun = isolate.repeat(open) + line;
    open = openIn(begun);
    return begun + endIsolate.repeat(open);
  });
}

function closed(text: string): string {
  return text + endIsolate.repeat(openIn(text));
}

function openIn(text: string): number {
  return [...text].reduce((open, each) => open + (each === isolate ? 1 : each === endIsolate ? -1 : 0), 0);
}
