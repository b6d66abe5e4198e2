// A policy of one's own beside built-in ones that combine: food goes by its papers in the afternoon, all else is scanned.
// It is written here and registered for the run; the library is not touched.
import { baseline, simulate } from 'throughline';
import { definePolicy, release, setParameter, underPolicy } from 'throughline/corridor';
import { numberText, percentText, textTable } from 'throughline/report';

const lightAfternoons = definePolicy({
  name: 'light-afternoons',
  parameters: { from: 12 },
  // What the scenario's depth does; the twin knows this much.
  examination: ({ examination }) => examination,
  ofTruck: ({ cargo, minuteOfDay }, { examination }, { from }) =>
    cargo === 'food' && minuteOfDay >= Number(from) * 60 ? release : examination,
});

const week = { ...baseline, days: 7 };
const own = setParameter(week, 'inspection.policy', {
  kind: 'scan-all',
  custom: { name: 'light-afternoons', parameters: { from: 10 } },
});
const scenarios = [
  ['scan-all', underPolicy(week, 'scan-all')],
  ['light-afternoons', own],
  ['combined', underPolicy(week, 'risk-based+trusted-priority+partial-rejection+surge')],
] as const;

const rows = scenarios.map(([name, scenario]) => {
  const { detection, throughput, work } = simulate(scenario, { seed: 'own', policies: [lightAfternoons] });
  return [
    name,
    numberText(throughput.inspected.perDay, 1),
    numberText(work.officerMinutes / 60 / 7, 0),
    detection === null ? '-' : percentText(detection, 1),
  ];
});
const headings = ['policy', 'inspected a day', 'officer-hours a day', 'detection'];
console.log(
  textTable(
    headings.map((heading, index) => ({ heading, isNumber: index > 0 })),
    rows,
  ),
);
