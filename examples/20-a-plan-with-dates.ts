// A plan takes time: the path day by day from today's backlog, when the target is held for a week, and what a closure then costs.
import { baseline, resilience, setParameter, whatIf } from 'throughline';
import { dateText, numberText, percentText, signedText, textTable } from 'throughline/report';

// Lanes and crews are taken as settled, so that the fleet is what limits; two levers and a week's path each keep it short.
const settled = [
  ['inspection.sites.nitzana.lanes', 16],
  ['transferYard.rafah.crews', 26],
] as const;
const start = settled.reduce((changed, [path, value]) => setParameter(changed, path, value), baseline);
const trucks = 'fleet.carriers.contracted.trucks';
const fuel = 'fleet.fuel.perDay';
const steps = [
  { lever: fuel, to: 21_000 },
  { lever: trucks, to: 34 },
  { lever: trucks, to: 64, startsAfterDays: 7 },
];

const path = await whatIf(start, steps, {
  seed: 'dates',
  target: '320 truck/day',
  replications: 3,
  days: 35,
});
for (const { name, to, inForceFrom } of path.steps)
  console.log(`${dateText(path.start, inForceFrom)}  ${name}: ${to}`);

const columns = ['week to', 'trucks a day', 'without', 'weeks that hold 320'].map((heading, index) => {
  return { heading, align: index === 0 ? 'left' : 'right' } as const;
});
const rows = path.path
  .filter(({ day }) => day % 7 === 6)
  .map(({ day, week, weekWithoutPlan, holds }) => [
    dateText(path.start, day),
    numberText(week?.mean.mean ?? 0),
    numberText(weekWithoutPlan?.mean.mean ?? 0),
    percentText(holds?.share ?? 0),
  ]);
console.log(`\n${textTable(columns, rows)}\n`);
const { median, never, n } = path.firstHeld;
const held = typeof median === 'number' ? `from ${dateText(path.start, median)} on` : median;
console.log(`320 a day is first held for a week ${held}; not at all in ${never} of ${n} replications.`);
console.log(`In all ${signedText(path.gain.mean, 0)} truckloads in ${path.days} days.`);

const plan = { [fuel]: 21_000, [trucks]: 64 };
const closed = await resilience(start, { seed: 'dates', plan, closureDays: 3, replications: 2, days: 24 });
const { most, left, daysToClear } = closed.behind;
console.log(`\nThree days without the crossing: ${numberText(most.mean, 0)} truckloads behind at the worst,`);
const cleared = daysToClear.median;
const when = typeof cleared === 'number' ? `recovered on day ${cleared}` : 'not recovered';
console.log(`${numberText(left.mean, 0)} after two weeks: ${when}.`);
const [usual, worst] = [closed.weeks.worst.mean.mean, closed.weeksWithClosure.worst.mean.mean];
console.log(`The worst week has ${numberText(worst, 0)} a day in place of ${numberText(usual, 0)}.`);
