import { baseline, type CorridorExecutor, numberAt, type Scenario, setParameter } from 'throughline';
import { corridorSampler } from 'throughline/corridor';
import { varianceReduction } from 'throughline/statistics';
import { draw } from './coverage.js';

/** How much common random numbers sharpen the difference that one more lane makes. */
export interface VarianceCut {
  readonly name: string;
  readonly pairs: number;
  /** Mean difference in trucks received a day. */
  readonly difference: number;
  /** Variance of the difference with independent draws over that with common random numbers. */
  readonly factor: number;
}

const lanes = 'inspection.sites.nitzana.lanes';

/** One inspection lane more in the baseline where everything after inspection is ample, so that inspection is the bottleneck, over four weeks and over one. */
export async function varianceCuts(
  pairs: number,
  executor: CorridorExecutor,
): Promise<readonly VarianceCut[]> {
  const ample = baseline.levers
    .filter(({ path }) => !path.startsWith('inspection.'))
    .reduce((changed, { path, max }) => setParameter(changed, path, max), baseline);
  return [
    await oneMoreLane('four weeks', { ...ample, days: 28, warmUpDays: 7 }, pairs, executor),
    await oneMoreLane('one week', { ...ample, days: 7, warmUpDays: 0 }, pairs, executor),
  ];
}

async function oneMoreLane(
  name: string,
  scenario: Scenario,
  pairs: number,
  executor: CorridorExecutor,
): Promise<VarianceCut> {
  const wider = setParameter(scenario, lanes, numberAt(scenario, lanes) + 1);
  const [without, withLane] = [
    await received(scenario, pairs, executor),
    await received(wider, pairs, executor),
  ];
  const differences = withLane.map((value, index) => value - (without[index] ?? Number.NaN));
  return {
    name,
    pairs,
    difference: differences.reduce((sum, each) => sum + each, 0) / pairs,
    factor: 1 / (1 - varianceReduction(withLane, without)),
  };
}

async function received(
  scenario: Scenario,
  replications: number,
  executor: CorridorExecutor,
): Promise<readonly number[]> {
  const source = corridorSampler(scenario, { executor, seed: 'same luck' });
  return await draw(source, replications, (measures) => measures['receivedPerDay'] ?? Number.NaN);
}
