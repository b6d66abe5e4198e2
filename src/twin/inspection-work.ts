import {
  type CargoName,
  cargoNames,
  type Examination,
  foundIn,
  type InspectionPlan,
  type Parameters,
  palletRefusal,
  planInspection,
  refusedTruckShare,
  release,
  searchShare,
  seenShare,
  type Test,
  type TruckClass,
  testShares,
  truckClasses,
} from '../corridor/index.js';
import type { Distribution } from '../random/index.js';
import type { Moments, Part } from './stations.js';

type Site = Parameters['inspection']['sites'][string];
type Mix = Readonly<Record<CargoName, number>>;

/** What a policy asks of a site for each truck, in the mean over trucks with and without contraband. */
export interface InspectionWork {
  /** Parts of a truck's time in its lane: papers or seal, then tests in the order of the tree. */
  readonly inLane: readonly Part[];
  /** Times of the scans, and those of dogs that the policy sends. */
  readonly scans: readonly Part[];
  readonly dogs: readonly Part[];
  /** Share of trucks searched by hand. */
  readonly searched: number;
  /** Share of trucks whose refused goods are seen, if they carry any. */
  readonly seen: number;
  /** Probability that contraband is found, where all trucks are as likely to carry it. */
  readonly found: number;
}

/** The plan of a site as theory has it: a policy of one's own is what the scenario's depth makes of it. */
export function theoryPlan({ policy, prevalence }: Parameters['inspection'], site: Site): InspectionPlan {
  const { custom: _custom, ...known } = policy;
  return planInspection({ policy: known, prevalence }, site);
}

/** Work on the trucks of some classes, each with its share. */
export function inspectionWork(
  plan: InspectionPlan,
  site: Site,
  prevalence: number,
  classes: readonly (readonly [TruckClass, share: number])[],
): InspectionWork {
  let [papers, verified, searched, seen, found] = [0, 0, 0, 0, 0];
  const tests = new Map<Test, number>();
  for (const [each, share] of classes) {
    found += share * foundIn(plan, each);
    for (const [examination, part, isSealed] of waysOf(plan, each, share)) {
      if (isSealed) verified += part;
      else papers += part;
      for (const isBad of [true, false]) {
        const weight = part * (isBad ? prevalence : 1 - prevalence);
        if (weight === 0) continue;
        searched += weight * searchShare(examination, isBad, each.isDense);
        seen += weight * seenShare(examination, isBad, each.isDense);
        for (const [test, taken] of testShares(examination, isBad, each.isDense))
          tests.set(test, (tests.get(test) ?? 0) + weight * taken);
      }
    }
  }
  const parts = (by: (test: Test) => boolean): readonly Part[] =>
    [...tests].flatMap(([test, share]) =>
      by(test) && test.time !== undefined ? [[test.time, share] as const] : [],
    );
  const { canine } = site;
  const scans = parts(({ by }) => by === 'scanner');
  const dogs = parts(({ by }) => by === 'dogs');
  const random = canine.teams > 0 ? canine.share * papers : 0;
  const dogsInLane = plan.dogsInQueue ? [] : dogs;
  const rest: readonly Part[] = [
    ...parts(({ by }) => by === 'officers'),
    [canine.search, random],
    ...dogsInLane,
  ];
  const checked: readonly Part[] = [
    [site.documents, papers],
    ...(plan.preClearance === undefined ? [] : [[plan.preClearance.verify, verified] as const]),
  ];
  const inLane = [...checked, ...rest, ...inShadow(plan, site, scans)];
  return { inLane, scans, dogs, searched, seen, found };
}

/** Ways of the trucks of a class: what is done with them, and whether their seal is verified in place of papers. */
function waysOf(
  { examination, preClearance, trusted }: InspectionPlan,
  { isSealed, isTrusted }: TruckClass,
  share: number,
): readonly (readonly [examination: Examination, share: number, isSealed: boolean])[] {
  const opened = isSealed && preClearance !== undefined ? preClearance.sealFailure : 1;
  const audited = isTrusted && trusted !== undefined ? trusted.auditShare : 1;
  const ways = [
    [release, share * (1 - opened), true],
    [examination, share * opened * audited, false],
    [release, share * opened * (1 - audited), false],
  ] as const;
  return ways.filter(([, part]) => part > 0);
}

/** Of a scan in the shadow of the papers a lane sees only what goes beyond them. */
function inShadow({ overlap }: InspectionPlan, { documents }: Site, scans: readonly Part[]): readonly Part[] {
  if (overlap === 0) return scans;
  return scans.map(([time, share]) => {
    const shared = overlap * meanOfLesser(documents, time);
    return [{ mean: Math.max(0, time.mean - shared), variance: time.variance }, share] as const;
  });
}

const points = 64;

/** Mean of the lesser of two independent times, one of which may be known by its mean alone, by their quantiles at the middles of equal parts. */
function meanOfLesser(one: Distribution, other: Moments | Distribution): number {
  const at = (time: Moments | Distribution, index: number): number =>
    'quantile' in time ? time.quantile((index + 0.5) / points) : time.mean;
  let sum = 0;
  for (let i = 0; i < points; i += 1)
    for (let j = 0; j < points; j += 1) sum += Math.min(at(one, i), at(other, j));
  return sum / points ** 2;
}

/** Classes of trucks under a plan, by the cargo of the road. */
export function classesOf(
  plan: InspectionPlan,
  { cargo }: Pick<Parameters, 'cargo'>,
  mix: Mix,
): readonly (readonly [TruckClass, share: number])[] {
  return truckClasses(
    plan,
    byMix(mix, (name) => cargo[name].denseShare ?? 0),
  );
}

/** Share of truckloads with refused goods, by the cargo of the road. */
export function refusalShare({ cargo, inspection, supply }: Parameters, mix: Mix): number {
  const refusal = palletRefusal(inspection.policy);
  if (refusal !== undefined) return refusedTruckShare(refusal, supply.pallets.mean);
  return byMix(mix, (name) => cargo[name].refusalShare);
}

function byMix(mix: Mix, of: (name: CargoName) => number): number {
  const total = cargoNames.reduce((sum, name) => sum + mix[name], 0);
  if (total <= 0) return 0;
  return cargoNames.reduce((sum, name) => sum + mix[name] * of(name), 0) / total;
}
