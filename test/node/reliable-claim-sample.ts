import {
  type ClaimVerification,
  makeReliableClaim,
  type ReliableClaim,
  type VerifyOptions,
  verifyClaim as verifyAlone,
} from '../../src/node/index.js';
import type { Scenario } from '../../src/scenario/index.js';
import {
  localExecutor,
  type ParameterEnsemble,
  type ReliabilityOptions,
  ReplicationStore,
  reliableReach,
} from '../../src/studies/index.js';
import { gate, scenarioWith, site } from '../corridor/scenarios.js';

const minutes = 'inspection.sites.site.documents.value';

/** Trucks without end; each lane lets 1440 / minutes through a day, the gate 144 a lane; nothing is drawn within a run. */
export const scenario: Scenario = scenarioWith(
  {
    days: 2,
    warmUpDays: 1,
    staging: { backlog: 1500 },
    levers: [
      { name: 'lanes', path: 'inspection.sites.site.lanes', step: 1, max: 14, costPerStepPerDay: 100 },
      { name: 'gate', path: 'crossing.gate.lanes', step: 1, max: 3, costPerStepPerDay: 1000 },
    ],
  },
  site({
    lanes: 8,
    documents: {
      kind: 'constant',
      value: { value: 60, low: 48, high: 72, evidence: 'D', source: 'made up' },
    },
  }),
  gate({ lanes: 1, processing: 10 }),
);

/** Forty draws of equal weight that fill the range of the minutes evenly, in an order that mixes them. */
export const ensemble: ParameterEnsemble = {
  scenario: scenario.name,
  counts: { at: ['received'], from: '2023-11-28', to: '2023-11-29' },
  facts: [{ paths: [minutes], unit: 'min', evidence: 'D', low: 48, high: 72, isInformed: true }],
  draws: Array.from({ length: 40 }, (_, index) => ({
    weight: 1 / 40,
    values: [48 + (24 * (((index * 7) % 40) + 0.5)) / 40],
  })),
};

// Runs that several verifications ask for are made once.
const executor = new ReplicationStore(localExecutor());

export const asked = {
  draws: 20,
  target: 240,
  zone: 0,
  reliability: 0.45,
  seed: 'claim',
  ensemble,
  executor,
};

export async function claimOf(options: Partial<ReliabilityOptions> = {}): Promise<ReliableClaim> {
  const whole = { ...asked, ...options };
  return JSON.parse(JSON.stringify(makeReliableClaim(scenario, whole, await reliableReach(scenario, whole))));
}

export async function verifyClaim(claim: unknown, options: VerifyOptions = {}): Promise<ClaimVerification> {
  return await verifyAlone(claim, { ...options, executor });
}

/** The claim with some values changed, by their dotted paths; undefined takes a field away. */
export function editedClaim(
  honest: ReliableClaim,
  changes: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const copy = structuredClone<unknown>(honest);
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const at = keys.reduce<unknown>((object, key) => Reflect.get(Object(object), key), copy);
    if (value === undefined) Reflect.deleteProperty(Object(at), last);
    else Reflect.set(Object(at), last, value);
  }
  return Object(copy);
}
