import { minutesPerDay } from '../../math/index.js';
import type { KeyedSource } from '../../random/index.js';
import { draw, drawAt } from '../draws.js';
import {
  type Chance,
  type Choice,
  type Examination,
  foundIn,
  type InspectionPlan,
  ordinary,
  palletRefusal,
  planInspection,
  refusedPallets,
  release,
  type Test,
  weakestClass,
} from '../policies/index.js';
import type { Parameters } from '../resolved.js';
import type { RunContext } from '../run-context.js';
import { cargoName, cargoNames, streamNames, type TruckClass, type Truckload } from '../truckload.js';
import { zone } from '../zones.js';
import { countDetection } from './detection.js';

type Site = Parameters['inspection']['sites'][string];

/** What is decided at a site about each truck: the class it belongs to, the tests it gets, how likely contraband on it is found. */
export class Examiner {
  private made: InspectionPlan;
  private readonly tests = new Map<string, KeyedSource>();
  private isOn = false;
  /** Found in an ordinary truck: the same for all where no class is set apart. */
  private usual = 0;
  /** Nothing sets trucks apart. */
  private isPlain = true;

  constructor(
    private readonly context: RunContext,
    private parameters: Parameters,
    site: Site,
  ) {
    this.made = this.planned(site);
  }

  /** How the site inspects now. */
  get plan(): InspectionPlan {
    return this.made;
  }

  /** New parameters from a phase on. */
  apply(parameters: Parameters, site: Site): void {
    this.parameters = parameters;
    this.made = this.planned(site);
  }

  private planned(site: Site): InspectionPlan {
    const { cargo, inspection } = this.parameters;
    const plan = planInspection(inspection, site, this.context.policies);
    this.usual = foundIn(plan, ordinary);
    this.isPlain =
      plan.trusted === undefined &&
      plan.preClearance === undefined &&
      plan.surge === undefined &&
      plan.custom?.policy.ofTruck === undefined &&
      cargoNames.every((name) => (cargo[name].denseShare ?? 0) === 0);
    return plan;
  }

  /** Whether the queue is so long that the policy is lightened; it ends when it is short again. */
  get isSurge(): boolean {
    const { surge } = this.made;
    if (surge === undefined) return false;
    const waiting = this.waiting;
    this.isOn = this.isOn ? waiting >= Math.min(surge.below, surge.above) : waiting > surge.above;
    return this.isOn;
  }

  /** A truck comes to be inspected: what sets it apart is told from now on. */
  receive(load: Truckload): TruckClass {
    load.inspectedAs = this.isPlain ? ordinary : this.classOf(load);
    const refusal = palletRefusal(this.parameters.inspection.policy);
    if (refusal !== undefined && load.visit === 0) {
      load.refusedPallets = refusedPallets(
        load.pallets,
        refusal,
        this.context.sources['load.refusal'].uniform(load.key),
      );
      load.hasRefusedGoods = load.refusedPallets > 0;
    }
    return load.inspectedAs;
  }

  /** Dog teams of a site: its own, or as many as the policy has. */
  dogsAt({ canine }: Site): Site['canine'] {
    const { policy } = this.parameters.inspection;
    if (policy.kind === 'canine-first')
      return { teams: policy.teams, share: 0, search: policy.search, work: policy.work, rest: policy.rest };
    return policy.kind === 'decision-tree'
      ? { ...canine, teams: Math.max(canine.teams, policy.teams) }
      : canine;
  }

  /** Mean minutes of a truck in a lane, as trucks that choose a site see it: papers, and what every truck gets. */
  laneMinutes({ documents }: Site): number {
    const { examination } = this.made;
    const isCertain = examination.step === 'test' && examination.by !== 'officers';
    return documents.mean + (isCertain ? (examination.time?.mean ?? 0) : 0);
  }

  /** Whether a sealed truck's seal holds, so that it is not inspected. */
  hasSeal({ inspectedAs, key, visit }: Truckload): boolean {
    const { preClearance } = this.made;
    if (preClearance === undefined || inspectedAs?.isSealed !== true) return false;
    const { work } = this.context.counts;
    if (visit === 0)
      work.officerMinutes += drawAt(
        this.context.sources['inspection.sealing'],
        preClearance.officerMinutes,
        key,
      );
    const holds = this.context.sources['inspection.seal'].uniform(key, visit) >= preClearance.sealFailure;
    if (holds) work.sealsVerified += 1;
    return holds;
  }

  /** Minutes to verify a seal. */
  verifyMinutes(load: Truckload): number {
    const { preClearance } = this.made;
    return preClearance === undefined
      ? 0
      : draw(this.context.sources['inspection.verify'], preClearance.verify, load);
  }

  /** Minutes of a test. */
  minutesOf({ time, timing }: Test, load: Truckload): number {
    if (time === undefined) return 0;
    return time.low === time.high ? time.low : time.quantile(this.draw(timing, load));
  }

  /** Where a truck goes on at a choice, and at those that follow at once. */
  chosen(step: Examination, load: Truckload): Exclude<Examination, Choice> {
    let next = step;
    while (next.step === 'choice')
      next =
        this.draw(next.chance, load) < (load.isBad ? next.bad : next.good) ? next.chosen : next.otherwise;
    return next;
  }

  /** What is done with a truck after its papers. */
  examinationOf(load: Truckload): Examination {
    const { made, isPlain } = this;
    if (isPlain) return made.examination;
    const { inspectedAs = ordinary } = load;
    const { trusted } = made;
    if (inspectedAs.isTrusted && trusted !== undefined && !this.isAudited(load, trusted.auditShare)) {
      this.context.counts.work.trustedReleases += 1;
      return release;
    }
    return this.ofTruck(load, inspectedAs);
  }

  /** Counts an inspection, with the probability that contraband in this place would be found. */
  count(load: Truckload, isFed: boolean, isLast: boolean): void {
    countDetection(this.context, load, this.foundIn(load), { isFed, isLast });
  }

  /** Probability that contraband on a truck in this place would be found: on one that is like it, or where all who can choose go. */
  foundIn(load: Truckload): number {
    const { made, parameters } = this;
    const isAdaptive = parameters.inspection.adversary === 'adaptive';
    if (this.isPlain && !isAdaptive) return this.usual;
    const { inspectedAs = ordinary } = load;
    const examination = this.ofTruck(load, inspectedAs);
    return foundIn(made, isAdaptive ? this.weakest(examination) : inspectedAs, examination);
  }

  /** A draw of a truck for one step of its examination. */
  draw({ name, source }: Chance, { key, visit }: Truckload): number {
    if (name === undefined) return this.context.sources[source].uniform(key, visit);
    const known = this.tests.get(name) ?? this.context.sources.ofPlace(source, name);
    this.tests.set(name, known);
    return known.uniform(key, visit);
  }

  /** Where a truck goes on after a test. */
  resultOf(test: Test, load: Truckload): Examination {
    if (test.by === 'scanner' && load.inspectedAs?.isDense === true) {
      this.context.counts.work.unjudged += 1;
      return test.unjudged ?? test.clear;
    }
    const isAlarm = this.draw(test.chance, load) < (load.isBad ? test.detection : test.falseAlarm);
    if (isAlarm && !load.isBad && test.by === 'scanner') this.context.counts.work.falseAlarms += 1;
    return isAlarm ? test.alarm : test.clear;
  }

  private ofTruck(load: Truckload, { isDense, isTrusted }: TruckClass): Examination {
    const { context, made, parameters } = this;
    const usual = this.isSurge ? made.inSurge : made.examination;
    const { custom } = made;
    if (custom?.policy.ofTruck === undefined) return usual;
    const truck = {
      cargo: cargoName(load.cargo),
      stream: streamNames[load.stream] ?? '',
      pallets: load.pallets,
      isTrusted,
      isDense,
      waiting: this.waiting,
      minuteOfDay: context.sim.now % minutesPerDay,
    };
    const site = Object.values(parameters.inspection.sites)[load.site];
    return site === undefined
      ? usual
      : custom.policy.ofTruck(truck, { examination: usual, site }, custom.parameters);
  }

  private classOf(load: Truckload): TruckClass {
    const { context, made, parameters } = this;
    const isAdaptive = parameters.inspection.adversary === 'adaptive';
    if (isAdaptive && load.isBad) return this.weakest(this.isSurge ? made.inSurge : made.examination);
    const { key } = load;
    const dense = parameters.cargo[cargoName(load.cargo)].denseShare ?? 0;
    return {
      isTrusted: context.sources['load.trust'].uniform(key) < (made.trusted?.share ?? 0),
      isSealed: context.sources['load.pre-clearance'].uniform(key) < (made.preClearance?.participation ?? 0),
      isDense: context.sources['load.density'].uniform(key) < dense,
    };
  }

  private weakest(examination: Examination): TruckClass {
    const { cargo } = this.parameters;
    const dense = Math.max(...cargoNames.map((name) => cargo[name].denseShare ?? 0));
    return weakestClass(this.made, dense, examination);
  }

  private isAudited({ key, visit }: Truckload, share: number): boolean {
    return this.context.sources['inspection.audit'].uniform(key, visit) < share;
  }

  /** Trucks that wait in staging and at the sites. */
  private get waiting(): number {
    const { occupancy } = this.context;
    return occupancy.count(zone.stagingQueue) + occupancy.count(zone.inspectionQueue);
  }
}
