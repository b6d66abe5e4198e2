import type { FixedCharge } from '../contracts.js';
import type { WorkCounts } from '../measures/index.js';
import type { Parameters } from '../resolved.js';

type Terms = Pick<
  Parameters['fleet']['carriers'][string],
  'costPerTrip' | 'costPerTonne' | 'minimum' | 'penalty'
>;

/** What a carrier has done and is owed since measuring began, USD where no unit is named. */
export interface HaulageBook {
  /** Trucks under contract, summed over days. */
  truckDays: number;
  /** Loads taken, and awards not performed. */
  trips: number;
  noShows: number;
  tonnes: number;
  /** Charge for trucks by the day, and for the minimum. */
  truckCharge: number;
  minimumCharge: number;
  /** Of the minimum, what was paid for nothing: no trips or tonnes came to it. */
  minimumUnused: number;
  /** Trips and tonnes beyond the minimum. */
  tripCharge: number;
  penalties: number;
}

const emptyBook: HaulageBook = {
  truckDays: 0,
  trips: 0,
  noShows: 0,
  tonnes: 0,
  truckCharge: 0,
  minimumCharge: 0,
  minimumUnused: 0,
  tripCharge: 0,
  penalties: 0,
};

/** Account of one carrier: what is charged by the day, and trips and tonnes set against the minimum, settled every so many days. */
export class HaulageAccount {
  readonly book: HaulageBook = { ...emptyBook };
  /** Since the last settlement: minimum owed, trips and tonnes driven, what of both is charged already, and days. */
  private owed = 0;
  private earned = 0;
  private charged = 0;
  private unused = 0;
  private days = 0;

  constructor(private readonly work: WorkCounts) {}

  /** A day begins: its charge falls due, once a period that is over is settled. */
  beginDay(trucks: number, charge: FixedCharge, { minimum }: Terms): void {
    const { book, work } = this;
    if (this.days >= (minimum?.settledEveryDays ?? 1)) this.close();
    this.days += 1;
    this.owed += charge.minimum;
    book.truckDays += trucks;
    book.truckCharge += charge.trucks;
    book.minimumCharge += charge.minimum;
    work.truckDays += trucks;
    work.contractCost += charge.trucks + charge.minimum;
  }

  /** Whether what is driven next is paid by the minimum owed so far. */
  get isWithinMinimum(): boolean {
    return this.earned < this.owed;
  }

  /** A truck takes a load of so many tonnes. */
  addTrip(tonnes: number, { costPerTonne, costPerTrip, minimum }: Terms): void {
    this.book.trips += 1;
    this.book.tonnes += tonnes;
    const price = costPerTrip + costPerTonne * tonnes;
    if (minimum === undefined) this.charge(price);
    else this.earned += price;
  }

  /** An award was not performed. */
  addNoShow(penalty: number): void {
    this.book.noShows += 1;
    this.book.penalties += penalty;
    this.work.penalties += penalty;
    this.work.tripCost -= penalty;
  }

  /** Charges what trips and tonnes come to beyond the minimum until now. */
  settle(): void {
    const due = Math.max(0, this.earned - this.owed);
    const unused = Math.max(0, this.owed - this.earned);
    if (due !== this.charged) this.charge(due - this.charged);
    this.book.minimumUnused += unused - this.unused;
    this.charged = due;
    this.unused = unused;
  }

  /** Forgets all so far: the end of the warm-up. */
  beginMeasuring(): void {
    this.forgetPeriod();
    Object.assign(this.book, emptyBook);
  }

  private charge(amount: number): void {
    this.book.tripCharge += amount;
    this.work.tripCost += amount;
  }

  private close(): void {
    this.settle();
    this.forgetPeriod();
  }

  private forgetPeriod(): void {
    this.owed = 0;
    this.earned = 0;
    this.charged = 0;
    this.unused = 0;
    this.days = 0;
  }
}
