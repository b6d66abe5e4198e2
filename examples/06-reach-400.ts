// The question itself: what takes the corridor to 400 trucks a day?
import { baseline, reach, setParameter } from 'throughline';
import { estimateText, exactText, moneyText, numberText, percentText, textTable } from 'throughline/report';

// The agreed limit, gate, bays, crews, fuel and forty trucks more are taken as settled and two levers are left, so that the search is short;
// `npm start` moves all.
const settled = [
  ['crossing.rafah.dailyLimit', 450],
  ['crossing.rafah.gateRate', 34],
  ['transferYard.rafah.bays', 18],
  ['fleet.fuel.perDay', 24_000],
  ['transferYard.rafah.crews', 38],
  ['fleet.carriers.contracted.trucks', 54],
] as const;
const open = ['inspection.sites.nitzana.lanes', 'fleet.carriers.contracted.trucks'];
const start = settled.reduce((changed, [path, value]) => setParameter(changed, path, value), baseline);
const scenario = {
  ...start,
  days: 5,
  warmUpDays: 2,
  levers: baseline.levers.filter(({ path }) => open.includes(path)),
};

const answer = await reach(scenario, { seed: 'reach', target: '400 truck/day', replications: 4 });
const { target, today, todayBottleneck, plan, cost, estimate, next, certificate } = answer;

console.log(`Trucks ${target.at} a day: ${estimateText(today)}.`);
console.log(
  `What limits: ${todayBottleneck.resource}, at work ${percentText(todayBottleneck.load.mean)} of their hours.\n`,
);

const columns = ['change', 'from', 'to', 'USD a day', 'days ahead'].map((heading, index) => {
  return { heading, align: index === 0 ? 'left' : 'right' } as const;
});
const rows = plan.map((step) => [
  step.name,
  exactText(step.from),
  exactText(step.to),
  numberText(step.cost, 0),
  exactText(step.leadTimeDays),
]);
console.log(textTable(columns, rows));

const results = {
  reached: `For ${moneyText(cost)} a day`,
  undecided: 'Undecided; with the most promising plan found',
  'not reached': 'The target is not reached; with all levers at maximum',
};
console.log(`\n${results[answer.decision]}: ${estimateText(estimate)},`);
console.log('on replications not used in the search.');
console.log(`What limits then: ${next.resource}, at work ${percentText(next.load.mean)} of their hours.`);
const { cheaperPlans, ruledOut } = certificate;
console.log(
  `Of ${cheaperPlans} cheaper plans ${ruledOut.byBound} cannot reach by theory, ${ruledOut.bySimulation} by simulation.`,
);
