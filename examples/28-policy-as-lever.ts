// The inspection policy as a lever: 300 trucks a day at least cost without detecting less than today, where pooled lanes with
// shadowing cost USD 1,500 a day more, and where the floor is lowered to 0.6.
import { baseline, type PolicyChoice, reachAmongPolicies } from 'throughline';
import { moneyText, percentText, textTable } from 'throughline/report';

const scenario = { ...baseline, days: 14 };
const common = {
  policies: ['shadowing', 'two-stage', 'risk-based', 'manual-all', 'no-inspection'],
  policyCosts: { shadowing: 1_500 },
  target: '300 truck/day',
  replications: 4,
  maxReplications: 0,
  runnersUp: 0,
} as const;

function rowsOf({ policies }: PolicyChoice): string[][] {
  return policies.map(({ policy, detection, detects, noBetterThan, decision, cost, costBound }) => [
    policy,
    percentText(detection.mean),
    detects === 'reached' ? 'enough' : 'less',
    noBetterThan === null ? (decision ?? '-') : `no cheaper than ${noBetterThan}`,
    cost === null ? '-' : moneyText(cost),
    costBound === null ? '-' : moneyText(costBound),
  ]);
}

for (const leastDetection of ['today', 0.6] as const) {
  const choice = await reachAmongPolicies(scenario, { ...common, leastDetection });
  const least = leastDetection === 'today' ? "today's" : percentText(leastDetection);
  console.log(`At least ${least} detection: ${choice.decision} under ${choice.policy ?? 'no policy'}.`);
  const headings = ['policy', 'found', 'is', 'target', 'cost a day', 'none below'];
  console.log(
    textTable(
      headings.map((heading) => ({ heading })),
      rowsOf(choice),
    ),
  );
}
