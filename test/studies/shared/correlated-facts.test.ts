import { describe, expect, test } from 'vitest';
import { formatProblems, parseScenario, type Scenario } from '../../../src/scenario/index.js';
import { mean } from '../../../src/statistics/index.js';
import { scenarioFactors } from '../../../src/studies/shared/facts.js';
import { evidenceDraws } from '../../../src/studies/shared/parameter-draws.js';

const fact = (value: number, low: number, high: number) => ({
  ...{ value, low, high },
  ...{ evidence: 'D', source: 'made up' },
});
const at = (key: string) => `inspection.sites.site.${key}.value`;

function read(correlatedFacts?: object) {
  return parseScenario({
    name: 'x',
    inspection: {
      sites: {
        site: {
          documents: fact(10.2, 5, 15),
          scan: fact(8.1, 4, 12),
          manual: fact(100.3, 50, 150),
          driveToEntry: 30,
        },
      },
    },
    governorates: { south: { population: 1, trip: 1 } },
    ...(correlatedFacts === undefined ? {} : { correlatedFacts }),
  });
}

function scenarioOf(correlatedFacts?: object): Scenario {
  const parsed = read(correlatedFacts);
  if (!parsed.ok) throw new Error(formatProblems(parsed.problems));
  return parsed.scenario;
}

const problems = (correlatedFacts: object): string => {
  const parsed = read(correlatedFacts);
  return parsed.ok ? '' : formatProblems(parsed.problems);
};

function correlationOf(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = (x: readonly number[], of: number, y: readonly number[], other: number): number =>
    x.reduce((sum, each, index) => sum + (each - of) * ((y[index] ?? 0) - other), 0);
  return product(a, meanA, b, meanB) / Math.sqrt(product(a, meanA, a, meanA) * product(b, meanB, b, meanB));
}

function columns(scenario: Scenario): Record<string, number[]> {
  const { factors } = scenarioFactors(scenario, {});
  const { points } = evidenceDraws(scenario, factors, 400, 's');
  return Object.fromEntries(factors.map(({ name }, index) => [name, points.map((each) => each[index] ?? 0)]));
}

describe('facts that are off together', () => {
  test('values of even ranges have the rank correlation of the copula, 6/π asin(ρ/2), and their own ranges', () => {
    const groups = [
      { facts: [at('documents'), at('scan')], correlation: 0.8 },
      { facts: [at('documents'), at('manual')], correlation: -0.5 },
    ];
    const drawn = columns(scenarioOf(groups));
    const alone = columns(scenarioOf());
    const [papers = [], scan = [], manual = []] = ['documents', 'scan', 'manual'].map(
      (key) => drawn[at(key)],
    );
    const ranks = (rho: number): number => (6 / Math.PI) * Math.asin(rho / 2);
    // A rank correlation of 400 draws has a standard error of at most (1 - ρ²) / √399: 0.018 and 0.038; four of them.
    expect(Math.abs(correlationOf(papers, scan) - ranks(0.8))).toBeLessThan(4 * 0.018);
    expect(Math.abs(correlationOf(papers, manual) - ranks(-0.5))).toBeLessThan(4 * 0.038);
    // The first of a group keeps its slices to the bit; the others have their mean within four standard errors.
    expect(papers).toEqual(alone[at('documents')]);
    expect(Math.abs(mean(scan) - 8)).toBeLessThan((4 * 8) / Math.sqrt(12 * 400));
    expect(Math.min(...scan)).toBeGreaterThanOrEqual(4);
    expect(Math.max(...scan)).toBeLessThanOrEqual(12);
  });

  test('at a correlation of 1 both have the same rank; without the key they are as before', () => {
    const drawn = columns(scenarioOf([{ facts: [at('documents'), at('scan')], correlation: 1 }]));
    const ranks = (key: string, low: number, width: number) =>
      drawn[at(key)]?.map((value) => ((value - low) / width).toFixed(9));
    expect(ranks('scan', 4, 8)).toEqual(ranks('documents', 5, 10));
    expect(
      Math.abs(
        correlationOf(columns(scenarioOf())[at('documents')] ?? [], columns(scenarioOf())[at('scan')] ?? []),
      ),
    ).toBeLessThan(4 / Math.sqrt(399));
  });

  test('what is no fact, has no range, stands twice or cannot hold together is refused', () => {
    const group = (correlation: number, ...keys: readonly string[]) => ({ facts: keys.map(at), correlation });
    expect(problems([group(0.5, 'documents', 'scann')])).toMatch(
      /correlatedFacts\[0\]\.facts\[1\]: is not the path of a fact.*did you mean inspection.sites.site.scan.value\?/,
    );
    expect(problems([group(0.5, 'documents', 'documents')])).toContain('twice');
    expect(problems([group(0.5, 'documents', 'scan'), group(0.1, 'scan', 'documents')])).toContain(
      'a correlation that correlatedFacts[0] gives',
    );
    expect(
      problems([
        group(0.9, 'documents', 'scan'),
        group(0.9, 'scan', 'manual'),
        group(-0.9, 'documents', 'manual'),
      ]),
    ).toContain('no numbers have all these correlations at once');
    expect(problems([group(1.2, 'documents', 'scan')])).toContain('correlatedFacts[0].correlation');
  });
});
