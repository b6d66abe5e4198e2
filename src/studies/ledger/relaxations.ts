import { type CauseGroup, parameterAt, placeNames, setParameter } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';

/** Groups of causes that can be taken away; loss on the road is none of the ledger's, but it costs deliveries. */
export type RemovableCause = Exclude<CauseGroup, 'service' | 'road' | 'no capacity'> | 'intercepted';

/** A cause and the scenario's numbers without it: paths and values. */
interface Relaxation {
  readonly cause: RemovableCause;
  readonly settings: (scenario: Scenario, enough: Enough) => readonly Setting[];
}

type Setting = readonly [path: string, value: unknown];

/** Numbers that bind nothing. */
interface Enough {
  readonly trucks: number;
}

/** As good as without limit, in servers and in places. */
const servers = 500;
const places = 100_000;

const normalDays = (path: string): readonly Setting[] => [
  [`${path}.degradedShare`, 0],
  [`${path}.haltedShare`, 0],
];

const ownNormalDays = { 'conditions.degradedShare': 0, 'conditions.haltedShare': 0 };

const always = { week: [[0, 10_080]], exceptions: [] };

/** Every removable cause in the order of flow, and what removes it in all places at once. */
const relaxations: readonly Relaxation[] = [
  {
    cause: 'paperwork',
    settings: (scenario) => whereCalled(scenario, [['staging.preClearedShare', 1]]),
  },
  {
    cause: 'call forward',
    settings: (scenario) =>
      whereCalled(scenario, [
        ['staging.callForward.rule', 'room'],
        ['staging.callForward.spacing', 0],
      ]),
  },
  { cause: 'no truck outside', settings: () => [['staging.trucks', 'unlimited']] },
  {
    cause: 'queue for inspection',
    settings: ({ inspection: { sites } }) =>
      within('inspection.sites', sites, {
        lanes: servers,
        officers: 'unlimited',
        scanners: servers,
        'canine.teams': servers,
        approachRoom: places,
      }),
  },
  {
    cause: 'held for secondary',
    settings: ({ inspection: { sites } }) => within('inspection.sites', sites, { secondaryBays: servers }),
  },
  {
    cause: 'scanner down',
    settings: ({ inspection: { sites } }) => within('inspection.sites', sites, { breakdown: undefined }),
  },
  {
    cause: 'rejected and sent back',
    settings: ({ cargo }) => [
      ...within('cargo', cargo, { refusalShare: 0 }),
      ['inspection.prevalence', 0] as const,
    ],
  },
  {
    cause: 'queue at the gate',
    settings: ({ crossing }) =>
      within('crossing', crossing, { lanes: servers, gateRate: undefined, approachRoom: places }),
  },
  {
    cause: 'daily limit',
    settings: ({ staging, inspection, crossing, fleet: { regimes } }) => [
      ...within('staging.streams', staging.streams, { dailyLimit: 'unlimited' }),
      ...within('inspection.sites', inspection.sites, { dailyLimit: 'unlimited' }),
      ...within('crossing', crossing, { dailyLimit: 'unlimited' }),
      ...within('fleet.regimes', regimes, { dailyLimit: 'unlimited' }),
    ],
  },
  {
    cause: 'unplanned closure',
    settings: ({ crossing }) => within('crossing', crossing, { 'closures.perDay': 0 }),
  },
  {
    cause: 'queue in the yard',
    settings: ({ transferYard }) =>
      within('transferYard', transferYard, { room: places, bays: servers, crews: servers, storage: places }),
  },
  {
    cause: 'no truck inside',
    settings: ({ fleet: { carriers } }, { trucks }) =>
      within('fleet.carriers', carriers, {
        trucks,
        availability: 1,
        reliability: 1,
        mobilisation: 0,
        rampUpDays: 0,
      }),
  },
  {
    cause: 'no driver',
    settings: ({ fleet: { carriers } }) => within('fleet.carriers', carriers, { drivers: 'unlimited' }),
  },
  { cause: 'no fuel', settings: () => [['fleet.fuel.perDay', 'unlimited']] },
  {
    cause: 'no permit',
    settings: ({ fleet: { regimes } }) => [
      ['fleet.permits.share', 0],
      ...within('fleet.regimes', regimes, { 'permits.share': 0 }),
    ],
  },
  { cause: 'convoy', settings: () => [['fleet.convoy.size', 1]] },
  {
    cause: 'intercepted',
    settings: ({ fleet: { regimes }, governorates }) => [
      ...within('governorates', governorates, { interception: 0 }),
      ...within('fleet.regimes', regimes, { interception: 0 }),
    ],
  },
  {
    cause: 'queue for a dock',
    settings: ({ governorates }) => within('governorates', governorates, { docks: servers }),
  },
  {
    cause: 'warehouse full',
    settings: ({ governorates }) =>
      within('governorates', governorates, { storage: 'unlimited', distributionPerDay: 'unlimited' }),
  },
  {
    cause: 'closed',
    settings: ({ inspection, crossing, transferYard, fleet, governorates }) => [
      ['calendar', []] as const,
      ...within('inspection.sites', inspection.sites, { hours: always }),
      ...within('crossing', crossing, { hours: always }),
      ...within('transferYard', transferYard, { hours: always }),
      ...within('fleet.carriers', fleet.carriers, { shift: always }),
      ...within('governorates', governorates, { hours: always }),
    ],
  },
  {
    cause: 'day condition',
    settings: ({ inspection, crossing }) => [
      ...placeNames.flatMap((stage) => normalDays(`conditions.${stage}`)),
      ...within('inspection.sites', inspection.sites, ownNormalDays),
      ...within('crossing', crossing, ownNormalDays),
      ['stoppages', []] as const,
    ],
  },
];

/** Causes that the scenario, or one of its phases, has at all: taking away any other changes nothing. */
export function removableCauses(scenario: Scenario): readonly RemovableCause[] {
  const written = JSON.stringify(scenario);
  return relaxations.flatMap(({ cause }) =>
    JSON.stringify(withoutCauses(scenario, [cause])) === written ? [] : [cause],
  );
}

/**
 * The scenario without some causes, in every place and phase: hours become always, servers, rooms and trucks as many as never bind,
 * shares of days, failures and refusals 0. Times of service and roads stay.
 * @param target truckloads a day for which trucks are to be enough; default the scenario's
 */
export function withoutCauses(
  scenario: Scenario,
  removed: readonly RemovableCause[],
  target = scenario.target.perDay,
): Scenario {
  // Five trucks for each load wanted in a day: enough for round trips of days.
  const trucks = Math.min(10_000, 5 * Math.ceil(Math.max(100, target)));
  return relaxations
    .filter(({ cause }) => removed.includes(cause))
    .flatMap(({ settings }) => settings(scenario, { trucks }))
    .reduce(relax, scenario);
}

/** Sets a parameter for the whole run: phases no longer change it. What the scenario does not have stays away. */
function relax(scenario: Scenario, [path, value]: Setting): Scenario {
  const base = parameterAt(scenario, path) === undefined ? scenario : setParameter(scenario, path, value);
  const relaxed = { ...base, phases: base.phases.map((phase) => withoutPath(phase, path)) };
  // Where a phase sets all of a place at once, the parameter stands within.
  return relaxed.phases.reduce<Scenario>((changed, { set }, index) => {
    const above = Object.keys(set).find((key) => path.startsWith(`${key}.`));
    const within = `phases.${index}.set.${path}`;
    return above === undefined || parameterAt(changed, within) === undefined
      ? changed
      : setParameter(changed, within, value);
  }, relaxed);
}

function withoutPath(phase: Scenario['phases'][number], path: string): Scenario['phases'][number] {
  const kept = Object.entries(phase.set).filter(([key]) => key !== path && !key.startsWith(`${path}.`));
  return { ...phase, set: Object.fromEntries(kept) };
}

/** Where nobody is called forward there is nothing to take away. */
function whereCalled({ staging }: Scenario, settings: readonly Setting[]): readonly Setting[] {
  return staging.callForward.rule === 'none' ? [] : settings;
}

function within(
  path: string,
  named: object,
  settings: Readonly<Record<string, unknown>>,
): readonly Setting[] {
  return Object.keys(named).flatMap((name) =>
    Object.entries(settings).map(([key, value]): Setting => [`${path}.${name}.${key}`, value]),
  );
}
