import { describe, expect, test } from 'vitest';
import { latinHypercube } from '../../../src/experiment/index.js';
import type { Scenario } from '../../../src/scenario/index.js';
import {
  type ParameterEnsemble,
  type ReliableReachResult,
  reliableReach,
} from '../../../src/studies/index.js';
import { gate, scenarioWith, site } from '../../corridor/scenarios.js';

// Corridors that are simulated truck by truck, in which nothing is drawn within a run: a stage of n servers with m minutes each lets
// 1440 n / m through a day, so that 240 pass where m is at most 6 n, and the probability of that has a closed form.

const target = 240;
const lanes = { path: 'inspection.sites.site.lanes', fact: 'inspection.sites.site.documents.value' };
const gates = { path: 'crossing.gate.lanes', fact: 'crossing.gate.processing.value' };
const inspected = { low: 48, high: 72 };
const gated = { low: 8, high: 16 };

const ranged = ({ low, high }: { readonly low: number; readonly high: number }): object => ({
  kind: 'constant',
  value: { value: (low + high) / 2, low, high, evidence: 'D', source: 'made up' },
});

const lanesLever = { name: 'lanes', path: lanes.path, step: 1, max: 14, costPerStepPerDay: 100 };
const gateLever = { name: 'gate', path: gates.path, step: 1, max: 3, costPerStepPerDay: 450 };
const short = { days: 2, warmUpDays: 1, staging: { backlog: 3000 } };

/** One stage: everything after inspection is open. */
const oneStage = scenarioWith(
  { ...short, levers: [lanesLever] },
  site({ lanes: 7, documents: ranged(inspected) }),
);

const twoStages = scenarioWith(
  { ...short, levers: [lanesLever, gateLever] },
  site({ lanes: 8, documents: ranged(inspected) }),
  gate({ lanes: 1, processing: ranged(gated) }),
);

/** Share of a range below a limit. */
const below = (limit: number, { low, high }: typeof inspected): number =>
  Math.min(1, Math.max(0, (limit - low) / (high - low)));

/** What a lever is taken to by a plan, or stands at. */
const taken = ({ plan }: Pick<ReliableReachResult, 'plan'>, lever: string, today: number): number =>
  plan.find((step) => step.lever === lever)?.to ?? today;

/** Least cost by the closed form of the chance constraint. */
function priceOf(
  reliability: number,
  plans: readonly { readonly cost: number; readonly real: number }[],
): number {
  return Math.min(...plans.filter(({ real }) => real >= reliability - 1e-9).map(({ cost }) => cost));
}

function expectHeld(
  found: ReliableReachResult,
  plans: readonly { readonly cost: number; readonly real: number }[],
  real: number,
): void {
  const { confirmed, asked } = found.reliability;
  expect(found.decision).toBe('reached');
  expect(confirmed?.low).toBeLessThanOrEqual(real);
  expect(confirmed?.high).toBeGreaterThanOrEqual(real);
  expect(real).toBeGreaterThanOrEqual(asked);
  expect(found.cost).toBeGreaterThanOrEqual(priceOf(asked, plans));
  expect(found.certificate.costBound).toBeLessThanOrEqual(priceOf(asked, plans));
  for (const { reliability, low, high } of found.priceOfCertainty) {
    const price = priceOf(reliability, plans);
    expect(low ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(price);
    expect(high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(price);
  }
}

describe('a corridor of one stage, its fact drawn by its range', () => {
  const plans = Array.from({ length: 8 }, (_, steps) => ({
    cost: 100 * steps,
    real: below(6 * (7 + steps), inspected),
  }));

  test.each([1, 2, 3])('holds the closed form, seed %i', async (seed) => {
    // Without an ensemble the fact is drawn evenly over its range, of which 6 n - 48 of 24 minutes are enough.
    const found = await reliableReach(oneStage, { target, zone: 0, reliability: 0.6, draws: 40, seed });
    const real = below(6 * taken(found, lanes.path, 7), inspected);
    expectHeld(found, plans, real);
    // Eleven lanes have 75 %, ten 50 %; of 40 draws, evenly spread in pairs, 30 or so show 60 %.
    expect([11, 12]).toContain(taken(found, lanes.path, 7));
    const { confirmed } = found.reliability;
    expect(Math.abs((confirmed?.reaches ?? 0) - real)).toBeLessThanOrEqual(2 / 40);
    expect(found.common.levers[0]?.to).toMatchObject({ high: 12 });
  });
});

/** How the two facts hang together: probability below (u, v) is u v (1 + bond (1 - u) (1 - v)), after Farlie, Gumbel and Morgenstern. */
const bond = 0.9;

/** Evenly spread draws, with weights that make them hang together. */
function bondedDraws(scenario: Scenario, count: number, seed: number): ParameterEnsemble {
  const draws = latinHypercube(count, 2, { seed }).map(([u = 0, v = 0]) => ({
    weight: (1 + bond * (1 - 2 * u) * (1 - 2 * v)) / count,
    values: [24 * u + inspected.low, 8 * v + gated.low],
  }));
  const sum = draws.reduce((total, { weight }) => total + weight, 0);
  const fact = (path: string, range: typeof inspected): ParameterEnsemble['facts'][number] => ({
    ...{ paths: [path], unit: 'min', evidence: 'D', ...range, isInformed: true },
  });
  return {
    scenario: scenario.name,
    counts: { at: ['received'], from: '2023-11-28', to: '2023-11-29' },
    facts: [fact(lanes.fact, inspected), fact(gates.fact, gated)],
    draws: draws.map(({ weight, values }) => ({ weight: weight / sum, values })),
  };
}

function realOf(n: number, g: number): number {
  const [u, v] = [below(6 * n, inspected), below(6 * g, gated)];
  return u * v * (1 + bond * (1 - u) * (1 - v));
}

describe('a corridor of two stages, its facts of weighted draws that hang together', () => {
  const plans = [1, 2, 3].flatMap((g) =>
    Array.from({ length: 7 }, (_, steps) => ({
      cost: 100 * steps + 450 * (g - 1),
      real: realOf(8 + steps, g),
    })),
  );

  test('the closed form of the chance constraint has a price of its own for each share', () => {
    // Two gates let through half of the draws, three all: 0.45 can be had with two gates and twelve lanes, at 850, or three and ten, at 1,100.
    expect(realOf(12, 2)).toBe(0.5);
    expect(realOf(10, 2)).toBeCloseTo(0.25 * 1.225, 12);
    expect([0.3, 0.45, 0.6, 0.9].map((share) => priceOf(share, plans))).toEqual([650, 850, 1200, 1300]);
  });

  test.each([1, 2])('holds the closed form, seed %i', async (seed) => {
    const ensemble = bondedDraws(twoStages, 160, seed);
    const found = await reliableReach(twoStages, {
      target,
      zone: 0,
      reliability: 0.6,
      draws: 60,
      ensemble,
      seed,
    });
    const real = realOf(taken(found, lanes.path, 8), taken(found, gates.path, 1));
    expectHeld(found, plans, real);
    expect(found.highest.reaches).toBe(1);
    // Weighted draws are worth fewer, and say so.
    expect(found.draws.effective).toBeLessThan(60);
  });
});
