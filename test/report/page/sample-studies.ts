import { setParameter } from '../../../src/corridor/index.js';
import {
  backtestReport,
  bottleneckReport,
  breakEvenReport,
  calibrateReport,
  clearingReport,
  compareReport,
  evidenceReport,
  gridReport,
  ladderReport,
  ledgerReport,
  morrisReport,
  policyChoiceReport,
  reachReport,
  reliabilityReport,
  resilienceReport,
  runReport,
  type ShownStudy,
  type StudyReport,
  screenReport,
  selectReport,
  sobolReport,
  tornadoReport,
  trucksReport,
  twinReport,
  whatIfReport,
} from '../../../src/report/index.js';
import type { Scenario } from '../../../src/scenario/index.js';
import {
  backtest,
  bottleneck,
  breakEven,
  calibrate,
  clearingFunction,
  comparePolicies,
  compareTrucks,
  delayLedger,
  evidence,
  grid,
  ladder,
  type ParameterEnsemble,
  reach,
  reachAmongPolicies,
  reliableReach,
  resilience,
  runStudy,
  screenLevers,
  selectPolicy,
  sensitivityMorris,
  sensitivitySobol,
  sensitivityTornado,
  twin,
  whatIf,
} from '../../../src/studies/index.js';
import { twoStages } from '../../studies/two-stages.js';

/** Text that would be markup, and end an attribute, if it were not escaped. */
export const evil = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`;

const lanes = 'inspection.sites.site.lanes';
const facts = [lanes, 'crossing.gate.lanes'];

const made = twoStages('lanes', 'gate');

/** A day of a small corridor worked by hand, with hostile text wherever a scenario has words of its own. */
export const evilScenario: Scenario = {
  ...made,
  days: 1,
  warmUpDays: 0,
  name: evil,
  title: evil,
  staging: { ...made.staging, backlog: 600 },
  levers: made.levers.map((lever) => ({ ...lever, name: evil })),
};

/** Counts of days with which the scenario can be compared. */
function countsOf(days: number) {
  const first = new Date(`${evilScenario.start}T00:00:00Z`).getTime();
  const dates = Array.from({ length: days }, (_, day) =>
    new Date(first + day * 86_400_000).toISOString().slice(0, 10),
  );
  return { series: [{ point: 'received', days: dates.map((date) => ({ date, trucks: 200 })) }] } as const;
}

/** Draws that fill the range of the lanes evenly, with a hostile source. */
const evenEnsemble: ParameterEnsemble = {
  scenario: evil,
  counts: { at: ['received'], from: '2023-11-28', to: '2023-11-29' },
  facts: [{ paths: [lanes], unit: '1', evidence: 'D', low: 8, high: 12, isInformed: true }],
  draws: Array.from({ length: 40 }, (_, index) => ({ weight: 1 / 40, values: [8 + (index % 5)] })),
};

/** A result with what is shown of it. */
function shownBy<Result extends object>(
  report: StudyReport<Result>,
  result: Result,
  scenario: Scenario = evilScenario,
): { readonly result: Result; readonly shown: ShownStudy } {
  return { result, shown: report.show(result, { scenario }) };
}

/** How each study's result is made, in the least time that makes all its parts. */
export const studies = {
  run: async () => shownBy(runReport, await runStudy(evilScenario, { replications: 2 })),
  twin: async () => shownBy(twinReport, twin(evilScenario)),
  bottleneck: async () => shownBy(bottleneckReport, await bottleneck(evilScenario, { replications: 2 })),
  ladder: async () =>
    shownBy(
      ladderReport,
      await ladder(evilScenario, { replications: 2, lookReplications: 2, smallestGain: 0.1 }),
    ),
  reach: async () => shownBy(reachReport, await reach(evilScenario, { replications: 2, target: 250 })),
  'policy-choice': async () => {
    const options = { policies: ['shadowing', 'no-inspection'], replications: 2, target: 250, maxTrials: 20 };
    return shownBy(policyChoiceReport, await reachAmongPolicies(evilScenario, options));
  },
  reliability: async () => {
    const options = { reliability: 0.5, draws: 20, target: 250, ensemble: evenEnsemble } as const;
    return shownBy(reliabilityReport, await reliableReach(evilScenario, options));
  },
  ledger: async () =>
    shownBy(ledgerReport, await delayLedger(evilScenario, { replications: 2, waterfallReplications: 1 })),
  evidence: async () => shownBy(evidenceReport, await evidence(evilScenario, { draws: 20, factors: facts })),
  'break-even': async () =>
    shownBy(breakEvenReport, await breakEven(evilScenario, { replications: 4, facts, target: 200 })),
  calibrate: async () => {
    const scenario = { ...evilScenario, days: 3 };
    const result = await calibrate(scenario, countsOf(3), { facts: [lanes], runs: 200 });
    return shownBy(calibrateReport, result, scenario);
  },
  backtest: async () => {
    const scenario = { ...evilScenario, days: 7 };
    return shownBy(backtestReport, await backtest(scenario, countsOf(7), { replications: 19 }), scenario);
  },
  'what-if': async () =>
    shownBy(
      whatIfReport,
      await whatIf(evilScenario, [{ lever: lanes, to: 15 }], {
        replications: 2,
        days: 8,
      }),
    ),
  resilience: async () =>
    shownBy(
      resilienceReport,
      await resilience(evilScenario, { replications: 2, days: 9, on: 1, closureDays: 1 }),
    ),
  tornado: async () =>
    shownBy(tornadoReport, await sensitivityTornado(evilScenario, { replications: 2, factors: facts })),
  morris: async () =>
    shownBy(morrisReport, await sensitivityMorris(evilScenario, { samples: 4, factors: facts })),
  sobol: async () =>
    shownBy(sobolReport, await sensitivitySobol(evilScenario, { samples: 8, factors: facts })),
  screen: async () => shownBy(screenReport, await screenLevers(evilScenario, { replications: 2, rungs: 2 })),
  compare: async () =>
    shownBy(
      compareReport,
      await comparePolicies(evilScenario, { replications: 2, policies: ['scan-all', 'manual-all'] }),
    ),
  trucks: async () =>
    shownBy(
      trucksReport,
      await compareTrucks(evilScenario, { replications: 2, policies: ['scan-all', 'manual-all'] }),
    ),
  grid: async () => {
    const points = [8, 12].map((lanesOpen, index) => {
      return {
        number: index + 1,
        values: [lanesOpen],
        scenario: setParameter(evilScenario, lanes, lanesOpen),
      };
    });
    const options = { design: 'full factorial', paths: [lanes], size: 2, points, replications: 2 } as const;
    return shownBy(gridReport, await grid(evilScenario, options));
  },
  'clearing-function': async () => {
    const { supply } = evilScenario;
    const scenario = { ...evilScenario, supply: { ...supply, road: { ...supply.road, perDay: 50 } } };
    const result = await clearingFunction(scenario, { levels: [0.5, 1, 2], replications: 2 });
    return shownBy(clearingReport, result, scenario);
  },
  select: async () =>
    shownBy(
      selectReport,
      await selectPolicy(evilScenario, {
        zone: 50,
        policies: ['scan-all', 'manual-all'],
        firstStage: 2,
        maxReplications: 4,
        leastDetection: 0.5,
      }),
    ),
};
