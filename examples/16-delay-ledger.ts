// Where does a truckload's time go, and what keeps the corridor from 400 a day? Every hour is charged to one cause.
import { baseline, delayLedger, simulate } from 'throughline';
import { estimateText, numberText, percentText, textTable } from 'throughline/report';

// One run keeps the ledger on request: minutes by the zone in which they are spent and the cause, which may lie far ahead.
const week = { ...baseline, days: 7 };
const { delays = [], zones } = simulate(week, { seed: 'ledger', ledger: true });
const bay = delays.filter(({ zone }) => zone === 'held in the bay').toSorted((a, b) => b.minutes - a.minutes);
const held = bay.reduce((sum, { minutes }) => sum + minutes, 0);
console.log(
  `Egyptian trucks are held in their bays for ${numberText(held / 60, 0)} hours of a week, because of`,
);
for (const { cause, minutes } of bay) console.log(`  ${percentText(minutes / held).padStart(5)}  ${cause}`);

// By cause and by zone the minutes are the same: nothing is lost, nothing is counted twice.
const charged = delays.reduce((sum, { minutes }) => sum + minutes, 0);
const spent = Object.values(zones).reduce((sum, { mean }) => sum + mean, 0) * week.days * 1440;
console.log(`All causes together: ${numberText(charged, 3)} min; all zones: ${numberText(spent, 3)} min.\n`);

// The study: intervals over replications, and the fall from the target to what was reached.
const scenario = { ...baseline, days: 2, warmUpDays: 0 };
const study = await delayLedger(scenario, { seed: 'ledger', replications: 2, waterfallReplications: 1 });
console.log(`Received: ${estimateText(study.reached)}. Hours for each truckload, by kind of cause:`);
for (const { group, hoursPerTruckload, share } of study.groups.slice(0, 5))
  console.log(
    `  ${numberText(hoursPerTruckload?.mean ?? 0).padStart(5)} h  ${group} (${percentText(share)})`,
  );

const { target, supply, bars, reached } = study.waterfall ?? { target: 0, bars: [] };
console.log(
  `\n${textTable(
    [{ heading: 'trucks a day' }, { heading: '', align: 'right' }],
    [
      ['target', numberText(target)],
      ['supply', numberText(-(supply?.mean ?? 0))],
      ...bars.map(({ cause, takes }) => [cause, numberText(-takes.mean)]),
      ['reached', numberText(reached?.mean ?? 0)],
    ],
  )}`,
);
