// The inspection policy as a lever: 200 trucks a day at least cost without detecting less than today. The corridor is small enough
// to follow by hand: papers of 40 min and a scan of 20, so that a lane passes 24 trucks a day, and 36 where the scan is in their shadow.
import { formatProblems, type PolicyChoice, parseScenario, reachAmongPolicies } from 'throughline';
import { moneyText, percentText, textTable } from 'throughline/report';

const site = { lanes: 4, documents: 40, scan: 20, scanners: 20, secondaryBays: 4, hours: 'always' };
const path = 'inspection.sites.site.lanes';
const read = parseScenario({
  name: 'small',
  days: 3,
  warmUpDays: 1,
  target: { perDay: 200, at: 'inspected' },
  staging: { backlog: 2000, trucks: 9000 },
  inspection: { policy: { scanAll: {} }, sites: { site } },
  crossing: { border: { hours: 'always', lanes: 20, driveThrough: {} } },
  governorates: { inland: { population: 1000, trip: 60 } },
  levers: [{ name: 'lanes', path, step: 1, max: 12, costPerStepPerDay: 400 }],
});
if (!read.ok) throw new Error(formatProblems(read.problems));

const policies = ['shadowing', 'two-stage', 'random-share', 'manual-all', 'no-inspection'];
const cell = (cost: number | null): string => (cost === null ? '-' : moneyText(cost));

function rowsOf({ policies: places }: PolicyChoice): string[][] {
  return places.map(({ policy, detection, detects, noBetterThan, decision, cost, costBound }) => [
    policy,
    percentText(detection.mean),
    detects === 'reached' ? 'enough' : 'less',
    noBetterThan === null ? (decision ?? '-') : `no cheaper than ${noBetterThan}`,
    cell(cost),
    cell(costBound),
  ]);
}

for (const [shadowing, leastDetection] of [
  [500, 'today'],
  [2_000, 'today'],
  [500, 0.2],
] as const) {
  const options = { policies, policyCosts: { shadowing }, leastDetection, replications: 3 };
  const { policy, decision, ...choice } = await reachAmongPolicies(read.scenario, {
    ...options,
    question: 'next-days',
  });
  const least = leastDetection === 'today' ? "today's detection" : percentText(leastDetection);
  console.log(`Shadowing at ${moneyText(shadowing)}, at least ${least}: ${decision} under ${policy}.`);
  const headings = ['policy', 'found', 'is', 'target', 'cost a day', 'none below'];
  console.log(
    textTable(
      headings.map((heading) => ({ heading })),
      rowsOf({ policy, decision, ...choice }),
    ),
  );
  console.log();
}
