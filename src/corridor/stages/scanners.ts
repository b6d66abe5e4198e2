import { type Process, Resource } from '../../kernel/index.js';
import { log } from '../../math/index.js';
import { drawAt } from '../draws.js';
import type { Parameters } from '../resolved.js';
import type { RunContext } from '../run-context.js';

type Site = Parameters['inspection']['sites'][string];

/** Scanners of a site, shared by its lanes; each fails and is repaired on its own. A scan in progress is finished before the scanner goes down. */
export class Scanners {
  readonly units: Resource;
  private readonly down = new Set<number>();
  private readonly watched = new Set<number>();

  constructor(
    private readonly context: RunContext,
    private readonly name: string,
    private readonly index: number,
    private site: Site,
  ) {
    this.units = new Resource(context.sim, { name: `${name} scanners`, capacity: site.scanners });
    this.watchUnits();
  }

  /** Scanners under repair now. */
  get underRepair(): number {
    return this.site.scanners - this.units.capacity;
  }

  /** New parameters from a phase on; scanners under repair stay down. */
  apply(site: Site): void {
    this.site = site;
    this.watchUnits();
    this.refresh();
  }

  private watchUnits(): void {
    for (let unit = 0; this.canFail(unit); unit += 1) {
      if (this.watched.has(unit)) continue;
      this.watched.add(unit);
      this.context.sim.start(this.failAndRepair(unit), { name: `${this.name} scanner ${unit + 1}` });
    }
  }

  /** One scanner's life, in calendar time; a phase without breakdowns, or without this scanner, ends it. */
  private *failAndRepair(unit: number): Process {
    const { context } = this;
    const { sim } = context;
    for (let visit = 0; this.site.breakdown !== undefined; visit += 1) {
      const { meanUptime, repair } = this.site.breakdown;
      yield sim.hold(
        -meanUptime * log(context.sources['inspection.failure'].uniform(this.keyOf(unit), visit)),
      );
      if (!this.canFail(unit)) break;
      this.down.add(unit);
      context.counts.work.scannerFailures += 1;
      this.refresh();
      yield sim.hold(drawAt(context.sources['inspection.repair'], repair, this.keyOf(unit), visit));
      this.down.delete(unit);
      this.refresh();
      if (!this.canFail(unit)) break;
    }
    this.watched.delete(unit);
  }

  private canFail(unit: number): boolean {
    return this.site.breakdown !== undefined && unit < this.site.scanners;
  }

  private keyOf(unit: number): number {
    return this.index * 1_000 + unit;
  }

  private refresh(): void {
    const { scanners } = this.site;
    let working = scanners;
    for (const unit of this.down) if (unit < scanners) working -= 1;
    this.units.setCapacity(working);
  }
}
