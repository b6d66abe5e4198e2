import {
  backtest,
  bottleneck,
  breakEven,
  calibrate,
  clearingFunction,
  comparePolicies,
  delayLedger,
  evidence,
  ladder,
  reach,
  reachAmongPolicies,
  resilience,
  runStudy,
  type StudyOptions,
  screenLevers,
  selectPolicy,
  sensitivityMorris,
  sensitivitySobol,
  sensitivityTornado,
  whatIf,
} from '../../src/studies/index.js';
import { haltingGate } from './halting-gate.js';
import { twoStages } from './two-stages.js';

const scenario = twoStages('lanes', 'gate');
/** With trucks that come by a rate. */
const byRoad = {
  ...scenario,
  supply: { ...scenario.supply, road: { ...scenario.supply.road, perDay: 50 } },
};
const dated = twoStages('lanes');
const facts = ['inspection.sites.site.lanes', 'crossing.gate.lanes'];
const counts = {
  series: [
    {
      point: 'received' as const,
      days: [
        { date: '2023-11-28', trucks: 240 },
        { date: '2023-11-29', trucks: 240 },
      ],
    },
  ],
};

// Two hundred runs are the fewest: of two days of a dozen trucks they are quick.
const gate = haltingGate({}, 2);
const gateCounts = {
  series: [
    {
      point: 'received' as const,
      days: [
        { date: '2024-01-01', trucks: 12 },
        { date: '2024-01-02', trucks: 11 },
      ],
    },
  ],
};

/** Every study, each as short as it may be. */
export const everyStudy: readonly (readonly [
  name: string,
  study: (options: StudyOptions) => Promise<object>,
])[] = [
  ['run', (options) => runStudy(scenario, { ...options, replications: 3 })],
  [
    'run to a precision',
    (options) => runStudy(scenario, { ...options, precision: 0.2, maxReplications: 12 }),
  ],
  ['reach', (options) => reach(scenario, { ...options, target: 300, replications: 3 })],
  [
    'reach among policies',
    (options) =>
      reachAmongPolicies(scenario, {
        ...options,
        ...{ policies: ['shadowing'], target: 300, replications: 3, question: 'next-days' },
      }),
  ],
  [
    'ladder',
    (options) => ladder(scenario, { ...options, target: 300, replications: 2, lookReplications: 2 }),
  ],
  ['bottleneck', (options) => bottleneck(scenario, { ...options, replications: 4 })],
  ['ledger', (options) => delayLedger(scenario, { ...options, replications: 2, waterfallReplications: 1 })],
  ['break-even', (options) => breakEven(scenario, { ...options, target: 235, replications: 4, facts })],
  [
    'resilience',
    (options) => resilience(scenario, { ...options, closureDays: 1, on: 1, days: 9, replications: 2 }),
  ],
  [
    'what-if',
    (options) => whatIf(dated, [{ lever: facts[0] ?? '', to: 15 }], { ...options, days: 7, replications: 2 }),
  ],
  [
    'clearing function',
    (options) => clearingFunction(byRoad, { ...options, levels: [0.5, 1, 2], replications: 2 }),
  ],
  ['compare', (options) => comparePolicies(scenario, { ...options, replications: 2 })],
  ['select', (options) => selectPolicy(scenario, { ...options, zone: 5, firstStage: 3, maxReplications: 6 })],
  ['tornado', (options) => sensitivityTornado(scenario, { ...options, replications: 2, factors: facts })],
  ['morris', (options) => sensitivityMorris(scenario, { ...options, samples: 2, factors: facts })],
  ['sobol', (options) => sensitivitySobol(scenario, { ...options, samples: 4, factors: facts })],
  ['screen', (options) => screenLevers(scenario, { ...options, rungs: 2, replications: 2 })],
  ['evidence', (options) => evidence(scenario, { ...options, draws: 20, factors: facts })],
  [
    'calibrate',
    (options) => calibrate(gate, gateCounts, { ...options, runs: 200, facts: [['supply.road.perDay']] }),
  ],
  [
    'backtest',
    (options) =>
      backtest(scenario, counts, {
        ...options,
        replications: 19,
        from: '2023-11-28',
        to: '2023-11-29',
        facts,
      }),
  ],
];
