// What to find out first, in money: which fact is worth knowing before a plan is chosen? Three plans over 200 draws of two facts that
// nobody knows: how many minutes a truck takes at the gate, and how many trucks hauliers have. Only the first says which plan is enough.
import { savingInformation } from 'throughline/experiment';
import { moneyText, percentText, textTable } from 'throughline/report';

const draws = 200;
const points = Array.from({ length: draws }, (_, draw) => {
  const [first, second] = [7, 73].map((step) => (((draw * step) % draws) + 0.5) / draws);
  return [4 + 4 * (first ?? 0), 100 + 100 * (second ?? 0)];
});

// A gate lane passes 1,440 trucks a day over its minutes: 450 need 1.25 lanes at 4 minutes, and 2.5 at 8.
const plans = [
  { name: 'two lanes', lanes: 2, cost: 3_000 },
  { name: 'three lanes', lanes: 3, cost: 7_500 },
  { name: 'nothing', lanes: 1, cost: 0 },
];
const reaches = points.map(([minutes = 0]) =>
  plans.map(({ lanes }) => ((lanes * 1_440) / minutes >= 450 ? 1 : 0)),
);

const costs = plans.map(({ cost }) => cost);
const found = savingInformation(points, { reaches, costs }, { without: 1 });
if (found === undefined) throw new Error('cheaper plans reach in fewer draws');
const { without, perfect, factors } = found;
console.log(`Knowing nothing: ${plans[without.plan]?.name}, ${moneyText(without.cost)} a day,`);
console.log(`in ${percentText(without.reliability)} of the draws.`);
console.log(`Knowing everything would save ${moneyText(perfect.saving.value)} a day.\n`);

const names = ['minutes at the gate', 'trucks of hauliers'];
const rows = factors.map(({ factor, saving, isShown }) => [
  names[factor] ?? '',
  moneyText(Math.max(0, saving.value)),
  `${moneyText(saving.low)} to ${moneyText(saving.high)}`,
  isShown ? 'shown' : 'not shown',
]);
console.log(
  textTable(
    ['fact', 'saves a day', 'interval', 'worth it'].map((heading) => ({ heading })),
    rows,
  ),
);
for (const { low, high, alternative } of factors[0]?.ranges ?? [])
  console.log(`${low.toFixed(1)} to ${high.toFixed(1)} min: ${plans[alternative]?.name}`);
