import { expect, test } from 'vitest';
import { Command } from '../../../src/kernel/events/command.js';
import type { Source } from '../../../src/kernel/events/index.js';

const clock: Source = {
  label: 'the clock',
  lapsed: undefined,
  withdraw: () => undefined,
  takeBack: () => true,
};

class Ask extends Command<number> {
  readonly source = clock;

  perform(): boolean {
    return true;
  }
}

test('under yield* a command asks once, answers with what it is passed, and may be asked again', () => {
  const command = new Ask();
  for (const result of [3, 5]) {
    const asking = command[Symbol.iterator]();
    const asked = asking.next();
    expect([asked.done, asked.value === command]).toEqual([false, true]);
    expect(asking.next(result)).toEqual({ done: true, value: result });
  }
});

test('an interrupt passes through the command to the process', () => {
  expect(() => new Ask().throw('closed')).toThrow('closed');
});
