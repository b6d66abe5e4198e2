import { minutesPerDay } from '../../math/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { WorkCounts } from './counts.js';
import type { Cost } from './outcome.js';

type Prices = Scenario['costs'];

/** What a piece of the run is paid for: work so far, and the days since measuring began. */
type Done = Readonly<WorkCounts> & { readonly days: number };

const nothing = { capacity: 0, inspection: 0, transfer: 0, fuel: 0, outsideTrips: 0 };

/** Pays the work of the days counted at the prices in force when it is begun: a phase may change them on the way. */
export class RunningCosts {
  private measuredFrom = 0;
  private before: Done | undefined = undefined;
  private readonly lines = { ...nothing };

  /** Pays what has been done since prices last changed. What is paid by the day for work of a kind covers it first. All paid until now. */
  settle(prices: Prices, work: Readonly<WorkCounts>, now: number): Cost {
    const { before, lines } = this;
    const done: Done = { ...work, days: (now - this.measuredFrom) / minutesPerDay };
    const { paidByDay } = prices;
    const since = (key: keyof Done): number => done[key] - (before?.[key] ?? 0);
    const beyond = (kind: 'inspection' | 'transfer' | 'fuel', worked: number): number =>
      Math.max(0, worked - since('days') * paidByDay[kind]);
    lines.capacity +=
      since('days') * (paidByDay.capacity + paidByDay.inspection + paidByDay.transfer + paidByDay.fuel);
    lines.inspection += beyond(
      'inspection',
      (since('officerMinutes') / 60) * prices.officerHour +
        since('scans') * prices.scan +
        since('manualSearches') * prices.manualSearch,
    );
    lines.transfer += beyond('transfer', (since('crewMinutes') / 60) * prices.crewHour);
    lines.fuel += beyond('fuel', since('fuelLitres') * prices.fuelLitre);
    lines.outsideTrips += since('outsideTrips') * prices.outsideTrip;
    this.before = done;
    return this.cost(work);
  }

  /** Forgets what was paid: the end of the warm-up. */
  beginMeasuring(now: number): void {
    this.measuredFrom = now;
    this.before = undefined;
    Object.assign(this.lines, nothing);
  }

  // Carriers' prices are paid as trucks are hired and set out.
  private cost({ contractCost: haulage, tripCost: trips }: Readonly<WorkCounts>): Cost {
    const { capacity, inspection, transfer, fuel, outsideTrips } = this.lines;
    const running = inspection + transfer + trips + fuel + outsideTrips;
    const total = capacity + haulage + running;
    return { capacity, haulage, inspection, transfer, trips, fuel, outsideTrips, running, total };
  }
}
