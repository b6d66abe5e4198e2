import { describe, expect, test } from 'vitest';
import { exhaustedSentence, shortfallSentences } from '../../../src/report/documents/reach/answer.js';
import { english } from '../../../src/report/words/index.js';
import { baseline } from '../../../src/scenario/built-in/index.js';
import { describeSteps, leverSteps, type PlanStep } from '../../../src/studies/index.js';
import { sampleAnswer } from '../sample-results.js';

const say = english.reach;
const { result } = await sampleAnswer(5_000);
const most = describeSteps(
  baseline,
  leverSteps(baseline).map((lever) => lever.most),
);

const limiting = (stage: typeof result.next.stage, resource: string, steps: readonly PlanStep[] = most) =>
  exhaustedSentence({ stage, resource }, steps, say);

describe('what is exhausted where no plan reaches', () => {
  test('names the levers of the resource that limits, with their most, and no others', () => {
    expect(limiting('crossing', 'gate lanes')).toBe(
      'Exhausted: crossing (gate lanes): faster checks at the gate at 44 and longer hours at the gate at 4 are the most there are.',
    );
    expect(limiting('fleet', 'fuel')).toBe(
      'Exhausted: fleet (fuel): fuel for haulage at 31,000 is the most there is.',
    );
  });

  test('names the levers of the stage where none is of the resource', () => {
    expect(limiting('staging', 'convoys called')).toContain('pre-clearance of manifests at 0.8 is');
  });

  test('says so where no lever would help', () => {
    expect(limiting('supply', 'arrivals')).toBe(
      'Exhausted: supply (what arrives), and no lever takes it further.',
    );
    expect(limiting('crossing', 'gate lanes', [])).toContain('no lever takes it further');
  });

  test('is told with how far everything together goes, and does not count the levers', () => {
    const next = { ...result.next, stage: 'fleet' as const, resource: 'fuel' };
    const text = shortfallSentences({ ...result, next }, most, say).join(' ');
    expect(text).toMatch(
      /^The levers cannot reach 5,000 trucks a day received: today it is [\d.]+, and with all levers/,
    );
    expect(text).toContain('Exhausted: fleet (fuel)');
    expect(text).not.toMatch(/\d+ levers/);
    expect(text).not.toContain('transfer bays');
  });

  test('without levers there is none to move', () => {
    expect(shortfallSentences(result, [], say).join(' ')).toMatch(/and there is no lever to move\.$/);
  });
});
