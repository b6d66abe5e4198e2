import { Resource, type WorkingHours } from '../../kernel/index.js';
import { lanesForTrusted } from '../policies/index.js';
import type { Parameters } from '../resolved.js';
import type { RunContext } from '../run-context.js';
import { cargoName, type Truckload } from '../truckload.js';
import { wholeDown } from '../whole-number.js';
import type { Examiner } from './examiner.js';

type Site = Parameters['inspection']['sites'][string];

/**
 * Lanes of a site: open in its hours, for as many as there are officers and as the day's condition leaves. Under a trusted lane some are
 * for trusted trucks alone; while the queue is long there may be more of them, and longer.
 */
export class InspectionLanes {
  /** Lanes for all, but where trusted trucks have their own. */
  readonly common: Resource;
  /** Lanes for trusted trucks alone. */
  readonly trusted: Resource;
  private closedAt = Number.NEGATIVE_INFINITY;

  /** @param bays whose officers open more lanes while the queue is long */
  constructor(
    private readonly context: RunContext,
    private readonly name: string,
    private readonly hours: WorkingHours,
    private readonly examiner: Examiner,
    private readonly bays: Resource,
    private site: Site,
  ) {
    const { sim } = context;
    this.common = new Resource(sim, { name: `${name} lanes`, capacity: 0 });
    this.trusted = new Resource(sim, { name: `${name} lanes for trusted trucks`, capacity: 0 });
  }

  /** New parameters from a phase on. */
  apply(site: Site): void {
    this.site = site;
  }

  get inUse(): number {
    return this.common.inUse + this.trusted.inUse;
  }

  /** Lanes open now. */
  get capacity(): number {
    return this.common.capacity + this.trusted.capacity;
  }

  /** Lanes that are open in opening hours of a normal day: as many as there are officers for. */
  get normal(): number {
    const { lanes, officers, officersPerLane } = this.site;
    return officers === 'unlimited' ? lanes : Math.min(lanes, wholeDown(officers / officersPerLane));
  }

  /** Trucks are taken: in opening hours, and in overtime. */
  get isServing(): boolean {
    return this.hours.isOpen || this.isOvertime;
  }

  /** After the closing, while the queue is long and the time for it is not over. */
  get isOvertime(): boolean {
    const { surge } = this.examiner.plan;
    if (surge === undefined || this.hours.isOpen || surge.overtime === 0) return false;
    const { conditions, sim } = this.context;
    return (
      sim.now < this.closedAt + surge.overtime &&
      !conditions.isHalted('inspection', this.name) &&
      this.examiner.isSurge
    );
  }

  /** The lanes a truck may take. */
  of(load: Truckload): Resource {
    return load.inspectedAs?.isTrusted === true && this.forTrusted > 0 ? this.trusted : this.common;
  }

  /** The hours are over; overtime ends by itself. */
  close(): void {
    const { surge } = this.examiner.plan;
    const { sim } = this.context;
    this.closedAt = sim.now;
    if (surge !== undefined && surge.overtime > 0) sim.schedule(surge.overtime, () => this.open());
  }

  /** Sets the open lanes by hours, officers, the day's condition and the queue. */
  open(): void {
    const all = this.openNow();
    const trusted = Math.min(all, this.forTrusted);
    this.common.setCapacity(all - trusted);
    if (trusted > 0 || this.trusted.capacity > 0) this.trusted.setCapacity(trusted);
    if ((this.examiner.plan.surge?.lanes ?? 0) > 0)
      this.bays.setCapacity(this.site.secondaryBays - this.moreLanes);
  }

  /** A truck leaves its lane. After closing lanes stay open under `clear` until nobody is left inside the gate, in overtime while the queue is long. */
  leave(lanes: Resource): void {
    lanes.release();
    if (this.isClearing || this.examiner.plan.surge !== undefined) this.open();
  }

  private get isClearing(): boolean {
    return !this.hours.isOpen && this.site.closing === 'clear';
  }

  /** Of the lanes, those for trusted trucks; the others keep one. */
  private get forTrusted(): number {
    return lanesForTrusted(this.examiner.plan, this.normal);
  }

  /** Lanes opened by officers of as many bays, one of which stays. */
  private get moreLanes(): number {
    const { surge } = this.examiner.plan;
    if (surge === undefined || surge.lanes === 0 || !this.examiner.isSurge) return 0;
    return Math.max(0, Math.min(surge.lanes, this.site.secondaryBays - 1));
  }

  private openNow(): number {
    const isWaitedFor = this.common.queueLength + this.trusted.queueLength > 0;
    if (!this.isServing && !(this.isClearing && isWaitedFor)) return 0;
    const factor = this.context.conditions.factor('inspection', this.name);
    return Math.min(this.normal, Math.round(this.site.lanes * (factor > 0 ? factor : 1))) + this.moreLanes;
  }
}

/** More than any rank or priority. */
const beforeAllOthers = 1e9;

/** Order of a truck in the queue for a lane, smaller first: trusted trucks with priority, then by the queue discipline, else by `order`. */
export function laneRank(load: Truckload, { cargo, inspection }: Parameters): number {
  const { queueDiscipline, trustedPriority } = inspection.policy;
  const byCargo = inspection.order === 'cargo-priority' ? cargo[cargoName(load.cargo)].priority : 0;
  const own = queueDiscipline === undefined ? byCargo : load.priority;
  const isFirst = trustedPriority !== undefined && load.inspectedAs?.isTrusted === true;
  return isFirst ? own - beforeAllOthers : own;
}
