import type { Finding } from '../problem.js';
import type { Scenario } from '../scenario.js';
import { unknownName } from './unknown-name.js';

type Lot = Scenario['fleet']['lots'][string];

/** Lots name places that there are, carriers lots; what is offered belongs to a lot and rises; every load has somebody who may take it. */
export function checkLots(scenario: Scenario): Finding[] {
  const { lots, carriers } = scenario.fleet;
  const known = {
    yards: Object.keys(scenario.transferYard),
    governorates: Object.keys(scenario.governorates),
  };
  const what = { yards: 'a transfer yard', governorates: 'a governorate' };
  const inLots = Object.entries(lots).flatMap(([name, lot]) =>
    (['yards', 'governorates'] as const).flatMap((scope) =>
      (lot[scope] ?? []).flatMap((member, index) =>
        known[scope].includes(member)
          ? []
          : [unknownName(['fleet', 'lots', name, scope, index], what[scope], member, known[scope])],
      ),
    ),
  );
  const inCarriers = Object.entries(carriers).flatMap(([name, { lot, offered = [] }]) => {
    const path = ['fleet', 'carriers', name];
    if (lot !== undefined && !Object.hasOwn(lots, lot))
      return [unknownName([...path, 'lot'], 'a lot', lot, Object.keys(lots))];
    if (offered.length > 0 && lot === undefined)
      return [{ path: [...path, 'offered'], message: 'needs a lot, whose price says what is accepted' }];
    return offered.flatMap((step, index): Finding[] => {
      const before = offered[index - 1];
      if (before === undefined || (step.price > before.price && step.trucks > before.trucks)) return [];
      const got = `${step.trucks} trucks at ${step.price}`;
      const message = `must be more trucks at a higher price than the step before (${before.trucks} at ${before.price}), got ${got}`;
      return [{ path: [...path, 'offered', index], message }];
    });
  });
  const found = [...inLots, ...inCarriers];
  return found.length > 0 ? found : checkNobodysLoads(scenario);
}

function checkNobodysLoads({ fleet, governorates, displacement, transferYard }: Scenario): Finding[] {
  const carriers = Object.values(fleet.carriers);
  const inhabited = Object.entries(governorates).filter(
    ([name, { population }]) => population > 0 || displacement.some(({ to }) => to === name),
  );
  const takes = (lot: Lot | undefined, yard: string, governorate: string): boolean =>
    (lot?.yards?.includes(yard) ?? true) && (lot?.governorates?.includes(governorate) ?? true);
  return inhabited.flatMap(([governorate]) => {
    const yard = Object.keys(transferYard).find((each) =>
      carriers.every(({ lot }) => !takes(lot === undefined ? undefined : fleet.lots[lot], each, governorate)),
    );
    if (yard === undefined || carriers.length === 0) return [];
    const message = `leave loads from ${yard} to ${governorate} to nobody: a carrier without a lot takes all`;
    return [{ path: ['fleet', 'lots'], message }];
  });
}
