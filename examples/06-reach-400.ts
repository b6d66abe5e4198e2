// The question itself: what takes the corridor to 400 trucks a day?
import { baseline, reach } from 'throughline';
import { estimateText, exactText, moneyText, numberText, percentText, textTable } from 'throughline/report';

const answer = await reach(baseline, { seed: 'reach', target: '400 truck/day', replications: 5 });
const { target, today, todayBottleneck, plan, cost, estimate, next, search } = answer;

console.log(`Today ${estimateText(today)} trucks a day are ${target.at}.`);
console.log(
  `What limits is ${todayBottleneck.resource}, worked ${percentText(todayBottleneck.load.mean)} of its open time.\n`,
);

if (answer.feasible) {
  const columns = [
    { heading: 'change' },
    { heading: 'from', align: 'right' },
    { heading: 'to', align: 'right' },
    { heading: 'USD a day', align: 'right' },
    { heading: 'days ahead', align: 'right' },
  ] as const;
  const rows = plan.map((step) => [
    step.name,
    exactText(step.from),
    exactText(step.to),
    numberText(step.cost, 0),
    exactText(step.leadTimeDays),
  ]);
  console.log(textTable(columns, rows));
  console.log(`\nFor ${moneyText(cost)} a day it is ${estimateText(estimate)},`);
  console.log('on luck that the search has not seen.');
} else {
  console.log(
    `No plan over the levers reaches ${target.perDay}: with all at their most it is ${estimateText(estimate)}.`,
  );
}
console.log(
  `Next to limit is ${next.resource} (${next.stage}), worked ${percentText(next.load.mean)} of its open time.`,
);
console.log(`${search.plansRun} plans were run, ${search.plansRuledOut} ruled out by these or by theory.`);
