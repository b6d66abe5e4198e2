import { baseline, numberAt, type Scenario, setParameter } from 'throughline';

/** A corridor of the benchmark, named after what limits it. */
export interface BenchCorridor {
  readonly name: string;
  readonly title: string;
  readonly scenario: Scenario;
}

const crews = 'transferYard.rafah.crews';
const limit = 'crossing.rafah.dailyLimit';
const lanesAt = (site: string): string => `inspection.sites.${site}.lanes`;

/** Twelve lanes at one site, the same lanes at two sites, few forklift crews, and a low daily limit. */
export function benchCorridors(days: number): readonly BenchCorridor[] {
  const today = withDense({ ...baseline, days });
  const ample = atMost(today, /^(crossing|transferYard|fleet)\./);
  const lanes = numberAt(today, lanesAt('nitzana'));
  const [far, near] = [Math.round((2 / 3) * lanes), lanes - Math.round((2 / 3) * lanes)];
  const fewCrews = Math.round(0.6 * numberAt(today, crews));
  const two = setParameter(setParameter(ample, lanesAt('nitzana'), far), lanesAt('kerem-shalom'), near);
  return [
    {
      name: 'one site',
      title: `1. One site of ${lanes} lanes; crossing, transfer yard and fleet ample (their levers at most)`,
      scenario: ample,
    },
    {
      name: 'two sites',
      title: `2. Two sites of ${far} and ${near} lanes; all else as in 1`,
      scenario: two,
    },
    {
      name: 'transfer-bound',
      title: `3. ${fewCrews} forklift crews instead of ${numberAt(today, crews)}; crossing and fleet ample`,
      scenario: setParameter(atMost(today, /^(crossing|fleet)\./), crews, fewCrews),
    },
    {
      name: 'limit-bound',
      title: '4. A daily limit of 200 trucks; all else as in 1',
      scenario: setParameter(ample, limit, 200),
    },
  ];
}

/** One load in ten cannot be judged by its image: an assumption, so that policies that mind it differ. */
function withDense(scenario: Scenario): Scenario {
  const { food, medical, mixed, 'non-food': others } = scenario.cargo;
  const dense = <Cargo extends object>(cargo: Cargo) => ({ ...cargo, denseShare: 0.1 });
  return {
    ...scenario,
    cargo: { food: dense(food), 'non-food': dense(others), medical: dense(medical), mixed: dense(mixed) },
  };
}

/** The scenario with all levers of some paths at their most. */
function atMost(scenario: Scenario, paths: RegExp): Scenario {
  return scenario.levers
    .filter(({ path }) => paths.test(path))
    .reduce((changed, { path, max }) => setParameter(changed, path, max), scenario);
}
