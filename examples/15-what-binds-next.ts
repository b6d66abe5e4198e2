// What limits today by the marginal value of each lever, and what limits after that, rung by rung.
import { baseline, bottleneck, ladder, setParameter } from 'throughline';
import { intervalText, moneyText, numberText, signedText, textTable } from 'throughline/report';

// Three levers and a week keep it short; `throughline ladder` climbs by all of them.
const open = [
  'inspection.sites.nitzana.lanes',
  'transferYard.rafah.crews',
  'fleet.carriers.contracted.trucks',
];
const levers = baseline.levers.filter(({ path }) => open.includes(path));
const scenario = setParameter({ ...baseline, days: 7, levers }, 'fleet.fuel.perDay', 24_000);

const limit = await bottleneck(scenario, { seed: 'next', replications: 4 });
console.log(`What limits: ${limit.best?.stage ?? 'nothing alone'}.`);
const columns = ['lever', 'marginal value', 'interval'].map((heading, index) => {
  return { heading, align: index === 0 ? 'left' : 'right' } as const;
});
const values = limit.values.map(({ name, perStep }) => [
  name,
  signedText(perStep.mean),
  intervalText(perStep),
]);
console.log(`${textTable(columns, values)}\n`);
for (const { method, resource, agrees } of limit.explanations)
  console.log(`By ${method}: ${resource ?? 'nothing'}${agrees === false ? ', which disagrees' : ''}.`);

const climb = await ladder(scenario, {
  seed: 'next',
  target: '300 truck/day',
  replications: 4,
  lookReplications: 2,
});
console.log('');
for (const { stages, takesOverAt, leadsTo, totalCost } of climb.rungs) {
  const [from, to] = [takesOverAt, leadsTo].map(({ mean }) => numberText(mean, 0));
  console.log(
    `${stages.join(' and ')} from ${from} to ${to} trucks a day, ${moneyText(totalCost)} a day in all`,
  );
}
console.log(`The ladder ends: ${climb.end}.`);
