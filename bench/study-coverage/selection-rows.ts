import { createDistribution, type Distribution, KeyedDraws } from 'throughline';
import { type Sampler, selectBest } from 'throughline/experiment';

/** How often the best was selected. */
export interface SelectionRate {
  readonly procedure: 'kn' | 'kn++';
  readonly draws: 'same' | 'different';
  readonly promised: number;
  readonly macros: number;
  readonly selectedBest: number;
  /** Replications of all alternatives together, on average. */
  readonly replications: number;
}

const alternatives = 5;
const zone = 1;
const confidence = 0.95;

/**
 * Five alternatives with normal replications of standard deviation 3, the best ahead of all others by exactly the indifference zone: the
 * configuration that is hardest to tell apart.
 */
export async function selectionRates(macros: number): Promise<readonly SelectionRate[]> {
  const rates: SelectionRate[] = [];
  for (const procedure of ['kn', 'kn++'] as const) {
    for (const draws of ['different', 'same'] as const) rates.push(await rateOf(procedure, draws, macros));
  }
  return rates;
}

async function rateOf(
  procedure: 'kn' | 'kn++',
  which: 'same' | 'different',
  macros: number,
): Promise<SelectionRate> {
  const own = createDistribution({ kind: 'normal', mean: 0, sd: which === 'same' ? 1.5 : 3 });
  const shared = createDistribution({ kind: 'normal', mean: 0, sd: Math.sqrt(9 - 1.5 ** 2) });
  let selectedBest = 0;
  let replications = 0;
  for (let macro = 0; macro < macros; macro += 1) {
    const draws = new KeyedDraws('selection', macro);
    const named = Array.from({ length: alternatives }, (_, index): [string, Sampler] => {
      return [`plan ${index}`, normalPlan(draws, index, own, which === 'same' ? shared : undefined)];
    });
    const options = { measure: 'value', indifferenceZone: zone, confidence, procedure, confirmation: 0 };
    const { decision, replications: spent } = await selectBest(Object.fromEntries(named), options);
    if (decision.state === 'selected' && decision.name === 'plan 0') selectedBest += 1;
    replications += spent / macros;
  }
  return { procedure, draws: which, promised: confidence, macros, selectedBest, replications };
}

/** Normal values about the zone for plan 0 and about 0 for the others; with common random numbers three quarters of the variance are shared. */
function normalPlan(draws: KeyedDraws, index: number, own: Distribution, shared?: Distribution): Sampler {
  const source = draws.source(`plan ${index}`);
  const common = draws.source('common');
  const centre = index === 0 ? zone : 0;
  return (from, to) =>
    Promise.resolve(
      Array.from({ length: to - from }, (_, step) => {
        const replication = from + step;
        const together = shared?.quantile(common.uniform(replication)) ?? 0;
        return { value: centre + together + own.quantile(source.uniform(replication)) };
      }),
    );
}
