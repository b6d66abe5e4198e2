import { expect, test } from 'vitest';
import { type JournalRow, simulate } from '../../src/corridor/index.js';
import { mean } from '../../src/statistics/index.js';
import { mmc } from '../../src/theory/index.js';
import { type Part, site } from '../corridor/scenarios.js';
import { expectExact, expectLess, siteAlone } from './site-alone.js';

// Springer (2010; 2011), Border Policy Research Institute, Western Washington University, reports 89, 91 and 96; Springer and Davidson
// (2015), Research in Transportation Business & Management. At Pacific Highway southbound one of three booths was for FAST trucks alone,
// 22.5 % of all. Opened to all, the mean wait fell dramatically and that of FAST trucks rose a little, in the simulation, the pilot of
// 2011 and after the rebuilding of 2012, which lets FAST trucks go first. No waits are told in the abstracts: here signs, and theory.
const share = 0.225;
const perDay = 2_000;
const trust = { share, auditShare: 0 };
const scanAll = { kind: 'scan-all' };
const ownBooth = { ...scanAll, trustedLane: { ...trust, lanes: 1 } };
const first = { ...scanAll, trustedPriority: trust };
/** No class goes first, and as many trucks by their papers alone. */
const openToAll = { kind: 'random-share', share: 1 - share };

const warmUpDays = 1;
const journal = (policy: Part, booths: Part, replication: number): readonly JournalRow[] => {
  const parts = { days: 2, warmUpDays, supply: { road: { perDay } }, inspection: { policy } };
  const scenario = siteAlone(parts, site({ lanes: 3, ...booths }));
  return simulate(scenario, { seed: 'springer', replication, journal: true }).journal ?? [];
};

/** Minutes of each truck from one milestone to another, of those that reach the first in the days counted. */
function minutesBetween(rows: readonly JournalRow[], from: string, to: string): [number, number][] {
  const begun = new Map(rows.filter((row) => row.milestone === from).map(({ truck, at }) => [truck, at]));
  return rows.flatMap(({ truck, milestone, at }) => {
    const start = begun.get(truck) ?? -1;
    return milestone === to && start >= 1440 * warmUpDays ? [[truck, at - start]] : [];
  });
}

// Which trucks are trusted: where papers take no time and a scan does, they alone are through at once.
const trusted = Array.from({ length: 20 }, (_, replication) => {
  const rows = journal(first, { lanes: 100, scan: 1 }, replication);
  const minutes = minutesBetween(rows, 'inspection lane', 'inspected');
  return new Set(minutes.filter(([, scanned]) => scanned === 0).map(([truck]) => truck));
});

/** Mean waits by replication, of all trucks, the trusted and the others. */
function waitsUnder(policy: Part, booths: Part, replications = 20) {
  const each = trusted.slice(0, replications).map((known, replication) => {
    const waits = minutesBetween(journal(policy, booths, replication), 'inspection queue', 'inspection lane');
    const of = (counts: (truck: number) => boolean) =>
      mean(waits.filter(([truck]) => counts(truck)).map(([, minutes]) => minutes));
    return {
      all: of(() => true),
      trusted: of((truck) => known.has(truck)),
      others: of((truck) => !known.has(truck)),
    };
  });
  return {
    all: each.map(({ all }) => all),
    trusted: each.map((waits) => waits.trusted),
    others: each.map(({ others }) => others),
  };
}

test('a booth for trusted trucks alone against one queue for all booths, where all take as long: M/M/c', () => {
  // Booths are 60 % busy. Apart: M/M/1 and M/M/2. Together: M/M/3, and with priority W_1 = W_0 / (1 - ρ_1) and
  // W_2 = W_1 / (1 - ρ), where W_0 = C(3, a) / (3 μ) and ρ_1 is the share of the booths' time that trusted trucks take (Cobham 1954).
  const arrivalRate = perDay / 1440;
  const load = 0.6;
  const service = (3 * load) / arrivalRate;
  const booths = (rate: number, servers: number) =>
    mmc({ arrivalRate: rate, serviceRate: 1 / service, servers });
  const together = booths(arrivalRate, 3);
  const apart = { trusted: booths(share * arrivalRate, 1), others: booths((1 - share) * arrivalRate, 2) };
  const exact = share * apart.trusted.waitingTime + (1 - share) * apart.others.waitingTime;
  const residual = (together.probabilityWait * service) / 3;

  const papers = { documents: { kind: 'exponential', mean: service } };
  const [lane, priority] = [waitsUnder(ownBooth, papers), waitsUnder(first, papers)];
  expectExact(lane.trusted, apart.trusted.waitingTime);
  expectExact(lane.others, apart.others.waitingTime);
  expectExact(priority.trusted, residual / (1 - share * load));
  expectExact(priority.others, residual / (1 - share * load) / (1 - load));
  // Apart the mean wait of all is three times that together.
  const ratio = exact / together.waitingTime;
  expect(ratio).toBeCloseTo(3.0, 1);
  expectExact(
    lane.all.map((wait, index) => wait / (priority.all[index] ?? 0)),
    ratio,
  );
});

test('trusted trucks by their papers, others scanned as well: who gains and who loses', () => {
  // Papers 1 and a scan 1 unit of time, so that trusted trucks take half as long; booths are 65 % busy.
  const unit = (0.65 * 3 * 1440) / perDay / (share + 2 * (1 - share));
  const time = { kind: 'exponential', mean: unit };
  const booths = { documents: time, scan: time };
  const lane = waitsUnder(ownBooth, booths, 16);
  const open = waitsUnder(openToAll, booths, 16);
  const priority = waitsUnder(first, booths, 16);
  for (const together of [open, priority]) {
    expectLess(together.all, lane.all);
    expectLess(together.others, lane.others);
    // "Dramatically": all wait less than a third.
    expectLess(
      together.all.map((wait) => 3 * wait),
      lane.all,
    );
  }
  // Trusted trucks lose where they cannot go first, but less than a fifth of what the others gain.
  expectLess(lane.trusted, open.trusted);
  expectLess(
    open.trusted.map((wait, index) => 5 * (wait - (lane.trusted[index] ?? 0))),
    lane.others.map((wait, index) => wait - (open.others[index] ?? 0)),
  );
  // Where they overtake all others right up to the booths, as in the model, even they gain.
  expectLess(priority.trusted, lane.trusted);
});
