import type { SelfTestCase } from './case.js';
import { convoyArrivals, endlessRoom, evenArrivals, groupArrivals } from './cases/arrivals.js';
import { breakdownsAnyTime, breakdownsInService, unitsUp, vacations } from './cases/failures.js';
import { dailyWindow, opening } from './cases/hours.js';
import { giveUp, limitedRoom, noWaiting, twoSizes } from './cases/limits.js';
import { blockingTandem, lineOfThree } from './cases/lines.js';
import { repairShop } from './cases/machine-repair.js';
import { mm1Actor, mm1Callback, mm1Process, mmcProcess } from './cases/markovian.js';
import { jointSeizure, raceOfRequests, trucksMeetLoads } from './cases/meetings.js';
import { closedNetwork, openNetwork } from './cases/networks.js';
import { lastCome, randomOrder, sharedCrew, sharedServer, shortestFirst } from './cases/orders.js';
import { preemption, priority } from './cases/priorities.js';
import { mdcCase, mg1Cases } from './cases/service-laws.js';
import { stockByOrder, stockByProduction } from './cases/stocks.js';
import { rushHours, swingingRoad } from './cases/swings.js';

/** All cases, from one queue to networks, in the order in which they are told. */
export const selfTestCases: readonly SelfTestCase[] = [
  ...[mm1Process, mm1Callback, mm1Actor, mmcProcess],
  ...[...mg1Cases, mdcCase],
  ...[limitedRoom, noWaiting, twoSizes, giveUp],
  ...[evenArrivals, groupArrivals, convoyArrivals, endlessRoom],
  ...[priority, preemption, lastCome, randomOrder, shortestFirst, sharedServer, sharedCrew],
  ...[breakdownsAnyTime, breakdownsInService, vacations, unitsUp],
  ...[opening, dailyWindow, rushHours, swingingRoad],
  ...[openNetwork, closedNetwork, repairShop, blockingTandem, lineOfThree],
  ...[trucksMeetLoads, raceOfRequests, jointSeizure, stockByProduction, stockByOrder],
];
