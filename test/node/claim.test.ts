import { describe, expect, test } from 'vitest';
import { readClaim, scenarioHash, verifyClaim as verifyAlone } from '../../src/node/index.js';
import { studentEstimate } from '../../src/statistics/index.js';
import { claimOf, noisy, scenario, verifyClaim } from './claim-sample.js';

const failing = async (claim: unknown, search = false): Promise<readonly string[]> =>
  (await verifyClaim(claim, { search })).checks.filter(({ holds }) => !holds).map(({ what }) => what);

describe('a claim', () => {
  test('holds the question, the plan worked out by hand, the runs it rests on and the whole scenario', async () => {
    const claim = await claimOf(280);
    // 15 lanes of an hour let 360 a day through; at the gate two lanes of ten minutes 288, enough: one step of one lever.
    expect(claim).toMatchObject({
      decision: 'reaches',
      cost: 1,
      plan: [{ lever: 'inspection.sites.site.lanes', from: 10, to: 15 }],
      seed: 'claim',
      scenarioHash: scenarioHash(scenario),
      question: { target: { perDay: 280, at: 'received' }, replications: 2, zone: 2.8 },
    });
    // The search has replications 0 and 1; the answer rests on those from 2 on.
    expect(claim.answer.replications).toEqual({ from: 2, to: 2 + claim.answer.estimate.n });
    expect(claim.scenario).toEqual(JSON.parse(JSON.stringify(scenario)));
  });

  test.each([280, 9000, 200])(
    'is verified bit for bit, search and all, for %d trucks a day',
    async (target) => {
      // As anyone would, who has nothing but the claim.
      const verification = await verifyAlone(await claimOf(target), { search: true });
      expect(verification.checks.filter(({ holds }) => !holds)).toEqual([]);
      expect(verification).toMatchObject({ holds: true, comparison: 'bit for bit', search: true });
      expect([verification.decision, verification.notLookedAt]).toEqual(['holds', []]);
    },
  );

  test('of a share of days is verified too', async () => {
    const claim = await claimOf(280, { measure: 'days', dayShare: 0.9 });
    expect(claim.question).toMatchObject({ measure: 'days', dayShare: 0.9 });
    expect((await verifyClaim(claim)).holds).toBe(true);
  });
});

describe('a claim that was tampered with does not hold', () => {
  test('by its digest, its mean', async () => {
    const claim = await claimOf(280);
    const { answer } = claim;
    const digest = { ...answer, digest: '0123456789abcdef' };
    expect(await failing({ ...claim, answer: digest })).toEqual(['answer: digest']);
    const cheaper = { ...answer.runningCost, mean: answer.runningCost.mean - 1 };
    expect(await failing({ ...claim, answer: { ...answer, runningCost: cheaper } })).toEqual([
      'answer, running cost: mean',
    ]);
    const better = { ...answer, estimate: { ...answer.estimate, mean: answer.estimate.mean + 1e-9 } };
    expect(await failing({ ...claim, answer: better })).toEqual(['answer: mean']);
  });

  test('by its seed, where there is chance', async () => {
    const claim = await claimOf(280, {}, noisy);
    expect(await failing(claim, true)).toEqual([]);
    expect(await failing({ ...claim, seed: 'other' })).toEqual(
      expect.arrayContaining(['today: digest', 'answer: digest']),
    );
  });

  test('by its cost, its plan, its certificate', async () => {
    const claim = await claimOf(280);
    expect(await failing({ ...claim, cost: 0 })).toEqual(['cost, USD a day']);
    // Today is the plan without changes, and lets 240 through.
    const nothing = await failing({ ...claim, plan: [] });
    expect(nothing).toEqual(expect.arrayContaining(['answer: digest', 'decision', 'cost, USD a day']));
    // A step too much is a plan that reaches, but not this one: its runs and its cost are others.
    const [step] = claim.plan;
    expect(await failing({ ...claim, plan: [{ ...step, to: 20 }] })).toContain('cost, USD a day');
    const certificate = { ...claim.certificate, cheaperPlans: 7 };
    expect(await failing({ ...claim, certificate })).toEqual(['cheaper plans']);
    const bound = { ...claim.certificate, costBound: 0.5, gap: 0.25 };
    expect(await failing({ ...claim, certificate: bound })).toEqual(['bound of cost, USD a day', 'gap']);
  });

  test('where what rules out the cheaper plans is missing, or theory does not rule it out', async () => {
    const claim = await claimOf(280);
    expect(await failing({ ...claim, limits: [] })).toContain('exhaustive');
    // All lanes and gates at their most are said to be ruled out by theory, which allows them 432 a day.
    const most = { 'inspection.sites.site.lanes': 20, 'crossing.gate.lanes': 3 };
    expect(await failing({ ...claim, limits: [{ ground: 'bound', plan: most }] })).toContain('exhaustive');
  });

  test('where only the search tells: a dearer plan, honestly run, with a limit that never failed', async () => {
    const honest = await claimOf(280);
    const steps = honest.plan.map((step) => ({ ...step, to: 20, cost: 2, capacity: 2 }));
    const limit = { 'inspection.sites.site.lanes': 15, 'crossing.gate.lanes': 3 };
    const forged = {
      ...honest,
      plan: steps,
      cost: 2,
      limits: [{ ground: 'simulation', plan: limit }],
      certificate: {
        ...honest.certificate,
        // Nothing, one step of lanes, one of gates.
        cheaperPlans: 3,
        costBound: 2,
        gap: 0,
        ruledOut: { byBound: 0, bySimulation: 3, byZone: 0, undecided: 0 },
      },
    };
    // Whoever forges it runs the dearer plan: all that then differs is what that gives.
    const { checks } = await verifyClaim(forged);
    const found = (what: string, of = 'answer') =>
      checks.find((each) => each.what === `${of}: ${what}`)?.found;
    const ends = Object.keys(honest.answer.estimate);
    const estimate = Object.fromEntries(ends.map((key) => [key, found(key)]));
    const running = Object.fromEntries(ends.map((key) => [key, found(key, 'answer, running cost')]));
    const answer = {
      ...honest.answer,
      digest: found('digest'),
      estimate: { ...estimate, n: honest.answer.estimate.n },
      runningCost: { ...running, n: honest.answer.estimate.n },
    };
    expect(await failing({ ...forged, answer })).toEqual([]);
    expect(await failing({ ...forged, answer }, true)).toEqual(
      expect.arrayContaining(['search: plan', 'search: limits']),
    );
  });

  test('where a plan that reaches is said not to exist', async () => {
    const claim = await claimOf(280);
    const forged = { ...claim, decision: 'out of reach', plan: [], cost: 0, leadTimeDays: 0 };
    expect(await failing(forged)).toContain('decision');
  });
});

describe('a claim of another version', () => {
  test('is undecided within the tolerance of runs made here, search and all', async () => {
    const claim = { ...(await claimOf(280, { replications: 8 }, noisy)), version: '0.0.1' };
    const verification = await verifyClaim(claim, { search: true });
    expect(verification).toMatchObject({
      comparison: 'within tolerance',
      holds: true,
      decision: 'undecided',
      reaches: 'yes',
      cheapest: 'yes',
    });
    expect(verification.notLookedAt[0]).toContain('the claim is of another version');
  });

  test('has a mean within the half-width of the difference, whatever it says of its own precision', async () => {
    const claim = { ...(await claimOf(280, { replications: 8 }, noisy)), version: '0.0.1' };
    const { answer } = claim;
    const { checks } = await verifyClaim(claim);
    const check = checks.find(({ what }) => what === 'answer: mean');
    const [tolerance, found] = [check?.tolerance ?? Number.NaN, Number(check?.found)];
    const at = (mean: number, standardError: number) => ({
      ...claim,
      answer: {
        ...answer,
        estimate: studentEstimate(mean, standardError, answer.estimate.n - 1, answer.estimate.n, 0.95),
      },
    });
    const spread = Number(answer.estimate.standardError);
    expect(await failing(at(found + tolerance * 0.99, spread))).toEqual([]);
    expect(await failing(at(found + tolerance * 1.01, spread))).toEqual(['answer: mean']);
    expect(await failing(at(found + 500, 500))).toEqual(['answer: mean', 'answer: standardError']);
  });

  test('does not hold where the search finds a cheaper plan well above the target', async () => {
    const honest = await claimOf(280);
    const [step] = honest.plan;
    // Said to need all lanes, one step more than needed, with runs made for it.
    const dearer = await claimOf(280);
    const forged = { ...dearer, version: '0.0.1', cost: 2, plan: [{ ...step, to: 20, cost: 2 }] };
    expect(await failing(forged, true)).toContain('search: cost');
  });
});

describe('a bad claim', () => {
  test('is refused for a scenario that is not the one hashed', async () => {
    const claim = await claimOf(280);
    const read = await readClaim({ ...claim, scenario: { ...claim.scenario, days: 3 } });
    expect(read).toEqual({
      ok: false,
      problems: [{ path: 'scenarioHash', message: 'the scenario is not the one hashed' }],
    });
  });

  test('is refused with all its problems at once', async () => {
    const claim = await claimOf(280);
    const { seed: _, ...rest } = claim;
    const read = await readClaim({
      ...rest,
      decision: 'perhaps',
      question: { ...claim.question, confidence: 2 },
      plan: [
        { lever: 'no.such', to: 3 },
        { lever: 'crossing.gate.lanes', to: 2.5 },
      ],
      answer: { ...claim.answer, replications: { from: 0, to: 2 } },
    });
    const paths = read.ok ? [] : read.problems.map(({ path }) => path);
    expect(paths).toEqual([
      'seed',
      'question.confidence',
      'decision',
      'answer.replications',
      'plan[0]',
      'plan[1]',
    ]);
  });

  test.each([
    ['nonsense', 'is not a JSON object'],
    ['[1]', 'is not a JSON object'],
    ['{"manifest":{}}', 'is not a claim as reach --claim writes it'],
  ])('%s %s', async (text, message) => {
    expect(await readClaim(text)).toEqual({ ok: false, problems: [{ path: '', message }] });
    await expect(verifyClaim(text)).rejects.toThrow(
      new RangeError(`verifyClaim requires a sound claim: ${message}`),
    );
  });
});
