// Would the scenario have forecast what was counted? In the last five days half of the lanes stood empty, which it does not know.
// Wide ranges of facts hide that; at their values it shows.
import { backtest, baseline, simulate } from 'throughline';
import { numberText, percentText, signedText, textTable } from 'throughline/report';
import { readObservedCounts } from 'throughline/scenario';

// A phase that changes nothing in the scenario gives them a name.
const lanes = 'inspection.sites.nitzana.lanes';
const lastDays = { name: 'last days', from: 5 * 1440 };
const believed = { ...baseline, days: 10, warmUpDays: 0, phases: [{ ...lastDays, set: { [lanes]: 12 } }] };

// Counts made up for the example: a run in which six lanes are left, and the fourth day was not counted.
const real = { ...believed, phases: [{ ...lastDays, set: { [lanes]: 6 } }] };
const rows = simulate(real, { seed: 'what came' }).throughput.received.byDay.map((trucks, day) => {
  const date = new Date(Date.parse(baseline.start) + day * 86_400_000);
  return `${date.toISOString().slice(0, 10)};${day === 3 ? '' : trucks}`;
});
const text = ['day;trucks in', ...rows].join('\n');
const read = readObservedCounts(text, { columns: { date: 'day', received: 'trucks in' } });
if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
console.log(read.notes.join('\n'));

// Nineteen runs, the fewest that have a band of 90 %: with facts drawn within their ranges, and with each at its value.
for (const facts of [undefined, []]) {
  const options = { replications: 19, seed: 'counts', ...(facts === undefined ? {} : { facts }) };
  const { points, facts: found } = await backtest(believed, read.observed, options);
  for (const { at, bias, coverage, crps } of points) {
    const columns = ['period', at, 'bias', '90 % of runs', 'beyond'].map((heading) => ({ heading }));
    const lines = bias.map((each) => [
      each.name,
      numberText(each.observedPerDay),
      signedText(each.bias.mean),
      `${numberText(each.chance.low)} to ${numberText(each.chance.high)}`,
      each.isBeyondChance ? 'yes' : 'no',
    ]);
    const held = coverage.find(({ unit, level }) => unit === 'day' && level === 0.9)?.share;
    const score = `score ${numberText(crps)} trucks a day`;
    console.log(`\n${found.drawn.length} facts drawn; ${score}`);
    console.log(`bands of ${percentText(0.9)} hold ${held?.successes} of ${held?.trials} days`);
    console.log(textTable(columns, lines));
  }
}
