/** A table as text: the first column to the left, the others to the right unless their heading begins with "<". */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const isLeft = headings.map((heading, column) => column === 0 || heading.startsWith('<'));
  const lines = [headings.map((heading) => heading.replace('<', '')), ...rows];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const pad = (cell: string, column: number): string => {
    const width = widths[column] ?? 0;
    return isLeft[column] === true ? cell.padEnd(width) : cell.padStart(width);
  };
  const [head = [], ...body] = lines.map((line) => line.map(pad));
  const rule = widths.map((width) => '-'.repeat(width));
  return [head, rule, ...body].map((line) => line.join('  ').trimEnd()).join('\n');
}

/** A number with some digits after the point; "-" when there is none. */
export function figure(value: number, digits: number): string {
  return Number.isFinite(value) ? value.toFixed(digits) : '-';
}

/** A ratio as "1.23 x"; "-" when there is none. */
export function ratio(value: number): string {
  return Number.isFinite(value) ? `${value < 0.1 ? value.toFixed(3) : value.toFixed(2)} x` : '-';
}
