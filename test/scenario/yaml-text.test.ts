import { describe, expect, test } from 'vitest';
import { builtIns } from '../../src/scenario/built-in/index.js';
import { parseScenario, scenarioYaml } from '../../src/scenario/index.js';

describe('scenarioYaml', () => {
  test('a scenario is read again as it was, with its facts', () => {
    const scenario = builtIns['autumn-2023'];
    const read = parseScenario(scenarioYaml(scenario));
    expect(read).toMatchObject({ ok: true, scenario });
  });

  test('text of a scenario stays text', () => {
    const scenario = { ...builtIns['statement-240'], title: '*a: [1] # no', description: 'yes\n&b !c' };
    const read = parseScenario(scenarioYaml(scenario));
    expect(read.ok && [read.scenario.title, read.scenario.description]).toEqual([
      '*a: [1] # no',
      'yes\n&b !c',
    ]);
  });
});
