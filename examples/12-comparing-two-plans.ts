// Two plans on the same trucks with common random numbers: how sharp that makes the difference, and what is not shown.
import { baseline, type CorridorModel, createModel, setParameter } from 'throughline';
import { alternatives, compare } from 'throughline/experiment';
import { comparisonText } from 'throughline/report';

const today = { ...baseline, days: 5, warmUpDays: 2 };
const plans = {
  today: createModel(today),
  'ten trucks more inside Gaza': createModel(setParameter(today, 'fleet.carriers.contracted.trucks', 24)),
  'a faster gate': createModel(setParameter(today, 'crossing.rafah.gateRate', 34)),
};

const { today: asItIs, ...changed } = alternatives(run, plans, { seed: 'two plans' });
if (asItIs === undefined) throw new Error('today is not among the plans');
for (const [name, plan] of Object.entries(changed)) {
  const comparison = await compare(plan, asItIs, { measure: 'receivedPerDay', replications: 8 });
  console.log(`${comparisonText(comparison, { first: name, second: 'today', unit: 'trucks a day' })}\n`);
}

// What independent draws would have made of the second: the same runs, paired with others than their own.
const other = alternatives(run, plans, { seed: 'other luck' })['a faster gate'];
if (other === undefined) throw new Error('the plan is not among the plans');
const { difference } = await compare(other, asItIs, { measure: 'receivedPerDay', replications: 8 });
console.log(`With independent draws for the faster gate: ± ${difference.halfWidth?.toFixed(1)} instead.`);

function run(model: CorridorModel, seed: string | number, replication: number) {
  return { receivedPerDay: model({ seed, replication }).throughput.received.perDay };
}
