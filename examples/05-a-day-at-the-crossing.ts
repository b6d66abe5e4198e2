// The whole corridor: one truck's story, one day at the crossing by the hour.
import { baseline, simulate } from 'throughline';
import { clockText, textTable } from 'throughline/report';

const week = { ...baseline, days: 7, warmUpDays: 0 };
const outcome = simulate(week, { seed: 'a week', journal: true });
const journal = outcome.journal ?? [];
const day = 3;

const passing = journal.filter((row) => row.milestone === 'gate lane' && dayOf(row.at) === day);
const truck = passing[Math.floor(passing.length / 2)]?.truck;
console.log(`Truckload ${truck}, from its arrival at Al-Arish:`);
for (const row of journal.filter((each) => each.truck === truck)) {
  console.log(`  ${clockText(week.start, row.at)}  ${row.milestone.padEnd(20)}  ${row.place}`.trimEnd());
}

const milestones = ['inspected', 'gate lane', 'received', 'collected', 'delivered'];
const columns = ['hour', ...milestones].map((heading) => ({ heading, align: 'right' }) as const);
const rows = Array.from({ length: 24 }, (_, hour) => milestones.map((milestone) => count(milestone, hour)));
console.log(`\nTruckloads by the hour on day ${day + 1}:`);
console.log(
  textTable(columns, rows.map((counts, hour) => [`${hour}:00`, ...counts.map(String)]).filter(isBusy)),
);

const { created, ended, inside } = outcome.balance;
console.log(
  `\n${created} truckloads came in the week: ${ended.delivered} delivered, ${ended.intercepted} intercepted,`,
);
console.log(`${ended.left} left the corridor, ${inside} still inside.`);
const isSame = simulate(week, { seed: 'a week' }).digest === outcome.digest;
console.log(`The same seed gives the same run, event by event: ${isSame ? 'yes' : 'no'}.`);

function count(milestone: string, hour: number): number {
  return journal.filter((row) => row.milestone === milestone && Math.floor(row.at / 60) === day * 24 + hour)
    .length;
}

function dayOf(minutes: number): number {
  return Math.floor(minutes / 1440);
}

function isBusy([, ...counts]: string[]): boolean {
  return counts.some((each) => each !== '0');
}
