import { invariant } from '../../math/index.js';
import { TimeWeighted } from '../../statistics/index.js';
import { chooseSite } from '../policies/index.js';
import type { Parameters } from '../resolved.js';
import type { RunContext } from '../run-context.js';
import { cargoName, streamNames, type Truckload } from '../truckload.js';
import { zone } from '../zones.js';
import type { InspectionSite } from './inspection.js';
import { StreamLimits } from './stream-limits.js';
import { StreamLine } from './stream-line.js';

/**
 * Stage 2, Al-Arish: manifests are approved, truckloads wait by priority, and are called forward to an inspection site.
 * A truckload takes a truck outside when it is called; the truck is back `returnTrip` after the yard.
 */
export class Staging {
  private readonly common = new StreamLine();
  private readonly ownLines: ReadonlyMap<InspectionSite, StreamLine>;
  readonly limits: StreamLimits;
  private trucksOut = 0;
  private readonly timeOut = new TimeWeighted();
  private called = 0;
  private offeredCalls = 0;
  private nextDeparture = 0;

  /** @param depart starts the journey of a called truckload, which leaves staging after `delay` minutes */
  constructor(
    private readonly context: RunContext,
    private parameters: Parameters,
    private readonly sites: readonly InspectionSite[],
    private readonly depart: (load: Truckload, site: InspectionSite, delay: number) => void,
  ) {
    this.limits = new StreamLimits(context);
    this.ownLines = new Map(sites.map((site) => [site, new StreamLine()]));
  }

  /** New parameters from a phase on; truckloads already in a line stay in it. */
  apply(parameters: Parameters): void {
    this.parameters = parameters;
  }

  /** A new day: streams have their numbers again. */
  beginDay(day: number): void {
    this.limits.beginDay(day, this.parameters.staging);
  }

  /** A truckload arrives and waits for the approval of its manifest, unless that was given before. */
  arrive(load: Truckload): void {
    const { context } = this;
    const { approval, preClearedShare } = this.parameters.staging;
    const { sim } = context;
    context.counts.arrivals += 1;
    const isPreCleared = context.uniform('staging.pre-cleared', load.key) < preClearedShare;
    const delay = isPreCleared ? 0 : context.drawAt('staging.approval', approval, load.key);
    context.occupancy.enter(load, delay > 0 ? zone.approval : zone.stagingQueue, sim.now);
    if (delay > 0) sim.schedule(delay, () => this.approve(load));
    else this.join(load);
  }

  /** An approved truckload that stands in staging when the run begins; it is called once all stand in their places. */
  stand(load: Truckload): void {
    this.context.occupancy.enter(load, zone.stagingQueue, this.context.sim.now);
    this.lineUp(load);
  }

  /** A truck turned back is reworked and joins the end of its line. */
  turnBack(load: Truckload): void {
    const { context } = this;
    context.move(load, zone.rework);
    const rework = context.draw('inspection.rework', this.parameters.inspection.rejection.rework, load);
    load.visit += 1;
    context.sim.schedule(rework, () => this.approve(load));
  }

  /** The truck outside of a load sets out for staging, where it is free again after its return trip. */
  returnTruck(load: Truckload): void {
    const { context } = this;
    const trip = context.draw('staging.return', this.parameters.staging.returnTrip, load);
    context.sim.schedule(trip, () => {
      this.count(-1);
      context.counts.work.egyptianTrips += 1;
      this.callByRoom();
    });
  }

  /** Trucks that stand loaded beyond staging when the run begins are out of the pool. */
  countOut(): void {
    this.count(1);
  }

  /** Time-average of trucks outside out, and trucks called by convoys of those that could be, since measuring began. */
  usage(): { readonly trucksOut: number; readonly used: number; readonly offered: number } {
    return {
      trucksOut: this.timeOut.mean(this.context.sim.now),
      used: this.called,
      offered: this.offeredCalls,
    };
  }

  /** Truckloads in line, of all sites (undefined) or of those tied to one. */
  lineLength(site?: InspectionSite): number {
    return this.line(site)?.length ?? 0;
  }

  /** Truckloads in such a line whose stream has used up today's number. */
  heldBack(site?: InspectionSite): number {
    return this.line(site)?.heldBack(this.limits.allow) ?? 0;
  }

  /** Trucks outside that are out now. */
  get out(): number {
    return this.trucksOut;
  }

  /** Whether a truck outside is there to be called. */
  get hasTruck(): boolean {
    const pool = this.parameters.staging.trucks;
    return pool === 'unlimited' || this.trucksOut < pool;
  }

  /** Forgets the usage so far: the end of the warm-up. */
  beginMeasuring(): void {
    this.timeOut.reset(this.context.sim.now);
    this.called = 0;
    this.offeredCalls = 0;
    this.limits.beginMeasuring();
  }

  /** Calls trucks while there is room, under the rule `room`. */
  callByRoom(): void {
    if (this.parameters.staging.callForward.rule === 'room') this.call(Number.POSITIVE_INFINITY);
  }

  /** Calls the next convoy, under the rule `convoy`. */
  callConvoy(): void {
    const { rule, size } = this.parameters.staging.callForward;
    if (rule !== 'convoy') return;
    this.offeredCalls += size;
    this.call(size);
  }

  private line(site?: InspectionSite): StreamLine | undefined {
    return site === undefined ? this.common : this.ownLines.get(site);
  }

  private approve(load: Truckload): void {
    this.context.move(load, zone.stagingQueue);
    this.join(load);
  }

  private join(load: Truckload): void {
    this.lineUp(load);
    this.callByRoom();
  }

  private lineUp(load: Truckload): void {
    const { cargo, staging } = this.parameters;
    const priority = staging.order === 'arrival' ? 0 : cargo[cargoName(load.cargo)].priority;
    this.lineFor(load).push(load, priority);
  }

  /** Where the rule ties trucks to a site each site has its own line, so that a full one does not hold up the others. */
  private lineFor(load: Truckload): StreamLine {
    const rule = this.parameters.inspection.siteChoice;
    if (rule.rule === 'shortest-wait' || this.sites.length === 1) return this.common;
    const u = this.context.uniform('staging.site', load.key, load.visit);
    const candidates = this.sites.map((site) => ({
      name: site.name,
      isInUse: site.isInUse,
      isAccepting: site.isInUse,
      expectedWait: 0,
      site,
    }));
    const choice = chooseSite(candidates, rule, streamNames[load.stream] ?? '', u);
    const isTied = rule.rule === 'split' || Object.hasOwn(rule.sites, streamNames[load.stream] ?? '');
    return (isTied && choice !== undefined ? this.ownLines.get(choice.site) : undefined) ?? this.common;
  }

  private call(most: number): void {
    let budget = most;
    for (const [site, line] of this.ownLines) {
      while (budget > 0 && line.hasAny(this.limits.allow) && site.isAccepting && this.hasTruck) {
        this.send(line, site);
        budget -= 1;
      }
    }
    while (budget > 0 && this.common.hasAny(this.limits.allow) && this.hasTruck) {
      const site = this.shortestWait();
      if (site === undefined) return;
      this.send(this.common, site);
      budget -= 1;
    }
  }

  private count(change: number): void {
    this.trucksOut += change;
    CHECKED: invariant(this.trucksOut >= 0, 'no fewer trucks than none are out');
    this.timeOut.add(change, this.context.sim.now);
  }

  private shortestWait(): InspectionSite | undefined {
    const [only] = this.sites;
    if (this.sites.length === 1) return only?.isAccepting === true ? only : undefined;
    return chooseSite(this.sites, { rule: 'shortest-wait' }, '', 0);
  }

  private send(line: StreamLine, site: InspectionSite): void {
    const load = line.shift(this.limits.allow);
    if (load === undefined) return;
    this.limits.take(load.stream);
    const now = this.context.sim.now;
    const departure = Math.max(now, this.nextDeparture);
    this.nextDeparture = departure + this.parameters.staging.callForward.spacing;
    this.count(1);
    this.called += 1;
    site.expect();
    this.context.move(load, zone.driveToInspection);
    this.depart(load, site, departure - now);
  }
}
