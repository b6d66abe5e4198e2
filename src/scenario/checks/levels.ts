import { areCorrelationsPossible, daysOf } from '../place-paths.js';
import type { Finding } from '../problem.js';
import type { Scenario } from '../scenario.js';

/** Stocks that fit their storage, shares that fit together. */
export function checkLevels(scenario: Scenario): Finding[] {
  return [...checkStocks(scenario), ...checkConditions(scenario), ...checkCarriers(scenario)];
}

function checkStocks({ fleet, governorates }: Scenario): Finding[] {
  const stores = Object.entries(governorates).map(([name, { stock, storage }]) => ({
    path: ['governorates', name, 'stock'],
    stock,
    storage,
  }));
  return [{ path: ['fleet', 'fuel', 'stock'], ...fleet.fuel }, ...stores].flatMap(
    ({ path, stock, storage }) =>
      storage === 'unlimited' || stock <= storage
        ? []
        : [{ path, message: `must be at most the storage (${storage}), got ${stock}` }],
  );
}

function checkConditions(scenario: Scenario): Finding[] {
  const days = daysOf(scenario);
  const shares = days.flatMap(({ path, chances: { degradedShare, haltedShare } }): Finding[] => {
    const sum = degradedShare + haltedShare;
    if (sum <= 1 + 1e-9) return [];
    return [{ path, message: `must have shares that sum to at most 1, got ${sum}` }];
  });
  return areCorrelationsPossible(scenario)
    ? shares
    : [
        ...shares,
        {
          path: ['conditions', 'pairs'],
          message: 'has correlations that no days can have together',
          expected: 'pairs nearer to the correlation of the others',
        },
      ];
}

function checkCarriers({ fleet }: Scenario): Finding[] {
  const carriers = Object.values(fleet.carriers);
  const path = ['fleet', 'carriers'];
  const quotas = carriers.reduce((sum, carrier) => sum + carrier.quota, 0);
  if (carriers.length === 0 || fleet.award !== 'quota' || Math.abs(quotas - 1) < 1e-6) return [];
  return [{ path, message: `must have quotas that sum to 1 under the quota rule, got ${quotas}` }];
}
