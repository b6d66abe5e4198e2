import { minutesPerDay } from '../math/index.js';
import type { Scenario } from '../scenario/index.js';
import { segmentsOf } from './parameters.js';
import { named } from './records.js';
import { wholeDown } from './whole-number.js';

type CarrierTerms = Scenario['fleet']['carriers'][string];

/** Carriers and lots, as a scenario has them or made ready to run. */
export interface Contracts {
  readonly lots: Scenario['fleet']['lots'];
  readonly carriers: Readonly<
    Record<
      string,
      Pick<
        CarrierTerms,
        | 'trucks'
        | 'lot'
        | 'offered'
        | 'mobilisation'
        | 'rampUpDays'
        | 'costPerTruckDay'
        | 'costPerTrip'
        | 'costPerTonne'
        | 'minimum'
        | 'advance'
      >
    >
  >;
}

/** Trucks at one price of a truck and day. */
interface Bid {
  readonly price: number;
  readonly trucks: number;
}

/** What a carrier charges at a midnight whatever passes, USD. */
export interface FixedCharge {
  /** Trucks under contract, moving or not. */
  readonly trucks: number;
  /** Trips and tonnes of the minimum, driven or not. */
  readonly minimum: number;
}

/**
 * Trucks of a carrier that are accepted in its lot, by what is paid for each: the cheapest that all carriers of the lot offer (of equal ones
 * those of the first by name), up to the price and the trucks that the lot wants.
 */
function acceptedOf({ carriers, lots }: Contracts, name: string): readonly Bid[] {
  const { lot: lotName, offered } = named(carriers, name);
  if (lotName === undefined || offered === undefined) return [];
  const lot = named(lots, lotName);
  const bids = Object.keys(carriers)
    .sort()
    .filter((carrier) => carriers[carrier]?.lot === lotName)
    .flatMap((carrier) =>
      (carriers[carrier]?.offered ?? []).map(({ price, trucks }, index, steps) => {
        return { carrier, price, trucks: Math.max(0, trucks - (steps[index - 1]?.trucks ?? 0)) };
      }),
    )
    .filter(({ price }) => price <= lot.price)
    .sort((a, b) => a.price - b.price);
  let wanted = lot.trucks === 'unlimited' ? Number.POSITIVE_INFINITY : lot.trucks;
  const accepted = bids.flatMap((bid) => {
    const trucks = Math.min(bid.trucks, wanted);
    wanted -= trucks;
    return trucks > 0 ? [{ ...bid, trucks }] : [];
  });
  const clearing = accepted.at(-1)?.price ?? 0;
  return accepted
    .filter(({ carrier }) => carrier === name)
    .map(({ price, trucks }) => ({ price: lot.pays === 'clearing' ? clearing : price, trucks }));
}

/** Trucks of a carrier once all of them are there: its own, and those accepted in its lot. */
export function contractedTrucks(contracts: Contracts, name: string): number {
  return acceptedOf(contracts, name).reduce(
    (sum, { trucks }) => sum + trucks,
    named(contracts.carriers, name).trucks,
  );
}

/** Minute at which a carrier's lot is awarded: the tender and its lead time; undefined where no tender is dated. */
function awardedAt({ carriers, lots }: Contracts, name: string): number | undefined {
  const { lot: lotName } = named(carriers, name);
  if (lotName === undefined) return undefined;
  const { leadTimeDays, tendered } = named(lots, lotName);
  return tendered === undefined ? undefined : tendered + leadTimeDays * minutesPerDay;
}

/** Own trucks begin with the carrier's mobilisation, those accepted in a lot not before its award. */
function mobilised(contracts: Contracts, name: string, now: number): { own: number; accepted: number } {
  const { mobilisation, rampUpDays, trucks } = named(contracts.carriers, name);
  const award = awardedAt(contracts, name);
  const begin = award === undefined ? mobilisation : Math.max(award, mobilisation ?? award);
  return {
    own: ramped(trucks, mobilisation, rampUpDays, now),
    accepted: ramped(contractedTrucks(contracts, name) - trucks, begin, rampUpDays, now),
  };
}

function ramped(trucks: number, begin: number | undefined, rampUpDays: number, now: number): number {
  if (begin === undefined) return trucks;
  const days = (now - begin) / minutesPerDay;
  if (days < 0) return 0;
  return rampUpDays > 0 ? wholeDown(trucks * Math.min(1, (Math.floor(days) + 1) / rampUpDays)) : trucks;
}

/** Trucks of a carrier that are under contract at a midnight, by award, mobilisation date and ramp-up. */
export function mobilisedTrucks(contracts: Contracts, name: string, now: number): number {
  const { own, accepted } = mobilised(contracts, name, now);
  return own + accepted;
}

/** What a carrier charges at a midnight, whatever passes; of the trucks accepted the cheapest come first. */
export function fixedCharge(contracts: Contracts, name: string, now: number): FixedCharge {
  const { costPerTonne, costPerTrip, costPerTruckDay, minimum } = named(contracts.carriers, name);
  const { own, accepted } = mobilised(contracts, name, now);
  let left = accepted;
  const charged = acceptedOf(contracts, name).reduce((sum, { price, trucks }) => {
    const paid = Math.min(trucks, left);
    left -= paid;
    return sum + paid * price;
  }, own * costPerTruckDay);
  const each =
    minimum === undefined
      ? 0
      : minimum.tripsPerTruckDay * costPerTrip + minimum.tonnesPerTruckDay * costPerTonne;
  return { trucks: charged, minimum: (own + accepted) * each };
}

/** Contracts in force at a minute, phases applied. */
function contractsAt(scenario: Scenario): (minute: number) => Contracts {
  // Only what phases do to the fleet bears on it.
  const phases = scenario.phases.filter(({ set }) =>
    Object.keys(set).some((key) => key.startsWith('fleet.')),
  );
  const segments = segmentsOf({ ...scenario, phases });
  return (minute) => (segments.findLast(({ from }) => from <= minute)?.parameters ?? scenario).fleet;
}

/** USD that all carriers charge for trucks and minimums on each day counted, phases applied: known without a run, and what a run pays. */
export function contractsByDay(scenario: Scenario): readonly number[] {
  const inForce = contractsAt(scenario);
  return Array.from({ length: scenario.days }, (_, index) => {
    const midnight = (scenario.warmUpDays + index) * minutesPerDay;
    const contracts = inForce(midnight);
    return Object.keys(contracts.carriers).reduce((sum, name) => {
      const { trucks, minimum } = fixedCharge(contracts, name, midnight);
      return sum + trucks + minimum;
    }, 0);
  });
}

/** Mean of that over the days counted, USD a day. */
export function contractsPerDay(scenario: Scenario): number {
  return contractsByDay(scenario).reduce((sum, each) => sum + each, 0) / scenario.days;
}

/** Advance payment of a carrier, USD: paid in the days counted, kept back in them, and what is out at their end. */
export interface AdvancePayment {
  readonly paid: number;
  readonly keptBack: number;
  readonly outstanding: number;
}

/**
 * The advance of a carrier: a share of the fixed charge of its first days, paid at the award (or else the mobilisation), and kept back from
 * the charge of each of these days at the same share. A contract that has no date began before the run, and so did its advance.
 */
export function advanceOf(scenario: Scenario, name: string): AdvancePayment {
  const inForce = contractsAt(scenario);
  const { advance, mobilisation } = named(scenario.fleet.carriers, name);
  const begin = awardedAt(scenario.fleet, name) ?? mobilisation;
  if (advance === undefined || begin === undefined) return { paid: 0, keptBack: 0, outstanding: 0 };
  const firstDay = Math.ceil(begin / minutesPerDay);
  const [from, to] = [scenario.warmUpDays, scenario.warmUpDays + scenario.days];
  const isPaid = begin >= from * minutesPerDay && begin < to * minutesPerDay;
  let [paid, keptBack, outstanding] = [0, 0, 0];
  for (let day = firstDay; day < firstDay + advance.days; day += 1) {
    const midnight = day * minutesPerDay;
    const { trucks, minimum } = fixedCharge(inForce(midnight), name, midnight);
    const amount = advance.share * (trucks + minimum);
    if (isPaid) paid += amount;
    if (day >= from && day < to) keptBack += amount;
    if (begin < to * minutesPerDay && day >= to) outstanding += amount;
  }
  return { paid, keptBack, outstanding };
}
