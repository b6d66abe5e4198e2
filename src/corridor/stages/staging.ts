import { invariant } from '../../math/index.js';
import { TimeWeighted } from '../../statistics/index.js';
import { draw, drawAt, happensAt } from '../draws.js';
import { chooseSite, rejectionOf, type SiteChoice } from '../policies/index.js';
import type { Parameters } from '../resolved.js';
import type { RunContext } from '../run-context.js';
import { cargoName, streamNames, type Truckload } from '../truckload.js';
import { zone } from '../zones.js';
import { Appointments } from './appointments.js';
import { QueueDiscipline } from './queue-discipline.js';
import { StreamLimits } from './stream-limits.js';
import { StreamLine } from './stream-line.js';

/** Where a truck is called to: a site, or an entry that it goes to directly. */
export interface CallTarget extends SiteChoice {
  /** Zone of a truck on its way there. */
  readonly approach: number;
  /** A truck is on its way; without a call it comes whatever room there is. */
  expect(load: Truckload, isCalled: boolean): void;
}

/**
 * Stage 2, staging: manifests are approved, truckloads wait by priority, and are called forward to an inspection site.
 * A truckload takes an Egyptian truck when it is called; the truck is back `returnTrip` after it is empty. Under the rule `none` there is
 * no staging: trucks drive on as they arrive, whatever room there is.
 */
export class Staging {
  private readonly common = new StreamLine();
  /** Truckloads tied to a place; a list, as it is gone through at every call. */
  private readonly tied: readonly { readonly target: CallTarget; readonly line: StreamLine }[];
  private readonly ownLines: ReadonlyMap<CallTarget, StreamLine>;
  /** Where a truck may go that is tied to none. */
  private readonly open: readonly CallTarget[];
  readonly limits: StreamLimits;
  private readonly discipline = new QueueDiscipline();
  private readonly slots: Appointments;
  private trucksOut = 0;
  private readonly timeOut = new TimeWeighted();
  private called = 0;
  private offeredCalls = 0;
  private nextDeparture = 0;

  /**
   * @param entries those that trucks may go to directly
   * @param depart starts the journey of a called truckload, which leaves staging after `delay` minutes
   */
  constructor(
    private readonly context: RunContext,
    private parameters: Parameters,
    private readonly sites: readonly CallTarget[],
    private readonly entries: readonly CallTarget[],
    private readonly depart: (load: Truckload, target: CallTarget, delay: number) => void,
  ) {
    this.limits = new StreamLimits(context);
    this.tied = [...sites, ...entries].map((target) => ({ target, line: new StreamLine() }));
    this.slots = new Appointments(context, (coming, booked) => this.callBooked(coming, booked));
    this.ownLines = new Map(this.tied.map(({ target, line }) => [target, line]));
    this.open = sites.length > 0 ? sites : entries;
  }

  /** New parameters from a phase on; truckloads already in a line stay in it. */
  apply(parameters: Parameters): void {
    this.parameters = parameters;
  }

  /** A new day: streams have their numbers again, and trucks are booked for its slots. */
  beginDay(day: number, callOrder: number): void {
    this.slots.beginDay(day, this.parameters.inspection.policy.appointments, callOrder);
    this.limits.beginDay(day, this.parameters.staging);
  }

  /** A truckload arrives and waits for the approval of its manifest, unless that was given before. */
  arrive(load: Truckload): void {
    const { context } = this;
    const { approval, preClearedShare } = this.parameters.staging;
    const { sim } = context;
    context.counts.arrivals += 1;
    if (!this.isCalling) {
      this.driveOn(load);
      return;
    }
    const isPreCleared = happensAt(context.sources['staging.pre-cleared'], preClearedShare, load.key);
    const delay = isPreCleared ? 0 : drawAt(context.sources['staging.approval'], approval, load.key);
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
    const rework = draw(
      context.sources['inspection.rework'],
      rejectionOf(this.parameters.inspection).rework,
      load,
    );
    load.visit += 1;
    context.sim.schedule(rework, () => this.approve(load));
  }

  /** The Egyptian truck of a load sets out for staging, where it is free again after its return trip. */
  returnTruck(load: Truckload): void {
    const { context } = this;
    const trip = draw(context.sources['staging.return'], this.parameters.staging.returnTrip, load);
    context.sim.schedule(trip, () => {
      this.count(-1);
      context.counts.work.outsideTrips += 1;
      this.callByRoom();
    });
  }

  /** Trucks that stand loaded beyond staging when the run begins are out of the pool. */
  countOut(): void {
    this.count(1);
  }

  /** Time-average of Egyptian trucks out, and trucks called by convoys of those that could be, since measuring began. */
  usage(): { readonly trucksOut: number; readonly used: number; readonly offered: number } {
    return {
      trucksOut: this.timeOut.mean(this.context.sim.now),
      used: this.called,
      offered: this.offeredCalls,
    };
  }

  /** Truckloads in line, of those tied to no place (undefined) or of those tied to one. */
  lineLength(target?: CallTarget): number {
    return this.line(target)?.length ?? 0;
  }

  /** Truckloads in such a line whose stream has used up today's number. */
  heldBack(target?: CallTarget): number {
    return this.line(target)?.heldBack(this.limits.allow) ?? 0;
  }

  /** Egyptian trucks that are out now. */
  get out(): number {
    return this.trucksOut;
  }

  /** Whether an Egyptian truck is there to be called. */
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

  /** Calls trucks while there is room, under the rule `room`; not where trucks are booked for slots. */
  callByRoom(): void {
    const { inspection, staging } = this.parameters;
    if (inspection.policy.appointments === undefined && staging.callForward.rule !== 'convoy')
      this.call(Number.POSITIVE_INFINITY);
  }

  /** Calls the trucks booked for a slot that come, while appointments are in force. */
  private callBooked(coming: number, booked: number): void {
    if (this.parameters.inspection.policy.appointments === undefined) return;
    this.offeredCalls += booked;
    this.call(coming);
  }

  /** Calls the next convoy, under the rule `convoy`. */
  callConvoy(): void {
    const { rule, size } = this.parameters.staging.callForward;
    if (rule !== 'convoy' || this.parameters.inspection.policy.appointments !== undefined) return;
    this.offeredCalls += size;
    this.call(size);
  }

  private line(target?: CallTarget): StreamLine | undefined {
    return target === undefined ? this.common : this.ownLines.get(target);
  }

  /** Whether trucks wait to be called. */
  get isCalling(): boolean {
    return this.parameters.staging.callForward.rule !== 'none';
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
    const isRanked = this.parameters.inspection.policy.queueDiscipline !== undefined;
    const byCargo = staging.order === 'arrival' ? 0 : cargo[cargoName(load.cargo)].priority;
    this.lineFor(load).push(load, isRanked ? this.rankOf(load) : byCargo);
  }

  private rankOf(load: Truckload): number {
    return this.discipline.rank(load, this.parameters, this.context.sim.now);
  }

  /** Where the rule ties trucks to a place each has its own line, so that a full one does not hold up the others. */
  private lineFor(load: Truckload): StreamLine {
    const target = this.tiedTo(load);
    return (target === undefined ? undefined : this.ownLines.get(target)) ?? this.common;
  }

  /** The entry to which the load's stream goes directly, or the site that the rule ties it to. */
  private tiedTo(load: Truckload): CallTarget | undefined {
    const { directEntry, inspection } = this.parameters;
    const stream = streamNames[load.stream] ?? '';
    const name = directEntry && Object.entries(directEntry).find(([key]) => key === stream)?.[1];
    const direct = name === undefined ? undefined : this.entries.find((each) => each.name === name);
    if (direct !== undefined) return direct;
    const rule = inspection.siteChoice;
    if (rule.rule === 'shortest-wait' || this.sites.length <= 1) return undefined;
    const u = this.context.sources['staging.site'].uniform(load.key, load.visit);
    const candidates = this.sites.map((site) => ({
      name: site.name,
      isInUse: site.isInUse,
      isAccepting: site.isInUse,
      expectedWait: 0,
      site,
    }));
    const choice = chooseSite(candidates, rule, stream, u);
    const isTied = rule.rule === 'split' || Object.hasOwn(rule.sites, stream);
    return isTied ? choice?.site : undefined;
  }

  /** Without a call: on to where the rules send it, or the least wait seems to be, whatever room there is. */
  private driveOn(load: Truckload): void {
    const inUse = this.open.filter((each) => each.isInUse);
    const least = Math.min(...inUse.map((each) => each.expectedWait));
    const target = this.tiedTo(load) ?? inUse.find((each) => each.expectedWait === least) ?? this.open[0];
    if (target === undefined) throw new RangeError('a corridor has a site or an entry');
    load.priority = this.rankOf(load);
    this.count(1);
    target.expect(load, false);
    this.context.occupancy.enter(load, target.approach, this.context.sim.now);
    this.depart(load, target, 0);
  }

  private call(most: number): void {
    let budget = most;
    for (const { target, line } of this.tied) {
      while (budget > 0 && line.hasAny(this.limits.allow) && target.isAccepting && this.hasTruck) {
        this.send(line, target);
        budget -= 1;
      }
    }
    while (budget > 0 && this.common.hasAny(this.limits.allow) && this.hasTruck) {
      const target = this.shortestWait();
      if (target === undefined) return;
      this.send(this.common, target);
      budget -= 1;
    }
  }

  private count(change: number): void {
    this.trucksOut += change;
    CHECKED: invariant(this.trucksOut >= 0, 'no fewer trucks than none are out');
    this.timeOut.add(change, this.context.sim.now);
  }

  private shortestWait(): CallTarget | undefined {
    const [only] = this.open;
    if (this.open.length === 1) return only?.isAccepting === true ? only : undefined;
    return chooseSite(this.open, { rule: 'shortest-wait' }, '', 0);
  }

  private send(line: StreamLine, target: CallTarget): void {
    const load = line.shift(this.limits.allow);
    if (load === undefined) return;
    this.discipline.served(load, this.parameters);
    this.limits.take(load.stream);
    const now = this.context.sim.now;
    const departure = Math.max(now, this.nextDeparture);
    this.nextDeparture = departure + this.parameters.staging.callForward.spacing;
    this.count(1);
    this.called += 1;
    target.expect(load, true);
    this.context.move(load, target.approach);
    this.depart(load, target, departure - now);
  }
}
