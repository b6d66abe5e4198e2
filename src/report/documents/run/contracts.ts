import type { Scenario } from '../../../scenario/index.js';
import type { ContractSummary, RunResult } from '../../../studies/index.js';
import type { Words } from '../../words/index.js';
import { type DocumentPart, note, paragraph, part, type ShownTable, table } from '../document.js';

type Say = Words['run'];

/** Each carrier's account, where there is more in its contract than a price by truck and by trip. */
export function contractParts(
  { contracts = [] }: RunResult,
  { fleet }: Scenario,
  say: Say,
): readonly DocumentPart[] {
  const isPlain = Object.values(fleet.carriers).every(
    ({ advance, costPerTonne, lot, minimum, penalty }) =>
      lot === undefined &&
      minimum === undefined &&
      advance === undefined &&
      costPerTonne === 0 &&
      penalty === 0,
  );
  if (isPlain || contracts.length === 0) return [];
  const advances = contracts
    .filter(({ carrier }) => fleet.carriers[carrier]?.advance !== undefined)
    .map((each) => advanceSentence(each, say));
  return [
    part(
      say.contracts,
      contractTable(contracts, say),
      ...(advances.length > 0 ? [paragraph(advances.join(' '))] : []),
      note(say.contractsNote),
    ),
  ];
}

function contractTable(contracts: readonly ContractSummary[], say: Say): ShownTable {
  const headings = [
    say.trucks,
    say.tripsADay,
    say.byTruck,
    say.minimum,
    say.unused,
    say.beyond,
    say.penalties,
  ];
  return table(
    [
      { heading: say.carrier },
      { heading: say.lot, only: 'page' },
      ...headings.map((heading) => ({ heading, isNumber: true })),
    ],
    contracts.map(({ carrier, charges, lot, tripsPerDay, trucks }) => {
      const money = [
        charges.trucks,
        charges.minimum,
        charges.minimumUnused,
        charges.trips,
        charges.penalties,
      ];
      return [
        carrier,
        lot ?? say.anyLoad,
        say.numberText(trucks.mean),
        say.numberText(tripsPerDay.mean),
        ...money.map(({ mean }) => say.numberText(mean, 0)),
      ];
    }),
  );
}

function advanceSentence({ advance, carrier }: ContractSummary, say: Say): string {
  const { keptBack, outstanding, paid } = advance;
  return say.advance({
    carrier,
    paid: say.moneyText(paid.mean),
    keptBack: say.moneyText(keptBack.mean),
    outstanding: say.moneyText(outstanding.mean),
  });
}
