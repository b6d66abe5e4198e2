import { expect, test } from 'vitest';
import { reachReport, studyCsv } from '../../../src/report/index.js';
import { sampleAnswer } from '../sample-results.js';

const { result, scenario } = await sampleAnswer(60);

test('tried.csv gives each plan’s cost and its parts, mean, low and high under their headings', () => {
  const [first] = result.search.tried;
  if (first === undefined) throw new Error('the search runs today at least');
  const value = { mean: 4, low: 3, high: 5, n: 7 };
  const plan = { ...first, cost: 110, capacity: 90, haulage: 20, searchDecision: 'open' as const, value };
  const tried = [
    { ...plan, plan: {} },
    { ...plan, plan: { 'fleet.carriers.own.trucks': 84, 'staging.trucks': 61 } },
  ];
  const shown = reachReport.show({ ...result, search: { ...result.search, tried } }, { scenario });
  expect(studyCsv(shown)['tried.csv']?.split('\r\n')).toEqual([
    'scenario,plan,lever,to,USD/day of the plan,capacity USD/day,haulage USD/day,decision,mean,low,high,n',
    'statement-240,1,,,110,90,20,open,4,3,5,7',
    'statement-240,2,fleet.carriers.own.trucks,84,110,90,20,open,4,3,5,7',
    'statement-240,2,staging.trucks,61,110,90,20,open,4,3,5,7',
    '',
  ]);
});
