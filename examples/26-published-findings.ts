// Published findings on inspection beside what one small site makes of them: ratios of two cases with the same trucks.
import { createModel, meanInterval, type Outcome, parseScenario } from 'throughline';
import { intervalText, numberText, textTable } from 'throughline/report';

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const wave = (size: number) => hours.map((hour) => 1 + size * Math.sin((hour * Math.PI) / 12));
const papers = (mean: number) => ({ documents: { kind: 'exponential', mean } });

/** Days of a site under a policy, each after one of warm-up; trucks come and drive on unhindered. */
function days(policy: object, site: object, profile = wave(0), prevalence = 0): Outcome[] {
  const open = { hours: 'always', approachRoom: 10_000, driveFromStaging: 0, driveToEntry: 0, lanes: 3 };
  const quick = { documents: 0, scan: 0, scanFalseAlarm: 0, manual: 0 };
  const read = parseScenario({
    ...{ name: 'one-site', warmUpDays: 1, days: 1, staging: 'none', transferYard: 'none', fleet: 'none' },
    supply: { road: { perDay: 480, profile }, pallets: 20 },
    inspection: { policy, prevalence, sites: { site: { ...open, ...quick, ...site } } },
    crossing: { gate: { hours: 'always', approachRoom: 10_000, lanes: 500, processing: 0 } },
    governorates: { inside: { population: 1, hours: 'always', docks: 500, unload: 0, trip: 0 } },
  });
  if (!read.ok) throw new TypeError(read.problems.map(({ message }) => message).join('; '));
  const model = createModel(read.scenario);
  return Array.from({ length: 12 }, (_, replication) => model({ seed: 'published', replication }));
}

type Measure = (outcome: Outcome) => number;
const wait: Measure = ({ zones }) => zones['inspection queue'].minutesPerEntry ?? 0;
const passed: Measure = ({ throughput }) => throughput.inspected.perDay;
const found: Measure = ({ work }) => work.seized;
function row(text: string, of: Measure, a: Outcome[], b: Outcome[]): string[] {
  const ratio = meanInterval(b.map((each, index) => of(a[index] ?? each) / of(each)));
  const show = (value: number) => numberText(value, 2);
  return [`${of.name}: ${text}`.split(' | '), show(ratio.mean), intervalText(ratio, show)].flat();
}

const random = (share: number, site: object) => days({ randomShare: { share } }, site);
const trusted = (rule: string) => days({ [`trusted${rule}`]: { share: 0.225, auditShare: 0 } }, papers(5.4));
const slow = { ...papers(2), scanFalseAlarm: 1, secondaryBays: 2, manual: '2 h' };
const long = { documents: 20, scan: 12, scanners: 3 };
const shadow = days({ shadowing: {} }, long);
const seek = (policy: object) => days(policy, {}, wave(0), 0.2);
const engine = seek({ riskBased: { share: 0.3, recall: 0.6, randomFloor: 0 } });
const alike = seek({ twoStage: { detection: 0.7, falseAlarm: 0.2, primary: 0 } });
const rush = (size: number, site: object = papers(7)) =>
  days({ randomShare: { share: 0 } }, site, wave(size));
const open = (hours: string) => rush(0.6, { ...papers(4), hours: `daily ${hours}` });
const whole = (palletRefusal: number) => days({ wholeRejection: { palletRefusal, after: 'leave' } }, {});
const rows = [
  row('own lane / priority | Springer 2010 | > 1', wait, trusted('Lane'), trusted('Priority')),
  row('4 % searched / none | Bakshi et al. 2011 | 1', passed, random(0.04, slow), random(0, slow)),
  row('8 % searched / none | Bakshi et al. 2011 | < 1', passed, random(0.08, slow), random(0, slow)),
  row('scan in shadow / none | Wein et al. 2007 | 1', passed, shadow, random(0, long)),
  row('recall 0.6 / test of all, 0.7 | McLay et al. 2011 | < 1', found, engine, alike),
  row('wave of 0.3 / of 0.6 | Haughton et al. 2013 | < 1', wait, rush(0.3), rush(0.6)),
  row('open an hour earlier | Ding et al. 2016 | 0.82', wait, open('03:00-21:00'), open('04:00-22:00')),
  row('whole / all, 3 % of 20 | (1 - p)^n | 0.54', passed, whole(0.03), whole(0)),
];
const headings = ['ratio of', 'source', 'published', 'here', '95 %'].map((heading) => ({ heading }));
console.log(textTable(headings, rows));
