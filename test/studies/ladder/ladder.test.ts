import { describe, expect, test } from 'vitest';
import { setParameter } from '../../../src/corridor/index.js';
import { ladderReport } from '../../../src/report/index.js';
import { ladder } from '../../../src/studies/index.js';
import { gate, scenarioWith, site } from '../../corridor/scenarios.js';
import { twoStages } from '../two-stages.js';

const brief = { replications: 2, lookReplications: 2 } as const;

describe('ladder', () => {
  test('climbs lanes to 288, the gate to 360, and the lanes beyond, as counted by hand', async () => {
    const { today, rungs, reachedBy, end } = await ladder(twoStages('lanes', 'gate', 'bays'), {
      ...brief,
      target: 350,
    });
    // Ten lanes pass 240, 15 pass 360, 20 pass 480; two lanes of the gate pass 288, three 432.
    expect(today.mean).toBe(240);
    expect(
      rungs.map(({ stages, steps, takesOverAt, leadsTo, gain, totalCost }) => ({
        stages,
        to: steps.map((step) => step.to),
        between: [takesOverAt.mean, leadsTo.mean],
        gain: gain.mean,
        totalCost,
      })),
    ).toEqual([
      { stages: ['inspection'], to: [15], between: [240, 288], gain: 48, totalCost: 1 },
      { stages: ['crossing'], to: [3], between: [288, 360], gain: 72, totalCost: 2 },
      { stages: ['inspection'], to: [20], between: [360, 432], gain: 72, totalCost: 3 },
    ]);
    expect([reachedBy, end]).toEqual([1, 'one rung beyond the target']);
  });

  test('ends where the levers do, short of the target', async () => {
    const { rungs, reachedBy, end, decision } = await ladder(twoStages('lanes', 'gate'), {
      ...brief,
      target: 500,
    });
    expect(rungs.at(-1)?.leadsTo.mean).toBe(432);
    expect([reachedBy, end, decision]).toEqual([null, 'no step brings more', 'not reached']);
  });

  test('leaves undecided what chance hides: a step of few replications with a wide interval is not nothing', async () => {
    // Arrivals by chance: 3 lanes of 24 a day meet about 60 trucks, and two replications of two days scatter by some ten a day.
    const chancy = scenarioWith(
      {
        days: 2,
        supply: { road: { perDay: 60 } },
        levers: [{ name: 'gate', path: 'crossing.gate.lanes', step: 1, max: 9, costPerStepPerDay: 1 }],
      },
      site({ lanes: 3, documents: 60 }),
      gate({ lanes: 2, processing: { kind: 'exponential', mean: 30 } }),
    );
    const result = await ladder(chancy, { ...brief, target: 62 });
    expect(result.decision).toBe('undecided');
    const text = ladderReport.show(result, { scenario: chancy }).document.answer;
    expect(text).toContain('Undecided whether');
    expect(text).not.toContain('does not lead');
  });

  test('takes two levers together where neither helps alone, and leaves out a third that does nothing', async () => {
    // Twelve lanes and two at the gate pass 288 each; 17 and three pass 408 and 432.
    const level = setParameter(twoStages('lanes', 'gate', 'bays'), 'inspection.sites.site.lanes', 12);
    const { rungs } = await ladder(level, { ...brief, target: 400 });
    expect(rungs[0]?.stages).toEqual(['inspection', 'crossing']);
    expect(rungs[0]?.steps.map(({ to }) => to)).toEqual([17, 3]);
    expect([rungs[0]?.takesOverAt.mean, rungs[0]?.leadsTo.mean]).toEqual([288, 408]);
  });

  test('refuses a scenario without levers and a single replication', async () => {
    await expect(ladder(twoStages())).rejects.toThrow('at least 1 lever');
    await expect(ladder(twoStages('lanes'), { replications: 1 })).rejects.toThrow(RangeError);
  });
});
