import { formatProblems, parseScenario } from 'throughline/scenario';
import { expect, test } from 'vitest';

const sound = {
  name: 'small',
  start: '2023-11-27',
  governorates: { north: { population: 100, trip: 60 }, south: { population: 50, trip: 30 } },
};

function problemsWith(part: Record<string, unknown>): string {
  const read = parseScenario({ ...sound, ...part });
  return read.ok ? '' : formatProblems(read.problems);
}

test('the scenario that the others change is sound', () => {
  expect(problemsWith({})).toBe('');
});

test.each([
  [
    { crossing: { border: {}, kerem: {} }, transferYard: { border: {} } },
    'crossing.kerem: has no yard of its name',
  ],
  [{ transferYard: { border: {}, kerem: {} } }, 'transferYard.kerem: has no entry of its name'],
  [{ crossing: { borde: {} }, transferYard: { border: {} } }, 'did you mean border?'],
  [{ crossing: {}, transferYard: {} }, 'must have at least one entry'],
  [
    { inspection: { sites: { site: { entry: 'borrder' } } } },
    'is not the name of an entry in crossing, got "borrder"',
  ],
  [{ inspection: { sites: { site: { canine: { share: 0.5 } } } } }, 'canine.teams: must be at least 1'],
  [{ inspection: { siteChoice: { rule: 'split', shares: { sitte: 1 } } } }, 'did you mean site?'],
  [{ inspection: { siteChoice: { rule: 'split', shares: { site: 0.5 } } } }, 'must sum to 1, got 0.5'],
  [{ inspection: { siteChoice: { rule: 'by-stream', sites: { air: 'x' } } } }, 'is not the name of a site'],
  [{ governorates: {} }, 'must have at least one governorate'],
  [{ governorates: { border: { population: 0, trip: 1 } } }, 'must have some population'],
  [
    { governorates: { border: { population: 5, trip: 1, storage: 3, stock: 4 } } },
    'stock: must be at most the storage (3), got 4',
  ],
  [{ fleet: { carriers: { own: {} }, award: 'quota' } }, 'must have quotas that sum to 1'],
  [
    { fleet: { carriers: { own: {} }, fuel: { storage: 10, stock: 11 } } },
    'fleet.fuel.stock: must be at most the storage',
  ],
  [
    { conditions: { inside: { degradedShare: 0.7, haltedShare: 0.4 } } },
    'conditions.inside: must have shares',
  ],
  [
    { inspection: { sites: { nitzana: { conditions: { degradedShare: 0.7, haltedShare: 0.4 } } } } },
    'inspection.sites.nitzana.conditions: must have shares that sum to at most 1',
  ],
  [
    { stoppages: [{ name: 'x', from: 100, to: 200, places: ['inside', 'borrder'] }] },
    'stoppages[0].places[1]: is not the name of a stage, site or entry, got "borrder"',
  ],
  [{ stoppages: [{ name: 'x', from: 100, to: 200, places: ['borrder'] }] }, 'did you mean border?'],
  [
    { conditions: { pairs: [{ places: ['border', 'inside'], correlation: 0.5 }] } },
    'conditions.pairs[0].places[0]: has no day conditions of its own: border; expected inspection, crossing or inside',
  ],
  [
    { conditions: { pairs: [{ places: ['inside', 'inside'], correlation: 0.5 }] } },
    'conditions.pairs[0].places: must be two places',
  ],
  [
    { conditions: { pairs: [{ places: ['crossing', 'inside'], correlation: -1.5 }] } },
    'conditions.pairs[0].correlation: must be from -1 to 1, got -1.5',
  ],
  [
    {
      crossing: { nitzana: { conditions: {} } },
      transferYard: { nitzana: {} },
      inspection: { sites: { nitzana: { conditions: {}, entry: 'nitzana' } } },
      conditions: { pairs: [{ places: ['nitzana', 'inside'], correlation: 0.5 }] },
    },
    'conditions.pairs[0].places[0]: is a site and an entry, got nitzana; expected inspection.sites.nitzana or crossing.nitzana',
  ],
  [
    {
      conditions: {
        pairs: [
          { places: ['crossing', 'inside'], correlation: 0.9 },
          { places: ['crossing', 'inspection'], correlation: 0.9 },
          { places: ['inspection', 'inside'], correlation: -0.9 },
        ],
      },
    },
    'conditions.pairs: has correlations that no days can have together',
  ],
  [
    { stoppages: [{ name: 'x', from: 100, to: 100, places: ['inside'] }] },
    'stoppages[0].to: must come after from',
  ],
  [{ displacement: [{ at: 0, from: 'nort', to: 'south', people: 1 }] }, 'did you mean north?'],
  [{ displacement: [{ at: 0, from: 'north', to: 'north', people: 1 }] }, 'must be another governorate'],
  [
    { facts: { 'no.path': { low: 1, high: 2, evidence: 'A', source: 's', unit: '1' } } },
    'is not the path of a number',
  ],
  [{ facts: { days: { low: 3, high: 2, evidence: 'A', source: 's', unit: '1' } } }, 'must have low <= high'],
  [
    { facts: { days: { low: 1, high: 2, evidence: 'A', source: 's', unit: 'min' } } },
    'unit: must be 1, got "min"',
  ],
  [{ inspection: { sites: { Nitzana: {} } } }, 'small letters, digits and hyphens'],
  [{ supply: { road: { mix: { food: 0 } } } }, 'at least one share above 0'],
  [{ supply: { road: { profile: Array(24).fill(0) } } }, 'at least one weight above 0'],
])('%j is refused', (part, reason) => {
  expect(problemsWith(part)).toContain(reason);
});

test('people who have moved can move on, no more than are there', () => {
  const first = { at: 1_440, from: 'north', to: 'south', people: 100 };
  const second = { at: 2_880, from: 'south', to: 'north', people: 150 };
  expect(problemsWith({ displacement: [second, first] })).toBe('');
  expect(problemsWith({ displacement: [first, { ...second, people: 151 }] })).toContain(
    'must be at most the people then in south (150)',
  );
});

test('shares of cargo are completed and scaled to sum to 1', () => {
  const read = parseScenario({ ...sound, supply: { road: { mix: { food: 0.6, medical: '20 %' } } } });
  expect(read.ok && read.scenario.supply.road.mix).toEqual({
    food: 0.6 * (1 / 0.8),
    'non-food': 0,
    medical: 0.2 * (1 / 0.8),
    mixed: 0,
  });
});
