import type { SelfTestCase } from './case.js';
import { convoyArrivals, endlessRoom, evenArrivals, groupArrivals } from './cases/arrivals.js';
import { breakdownsAnyTime, breakdownsInService, unitsUp, vacations } from './cases/failures.js';
import { dailyWindow, opening, rushHours, swingingRoad } from './cases/hours.js';
import { giveUp, limitedRoom, noWaiting, twoSizes } from './cases/limits.js';
import { repairShop } from './cases/machine-repair.js';
import { mm1Actor, mm1Callback, mm1Process, mmcProcess } from './cases/markovian.js';
import {
  jointSeizure,
  raceOfRequests,
  stockByOrder,
  stockByProduction,
  trucksMeetLoads,
} from './cases/meetings.js';
import { blockingTandem, closedNetwork, lineOfThree, openNetwork } from './cases/networks.js';
import { lastCome, preemption, priority, randomOrder, shortestFirst } from './cases/orders.js';
import { mdcCase, mg1Cases } from './cases/service-laws.js';

/** All cases, from one queue to networks, in the order in which they are told. */
export const selfTestCases: readonly SelfTestCase[] = [
  ...[mm1Process, mm1Callback, mm1Actor, mmcProcess],
  ...[...mg1Cases, mdcCase],
  ...[limitedRoom, noWaiting, twoSizes, giveUp],
  ...[evenArrivals, groupArrivals, convoyArrivals, endlessRoom],
  ...[priority, preemption, lastCome, randomOrder, shortestFirst],
  ...[breakdownsAnyTime, breakdownsInService, vacations, unitsUp],
  ...[opening, dailyWindow, rushHours, swingingRoad],
  ...[openNetwork, closedNetwork, repairShop, blockingTandem, lineOfThree],
  ...[trucksMeetLoads, stockByProduction, stockByOrder, raceOfRequests, jointSeizure],
];
