import { minutesPerDay } from '../../math/index.js';
import type { Scenario } from '../../scenario/index.js';
import { advanceOf } from '../contracts.js';
import type { Corridor } from '../corridor.js';
import type { ContractOutcome } from '../measures/index.js';
import type { RunContext } from '../run-context.js';

/** What each carrier did and charged over the days counted, settled until now, and its advance. */
export function observeContracts(
  corridor: Corridor,
  { occupancy, sim }: RunContext,
  scenario: Scenario,
): readonly ContractOutcome[] {
  const days = occupancy.measured(sim.now) / minutesPerDay;
  return corridor.carriers.map(({ account, lot, name }) => {
    const { truckDays, ...book } = account.book;
    return {
      carrier: name,
      lot: lot ?? null,
      trucks: truckDays / days,
      ...book,
      advance: advanceOf(scenario, name),
    };
  });
}
