// Which values of the facts lead to the counts of each day? A set of them, and what the counts say nothing of.
import {
  builtIns,
  calibrate,
  calibratedScenario,
  type FactRecord,
  type Scenario,
  setParameter,
  simulate,
} from 'throughline';
import { numberText, percentText, textTable } from 'throughline/report';

// The corridor of December 2023 at a tenth of its size, so that two hundred runs take seconds, with three facts that are assumed.
const assumed = (low: number, high: number, unit: string): FactRecord => {
  return { low, high, evidence: 'D', source: 'assumption', unit };
};
const facts = {
  'supply.road.perDay': assumed(3.5, 16, 'truck/day'),
  'crossing.rafah.conditions.haltedShare': assumed(0.02, 0.5, '1'),
  'inspection.sites.nitzana.scanDetection': assumed(0.6, 0.95, '1'),
};
const sizes = {
  'staging.backlog': 0,
  'staging.trucks': 200,
  'crossing.rafah.backlog': 0,
  'supply.flights.perDay': 0,
  'inspection.sites.nitzana.conditions.degradedShare': 0.1,
};
const corridor: Scenario = Object.entries(sizes).reduce<Scenario>(
  (changed, [path, value]) => setParameter(changed, path, value),
  { ...builtIns['fighting-2023-12'], start: '2024-01-01', days: 21, phases: [], facts },
);

// What happened, known here: 9 trucks a day, and the crossing halted on a quarter of the days. Three days were not counted.
const right = { 'supply.road.perDay': 9, 'crossing.rafah.conditions.haltedShare': 0.25 };
const world = Object.entries(right).reduce<Scenario>(
  (changed, [path, value]) => setParameter(changed, path, value),
  corridor,
);
const { throughput } = simulate(world, { seed: 'what happened' });
const series = (['inspected', 'received'] as const).map((point) => {
  const days = throughput[point].byDay.map((trucks, day) => {
    return { date: `2024-01-${String(day + 1).padStart(2, '0')}`, trucks };
  });
  return { point, days: days.filter((_, day) => day < 10 || day > 12) };
});

const result = await calibrate(corridor, { series }, { facts: Object.keys(facts), runs: 200, seed: 'fit' });
const columns = ['fact', 'before', 'plausible', 'width'].map((heading) => ({ heading }));
const rows = result.facts.map(({ path, before, low, high, widthShare, isInformed }) => {
  const [was, is] = [before, { low, high }].map(
    (ends) => `${numberText(ends.low, 2)}-${numberText(ends.high, 2)}`,
  );
  return [path, was ?? '', isInformed ? (is ?? '') : 'not informed', percentText(widthShare)];
});
console.log(textTable(columns, rows));
const road = calibratedScenario(corridor, result).facts['supply.road.perDay'];
const span = `${numberText(road?.low ?? 0)} to ${numberText(road?.high ?? 0)}`;
console.log(`\nBy road: ${span} trucks a day\n${road?.source}`);
