import { formatProblems, parseScenario } from 'throughline/scenario';
import { describe, expect, test } from 'vitest';

function problemsText(text: string): string {
  const read = parseScenario(text);
  return read.ok ? 'ok' : formatProblems(read.problems, 'a.yaml');
}

describe('what is not YAML is told with its place and in words of its own', () => {
  test.each([
    ['a: 1\n---\nb: 2\n', 'a.yaml:2:1: must be one document, but a second begins here'],
    ['name: !!js/function x', 'a.yaml:1:7: has the tag !!js/function, which is not known or does not fit'],
    ['a: [!mine x, 2]', 'a.yaml:1:5: has the tag !mine, which is not known or does not fit'],
    ['a: [1, 2', 'a.yaml:1:9: lacks the closing ] of a list or group in brackets'],
    ['a: {b: 1', 'a.yaml:1:9: lacks the closing } of a list or group in brackets'],
    ['a: "x', 'a.yaml:1:6: lacks the closing " of a text in quotes'],
    ["a: 'x", "a.yaml:1:6: lacks the closing ' of a text in quotes"],
    ['a: 1\nb\n', 'a.yaml:2:1: is neither a key nor part of a value; is a colon missing after it?'],
    ['{"a" 1}', 'a.yaml:1:6: lacks a comma or a colon'],
    ['a:\n\t- b', 'a.yaml:2:1: is indented by a tab; use spaces'],
    ['a: @x', 'a.yaml:1:4: begins with @, which no text may; put it in quotes'],
    ['a: "\\q"', 'a.yaml:1:5: has \\q, which means nothing in double quotes; a backslash itself is \\\\'],
    ['a:\n  - b\n c: 1', 'a.yaml:3:1: is not indented like the lines that it belongs to'],
    ['a: &x &y 1', 'a.yaml:1:7: has two anchors'],
    ['[a]]', 'a.yaml:1:4: has "]" where it does not belong'],
    ['a: 1\nb: x\u0000', 'a.yaml:2:5: has characters that no text has; is it a scenario file?'],
  ])('%j', (text, expected) => {
    expect(problemsText(text)).toBe(expected);
  });

  test('a colon too many in a line', () => {
    expect(problemsText('a: b: c')).toMatch(/^a\.yaml:1:4: has a group or list on the line of its key; /);
  });
});

describe('limits have a place too', () => {
  test('an anchor that contains itself', () => {
    const text = problemsText('a: &a {b: *a}');
    expect(text).toContain('a.yaml:1:11 a.b: would contain itself: *a stands inside &a');
    expect(text).not.toContain('deep');
  });

  test('an anchor that is used twice side by side does not contain itself', () => {
    expect(problemsText('a: &a {b: 1}\nc: [*a, *a]')).not.toContain('contain');
  });

  test('the first part that is nested too deep', () => {
    // The list around all is at depth 0, so the 26th bracket is the first at depth 25.
    const text = `\n${'['.repeat(30)}${']'.repeat(30)}`;
    expect(problemsText(text)).toBe('a.yaml:2:26 [0][0][0][0]: is nested more than 24 deep');
  });

  test('the first value too many', () => {
    // The group is the first part, so the 50,000th line holds part 50,001.
    const text = Array.from({ length: 60_000 }, (_, index) => `k${index}: 1`).join('\n');
    expect(problemsText(text)).toBe('a.yaml:50000:9: has more than 50000 values, aliases expanded');
  });
});
